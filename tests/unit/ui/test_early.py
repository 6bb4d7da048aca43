"""What is wished before all parts are there is done when they are: once, and in order."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.status import Status
from ui.early import Early
from ui.theme import Look
from ui.window import Window


class Bell(QObject):
    """Tells something, with a value or without."""

    rung = Signal(int)
    silent = Signal()


@pytest.fixture
def window(qapp: QApplication) -> Window:
    assert qapp
    return Window(Look())


def test_keys_pressed_early_are_done_once_in_order(window: Window) -> None:
    early = Early(window.actions_, ())
    window.actions_.show_status(Status.STOPPED)
    window.actions_["repeat"].trigger()
    window.actions_["play"].trigger()
    done: list[str] = []
    window.actions_.wire("play", lambda: done.append("play"))
    window.actions_.wire("repeat", lambda: done.append("repeat"))
    assert (done, early.is_over) == ([], False)
    early.repeat()
    assert (done, early.is_over) == (["repeat", "play"], True)
    window.actions_["play"].trigger()
    assert done == ["repeat", "play", "play"]


def test_all_commands_can_be_asked_for_early(window: Window) -> None:
    assert not window.actions_["export"].isVisible()
    Early(window.actions_, ())
    assert all(action.isVisible() for action in window.actions_)


def test_a_command_that_is_there_already_is_not_done_twice(window: Window) -> None:
    done: list[str] = []
    window.actions_.wire("quit", lambda: done.append("quit"))
    early = Early(window.actions_, ())
    window.actions_["quit"].trigger()
    early.repeat()
    assert done == ["quit"]


def test_signals_are_emitted_once_more_with_their_values(window: Window) -> None:
    bell = Bell()
    heard: list[object] = []
    early = Early(window.actions_, (bell.rung, bell.silent))
    bell.rung.emit(3)
    bell.silent.emit()
    bell.rung.connect(heard.append)
    bell.silent.connect(lambda: heard.append("silent"))
    early.repeat()
    assert heard == [3, "silent"]
    bell.rung.emit(4)
    assert heard == [3, "silent", 4]
