"""Signs that are said ("%", "&", "+"), emoji, and the stroke between words."""

import re
import unicodedata

from reader.german.numbers import cardinal
from reader.german.place import Manner, Said
from reader.german.tables import mapping

_EMOJI = re.compile(
    r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\u200d\ufe0f\u20e3\U0001f3fb-\U0001f3ff\u2600-\u27bf\U0001f000-\U0001faff]{0,12}"
)
_BETWEEN = re.compile(r"(?P<sign>[+<>*])(?= ?[\d(])")
_PLUS = re.compile(r"\+(?=\d)")
_STROKE = re.compile(r" ?/ ?(?=[^\W\d_])")
_PLUSES = {"+": "plus", "<": "kleiner als", ">": "größer als", "*": "mal"}
_MINUS = re.compile(r"[-−–] ?(?=\d)")


def sign(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A sign of the table, standing alone."""
    spoken = _SIGNS.get(text[at])
    return (Said(at, at + 1, spoken),) if spoken else None


def formula(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Plus, minus, less and more before a number."""
    found = _BETWEEN.match(text, at)
    if found:
        if found["sign"] == "*" and not text[max(0, at - 3) : at].rstrip()[-1:].isdigit():
            return None
        return (Said(at, at + 1, _PLUSES[found["sign"]]),)
    between = text[max(0, at - 2) : at]
    if (
        _MINUS.match(text, at)
        and between[-1:] == " "
        and between[:1].isdigit()
        and text[at + 1 : at + 2] == " "
        and "=" in text
    ):
        return (Said(at, at + 1, "minus"),)
    return None


def stroke(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """The stroke between two words: a short pause, or nothing in "und/oder"."""
    found = _STROKE.match(text, at)
    if found is None or not text[at - 1 : at].isalnum():
        return None
    return (Said(at, found.end(), ", " if text[found.end()].isupper() else " "),)


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
_NAMES = mapping("emoji", "printed", "said")
