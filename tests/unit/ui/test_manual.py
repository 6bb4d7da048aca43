"""The manual names keys and menus that there are."""

import re
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

from reader.places import manual
from ui.commands import COMMANDS, Group
from ui.key_names import key_name
from ui.words import use_language

OTHERS: Final = {
    "de": {"F2", "Strg+Eingabetaste", "Online-Stimmen"},
    "en": {"F2", "Ctrl+Enter", "Online voices"},
}
"""What is no command: keys of a list and of the search, a menu with choices."""

PRINTED: Final = {
    "Pfeil nach oben": "Hoch",
    "Pfeil nach unten": "Herunter",
    "Pfeil links": "Links",
    "Pfeil rechts": "Rechts",
    "Minus": "-",
    "Plus": "+",
}
"""How the manual calls keys that are called otherwise in menus."""

HELD: Final = r"(?:(?:Strg|Ctrl|Alt|Umschalt|Shift)\+)"
KEYS: Final = re.compile(rf"{HELD}+(?:Pfeil (?:nach oben|nach unten|links|rechts)|\w+)|\bF\d+\b")
LETTERS: Final = re.compile(
    r"^- ([A-Z])\b|(?:Taste|key) ([A-Z])\b|\b([A-Z]) (?:wiederholt|repeats) ", re.MULTILINE
)
MENUS: Final = re.compile(
    r"Menü unter ((?:Gehe zu|Stimme und Aussprache|[\w-]+))"
    r"|menu, under ((?:Online voices|Go to|Voice and pronunciation|\w+))"
)


@pytest.fixture(params=["de", "en"])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> str:
    assert qapp
    use_language(request.param)
    return str(request.param)


def text(language: str) -> str:
    return manual(language).read_text(encoding="utf-8")


def printed(key: str) -> str:
    for name, other in PRINTED.items():
        key = key.replace(f"+{name}", f"+{other}")
    return key


def test_each_key_is_one_of_a_command(language: str) -> None:
    named = {printed(key) for key in KEYS.findall(text(language))}
    named |= {letter for found in LETTERS.findall(text(language)) for letter in found if letter}
    there = {key_name(key) for command in COMMANDS for key in command.keys}
    assert len(named) > 40
    assert named - there - OTHERS[language] == set()


def test_each_menu_is_there(language: str) -> None:
    named = {menu for found in MENUS.findall(text(language)) for menu in found if menu}
    assert len(named) >= 4
    assert named - {group.text for group in Group} - OTHERS[language] == set()


def test_single_letters_of_questions_are_told(language: str) -> None:
    told = {letter for found in LETTERS.findall(text(language)) for letter in found if letter}
    asking = {letter for command in COMMANDS if command.group is Group.ASKING for letter in command.letters}
    assert asking <= told
