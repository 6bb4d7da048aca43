"""The one table of commands."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QTextEdit, QVBoxLayout, QWidget

from reader.moment import Status
from reader.places import asset
from ui.actions import Actions, is_possible
from ui.commands import COMMANDS
from ui.words import use_language

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Stage:
    """A window with a page, a button, and the commands that were carried out."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        central = QWidget()
        self.window.setCentralWidget(central)
        self.page, self.button = QTextEdit(readOnly=True), QPushButton("Knopf")
        layout = QVBoxLayout(central)
        layout.addWidget(self.page)
        layout.addWidget(self.button)
        self.actions = Actions(self.page, self.window)
        self.done: list[str] = []
        for command in COMMANDS:
            self.actions.wire(command.id, partial(self.done.append, command.id))
        self.actions.show_status(Status.READING)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> list[str]:
        """What is done when this key is pressed where the focus is."""
        self.done.clear()
        QTest.keyClick(self.window.focusWidget(), key, modifiers)
        return self.done


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    assert qapp
    stage = Stage()
    stage.page.setFocus()
    yield stage
    stage.window.close()
    stage.window.deleteLater()


@pytest.mark.parametrize("tag", ["en", "de"])
@pytest.mark.usefixtures("qapp")
def test_every_command_has_a_name_and_a_tip(tag: str) -> None:
    use_language(tag)
    assert all(command.text and command.tip for command in COMMANDS)


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    assert all(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)


def test_every_symbol_has_a_drawing() -> None:
    assert all(asset(f"icons/{command.icon}.svg") for command in COMMANDS if command.icon)


def test_keys_of_the_page(stage: Stage) -> None:
    assert stage.press(Qt.Key.Key_Space) == ["play"]
    assert stage.press(Qt.Key.Key_Escape) == ["stop"]
    assert stage.press(Qt.Key.Key_Return) == ["read_here"]
    assert stage.press(Qt.Key.Key_Left, ALT) == ["previous_sentence"]
    assert stage.press(Qt.Key.Key_Right, ALT) == ["next_sentence"]
    assert stage.press(Qt.Key.Key_Up, ALT) == ["previous_paragraph"]
    assert stage.press(Qt.Key.Key_Down, ALT) == ["next_paragraph"]
    assert stage.press(Qt.Key.Key_Right, CTRL | ALT) == ["next_section"]
    assert stage.press(Qt.Key.Key_Backspace, ALT) == ["jump_back"]


def test_elsewhere_space_belongs_to_the_focused_control(stage: Stage) -> None:
    clicked: list[bool] = []
    stage.button.clicked.connect(lambda: clicked.append(True))
    stage.button.setFocus()
    assert stage.press(Qt.Key.Key_Space) == []
    assert clicked == [True]


def test_keys_of_the_window_work_everywhere(stage: Stage) -> None:
    stage.button.setFocus()
    assert stage.press(Qt.Key.Key_O, CTRL) == ["open"]
    assert stage.press(Qt.Key.Key_E, CTRL) == ["export"]
    assert stage.press(Qt.Key.Key_Up, CTRL) == ["faster"]


def test_sections_have_keys_that_no_window_manager_takes(stage: Stage) -> None:
    assert stage.press(Qt.Key.Key_PageUp, CTRL) == ["previous_section"]
    assert stage.press(Qt.Key.Key_PageDown, CTRL) == ["next_section"]


def test_a_command_that_nothing_is_wired_to_is_not_shown(qapp: QApplication) -> None:
    assert qapp
    window, page = QMainWindow(), QTextEdit()
    actions = Actions(page, window)
    assert not any(action.isVisible() for action in actions)
    actions.wire("open", page.copy)
    assert [action.objectName() for action in actions if action.isVisible()] == ["open"]


def test_without_an_article_there_is_nothing_to_read_or_export() -> None:
    possible = {command.id for command in COMMANDS if is_possible(command.id, Status.EMPTY)}
    assert {"open", "paste", "sample", "quit", "theme"} <= possible
    assert not {"play", "stop", "export", "next_section", "read_here"} & possible


def test_stop_needs_a_voice_that_runs() -> None:
    assert [status for status in Status if is_possible("stop", status)] == [
        Status.WAITING,
        Status.READING,
        Status.PAUSED,
    ]


def test_the_play_command_says_what_it_would_do(stage: Stage) -> None:
    use_language("de")
    play = stage.actions["play"]
    stage.actions.show_status(Status.READING)
    assert (play.text(), play.property("symbol")) == ("Anhalten", "pause")
    assert play.toolTip().startswith("Anhalten (")
    stage.actions.show_status(Status.PAUSED)
    assert (play.text(), play.property("symbol")) == ("Vorlesen", "play")
