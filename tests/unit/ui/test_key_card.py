"""The key card."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTextEdit, QTreeWidget

from reader.moment import Status
from ui.actions import Actions
from ui.key_card import KeyCard
from ui.words import use_language


class Stage:
    """A key card over a window in which two commands can be used."""

    def __init__(self) -> None:
        self.window, self.page, self.done = QMainWindow(), QTextEdit(), [""]
        actions = Actions(self.page, self.window)
        actions.wire("open", lambda: self.done.append("open"))
        actions.wire("next_sentence", lambda: self.done.append("next_sentence"))
        actions.show_status(Status.READING)
        self.card = KeyCard(actions, self.window)
        self.card.open()
        self.search = self.card.findChildren(QLineEdit)[0]
        self.list = self.card.findChildren(QTreeWidget)[0]


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    assert qapp
    use_language("de")
    stage = Stage()
    yield stage
    stage.window.deleteLater()


def test_only_what_can_be_used_is_listed(stage: Stage) -> None:
    assert stage.card.shown() == ["open", "next_sentence"]


def test_no_cell_is_without_words(stage: Stage) -> None:
    actions = Actions(stage.page, stage.window)
    actions.wire("sample", stage.card.close)
    listed = KeyCard(actions, stage.window).findChildren(QTreeWidget)[0].topLevelItem(0)
    assert listed is not None
    assert listed.data(1, Qt.ItemDataRole.AccessibleTextRole) == "keine Taste"


def test_search_finds_names_and_tips(stage: Stage) -> None:
    stage.search.setText("satz vor")
    assert stage.card.shown() == ["next_sentence"]
    stage.search.setText("artikel öffnen")
    assert stage.card.shown() == ["open"]
    stage.search.setText("quark")
    assert stage.card.shown() == []
    QTest.keyClick(stage.search, Qt.Key.Key_Return)
    assert stage.done == [""]


def test_enter_does_the_command_that_was_found(stage: Stage) -> None:
    stage.search.setText("satz")
    QTest.keyClick(stage.search, Qt.Key.Key_Return)
    assert stage.done[1:] == ["next_sentence"]


def test_arrows_lead_from_the_search_to_the_commands(stage: Stage) -> None:
    stage.search.setFocus()
    QTest.keyClick(stage.search, Qt.Key.Key_Down)
    QTest.keyClick(stage.list, Qt.Key.Key_Down)
    QTest.keyClick(stage.list, Qt.Key.Key_Return)
    assert stage.done[1:] == ["next_sentence"]
