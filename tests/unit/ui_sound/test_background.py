"""The window can go out of the way while it reads, and there is always a way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QSystemTrayIcon

from reader.moment import Status
from tests.patience import PATIENCE
from tests.unit.ui_sound.conftest import opened, started
from tests.unit.ui_sound.waiting import wait_until
from ui.app import Program
from ui.desktop.tray import Tray
from ui.instance import Handed
from ui.player import Player


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a desktop that has one."""
    monkeypatch.setattr(Tray, "is_possible", staticmethod(lambda: True))


def hidden(program: Program) -> Tray:
    """Its tray, once the window is hidden."""
    program.window.actions_["background"].trigger()
    assert not program.window.isVisible()
    tray = program.rooms.surroundings.background._tray
    assert tray is not None
    return tray


def test_without_a_tray_the_window_is_minimised(program: Program, story: Path) -> None:
    opened(program, story)
    program.window.actions_["background"].trigger()
    assert program.window.isVisible()
    assert program.window.isMinimized()
    program.rooms.outside.greet(Handed())
    assert not program.window.isMinimized()


@pytest.mark.usefixtures("with_tray")
def test_with_one_it_is_hidden_and_reading_goes_on(program: Program, story: Path) -> None:
    opened(program, story)
    program.window.actions_["play"].trigger()
    tray = hidden(program)
    assert program.rooms.reading.is_active
    assert tray._icon.isVisible()
    assert "Der Hund" in tray.tip
    tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert program.window.isVisible()
    assert not tray._icon.isVisible()


@pytest.mark.usefixtures("with_tray")
def test_a_later_start_brings_it_back(program: Program) -> None:
    started(program)
    tray = hidden(program)
    program.rooms.outside.greet(Handed())
    assert program.window.isVisible()
    assert not tray._icon.isVisible()


@pytest.mark.usefixtures("with_tray")
def test_its_menu_steers_the_reading(program: Program, story: Path) -> None:
    opened(program, story)
    tray = hidden(program)
    steer = {action.objectName(): action for action in tray.menu.actions()}
    steer["play"].trigger()
    wait_until(lambda: program.rooms.reading.is_active)
    steer["next_sentence"].trigger()
    assert program.rooms.reading.moment.place is not None
    assert program.rooms.reading.moment.place.paragraph == 1
    tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.MiddleClick)
    assert "paused" in tray.tip
    steer["stop"].trigger()
    assert program.rooms.reading.moment.status is Status.STOPPED


@pytest.mark.usefixtures("with_tray")
@pytest.mark.parametrize(("system", "times"), [("win32", 1), ("darwin", 1), ("linux", 0)])
def test_where_the_desktop_has_no_notifications_the_icon_tells(
    system: str, times: int, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(Tray, "tell", lambda _tray, title, _text: told.append(title))
    monkeypatch.setattr("ui.background.sys.platform", system)
    started(program)
    program.rooms.surroundings.noticing.noticed.emit("Zu früh", "")  # there is no icon yet
    hidden(program)
    told.clear()  # the way back
    program.rooms.surroundings.noticing.noticed.emit("Zu Ende", "Der Hund")
    assert told == ["Zu Ende"] * times


@pytest.mark.usefixtures("with_tray")
def test_when_the_tray_goes_the_window_comes(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    started(program)
    hidden(program)
    program.rooms.surroundings.background._look.timeout.emit()
    assert not program.window.isVisible()
    monkeypatch.setattr(Tray, "is_possible", staticmethod(lambda: False))
    program.rooms.surroundings.background._look.timeout.emit()
    assert program.window.isVisible()


class _Refusing(QObject):
    """Somebody who wants to ask before the window is closed."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Close:
            event.ignore()
            return True
        return False


A_WHILE = 300
"""Milliseconds in which what must not happen would."""


def quits(program: Program, milliseconds: int = round(PATIENCE * 1000)) -> bool:
    """Whether an event loop ends when the program is asked to quit."""
    QTimer.singleShot(0, program.window.actions_["quit"].trigger)
    QTimer.singleShot(milliseconds, program, lambda: QCoreApplication.exit(9))
    return QCoreApplication.exec() == 0


@pytest.mark.usefixtures("with_tray")
def test_it_can_be_quit_from_there(program: Program) -> None:
    started(program)
    hidden(program)
    assert quits(program)


@pytest.mark.usefixtures("with_tray")
def test_a_question_before_the_end_is_seen(program: Program) -> None:
    started(program)
    hidden(program)
    somebody = _Refusing()
    program.window.installEventFilter(somebody)
    assert not quits(program, A_WHILE)
    assert program.window.isVisible()
    program.window.removeEventFilter(somebody)


@pytest.mark.usefixtures("with_tray")
def test_a_dialog_that_is_closed_meanwhile_does_not_end_the_program(program: Program) -> None:
    started(program)
    hidden(program)
    dialog = QDialog()
    dialog.show()
    QTimer.singleShot(50, dialog.close)
    QTimer.singleShot(A_WHILE, program, lambda: QCoreApplication.exit(9))
    assert QCoreApplication.exec() == 9


def test_a_window_that_is_closed_ends_the_program(program: Program) -> None:
    started(program)
    assert quits(program)
    wait_until(lambda: not program.window.isVisible())


def test_a_program_that_ends_before_it_is_seen_prepares_nothing(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared: list[Player] = []

    def prepare(player: Player) -> None:
        prepared.append(player)

    monkeypatch.setattr(Player, "start", prepare)
    monkeypatch.setattr("ui.painting.UNSEEN", 20)
    program = Program(qapp)
    program.start(None)
    program.window.hide()
    assert program.close()
    QTimer.singleShot(60, program, lambda: QCoreApplication.exit(9))
    QCoreApplication.exec()
    assert prepared == []
