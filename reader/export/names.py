"""File names that every file system takes: "03 Trump als Vermittler.mp3"."""

import hashlib
import unicodedata

MOST_CHARACTERS, MOST_BYTES = 120, 200
"""Of a whole name. File systems allow 255; what is left over is for synchronisers and archives that add to it."""

_REPLACED = str.maketrans(
    {'"': "'", "<": "(", ">": ")", ":": " -", "/": "-", "\\": "-", "|": "-", "?": None, "*": None}
)
"""What Windows or POSIX forbids in a name, and what stands for it."""


def file_name(number: int, count: int, title: str) -> str:
    """The name of the file of section `number` of `count`.

    The number in front keeps names apart whatever their titles, even where case or composition of letters does not
    count, and keeps them from being reserved ("CON"), hidden, empty, or taken for an option.
    """
    front = f"{number:0{max(2, len(str(count)))}d}"
    stem = _shortened(_cleaned(title), room=len(f"{front} .mp3"))
    return f"{front} {stem}.mp3" if stem else f"{front}.mp3"


def _cleaned(title: str) -> str:
    """NFC without anything invisible: control and format characters (also those that turn the writing direction)."""
    spaced = "".join(" " if unicodedata.category(one)[0] == "Z" or one in "\t\n\r" else one for one in title)
    visible = "".join(one for one in spaced if unicodedata.category(one)[0] != "C")
    plain = unicodedata.normalize("NFC", visible).translate(_REPLACED)
    return " ".join(plain.split()).strip(" .")


def _shortened(name: str, room: int) -> str:
    """The name if it fits beside `room` others, else its first whole letters with six digits of its hash."""
    if _fits(name, room):
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:6]
    end = min(len(name), MOST_CHARACTERS)
    while not (_is_border(name, end) and _fits(f"{name[:end]} {digest}", room)):
        end -= 1
    return f"{name[:end].rstrip(' .')} {digest}".strip()


def _fits(name: str, room: int) -> bool:
    return len(name) + room <= MOST_CHARACTERS and len(name.encode()) + room <= MOST_BYTES


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
