"""The number one before what it counts: "ein", "eine", "einem" ..., or "eins"."""

from reader.german.genders import gender
from reader.german.inflection import adjective_ending
from reader.german.place import is_noun, left, right
from reader.german.tables import group

_TO = ("bis", "oder", "–", "-")


def one(text: str, start: int, end: int, kind: str | None = None) -> str:
    """The number one: "ein", "eine", "einen" ... before what it counts, else "eins"; `kind` is the gender if known."""
    before, behind = left(text, start), right(text, end)
    if not kind and (text[end : end + 1].isalpha() or not (behind and _counts(before, behind))):
        return "eins"
    if not kind and behind[0] in _TO and behind[1:2] and behind[1][0].isdecimal():
        return "ein"
    adjective = None if kind else adjective_ending(behind)
    kind = kind or gender(next((word for word in behind if is_noun(word)), ""))
    if kind is None and adjective in ("e", "er", "es"):
        kind = {"e": "f", "er": "m", "es": "n"}[adjective]
    return _article(before[0].lower() if before else "", kind, accusative=adjective == "en")


def _article(governor: str, kind: str | None, *, accusative: bool) -> str:
    if governor in group("with_dative"):
        return {"f": "einer"}.get(kind or "", "einem" if kind else "ein")
    if governor in group("with_genitive"):
        return "einer" if kind == "f" else "eines"
    masculine = (accusative and kind != "f") or (governor in group("with_accusative") and kind == "m")
    return "einen" if masculine else "eine" if kind == "f" else "ein"


def _counts(before: list[str], behind: list[str]) -> bool:
    """Whether a 1 counts what stands behind it, rather than being the number of what stands before it ("Formel 1")."""
    if before and is_noun(before[0]) and before[0].lower() not in group("starters"):
        return False
    if behind[0] in _TO:
        return len(behind) > 1 and behind[1][0].isdecimal()
    return _is_counted(behind[0]) or adjective_ending(behind) is not None


def _is_counted(word: str) -> bool:
    """Whether a noun can be counted; "BvR" and its like are parts of a file number."""
    return is_noun(word) and len(word) > 1 and (word.isupper() or word[1:].islower() or "-" in word)
