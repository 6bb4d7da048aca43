"""Years: which numbers are years, how they are said, decades ("1990er") and seasons ("2024/25")."""

import re

from reader.german.numbers import cardinal, year
from reader.german.place import Manner, Said, is_noun, left, right
from reader.german.tables import group

_YEARS = range(1000, 2000)
"""Only these are said otherwise than as a number."""
_LIKELY, _MODERN = range(1700, 2000), range(1900, 2000)
_FOUR = 4
_DECADE = re.compile(
    r"['’]?(?P<digits>(?:1[1-9]|20)?\d0)er(?:(?P<joint>n?[- ]?)(?P<noun>Jahren?)\b|(?P<plural>n?)(?![\w]))(?P<tail>-)?"
)
_GENERATION = re.compile(r"['’](?P<digits>\d\d)er\b|(?P<plain>\d{1,4})er(?![^\W_])")
_SEASON = re.compile(r"(?P<first>1[1-9]\d\d|20\d\d)[/](?P<second>\d\d|(?:1[89]|20)\d\d)(?![\d/.])")
_APOSTROPHE = re.compile(r"['’](?P<digits>\d\d)(?![\d\w])")


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the number printed there, without separators, is a year that is said as one."""
    digits = text[start:end]
    if len(digits) != _FOUR or int(digits) not in _YEARS:
        return False
    before, behind = left(text, start), right(text, end)
    if behind and behind[0] in group("not_after_years"):
        return False
    if (
        before
        and int(digits) not in _MODERN
        and (before[0].isupper() or before[0].lower() in group("numbered"))
    ):
        return False
    if before and (before[0] in group("year_words") or before[0] in group("months")):
        return True
    counts = bool(behind) and is_noun(behind[0]) and behind[0].lower() not in group("starters")
    return (
        not counts
        or bool(before and before[0].lower() in ("im", "in", "von", ")", "("))
        or (int(digits) in _LIKELY and int(digits) % 100 != 0)
    )


def decade(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "1990er", "80er-Jahre", "die 68er", "ein 2er"."""
    found = _DECADE.match(text, at)
    if found and int(found["digits"]) % 100:
        stem = _stem(found["digits"]) + "er"
        noun = found["noun"]
        if noun:
            return (Said(at, found.end(), f"{stem} {noun}"),)
        return (Said(at, found.end() - len(found["tail"] or ""), stem + found["plural"]),)
    older = _GENERATION.match(text, at)
    if older is None:
        return None
    stem = _stem(older["digits"] or older["plain"])
    return (Said(at, older.end(), stem[0].upper() + stem[1:] + "er"),)


def season(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "2024/25", "1989/1990": two years side by side."""
    found = _SEASON.match(text, at)
    before = left(text, at)
    if found is None or (before and before[0].lower() in group("case_words") - group("seasons")):
        return None
    second = found["second"]
    behind = (
        year(second) if len(second) == _FOUR else ("null " if second[0] == "0" else "") + cardinal(second)
    )
    return (Said(at, found.end(), f"{year(found['first'])} {behind}"),)


def clipped(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "'68": a year without its century."""
    found = _APOSTROPHE.match(text, at)
    return found and (Said(at, found.end(), cardinal(found["digits"])),)


def _stem(digits: str) -> str:
    stem = year(digits) if len(digits) == _FOUR else cardinal(digits)
    return stem.removesuffix("s") if stem.endswith("eins") else stem
