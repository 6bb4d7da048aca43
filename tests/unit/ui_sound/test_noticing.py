"""What the desktop is told, and when it is not."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy

from reader.moment import Moment, Status
from tests.unit.ui_sound.conftest import opened
from ui.app import Program
from ui.messages import Importance, Message


@pytest.fixture
def noticed(program: Program, story: Path) -> QSignalSpy:
    opened(program, story)
    return QSignalSpy(program.rooms.surroundings.noticing.noticed)


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window is not in front."""
    inactive = staticmethod(lambda: Qt.ApplicationState.ApplicationInactive)
    monkeypatch.setattr(QGuiApplication, "applicationState", inactive)


def told(noticed: QSignalSpy) -> list[tuple[str, str]]:
    return [tuple(noticed.at(index)) for index in range(noticed.count())]


def read_to_the_end(program: Program) -> None:
    for status in (Status.READING, Status.ENDED, Status.ENDED):
        program.rooms.reading.moment_changed.emit(Moment(status))


@pytest.mark.usefixtures("away")
def test_the_end_is_told_once(program: Program, noticed: QSignalSpy) -> None:
    read_to_the_end(program)
    assert told(noticed) == [("Read to the end", "Der Hund")]


@pytest.mark.usefixtures("away")
def test_an_export_and_a_problem_are_told_but_no_note(program: Program, noticed: QSignalSpy) -> None:
    program.rooms.publishing.ended.emit("3 files are finished.")
    program.window.messages.show_message(Message("Nebenbei", importance=Importance.NOTE))
    program.window.messages.show_message("Kaputt")
    assert told(noticed) == [("Export", "3 files are finished."), ("Vorleser", "Kaputt")]


def test_a_window_in_front_needs_none(
    program: Program, noticed: QSignalSpy, monkeypatch: pytest.MonkeyPatch
) -> None:
    active = staticmethod(lambda: Qt.ApplicationState.ApplicationActive)
    monkeypatch.setattr(QGuiApplication, "applicationState", active)
    read_to_the_end(program)
    assert told(noticed) == []
    program.rooms.surroundings.background.entered.emit()
    assert noticed.count() == 1  # it is just about to go


@pytest.mark.usefixtures("away")
def test_who_does_not_want_them_has_none_from_now_on(program: Program, noticed: QSignalSpy) -> None:
    program.window.menu.notifications_chosen.emit(False)
    read_to_the_end(program)
    assert told(noticed) == []
    assert not program._keeping.settings.notifications


def test_what_was_told_is_seen_when_the_window_comes(program: Program, qapp: QGuiApplication) -> None:
    seen = QSignalSpy(program.rooms.surroundings.noticing.seen)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert seen.count() == 1
