"""Dialogs, lists below fields, and what changes somewhere else, as spoken controls tell of them."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QDialog, QLineEdit

from reader.moment import Status
from tests.unit.ui_sound.voiced import Told, press
from tests.unit.ui_sound.waiting import wait_until
from ui.export_dialog import ExportDialog
from ui.help_here import HelpHere, help_for
from ui.self_voicing import SelfVoicing


def dialog_of(told: Told, command: str) -> QDialog:
    """The dialog that a command opens, with the keyboard."""
    told.program.window.actions_[command].trigger()
    wait_until(lambda: isinstance(QApplication.activeWindow(), QDialog))
    there = QApplication.activeWindow()
    assert isinstance(there, QDialog)
    QTest.qWait(5)
    return there


def voicing(told: Told) -> SelfVoicing:
    return told.program.rooms.surroundings.self_voicing


@pytest.fixture
def export(told: Told) -> Iterator[ExportDialog]:
    dialog = dialog_of(told, "export")
    assert isinstance(dialog, ExportDialog)
    yield dialog
    dialog.close()


@pytest.mark.parametrize("command", ["export", "pronounce", "bookmarks", "keys", "open"])
def test_it_is_switched_in_every_dialog_also_where_the_window_is_blocked(told: Told, command: str) -> None:
    dialog_of(told, command)
    assert told.after("F4") == "Gesprochene Bedienung aus."
    assert told.after("F4").startswith("Gesprochene Bedienung an. / ")
    assert "Dialog" in told.said[1]


@pytest.mark.parametrize("key", ["F1", "Shift+F1"])
def test_help_in_a_dialog_is_spoken_and_leads_back(told: Told, key: str) -> None:
    dialog = dialog_of(told, "bookmarks")
    told.said.clear()
    press(key)
    wait_until(lambda: isinstance(QApplication.activeWindow(), HelpHere))
    wait_until(lambda: told.said)
    assert told.said[-1].startswith("Hilfe: Lesezeichen, Dialog, Die Pfeiltasten gehen von einem Lesezeichen")
    assert "Entfernen löscht" in told.said[-1]
    press("Escape")
    wait_until(lambda: not dialog.findChildren(HelpHere))
    assert dialog.isVisible()


@pytest.mark.parametrize(
    "command", ["export", "pronounce", "pronunciations", "bookmarks", "keys", "open", "listening"]
)
def test_help_knows_what_a_dialog_is_for(told: Told, command: str) -> None:
    assert not help_for(dialog_of(told, command)).startswith("Tab und Umschalt+Tab")


def test_a_choice_in_the_export_is_said_with_what_comes_of_it(told: Told, export: ExportDialog) -> None:
    assert "1 Datei, etwa " in told.said[-1]
    assert told.after("Space") == "nicht angekreuzt, 0 Dateien"
    assert told.after("Tab") == "Alle Abschnitte, Schaltfläche"
    assert told.after("Space").startswith("1 Datei, etwa ")
    assert export.choice().sections == (0,)


def test_what_is_wrong_with_a_name_is_said_while_it_is_written(told: Told, export: ExportDialog) -> None:
    field = next(one for one in export.findChildren(QLineEdit) if one.accessibleName() == "Dateinamen")
    field.setFocus()
    QTest.qWait(5)
    assert told.after("Ctrl+A") == "alles ausgewählt"
    assert "Im Dateinamen fehlt {n} oder {nn}" in told.after("X")


def test_progress_is_said_into_silence_only(told: Told) -> None:
    reading, prompter = told.program.rooms.hearing.reading, told.program.rooms.asking.prompter
    prompter.hush()
    assert told.after_doing(lambda: voicing(told).mention("40 Prozent")) == "40 Prozent"
    assert told.after_doing(lambda: voicing(told).mention("50 Prozent")) == "", "it is speaking"
    voicing(told).mention("55 Prozent")
    assert told.after_doing(prompter.hush) == "55 Prozent", "the newest, once it is silent"
    assert told.after_doing(prompter.hush) == "", "once"
    reading.play()
    wait_until(lambda: reading.moment.status is Status.READING)
    assert told.after_doing(lambda: voicing(told).mention("60 Prozent")) == "", "the article is read"


def test_the_bar_of_an_export_says_how_far_it_is(told: Told, export: ExportDialog) -> None:
    export.show_progress(40, 100, 65, "Der Hund")
    assert told.after_doing(export._progress.bar.setFocus) == (
        "Fortschritt, Fortschrittsanzeige, 40 Prozent, „Der Hund“ wird geschrieben, noch etwa 1 Minute 5 Sekunden"
    )
    export.show_progress(50, 100, 55, "Der Hund")
    assert told.after("Control") == "50 Prozent, „Der Hund“ wird geschrieben, noch etwa 55 Sekunden"
    export.show_error("Kein Platz.")
    QTest.qWait(5)
    assert told.said[-1] == "Kein Platz. Schließen, Schaltfläche"


def test_the_field_for_the_name_of_a_bookmark_has_a_name(told: Told) -> None:
    press("Ctrl+D")
    wait_until(lambda: told.program.rooms.asking.bookmarking._bookmarks)
    dialog_of(told, "bookmarks")
    assert told.after("F2").startswith("Name des Lesezeichens, Eingabefeld, ")


def test_suggestions_below_a_field_do_not_silence_what_is_typed(told: Told, export: ExportDialog) -> None:
    field = export.findChildren(QLineEdit)[0]
    field.clear()
    field.setCompleter(QCompleter(["abend", "aber"], field))
    field.setFocus()
    QTest.qWait(5)
    assert told.after("A").startswith("A")
    wait_until(lambda: QApplication.activePopupWidget() is not None)
    assert told.after("B").startswith("B")
    below = QApplication.activePopupWidget()
    assert below is not None
    down = partial(QTest.keyClick, below, Qt.Key.Key_Down)
    assert told.after_doing(down) == "Vorschläge, Liste, abend, 1 von 2"
    assert told.after("Escape").startswith("Ordner, Eingabefeld, ")


def test_other_colours_are_said_by_their_name(told: Told) -> None:
    assert told.after("Ctrl+T").startswith("Farben: ")
    assert told.after("Shift") == ""


def test_the_search_for_commands_says_what_it_found(told: Told) -> None:
    dialog_of(told, "keys")
    assert "keine" not in told.after("Q")
    assert told.said[-1].startswith("Q ")
    assert "Befehl" in told.said[-1]


def test_while_it_speaks_files_are_chosen_in_dialogs_that_it_can_speak_of(told: Told) -> None:
    native = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    assert QCoreApplication.testAttribute(native)
    told.after("F4")
    assert not QCoreApplication.testAttribute(native)


def test_a_list_without_rows_says_so(told: Told) -> None:
    dialog_of(told, "bookmarks")
    assert "Liste, leer" in told.said[-1]
