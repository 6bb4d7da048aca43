"""Signs that are said ("%", "&", "+"), and emoji."""

import re
import unicodedata

from reader.german.numbers import cardinal
from reader.german.place import Manner, Said, left
from reader.german.tables import group, mapping
from reader.german.units import unit_at

_EMOJI = re.compile(
    r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\u200d\ufe0f\u20e3\U0001f3fb-\U0001f3ff\u2600-\u27bf\U0001f000-\U0001faff]{0,12}"
)
_BETWEEN = re.compile(r"(?P<sign>\+/[-–−]|(?<!\+)[+<>*~])(?= ?[\d(])|(?P<more>\+)(?![\w+])")
_PLUS = re.compile(r"\+(?=\d)")
_STROKE = re.compile(r"/(?=[^\W\d_])")
_LIFE = re.compile(r"(?P<sign>[*†])[ \u00a0]?(?:(?P<day>\d{1,2}\.)|(?=\d{3,4}(?!\d)|um \d|vor \d|nach \d))")
_POWER = re.compile(r"\^[-−]?\d{1,3}|[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FORMULA = 30
"""Characters to the sign of equality, where a dash is a minus."""
_PLUSES = {
    "+/-": "plus minus",
    "+/–": "plus minus",
    "+/−": "plus minus",
    "~": "etwa",
    "+": "plus",
    "<": "kleiner als",
    ">": "größer als",
    "*": "mal",
}
_MINUS = re.compile(r"[-−–] ?(?=\d)")


def sign(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A sign of the table, standing alone."""
    spoken = _SIGNS.get(text[at])
    return (Said(at, at + 1, spoken),) if spoken else None


def formula(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Plus, minus, less and more before a number."""
    found = _BETWEEN.match(text, at)
    if found:
        if found["sign"] == "*" and not text[max(0, at - 3) : at].rstrip()[-1:].isdecimal():
            return None
        if found["more"] and not text[at - 1 : at].isdecimal():
            return None
        return (Said(at, found.end(), _PLUSES[found["sign"] or "+"]),)
    between = text[max(0, at - 2) : at]
    if _MINUS.match(text, at) and any(map(str.isdecimal, between)) and "=" in text[at : at + _FORMULA]:
        return (Said(at, at + 1, "minus"),)
    return None


def per(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """The stroke between a unit in letters and another: "Euro/Monat". Any other stroke is not said."""
    if not _STROKE.match(text, at):
        return None
    before = left(text, at)
    if not before or before[0] not in group("measured"):
        return None
    unit = unit_at(text, at + 1)
    return (Said(at, at + 1, "pro"), *((Said(unit.start, unit.end, unit.one),) if unit else ()))


def greek(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A Greek letter alone: "β-Carotin"."""
    name = _GREEK.get(text[at])
    if name is None or text[max(0, at - 1) : at].isalpha() or text[at + 1 : at + 2].isalpha():
        return None
    return (Said(at, at + 1, name),)


def life(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """The signs of birth and death before a date."""
    found = _LIFE.match(text, at)
    if found is None:
        return None
    word = "geboren" if found["sign"] == "*" else "gestorben"
    return (Said(at, at + 1, f"{word} am" if found["day"] else word),)


def power(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "10^6", "10⁶": to the power of."""
    found = _POWER.match(text, at)
    if found is None or not at or not text[at - 1].isalnum():
        return None
    digits = found.group().lstrip("^").translate(_SUPERSCRIPTS)
    minus = "minus " if digits[0] in "-⁻−" else ""
    said = {"2": "Quadrat"}.get(digits, f"hoch {minus}{cardinal(digits.lstrip('-⁻−'))}")
    unit = unit_at(text, found.end())
    return (Said(at, found.end(), said), *((Said(unit.start, unit.end, unit.several),) if unit else ()))


def emoji(text: str, at: int, manner: Manner) -> tuple[Said, ...] | None:
    """An emoji: silent, or by its name where the reader wishes it."""
    found = _EMOJI.match(text, at)
    if found is None:
        return None
    name = _NAMES.get(found.group()) or _NAMES.get(text[at]) or "Emoji"
    return (Said(at, found.end(), name if manner.emoji else ""),)


def numeral(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Any other character that is a number: "①", "٣"."""
    value = unicodedata.numeric(text[at], None)
    if value is None or text[at].isalpha():
        return None
    return (Said(at, at + 1, cardinal(str(int(value)))),)


_SIGNS = mapping("signs", "printed", "said")
_GREEK = mapping("greek", "printed", "said")
_NAMES = mapping("emoji", "printed", "said")
