"""What is done outside the UI thread comes back to it."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Slot
from PySide6.QtWidgets import QApplication

from tests.unit.ui_sound.waiting import wait_until
from ui.errand import Errand, all_ended


class Ear(QObject):
    """Hears what an errand brings."""

    def __init__(self, errand: Errand) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.errors: list[object] = []
        self.threads: list[threading.Thread] = []
        errand.answered.connect(self.hear_answer)
        errand.failed.connect(self.hear_error)

    @Slot(object)
    def hear_answer(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(threading.current_thread())

    @Slot(object)
    def hear_error(self, error: object) -> None:
        self.errors.append(error)


@pytest.fixture
def errand(qapp: QApplication) -> Errand:  # noqa: ARG001
    return Errand()


def test_an_answer_comes_back_to_the_ui_thread(errand: Errand) -> None:
    ear = Ear(errand)
    errand.run(threading.get_ident)
    wait_until(lambda: ear.answers)
    assert ear.answers != [threading.get_ident()]
    assert ear.threads == [threading.main_thread()]


def test_an_exception_comes_back_as_what_it_was(errand: Errand) -> None:
    ear, error = Ear(errand), OSError("gone")
    errand.run(_raising(error))
    wait_until(lambda: ear.errors)
    assert ear.errors == [error]
    assert not ear.answers


def test_only_the_latest_call_is_answered(errand: Errand) -> None:
    ear, gate = Ear(errand), threading.Event()
    errand.run(lambda: gate.wait(5) and "first")
    errand.run(lambda: "second")
    wait_until(lambda: ear.answers)
    gate.set()
    errand.forget(patience=5)
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    assert ear.answers == ["second"]


def test_what_is_forgotten_is_not_answered(errand: Errand) -> None:
    ear = Ear(errand)
    errand.run(lambda: "too late")
    errand.forget(patience=5)
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    assert not ear.answers
    assert not errand.is_under_way


def test_calls_whose_answers_nobody_wants_any_more_are_waited_for(errand: Errand) -> None:
    gate = threading.Event()
    errand.run(lambda: gate.wait(5))
    errand.run(lambda: None)
    errand.forget(patience=5)
    assert not all_ended(patience=0.01)
    gate.set()
    assert all_ended(patience=5)


def _raising(error: Exception) -> Callable[[], object]:
    def call() -> object:
        raise error

    return call
