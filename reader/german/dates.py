"""Dates: "24.12.2023", "3. Oktober 1990", "2024-05-01", "12.-14. Juli"."""

import re

from reader.german.inflection import ordinal_ending
from reader.german.numbers import ordinal, year
from reader.german.place import Manner, Said, left
from reader.german.tables import group

_MONTHS = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
]  # fmt: skip
_SHORT = {
    "Jan": 1, "Jän": 1, "Feb": 2, "Febr": 2, "Mär": 3, "Mrz": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9,
    "Sept": 9, "Okt": 10, "Nov": 11, "Dez": 12,
}  # fmt: skip
_TWO, _PIVOT = 2, 50
"""A year of two digits: beyond the pivot it belongs to the last century."""
_GAP = r"[ \u00a0\u2009\u202f]?"
_FULL = re.compile(
    rf"(?P<day>0?[1-9]|[12]\d|3[01])\.{_GAP}(?P<month>0?[1-9]|1[0-2])\."
    rf"(?:{_GAP}(?P<year>(?:1\d|20|21)\d\d|(?<=\.)\d\d(?!\d)))?(?![\d])(?!\.\d)"
)
_ISO = re.compile(
    r"(?P<year>1\d{3}|2[01]\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])"
)
_NAMED = re.compile(
    rf"(?P<day>\d{{1,2}})\.{_GAP}(?P<month>{'|'.join(sorted(_SHORT, key=len, reverse=True))})"
    r"(?:(?P<stop>\.)|(?<!Jan)|(?= (?:19|20)\d\d))(?![^\W_])"
)
_MONTH_OF_YEAR = re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>19\d\d|20\d\d)(?![\d/])")
_SEAM = re.compile(r" ?[-–—] ?(?=\d{1,2}\.)")
_DAY_RANGE = re.compile(
    rf"(?P<first>\d{{1,2}})\.?{_GAP}(?P<joint>[-–—/]|bis){_GAP}"
    rf"(?=\d{{1,2}}\.{_GAP}(?:{'|'.join(_MONTHS + list(_SHORT))}|\d{{1,2}}\.))"
)


def figures(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A date in figures alone; the month is said by its name."""
    found = _ISO.match(text, at) or _FULL.match(text, at)
    if found is None:
        return None
    month = _MONTHS[int(found["month"]) - 1]
    end = found.end()
    if found["year"] is None and not _is_date(text, at, end):
        return None
    said = f"{ordinal(found['day'])}{ordinal_ending(text, at, end, month)} {month}"
    if found["year"]:
        said += f" {_year(found['year'])}"
    elif _closes(text, end):
        end -= 1
    seam = _SEAM.match(text, end)
    return (Said(at, end, said), Said(seam.start(), seam.end(), "bis")) if seam else (Said(at, end, said),)


def short_month(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A day with a month in its short form: "24. Dez. 2020"."""
    found = _NAMED.match(text, at)
    if found is None:
        return None
    month = _MONTHS[_SHORT[found["month"]] - 1]
    day = Said(at, found.end("day") + 1, ordinal(found["day"]) + ordinal_ending(text, at, found.end(), month))
    end = found.end() - (1 if found["stop"] and _closes(text, found.end()) else 0)
    return (day, Said(found.start("month"), end, month))


def month_of_year(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "10/2023" where no file or drawing is numbered."""
    found = _MONTH_OF_YEAR.match(text, at)
    before = left(text, at)
    if found is None or (before and before[0].lower() in group("case_words")):
        return None
    return (Said(at, found.end(), f"{_MONTHS[int(found['month']) - 1]} {year(found['year'])}"),)


def days(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """The first day of a range or pair: "12.-14. Juli", "1./2. Mai", "3.-5.10."."""
    found = _DAY_RANGE.match(text, at)
    if found is None:
        return None
    first = ordinal(found["first"]) + ordinal_ending(text, at, found.end(), "Mai")
    joint = {"/": ", "}.get(found["joint"], " bis")
    return (Said(at, found.end(), first + joint),)


def _year(digits: str) -> str:
    if len(digits) > _TWO:
        return year(digits)
    return year(("19" if int(digits) > _PIVOT else "20") + digits)


def _is_date(text: str, at: int, end: int) -> bool:
    """Whether day and month without a year are a date, not a version or a chapter, perhaps at the end of a sentence."""
    before = left(text, at)[:1]
    if not before or before[0] in group("weekdays"):
        return True
    named = _closes(text, end) and any(map(str.isupper, before[0])) and len(left(text, at)) > 1
    return before[0].lower() not in group("numbered") and not named


def _closes(text: str, end: int) -> bool:
    rest = text[end : end + 3]
    return not rest.strip('“”"»«)’ \n')
