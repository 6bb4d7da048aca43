"""The export dialog."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton

from reader.export.names import Named
from reader.lengths import Length
from ui.export_dialog import Choice, ExportDialog
from ui.export_tree import Chapter, ExportTree, Part, megabytes
from ui.words import use_language

CHAPTERS = (
    Chapter(
        "Eins", (Part(0, "Eins", Length(2, exact=True)), Part(1, "Der Hund bellt.", Length(60, exact=True)))
    ),
    Chapter(
        "Zwei", (Part(3, "Zwei", Length(2, exact=False)), Part(4, "Es regnet.", Length(28, exact=False)))
    ),
    Chapter("Drei", (Part(5, "Alles ist still.", Length(30, exact=True)),)),
)
NAMES = tuple(Named(number, 3, chapter.title, "Der Hund") for number, chapter in enumerate(CHAPTERS, 1))
CHOICE = Choice("/Musik", "{nn} {title}", 96)


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[ExportDialog]:
    assert qapp
    use_language("de")
    dialog = ExportDialog()
    dialog.show_chapters(CHAPTERS, NAMES)
    dialog.show_choice(CHOICE)
    dialog.open()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def button(dialog: ExportDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def tree(dialog: ExportDialog) -> ExportTree:
    return dialog.findChildren(ExportTree)[0]


def field(dialog: ExportDialog, name: str) -> QLineEdit:
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name)


def rows(dialog: ExportDialog) -> list[list[str]]:
    items = (tree(dialog).topLevelItem(row) for row in range(3))
    return [[item.text(column) for column in range(3)] for item in items if item]


def test_everything_is_chosen_at_first(dialog: ExportDialog) -> None:
    asked = QSignalSpy(dialog.export_requested)
    button(dialog, "Exportieren").click()
    assert asked.at(0) == [Choice("/Musik", "{nn} {title}", 96, (0, 1, 2))]


def test_the_keyboard_leaves_a_section_out(dialog: ExportDialog) -> None:
    QTest.keyClick(tree(dialog), Qt.Key.Key_Down)
    QTest.keyClick(tree(dialog), Qt.Key.Key_Space)
    assert dialog.choice().sections == (0, 2)
    assert dialog.choice().left_out == {3, 4}


def test_the_keyboard_leaves_a_paragraph_out_and_the_section_gets_shorter(dialog: ExportDialog) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(tree(dialog), key)
    assert dialog.choice() == Choice("/Musik", "{nn} {title}", 96, (0, 1, 2), frozenset({1}))
    assert rows(dialog)[0] == ["Eins", "0:02", "0,1 MB"]
    section = tree(dialog).topLevelItem(0)
    assert section is not None
    assert section.checkState(0) is Qt.CheckState.PartiallyChecked


def test_lengths_and_sizes_are_shown_and_spoken(dialog: ExportDialog) -> None:
    assert rows(dialog) == [
        ["Eins", "1:02", "0,74 MB"],
        ["Zwei", "~0:30", "0,36 MB"],
        ["Drei", "0:30", "0,36 MB"],
    ]
    section = tree(dialog).topLevelItem(0)
    assert section is not None
    assert section.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Eins"
    assert section.data(1, Qt.ItemDataRole.AccessibleTextRole) == "1 Minute 2 Sekunden"
    assert section.text(2) == "0,74 MB"
    assert any(label.text() == "3 Dateien  ·  ~2:02  ·  1,46 MB" for label in dialog.findChildren(QLabel))
    section.setCheckState(0, Qt.CheckState.Unchecked)
    assert section.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Eins, ausgelassen"


def test_another_bit_rate_makes_other_sizes(dialog: ExportDialog) -> None:
    rates = dialog.findChildren(QComboBox)[0]
    rates.setCurrentIndex(rates.findText("192 kbit/s"))
    assert dialog.choice().bitrate == 192
    assert [row[2] for row in rows(dialog)] == ["1,49 MB", "0,72 MB", "0,72 MB"]
    dialog.show_choice(Choice("/Musik", "{n}", 90))
    assert dialog.choice().bitrate == 96


def test_large_sizes_have_no_tenths() -> None:
    assert megabytes(Length(3600, exact=True), 96) == "43,0 MB"
    assert megabytes(Length(0.1, exact=True), 96) == "0,1 MB"


def test_what_the_files_will_be_called_is_shown(dialog: ExportDialog) -> None:
    assert dialog.example == "01 Eins.mp3"
    field(dialog, "Dateinamen").setText("{article} {n} - {title}")
    assert dialog.example == "Der Hund 1 - Eins.mp3"
    tree(dialog).check_all(checked=False)
    QTest.keyClick(tree(dialog), Qt.Key.Key_End)
    QTest.keyClick(tree(dialog), Qt.Key.Key_Space)
    assert dialog.example == "Der Hund 3 - Drei.mp3"


def test_a_pattern_that_makes_no_names_is_told_and_cannot_be_exported(dialog: ExportDialog) -> None:
    field(dialog, "Dateinamen").setText("{title}")
    assert "{nn}" in dialog.example
    assert not button(dialog, "Exportieren").isEnabled()
    field(dialog, "Dateinamen").setText("{n}")
    assert button(dialog, "Exportieren").isEnabled()


def test_nothing_chosen_or_no_folder_cannot_be_exported(dialog: ExportDialog) -> None:
    start = button(dialog, "Exportieren")
    button(dialog, "Keine").click()
    assert not start.isEnabled()
    button(dialog, "Alle").click()
    assert start.isEnabled()
    field(dialog, "Ordner").setText("  ")
    assert not start.isEnabled()


def test_a_section_in_which_nothing_is_read_cannot_be_chosen(dialog: ExportDialog) -> None:
    dialog.show_chapters((*CHAPTERS, Chapter("Anzeige", ())), (*NAMES, Named(4, 4, "Anzeige")))
    tree(dialog).check_all(checked=True)
    assert dialog.choice().sections == (0, 1, 2)


def spoken_state(dialog: ExportDialog) -> str:
    """What a screen reader says in the place of the printed state, if it is another text."""
    return next(
        label.accessibleName() for label in dialog.findChildren(QLabel) if label.text() == dialog.state_text
    )


def test_progress_is_told_with_the_time_left(dialog: ExportDialog) -> None:
    dialog.show_progress(1, 4, 75, "Zwei")
    assert dialog.state_text == "„Zwei“ wird geschrieben · noch ~1:15"
    assert spoken_state(dialog) == "„Zwei“ wird geschrieben, noch etwa 1 Minute 15 Sekunden"
    dialog.show_progress(0, 0, None, "Eins")
    assert dialog.state_text == "„Eins“ wird geschrieben"
    assert not tree(dialog).isEnabled()


def test_escape_cancels_a_running_export_and_closes_only_then(dialog: ExportDialog) -> None:
    cancelled = QSignalSpy(dialog.cancel_requested)
    button(dialog, "Exportieren").click()
    dialog.reject()
    assert cancelled.count() == 1
    assert dialog.isVisible()
    dialog.show_cancelled(["01 Eins.mp3"])
    assert "Fertige Abschnitte bleiben" in dialog.state_text
    assert button(dialog, "Ordner öffnen").isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_the_end_tells_how_many_and_shows_the_folder(dialog: ExportDialog) -> None:
    asked = QSignalSpy(dialog.folder_requested)
    dialog.show_progress(1, 4, 75, "Zwei")
    dialog.show_finished(["01 Eins.mp3", "02 Zwei.mp3"])
    assert dialog.state_text == "2 Dateien sind fertig."
    assert spoken_state(dialog) == ""
    assert button(dialog, "Ordner öffnen").accessibleDescription() == "2 Dateien sind fertig."
    button(dialog, "Ordner öffnen").click()
    assert asked.at(0) == ["/Musik"]
    dialog.show_finished(["01 Eins.mp3"])
    assert dialog.state_text == "1 Datei ist fertig."


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
    assert dialog.choice().folder == "/Podcasts"


def test_the_dialog_tells_which_voice_will_be_heard(qapp: QApplication) -> None:
    assert qapp
    dialog = ExportDialog()
    dialog.show_reader("Google (online)", 1.25)
    assert "Stimme: Google (online), 1,25 ×" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.deleteLater()
