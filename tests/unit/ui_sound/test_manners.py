"""While a screen reader runs, our voice makes way for it; in the whole program, but without a sound card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.moment import Status
from tests.unit.ui_sound.conftest import opened
from tests.unit.ui_sound.waiting import wait_until
from ui.app import Program
from ui.manners import steers
from ui.messages import Importance, Message
from ui.words import use_language


@pytest.fixture
def reading(program: Program, story: Path) -> Iterator[Program]:
    """It reads, for long enough that the focus has settled, and a screen reader runs."""
    use_language("de")
    opened(program, story)
    program.rooms.surroundings.screen_reader.take(True)
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    read_on(program)
    yield program
    program.rooms.reading.stop()
    program.rooms.surroundings.screen_reader.take(False)


def read_on(program: Program) -> None:
    program.window.page.setFocus()
    program.rooms.reading.play()
    program.rooms.surroundings.manners._begun -= 1.0


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """As the keyboard does: first it is asked whether a command has the key."""
    modifiers = modifiers or Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers))


def keys(text: str) -> QKeyCombination:
    return QKeySequence(text)[0]  # type: ignore[index, no-any-return]  # it can be indexed


@pytest.mark.parametrize(
    "ours",
    ["Space", "Esc", "Return", "Alt+Left", "Ctrl+Up", "Ctrl+Alt+Right", "W", "Ctrl+Shift+W", "F3", "M"],
)
def test_keys_of_the_reading_are_ours_on_the_page(ours: str) -> None:
    assert steers(keys(ours), on_page=True)


@pytest.mark.parametrize(
    "theirs", ["Down", "Ctrl+Right", "Tab", "Ctrl+T", "F10", "Ctrl+O", "Home", "Ctrl+Home"]
)
def test_keys_that_a_screen_reader_speaks_of_are_theirs(theirs: str) -> None:
    assert not steers(keys(theirs), on_page=True)


@pytest.mark.parametrize("elsewhere", ["Space", "Return", "W", "Alt+Left", "Esc"])
def test_elsewhere_the_keys_of_the_page_belong_to_what_has_the_focus(elsewhere: str) -> None:
    assert not steers(keys(elsewhere), on_page=False)


def test_elsewhere_faster_is_still_ours() -> None:
    assert steers(keys("Ctrl+Up"), on_page=False)


def test_an_arrow_pauses_the_reading(reading: Program) -> None:
    press(reading.window.page, Qt.Key.Key_Down)
    assert reading.rooms.reading.moment.status is Status.PAUSED


def test_a_key_of_the_reading_does_not(reading: Program) -> None:
    press(reading.window.page, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert reading.rooms.reading.is_active


@pytest.mark.parametrize("key", [Qt.Key.Key_Control, Qt.Key.Key_Insert, Qt.Key.Key_CapsLock])
def test_keys_that_talk_to_the_screen_reader_do_not(reading: Program, key: Qt.Key) -> None:
    press(reading.window.page, key)
    assert reading.rooms.reading.is_active


def test_space_on_the_play_button_is_play_and_nothing_else(reading: Program) -> None:
    button = reading.window.transport.findChild(QWidget, "play_button")
    assert button is not None
    button.setFocus()
    reading.rooms.reading.play()
    press(button, Qt.Key.Key_Space)
    assert reading.rooms.reading.is_active


def test_a_focus_that_moves_pauses_the_reading(reading: Program) -> None:
    reading.window.outline.setFocus()
    assert reading.rooms.reading.moment.status is Status.PAUSED


def test_a_focus_that_comes_back_because_reading_was_asked_for_does_not(reading: Program) -> None:
    reading.rooms.reading.pause()
    reading.window.outline.setFocus()
    reading.rooms.reading.play()
    reading.window.page.setFocus()
    assert reading.rooms.reading.is_active


def test_another_program_that_gets_the_keyboard_pauses_the_reading(reading: Program) -> None:
    reading.window.page.clearFocus()
    wait_until(lambda: not reading.rooms.reading.is_active)


def test_a_window_that_was_hidden_reads_on(reading: Program) -> None:
    reading.window.hide()
    QTest.qWait(20)
    assert reading.rooms.reading.is_active


def test_an_answer_makes_way_too_and_the_article_stays_silent(reading: Program) -> None:
    reading.window.actions_["where"].trigger()
    wait_until(lambda: reading.rooms.asking.prompter.is_sounding)
    press(reading.window.page, Qt.Key.Key_Down)
    assert not reading.rooms.asking.prompter.is_sounding
    assert not reading.rooms.reading.is_active


def test_without_a_screen_reader_nothing_pauses(reading: Program) -> None:
    reading.rooms.surroundings.screen_reader.take(False)
    press(reading.window.page, Qt.Key.Key_Down)
    reading.window.outline.setFocus()
    assert reading.rooms.reading.is_active


def test_who_wants_to_hear_both_can_have_it(reading: Program) -> None:
    action = reading.window.actions_["give_way"]
    assert action.isChecked()
    action.trigger()
    read_on(reading)
    press(reading.window.page, Qt.Key.Key_Down)
    reading.window.outline.setFocus()
    assert reading.rooms.reading.is_active
    assert not reading._keeping.settings.give_way
    action.trigger()
    assert reading._keeping.settings.give_way


def test_news_wait_until_the_voice_is_silent(reading: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    announced: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: announced.append(getattr(event, "message", str)())
    )
    messages, page = reading.window.messages, reading.window.page
    usual = page.accessibleDescription()
    messages.show_message(Message("Nichts kopiert.", importance=Importance.NOTE))
    assert messages.isVisible()
    assert page.accessibleDescription() == usual
    reading.rooms.reading.pause()
    assert "Nichts kopiert." in announced
    assert page.accessibleDescription() == "Nichts kopiert."
    announced.clear()
    read_on(reading)
    reading.rooms.reading.pause()
    assert "Nichts kopiert." not in announced
