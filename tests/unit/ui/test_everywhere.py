"""A few keys work in dialogs that block all other windows, and F1 tells about them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMainWindow, QMenu, QVBoxLayout

from ui.everywhere import Everywhere
from ui.help_here import HelpHere, help_for, help_here
from ui.words import language, use_language


class Dialog(QDialog):
    """Blocks its window; a field has the focus."""

    def __init__(self, parent: QMainWindow, name: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle("Dialog")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)

    def opened(self) -> "Dialog":
        self.show()
        self.activateWindow()
        assert QTest.qWaitForWindowActive(self)
        self.field.setFocus()
        return self


class Stage:
    """A window with one action that works everywhere."""

    def __init__(self) -> None:
        self.window, self.pressed = QMainWindow(), 0
        self.action = QAction(self.window)
        self.action.setShortcut("F4")
        self.action.triggered.connect(self._count)
        self.window.addAction(self.action)
        Everywhere([self.action], self.window)
        self.window.show()

    def _count(self) -> None:
        self.pressed += 1


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    assert qapp
    before = language()
    use_language("de")
    there = Stage()
    yield there
    there.window.close()
    there.window.deleteLater()
    use_language(before)


def test_a_key_works_in_a_dialog_that_blocks_its_window(stage: Stage) -> None:
    dialog = Dialog(stage.window).opened()
    QTest.keyClick(dialog.field, Qt.Key.Key_F4)
    QTest.keyClick(dialog.field, Qt.Key.Key_F4)
    assert stage.pressed == 2
    dialog.close()


def test_a_menu_gets_no_item(stage: Stage) -> None:
    menu = QMenu(stage.window)
    menu.addAction("Eins")
    menu.popup(stage.window.pos())
    menu.setFocus()
    assert [action.text() for action in menu.actions()] == ["Eins"]
    menu.close()


def test_help_tells_what_a_dialog_is_for_and_gives_the_focus_back(stage: Stage) -> None:
    dialog = Dialog(stage.window, "bookmarks").opened()
    assert help_here()
    told = dialog.findChildren(HelpHere)[0]
    assert told.windowTitle() == "Hilfe: Dialog"
    assert told.text().startswith("Die Pfeiltasten gehen von einem Lesezeichen zum nächsten.")
    assert "Umschalt+Tab" in told.text()
    assert QTest.qWaitForWindowActive(told)
    assert help_here()
    assert len(told.findChildren(HelpHere)) == 0, "there is no help about help"
    QTest.keyClick(told, Qt.Key.Key_Escape)
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    assert dialog.field.hasFocus()
    dialog.close()


def test_without_a_dialog_the_manual_can_be_opened_and_a_menu_gives_way(stage: Stage) -> None:
    stage.window.activateWindow()
    assert QTest.qWaitForWindowActive(stage.window)
    menu = QMenu(stage.window)
    menu.addAction("Eins")
    menu.popup(stage.window.pos())
    assert not help_here()
    assert not menu.isVisible()


def test_a_dialog_that_is_not_known_tells_what_works_everywhere(stage: Stage) -> None:
    plain, files = Dialog(stage.window, "other"), QFileDialog(stage.window)
    assert help_for(plain).startswith("Tab und Umschalt+Tab führen")
    assert help_for(files).startswith("Den Pfad einer Datei schreiben")
