"""Keys of a computer that are pressed together, as manuals print them: "Strg+O", "Alt+Umschalt+Pfeil links"."""

import re

from reader.german.literals import number_at
from reader.german.place import Manner, Said

_NAMES = {
    "Strg": "Steuerung",
    "Ctrl": "Steuerung",
    "Umschalt": "Umschalt",
    "Shift": "Umschalt",
    "AltGr": "Alt G R",
    "Alt": "Alt",
    "+": "Plus",
    "-": "Minus",
    "=": "Gleich",
}
_CHORD = re.compile(
    r"(?P<held>(?:(?:Strg|Ctrl|Umschalt|Shift|AltGr|Alt)\+)+)"
    r"(?:(?P<key>[A-ZÄÖÜ][a-zäöüß]*|[+=-])|(?P<function>F?)(?P<digits>\d{1,2}))(?!\w)"
)


def keys(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """The keys that are held and the one that is pressed, without a word between them."""
    found = _CHORD.match(text, at) if not at or not text[at - 1].isalnum() else None
    if found is None:
        return None
    held = [_NAMES[name] for name in found["held"].split("+") if name]
    if found["key"]:
        pressed = _NAMES.get(found["key"], found["key"])
    else:
        number = number_at(found["digits"], 0)
        pressed = f"{found['function']} {number.said}".strip() if number else found["digits"]
    return (Said(at, found.end(), " ".join([*held, pressed])),)
