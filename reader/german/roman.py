"""Roman numerals: "Ludwig XIV.", "im XIX. Jahrhundert", "Kapitel XII", "Hartz IV"."""

import re

from reader.german.inflection import ordinal_ending
from reader.german.numbers import cardinal, ordinal, year
from reader.german.place import Manner, Said, ends_here, is_noun, left, right
from reader.german.tables import group

_ROMAN = re.compile(r"(?P<roman>[IVXLCDM]{1,15})(?P<stop>\.?)(?![^\W_])")
_VALID = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LONG = re.compile(r"M[IVXLCDM]{3,12}\Z")
_GENITIVES = frozenset({"Königs", "Kaisers", "Papstes", "Zaren", "Fürsten"})
_SURE = re.compile(r"[IVX]{2,}\Z")
_ENDS = {"nominative": {"m": "der {}e", "f": "die {}e"}, "genitive": {"m": "des {}en", "f": "der {}en"},
         "dative": {"m": "dem {}en", "f": "der {}en"}, "accusative": {"m": "den {}en", "f": "die {}e"}}  # fmt: skip


def ruler(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """The ordinal of a ruler or a pope: "Ludwig XIV." -> "Ludwig der Vierzehnte"."""
    found = _roman(text, at)
    before = left(text, at)
    if found is None or not before or not _is_ruler(before, found["roman"], stop=bool(found["stop"])):
        return None
    said = _ENDS[_case(before)][_sex(before)].format(ordinal(_number(found)).capitalize())
    return (Said(at, found.end("roman") if ends_here(text, found.end()) else found.end(), said),)


def rank(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """An ordinal before a noun: "im XIX. Jahrhundert", "der II. Weltkrieg"."""
    found = _roman(text, at)
    if found is None or not found["stop"]:
        return None
    before, behind = left(text, at), right(text, found.end())
    century = bool(behind) and behind[0].startswith("Jahrhundert")
    if century or (
        before and behind and is_noun(behind[0]) and _takes_ordinal(before) and len(found["roman"]) > 1
    ):
        return (Said(at, found.end(), ordinal(_number(found)) + ordinal_ending(text, at, found.end())),)
    return None


def plain(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A number: "Hartz IV", "Kapitel I"; alone only where the letters can be nothing else ("XII")."""
    found = _roman(text, at)
    if found is None:
        return None
    counted = [word for word in left(text, at)[:2] if word != "-"][:1]
    if _SURE.match(found["roman"]) or (counted and counted[0] in group("counted_in_roman")):
        return (Said(at, found.end("roman"), cardinal(_number(found))),)
    return None


def long_year(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A year as on buildings: "MCMLXXXIX"."""
    found = _roman(text, at)
    if found is None or not _LONG.match(found["roman"]):
        return None
    return (Said(at, found.end("roman"), year(_number(found))),)


def _roman(text: str, at: int) -> re.Match[str] | None:
    found = _ROMAN.match(text, at)
    return (
        found if found and _VALID.match(found["roman"]) and not text[max(0, at - 1) : at].isalnum() else None
    )


def _number(found: re.Match[str]) -> str:
    return str(_value(found["roman"]))


def _is_ruler(before: list[str], letters: str, *, stop: bool) -> bool:
    name = before[0]
    if name in group("rulers") or name.removesuffix("s") in group("rulers"):
        return stop or bool(_SURE.match(letters))
    several = stop and _SURE.match(letters) and is_noun(name)
    return bool(several) and name.lower() not in group("starters") and name not in group("counted_in_roman")


def _takes_ordinal(before: list[str]) -> bool:
    return any(
        before[0].lower() in group(name)
        for name in ("weak_n", "weak_e", "der_words", "ein_words", "with_dative")
    )


def _case(before: list[str]) -> str:  # noqa: PLR0911 - cases, the first has it
    name = before[0]
    if (name.endswith("s") and name not in group("rulers")) or name.endswith(("'", "’")):
        return "genitive"
    for word in before[1:5]:
        small = word.lower()
        if small == "des" or word in _GENITIVES:
            return "genitive"
        if small == "den" or small in group("with_accusative"):
            return "accusative"
        if small in ("dem", "zum", "vom", "beim", "im", "am") or small in group("with_dative"):
            return "dative"
        if small in group("with_genitive"):
            return "genitive"
        if small == "der" and _sex(before) == "f":
            return "dative"
        if not is_noun(word):
            break
    return "nominative"


def _sex(before: list[str]) -> str:
    queens = group("queens")
    name = before[0].removesuffix("s")
    if name in queens or before[0] in queens:
        return "f"
    return (
        "f"
        if any(
            word in ("Königin", "Kaiserin", "Zarin", "Queen", "Fürstin", "Herzogin") for word in before[1:4]
        )
        else "m"
    )


def _value(letters: str) -> int:
    total = 0
    for letter, following in zip(letters, letters[1:] + " ", strict=True):
        value = _VALUES[letter]
        total += -value if _VALUES.get(following, 0) > value else value
    return total
