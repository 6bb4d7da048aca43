"""Qt's own words."""

from PySide6.QtWidgets import QApplication

from ui.commands import COMMANDS
from ui.words import use_language


def test_keys_have_the_names_that_stand_on_a_german_keyboard(qapp: QApplication) -> None:
    assert qapp
    use_language("de")
    tips = {command.id: command.tip for command in COMMANDS}
    assert tips["play"] == "Vorlesen (Leertaste)"
    assert tips["open"] == "Einen Artikel öffnen (Strg+O)"
    assert tips["read_here"] == "Ab hier vorlesen (Eingabe)"
