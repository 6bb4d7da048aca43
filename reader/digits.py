"""Finds the last number in a text and says it digit by digit."""

import re
from typing import Final

from reader.article import Span
from reader.spelling import digit_names

_NUMBER: Final = re.compile(r"(?:(?<!\w)[+\-−])?\d+(?:[.,:/'’–‑-]\d+|[ \u00a0\u202f]\d{3}(?!\d))*")
_GROUPED: Final = re.compile(r"[+\-−]?\d{1,3}(?:[. \u00a0\u202f'’]\d{3})+(?:,\d+)?")
_GROUPING: Final = re.compile("[. \u00a0\u202f'’]")
_REACH: Final = 20_000
"""Characters to look back."""

_LONGEST: Final = 64
"""Characters of a number that is looked for beyond the place itself."""

_SIGNS: Final = {
    "de": {
        "-": "Strich",
        "+": "plus",
        ",": "Komma",
        ".": "Punkt",
        ":": "Doppelpunkt",
        "/": "Schrägstrich",
        "'": "Apostroph",
    },
    "en": {
        "-": "dash",
        "+": "plus",
        ",": "comma",
        ".": "point",
        ":": "colon",
        "/": "slash",
        "'": "apostrophe",
    },
}
_ALIKE: Final = str.maketrans({"−": "-", "–": "-", "‑": "-", "’": "'"})


def last_number(text: str, end: int) -> Span | None:
    """The last number that begins before the character `end` of a text."""
    near = _NUMBER.finditer(text, max(0, end - _REACH), end + _LONGEST)
    begun = [found for found in near if found.start() < end]
    return Span(*begun[-1].span()) if begun else None


def digit_by_digit(number: str, tongue: str = "de") -> str:
    """A printed number in the names of its digits: "1.234,5" -> "eins zwei drei vier Komma fünf".

    What only groups thousands is left out. `tongue` is "de" or "en".
    """
    if _GROUPED.fullmatch(number):
        number = _GROUPING.sub("", number)
    names, signs = digit_names(tongue), _SIGNS[tongue]
    parts = []
    for place, character in enumerate(number.translate(_ALIKE)):
        if character.isdecimal():
            parts.append(names[int(character)])
        elif not character.isspace():
            parts.append("minus" if character == "-" and not place else signs[character])
    return " ".join(parts)
