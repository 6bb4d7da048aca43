"""The ending of an ordinal: decided by article, preposition, adjective and the gender of its noun."""

from reader.german.genders import gender
from reader.german.place import is_noun, left, right
from reader.german.tables import group

_STRONG = {"m": "er", "f": "e", "n": "es"}
_STRONG_DATIVE = {"m": "em", "f": "er", "n": "em"}
_STRONG_ACCUSATIVE = {"m": "en", "f": "e", "n": "es"}
_NAMED = ("ischen", "ische", "ischer", "isches", "lichen", "liche", "licher")
"""Adjectives in names, with a capital: "Olympischen"."""
_ENDINGS = ("en", "em", "er", "es", "e")
_NEAR = 4
_FAR = 8
"""Words back to the one that governs a date behind a weekday or a range."""
_PLURALS = (
    "spiele",
    "spielen",
    "tage",
    "klassen",
    "jahre",
    "plätze",
    "schaften",
    "wahlen",
    "jahrgänge",
    "ligen",
    "wochen",
)


def ordinal_ending(text: str, start: int, end: int, noun: str | None = None) -> str:
    """The ending of the ordinal printed at `start` to `end`; `noun` where it is not what is printed behind it."""
    behind = [noun] if noun else _behind(right(text, end))
    before = left(text, start)
    if before[:1] == ["-"] and before[1:2] and before[1][0].isalpha():
        before = before[2:]  # "die Weltranglisten-3."
    return _ending(before, behind)


def _ending(before: list[str], behind: list[str]) -> str:  # noqa: PLR0911 - cases, the first has it
    determiner = before[0].lower() if before else ""
    kind = gender(behind[0]) if behind else None
    if kind is None and _is_bracketed(before):
        return "e"  # a minute of a game, a rank
    if determiner in group("weak_n"):
        return "en"
    adjective = adjective_ending(behind)
    if adjective:
        return adjective
    if determiner in group("weak_e"):
        several = kind in ("m", "n") or bool(behind and behind[0].lower().endswith(_PLURALS))
        return "en" if determiner == "die" and several else "e"
    if determiner in group("der_words"):
        return _after_der(before, kind)
    if determiner in group("ein_words"):
        return _STRONG[kind or "m"]
    if (
        len(before) > 1
        and before[0].endswith(("e", "en", "er", "es"))
        and is_determiner(before[1])
        and before[0].islower()
    ):
        return next(ending for ending in _ENDINGS if before[0].endswith(ending))  # "dem vollendeten 16."
    return _without_article(before, behind, kind)


def _is_bracketed(before: list[str]) -> bool:
    """Whether an ordinal stands alone in brackets: "(17.)", "(3., 66.)"."""
    return (
        next((word for word in before[:_FAR] if not word[0].isdecimal() and word not in (".", ",")), "")
        == "("
    )


def is_determiner(word: str) -> bool:
    """Whether a word is an article or goes before a noun like one."""
    return any(word.lower() in group(name) for name in ("weak_n", "weak_e", "der_words", "ein_words"))


def _after_der(before: list[str], kind: str | None) -> str:
    governor = before[1] if len(before) > 1 else ""
    dative = governor.lower() in group("with_dative") or governor.lower() in group("with_genitive")
    if kind == "m":
        return "e"
    return "en" if kind or dative or (is_noun(governor) and before[2:]) else "e"


def _without_article(before: list[str], behind: list[str], kind: str | None) -> str:
    governor = before[0] if before else ""
    if governor.islower() and governor.endswith("en") and before[1:] and before[1].lower() in group("links"):
        before, governor = before[1:], before[1]  # "im späten 18. und frühen 19. Jahrhundert"
    chained = _chained(before, behind) if governor.lower() in group("links") else None
    if chained:
        return chained
    if governor.lower() in group("with_dative"):
        return "en" if behind and behind[0] in group("months") else _STRONG_DATIVE[kind or "m"]
    if governor.lower() in group("with_accusative"):
        return _STRONG_ACCUSATIVE[kind or "m"]
    return _free(before, behind, kind)


def _free(before: list[str], behind: list[str], kind: str | None) -> str:
    """Where nothing governs: the genitive behind a noun ("Täter zweiten Grades"), else the strong nominative."""
    if before and is_noun(before[0]) and behind and behind[0].endswith("s") and kind in ("m", "n"):
        return "en"
    if not (behind and is_noun(behind[0])) and not {"sie", "Sie"}.isdisjoint(before[:_NEAR]):
        return "e"  # "Sie wurde 2."
    return _STRONG[kind or "m"]


def _chained(before: list[str], behind: list[str]) -> str | None:
    """The ending of an ordinal that shares its noun or its governor with what stands before: "am 1. und 2. Mai"."""
    rest = before[1:_FAR]
    for index, word in enumerate(rest):
        if is_determiner(word):
            return _ending(rest[index:], behind)
        governs = word.lower() in group("with_dative") | group("with_accusative")
        if not governs and not _is_passed(word):
            return None
        if governs and word != "bis":
            return "en" if behind and behind[0] in group("months") else _ending(rest[index:], behind)
    return None


def _is_passed(word: str) -> bool:
    """Whether a word may stand between an ordinal and what governs it."""
    if word[0].isdecimal() or word in (".", ",", *group("links")):
        return True
    return word in group("months") or word in group("weekdays") or (word.islower() and word.endswith("en"))


def _behind(words: list[str]) -> list[str]:
    """What an ordinal stands before, past further ordinals that share the noun ("1. und 2. Bundesliga")."""
    at = 0
    while (
        at + 2 < len(words)
        and words[at].lower() in group("links")
        and words[at + 1].isdecimal()
        and words[at + 2] == "."
    ):
        at += 3
    return words[at:]


def adjective_ending(words: list[str]) -> str | None:
    """The ending of an adjective before a noun, None where there is none."""
    match words:
        case [word, noun, *_] if word[0].islower() or word.endswith(_NAMED):
            pass
        case _:
            return None
    if word in group("starters") - group("adjectives") or not (is_noun(noun) or noun.endswith(_ENDINGS)):
        return None
    return next(
        (ending for ending in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + 1), None
    )
