"""File names that every file system takes: "03 Trump als Vermittler.mp3"."""

import hashlib
import unicodedata
from dataclasses import dataclass
from string import Formatter
from typing import Final

from reader.export.errors import NameFieldUnknown, NameNotClear, NameWithoutNumber

MOST_CHARACTERS, MOST_BYTES = 120, 200
"""Of a whole name. File systems allow 255; what is left over is for synchronisers and archives that add to it."""

PATTERN: Final = "{nn} {title}"
"""What names are made of where nobody wants it otherwise."""

FIELDS: Final = ("n", "nn", "title", "article", "publisher")
"""What can stand in a pattern: the section's number, the same as wide as the last one, and texts."""

_LONGEST_PATTERN = 80
_LONGEST_AROUND = 40
"""Characters of the article and the publisher in a name, so that there is room for the title."""

_REPLACED = str.maketrans(
    {'"': "'", "<": "(", ">": ")", ":": " -", "/": "-", "\\": "-", "|": "-", "?": None, "*": None}
)
"""What Windows or POSIX forbids in a name, and what stands for it."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a name is made of: section `number` of `count`, and texts as they are printed."""

    number: int
    count: int
    title: str
    article: str = ""
    publisher: str = ""


def file_name(of: Named, pattern: str = PATTERN) -> str:
    """The name of a section's file.

    The number keeps names apart whatever their titles, even where case or composition of letters does not count, and
    keeps them from being reserved ("CON") or empty. Raises what `check_pattern` raises.
    """
    check_pattern(pattern)
    around = {
        name: _shortened(_cleaned(text), _LONGEST_AROUND, 2 * _LONGEST_AROUND)
        for name, text in (("article", of.article), ("publisher", of.publisher))
    }
    numbers = {"n": str(of.number), "nn": f"{of.number:0{max(2, len(str(of.count)))}d}"}
    rest = pattern.format_map(numbers | around | {"title": ""}) + ".mp3"
    room = MOST_CHARACTERS - len(rest), MOST_BYTES - len(rest.encode())
    stem = _cleaned(pattern.format_map(numbers | around | {"title": _shortened(_cleaned(of.title), *room)}))
    return f"{stem.lstrip('-. ')}.mp3"


def check_pattern(pattern: str) -> None:
    """Raises NameFieldUnknown, NameWithoutNumber or NameNotClear for what makes no names."""
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError as error:
        raise NameNotClear(pattern) from error
    fields = [field for _, field, _, _ in parts if field is not None]
    for field in fields:
        if field not in FIELDS:
            raise NameFieldUnknown(field, FIELDS)
    if len(pattern) > _LONGEST_PATTERN or any(form or conversion for _, _, form, conversion in parts):
        raise NameNotClear(pattern)
    if not {"n", "nn"} & set(fields):
        raise NameWithoutNumber(pattern)


def _cleaned(title: str) -> str:
    """NFC without anything invisible: control and format characters (also those that turn the writing direction)."""
    spaced = "".join(" " if unicodedata.category(one)[0] == "Z" or one in "\t\n\r" else one for one in title)
    visible = "".join(one for one in spaced if unicodedata.category(one)[0] != "C")
    plain = unicodedata.normalize("NFC", visible).translate(_REPLACED)
    return " ".join(plain.split()).strip(" .")


def _shortened(name: str, characters: int, most_bytes: int) -> str:
    """The name if it is short enough, else its first whole letters with six digits of its hash."""

    def fits(text: str) -> bool:
        return len(text) <= characters and len(text.encode()) <= most_bytes

    if fits(name):
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:6]
    end = min(len(name), characters)
    while not (_is_border(name, end) and fits(f"{name[:end]} {digest}")):
        end -= 1
    return f"{name[:end].rstrip(' .')} {digest}".strip()


def _is_border(text: str, at: int) -> bool:
    """Whether no letter, flag or emoji of several characters is torn apart here (UAX 29; joiners are gone)."""
    if not 0 < at < len(text):
        return True
    following = text[at]
    if unicodedata.category(following)[0] == "M" or "\U0001f3fb" <= following <= "\U0001f3ff":
        return False
    flags = 0
    while flags < at and "\U0001f1e6" <= text[at - 1 - flags] <= "\U0001f1ff":
        flags += 1
    return not ("\U0001f1e6" <= following <= "\U0001f1ff" and flags % 2)
