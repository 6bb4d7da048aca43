"""From one number to another ("5-10 Prozent", "2015–2020") and from one day to another ("Mo.–Fr.")."""

import re

from reader.german.literals import Number, number_at
from reader.german.numbers import year
from reader.german.place import Manner, Said, left
from reader.german.tables import group
from reader.german.units import unit_at

_JOINT = re.compile(r"[ \u00a0\u2009]?(?P<dash>[-–—‑])[ \u00a0\u2009]?(?=\d)")
_YEAR = re.compile(r"(?:1[1-9]|20)\d\d(?!\d|[.,]\d)")
_SHORT_YEAR = re.compile(r"(?P<first>(?:1[1-9]|20)\d\d)[-–](?P<second>\d\d)(?![\d.,])")
_DAYS = {
    "Mo": "Montag", "Di": "Dienstag", "Mi": "Mittwoch", "Do": "Donnerstag", "Fr": "Freitag", "Sa": "Samstag",
    "So": "Sonntag",
}  # fmt: skip
_DAY = "|".join([*_DAYS, *(_DAYS.values()), "Sonnabend"])
_DAY_RANGE = re.compile(
    rf"(?P<first>{_DAY})(?P<stop>\.?)[ ]?(?P<joint>[-–—/,+&]|bis|und)[ ]?(?P<second>{_DAY})(?P<end>\.?)(?!\w)"
)
_DAY_ALONE = re.compile(
    rf"(?P<day>{'|'.join(_DAYS)})\.(?=,? ?\d)|(?P<bare>{'|'.join(_DAYS)})(?=,? \d{{1,2}}(?:[.:–-]| Uhr| bis))"
)
_MONTH = "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_MONTH_RANGE = re.compile(
    rf"(?P<first>{_MONTH})(?P<dash> ?[-–] ?)(?:{_MONTH})(?![\w-])"
    rf"|(?P<day>{'|'.join(_DAYS.values())})(?P<to> ?[-–] ?)(?:{'|'.join(_DAYS.values())})(?![\w-])"
)
_JOINTS = {",": ",", "/": ",", "+": "und", "&": "und", "und": "und"}
_GROWS = 4


def numbers(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """The first number of a range, with the word "bis" for the dash; the second is told by its own rule."""
    first = number_at(text, at)
    if first is None:
        return None
    short = _SHORT_YEAR.match(text, at)
    if short and (text[first.end] == "–" or int(short["second"]) == int(first.whole) % 100 + 1):
        return (Said(at, first.end, year(first.whole)), Said(first.end, first.end + 1, "bis"))
    unit = unit_at(text, first.end)
    joint = _JOINT.match(text, unit.end if unit else first.end)
    second = number_at(text, joint.end()) if joint else None
    if joint is None or second is None or not _rises(text, at, first, second, joint.end()):
        return None
    told = [Said(at, first.end, _first(text, first, second, joint.end()))]
    if unit:
        told.append(Said(unit.start, unit.end, unit.one if first.is_one else unit.several))
    return (*told, Said(joint.start(), joint.end(), "bis"))


def days(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "Mo.–Fr.", "Di, Do": short names of days in company, or before a date."""
    found = _DAY_RANGE.match(text, at)
    if found is None:
        alone = _DAY_ALONE.match(text, at)
        return alone and (Said(at, alone.end(), _DAYS[alone["day"] or alone["bare"]]),)
    first, second = found["first"], found["second"]
    if first not in _DAYS and found["joint"] not in "-–—":
        return None
    closing = found["end"] and text[found.end() : found.end() + 2].strip()
    return (
        Said(at, found.end("first") + len(found["stop"]), _DAYS.get(first, first)),
        Said(found.start("joint"), found.end("joint"), _JOINTS.get(found["joint"], "bis")),
        Said(found.start("second"), found.end("second"), _DAYS.get(second, second)),
        *((Said(found.start("end"), found.end("end"), ""),) if closing else ()),
    )


def months(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "Mai–Juli", "Montag-Freitag": from one to the other."""
    found = _MONTH_RANGE.match(text, at)
    if found is None:
        return None
    first, dash = ("first", "dash") if found["first"] else ("day", "to")
    return (Said(at, found.end(first), found[first]), Said(found.start(dash), found.end(dash), "bis"))


def _rises(text: str, at: int, first: Number, second: Number, behind: int) -> bool:
    """Whether two numbers around a dash are a range, rather than a score, a code or a telephone number."""
    if text[second.end : second.end + 1] in ("-", "–") and text[second.end + 1 : second.end + 2].isdecimal():
        return False
    if (first.whole[0] == "0" and len(first.whole) > 1) or (second.whole[0] == "0" and len(second.whole) > 1):
        return False
    if _YEAR.match(text, at) and _YEAR.match(text, behind):
        return True
    before = left(text, at)
    if before and before[0] in group("models"):
        return False
    if float(f"{first.whole[:15]}.{first.behind or 0}") < float(f"{second.whole[:15]}.{second.behind or 0}"):
        return len(second.whole) - len(first.whole) < _GROWS
    return bool(before) and before[0].lower() in group("with_dative")


def _first(text: str, first: Number, second: Number, behind: int) -> str:
    if _YEAR.fullmatch(first.whole) and _YEAR.match(text, behind) and not first.grouped:
        return year(first.whole)
    if first.is_one:
        return "ein" if _counted(text, second.end) else "eins"
    return first.said


def _counted(text: str, end: int) -> bool:
    rest = text[end : end + 3].lstrip()
    return bool(rest) and (rest[0].isalpha() or rest[0] in "%€")
