"""What keys are called: as they are printed on the keyboard, and in words, as they are said."""

import re
from typing import Final

from PySide6.QtGui import QKeySequence

from ui.words import C_, language, translate

_PRINTED: Final = {
    "Return": C_("Commands", "Enter"),
    "Enter": C_("Commands", "Enter"),
    "PgUp": C_("Commands", "Page Up"),
    "PgDown": C_("Commands", "Page Down"),
}
"""Where Qt's own name is printed on no keyboard, or cannot be said."""

_SAID: Final = {
    "de": {
        "Strg": "Steuerung",
        "Entf": "Entfernen",
        "Einfg": "Einfügen",
        "Esc": "Escape",
        "Pos1": "Pos eins",
        "+": "Plus",
        "-": "Minus",
        "=": "Gleich",
        "Links": "Pfeil links",
        "Rechts": "Pfeil rechts",
        "Hoch": "Pfeil hoch",
        "Herunter": "Pfeil runter",
    },
    "en": {
        "Ctrl": "Control",
        "Del": "Delete",
        "Ins": "Insert",
        "Esc": "Escape",
        "PgUp": "Page Up",
        "PgDown": "Page Down",
        "+": "Plus",
        "-": "Minus",
        "=": "Equals",
        "Left": "Left arrow",
        "Right": "Right arrow",
        "Up": "Up arrow",
        "Down": "Down arrow",
    },
}
"""By language; what is not here is said as it is printed."""

_ALONE: Final = frozenset({"Strg", "Entf", "Einfg", "Esc", "Pos1", "Ctrl", "PgUp", "PgDown"})
"""Names that mean a key in any sentence, and not only together with others."""

_ALONE_IN_ENGLISH: Final = _ALONE | {"Del", "Ins"}
"""In German, "Ins" is a word."""

_HELD: Final = r"(?:Strg|Ctrl|Umschalt|Shift|AltGr|Alt|Meta)"
_KEYS: Final = re.compile(rf"(?<![\w+])(?:{_HELD}\+)+(?:[+=-]|\w+)|(?<!\w)\w+(?!\w)")


def key_name(keys: str) -> str:
    """A key, or several together, given by Qt's portable name: as it is printed on the user's keyboard."""
    held, plus, last = keys.rpartition("+") if keys[-1:] != "+" else (keys[:-2], keys[-2:-1], "+")
    if last not in _PRINTED:
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    before = QKeySequence(f"{held}{plus}A").toString(QKeySequence.SequenceFormat.NativeText)[:-1]
    return before + translate("Commands", _PRINTED[last])


def with_keys_said(text: str) -> str:
    """A text of the window with the names of keys in words: "Strg+Entf" becomes "Steuerung Entfernen"."""
    said = _SAID.get(language(), _SAID["en"])
    alone = _ALONE if language() == "de" else _ALONE_IN_ENGLISH

    def words(found: re.Match[str]) -> str:
        keys = found.group()
        if "+" not in keys:
            return said.get(keys, keys) if keys in alone else keys
        return " ".join(said.get(key, key) for key in _apart(keys))

    return _KEYS.sub(words, text)


def _apart(keys: str) -> list[str]:
    """The keys of a combination; the last may be Plus."""
    return [*keys[:-2].split("+"), "+"] if keys.endswith("++") else keys.split("+")
