"""Fractions: "1/2", "3/4", "1 1/2", "½", "24/7" - and other figures around a stroke."""

import re

from reader.german.genders import gender
from reader.german.literals import number_at
from reader.german.numbers import cardinal, joined, ordinal
from reader.german.place import Manner, Said, left, right
from reader.german.tables import group
from reader.german.units import unit_at

_FRACTION = re.compile(
    r"(?:(?P<whole>\d{1,3})[ \u00a0])?(?P<over>\d{1,4})[/⁄](?P<under>\d{1,4})(?![\d/]|[.,]\d)"
)
_SIGN = re.compile(r"(?P<whole>\d{0,3}) ?(?P<sign>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")
_SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_STROKE = re.compile(r"\d{1,9}(?:[/]\d{1,9}){1,5}(?!\d)")
_HALF = {"m": "halber", "f": "halbe", "n": "halbes"}
_PARTS = {2: "halbe", 100: "Hundertstel", 1000: "Tausendstel"}
_DENOMINATORS = frozenset({*range(2, 11), 12, 15, 16, 20, 30, 32, 40, 50, 60, 64, 100, 1000})
"""Of others nobody makes a fraction: "Größe 38/40"."""
_PAIR = 2
_MANY, _PERCENTS = 12, 100


def fraction(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A proper fraction of small numbers."""
    sign = _SIGN.match(text, at)
    if sign:
        over, under = _SIGNS[sign["sign"]]
        return (Said(at, sign.end(), _said(text, sign.end(), sign["whole"], over, under)),)
    found = _FRACTION.match(text, at)
    if found is None:
        return None
    over, under = int(found["over"]), int(found["under"])
    before = left(text, at)
    named = bool(before) and (before[0].lower() in group("case_words") or before[0] in group("months"))
    if not 1 <= over < under or named or found["over"][0] == "0" or found["under"][0] == "0":
        return None
    if under not in _DENOMINATORS or (over > _MANY and under < _PERCENTS):
        return None
    unit = unit_at(text, found.end())
    told = Said(at, found.end(), _said(text, found.end(), found["whole"] or "", over, under))
    return (told, Said(unit.start, unit.end, unit.one)) if unit else (told,)


def stroke(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Other figures around strokes: "24/7", "Drucksache 19/4321"."""
    found = _STROKE.match(text, at)
    if found is None:
        return None
    digits = found.group().split("/")
    before = left(text, at)
    filed = bool(before) and before[0].lower() in group("case_words")
    joint = " Schrägstrich " if filed or max(map(len, digits)) > _PAIR else " "
    numbers = [number_at(part, 0) for part in digits]
    return (Said(at, found.end(), joint.join(number.said for number in numbers if number)),)


def _said(text: str, end: int, whole: str, over: int, under: int) -> str:
    if whole and int(whole):
        if (over, under) == (1, 2):
            return f"{joined(cardinal(whole))}einhalb"
        return f"{joined(cardinal(whole))} {_plain(over, under)}"
    if (over, under) == (1, 2):
        behind = right(text, end)
        kind = gender(behind[0]) if behind and behind[0][0].isupper() else None
        return f"{'eine' if kind == 'f' else 'ein'} {_HALF.get(kind or '', 'halb')}"
    return _plain(over, under)


def _plain(over: int, under: int) -> str:
    part = _PARTS.get(under) or ordinal(str(under)).capitalize() + "el"
    return f"{joined(cardinal(str(over)))} {part}"
