"""The export dialog."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QPushButton

from reader.lengths import Length
from ui.export_dialog import ExportDialog
from ui.words import use_language


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[ExportDialog]:
    assert qapp
    use_language("de")
    dialog = ExportDialog()
    dialog.show_sections(["Eins", "Zwei", "Drei"], [Length(62, exact=True), Length(30, exact=False)])
    dialog.show_folder("/Musik")
    dialog.open()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def button(dialog: ExportDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_all_sections_are_chosen_at_first(dialog: ExportDialog) -> None:
    asked = QSignalSpy(dialog.export_requested)
    button(dialog, "Exportieren").click()
    assert asked.at(0) == ["/Musik", (0, 1, 2)]


def test_the_keyboard_leaves_a_section_out(dialog: ExportDialog) -> None:
    sections = dialog.findChildren(QListWidget)[0]
    QTest.keyClick(sections, Qt.Key.Key_Down)
    QTest.keyClick(sections, Qt.Key.Key_Space)
    assert dialog.chosen() == (0, 2)


def test_lengths_are_shown_and_spoken(dialog: ExportDialog) -> None:
    sections = dialog.findChildren(QListWidget)[0]
    items = [sections.item(row) for row in range(3)]
    assert [item.text() for item in items] == ["Eins  ·  1:02", "Zwei  ·  ~0:30", "Drei"]
    assert items[0].data(Qt.ItemDataRole.AccessibleTextRole) == "Eins, 1 Minute 2 Sekunden"


def test_nothing_chosen_or_no_folder_cannot_be_exported(dialog: ExportDialog) -> None:
    start = button(dialog, "Exportieren")
    button(dialog, "Keine").click()
    assert not start.isEnabled()
    button(dialog, "Alle").click()
    assert start.isEnabled()
    dialog.show_folder("  ")
    assert not start.isEnabled()


def test_progress_is_told_with_the_time_left(dialog: ExportDialog) -> None:
    dialog.show_progress(1, 4, 75, "Zwei")
    assert dialog.state_text == "„Zwei“ wird geschrieben · noch ~1:15"
    dialog.show_progress(0, 0, None, "Eins")
    assert dialog.state_text == "„Eins“ wird geschrieben"
    assert not dialog.findChildren(QListWidget)[0].isEnabled()


def test_escape_cancels_a_running_export_and_closes_only_then(dialog: ExportDialog) -> None:
    cancelled = QSignalSpy(dialog.cancel_requested)
    button(dialog, "Exportieren").click()
    dialog.reject()
    assert cancelled.count() == 1
    assert dialog.isVisible()
    dialog.show_cancelled()
    assert "Fertige Abschnitte bleiben" in dialog.state_text
    dialog.reject()
    assert not dialog.isVisible()


def test_the_end_tells_how_many_and_shows_the_folder(dialog: ExportDialog) -> None:
    asked = QSignalSpy(dialog.folder_requested)
    dialog.show_progress(1, 4, 75, "Zwei")
    dialog.show_finished(["01 Eins.mp3", "02 Zwei.mp3"])
    assert dialog.state_text == "2 Dateien sind fertig."
    button(dialog, "Ordner öffnen").click()
    assert asked.at(0) == ["/Musik"]
    dialog.show_finished(["01 Eins.mp3"])
    assert dialog.state_text == "Eine Datei ist fertig."


def test_an_error_is_told_and_another_attempt_possible(dialog: ExportDialog) -> None:
    button(dialog, "Exportieren").click()
    dialog.show_error("Kein Platz mehr.")
    assert dialog.state_text == "Kein Platz mehr."
    assert button(dialog, "Exportieren").isEnabled()


def test_a_folder_is_chosen_without_blocking(dialog: ExportDialog) -> None:
    button(dialog, "Auswählen …").click()
    chooser = dialog.findChildren(QFileDialog)[0]
    chooser.fileSelected.emit("/Podcasts")
    chooser.close()
    button(dialog, "Exportieren").click()
    asked = QSignalSpy(dialog.export_requested)
    dialog.show_error("noch einmal")
    button(dialog, "Exportieren").click()
    assert asked.at(0)[0] == "/Podcasts"
