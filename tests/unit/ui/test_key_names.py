"""Keys are called as they are printed, and said in words."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.commands import COMMANDS
from ui.key_names import key_name, with_keys_said
from ui.words import language, use_language


@pytest.fixture(autouse=True)
def _back(qapp: QApplication) -> Iterator[None]:
    assert qapp
    before = language()
    yield
    use_language(before)


@pytest.mark.parametrize(
    ("tongue", "keys", "printed", "said"),
    [
        ("de", "Return", "Eingabe", "Eingabe"),
        ("de", "Ctrl+Return", "Strg+Eingabe", "Steuerung Eingabe"),
        ("de", "Ctrl+PgUp", "Strg+Bild auf", "Steuerung Bild auf"),
        ("de", "Alt+Left", "Alt+Links", "Alt Pfeil links"),
        ("de", "Ctrl++", "Strg++", "Steuerung Plus"),
        ("de", "Home", "Pos1", "Pos eins"),
        ("de", "Del", "Entf", "Entfernen"),
        ("de", "Ins", "Einfg", "Einfügen"),
        ("en", "Ctrl+PgUp", "Ctrl+Page Up", "Control Page Up"),
        ("en", "Ctrl+Shift+Down", "Ctrl+Shift+Down", "Control Shift Down arrow"),
        ("en", "Del", "Del", "Delete"),
        ("en", "Space", "Space", "Space"),
        ("en", "", "", ""),
    ],
)
def test_a_key_has_a_printed_and_a_spoken_name(tongue: str, keys: str, printed: str, said: str) -> None:
    use_language(tongue)
    assert (key_name(keys), with_keys_said(printed)) == (printed, said)


@pytest.mark.parametrize(
    ("tongue", "text", "said"),
    [
        ("de", "Öffnen (Strg+O)", "Öffnen (Steuerung O)"),
        ("de", "Entf löscht, Esc schließt.", "Entfernen löscht, Escape schließt."),
        ("de", "Ins Freie, 3+4, A+B, links", "Ins Freie, 3+4, A+B, links"),
        ("en", "Ctrl+Alt+V or Esc, Up and left", "Control Alt V or Escape, Up and left"),
    ],
)
def test_keys_are_found_in_a_sentence_and_words_left_alone(tongue: str, text: str, said: str) -> None:
    use_language(tongue)
    assert with_keys_said(text) == said


@pytest.mark.parametrize("tongue", ["de", "en"])
def test_no_key_of_a_command_is_said_by_an_abbreviation(tongue: str) -> None:
    use_language(tongue)
    said = {with_keys_said(key_name(key)) for command in COMMANDS for key in command.keys}
    short = {"Strg", "Ctrl", "Esc", "Del", "Entf", "Ins", "Einfg", "PgUp", "PgDown", "Pos1"}
    assert not {word for words in said for word in words.split()} & short
    assert not any("+" in words for words in said)
