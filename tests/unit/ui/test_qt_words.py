"""Qt's own words."""

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from ui.commands import COMMANDS
from ui.qt_words import load_qt_words
from ui.words import use_language


def test_keys_have_the_names_that_stand_on_a_german_keyboard(qapp: QApplication) -> None:
    use_language("de")
    assert load_qt_words(qapp)
    try:
        tips = {command.id: command.tip for command in COMMANDS}
        assert tips["play"] == "Vorlesen (Leertaste)"
        assert tips["open"] == "Einen Artikel öffnen (Strg+O)"
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
