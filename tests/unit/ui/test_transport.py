"""The transport and its seek bar."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSlider, QTextEdit, QToolButton, QToolTip, QWidget

from reader.lengths import Length
from reader.moment import Status
from ui.actions import Actions
from ui.seekbar import next_tick
from ui.theme import CONTRAST
from ui.transport import Transport
from ui.words import use_language

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def transport(qapp: QApplication) -> Iterator[Transport]:
    assert qapp
    use_language("de")
    window = QWidget()
    page = QTextEdit(window)
    transport = Transport(Actions(page, window), window)
    transport.resize(900, 120)
    transport.show_time(60, Length(200, exact=False))
    window.resize(900, 200)
    window.show()
    yield transport
    window.close()
    window.deleteLater()


def told(spy: QSignalSpy) -> list[object]:
    return [spy.at(index)[0] for index in range(spy.count())]


def times(transport: Transport) -> list[tuple[str, str]]:
    return [(label.text(), label.accessibleName()) for label in transport.findChildren(QLabel, "time")]


def test_times_are_shown_and_named(transport: Transport) -> None:
    assert times(transport) == [
        ("1:00", "Verstrichen: 1 Minute"),
        ("noch ~2:20", "Verbleibend: etwa 2 Minuten 20 Sekunden"),
    ]
    transport.show_time(250, Length(200, exact=True))
    assert times(transport)[1][0] == "noch 0:00"


def test_the_seek_bar_says_the_time_in_words(transport: Transport) -> None:
    assert transport.seek.accessibleDescription() == "1 Minute von 3 Minuten 20 Sekunden"
    transport.show_time(64.2, Length(200, exact=True))
    assert transport.seek.accessibleDescription() == "1 Minute 4 Sekunden von 3 Minuten 20 Sekunden"


def test_with_the_focus_the_seek_bar_speaks_only_when_it_is_moved(transport: Transport) -> None:
    transport.activateWindow()
    transport.seek.setFocus()
    QTest.qWait(0)
    transport.show_time(64, Length(200, exact=True))
    assert transport.seek.accessibleDescription().startswith("1 Minute von")
    QTest.keyClick(transport.seek, Qt.Key.Key_Right)
    assert transport.seek.accessibleDescription().startswith("1 Minute 9 Sekunden von")


def test_every_control_has_words(transport: Transport) -> None:
    transport.voice.show_voice("Deutsch · offline")
    controls = [*transport.findChildren(QToolButton), *transport.findChildren(QSlider)]
    assert all(control.accessibleName() for control in controls)
    assert all(control.focusPolicy() & Qt.FocusPolicy.TabFocus for control in controls)


def test_buttons_are_commands(transport: Transport) -> None:
    actions = transport.window().findChildren(Actions)[0]
    done: list[str] = []
    actions.wire("play", lambda: done.append("play"))
    assert not transport.play_button.isEnabled()
    actions.show_status(Status.STOPPED)
    transport.play_button.click()
    assert done == ["play"]
    assert transport.play_button.accessibleName() == "Vorlesen"
    actions.show_status(Status.READING)
    assert transport.play_button.accessibleName() == "Anhalten"


def test_the_speed_menu_tells_the_speed_once(transport: Transport) -> None:
    spy = QSignalSpy(transport.speed_changed)
    menu = transport.findChildren(QMenu, "speeds")[0]
    for action in menu.actions():
        if action.data() == 1.25:
            action.trigger()
            action.trigger()
    assert told(spy) == [1.25]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["1,25 ×"]


def test_speed_steps_by_tenths_within_limits(transport: Transport) -> None:
    spy = QSignalSpy(transport.speed_changed)
    for steps in (1, -2, 100, 1, -100):
        transport.speed.change(steps)
    assert told(spy) == [1.1, 0.9, 3.0, 0.5]
    assert transport.speed.speed == 0.5


def test_what_is_shown_is_not_told(transport: Transport) -> None:
    speeds, volumes, places = (
        QSignalSpy(signal) for signal in (transport.speed_changed, transport.volume_changed, transport.sought)
    )
    transport.speed.show_speed(2.0)
    transport.volume.show_volume(0.3)
    transport.show_time(90, Length(200, exact=True))
    assert (speeds.count(), volumes.count(), places.count()) == (0, 0, 0)


def test_the_volume_is_told(transport: Transport) -> None:
    spy = QSignalSpy(transport.volume_changed)
    transport.volume.slider.setValue(40)
    assert told(spy) == [0.4]
    assert "40 Prozent" in transport.volume.accessibleName()


def test_a_click_on_the_seek_bar_seeks_when_the_button_is_let_go(transport: Transport) -> None:
    spy = QSignalSpy(transport.sought)
    seek = transport.seek
    QTest.mousePress(seek, LEFT, pos=QPoint(20, seek.height() // 2))
    QTest.mouseMove(seek, QPoint(seek.width() // 2, seek.height() // 2))
    transport.show_time(61, Length(200, exact=False))
    assert told(spy) == []
    QTest.mouseRelease(seek, LEFT, pos=QPoint(seek.width() // 2, seek.height() // 2))
    assert told(spy) == [pytest.approx(100, abs=1)]


def test_the_keyboard_seeks(transport: Transport) -> None:
    spy = QSignalSpy(transport.sought)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        QTest.keyClick(transport.seek, key)
    assert told(spy) == [65.0, 95.0, 0.0]
    assert QToolTip.text() == "0:00"


def test_the_page_keys_go_by_sections(transport: Transport) -> None:
    spy = QSignalSpy(transport.sought)
    transport.show_sections([0.0, 74.0, 136.0])
    QTest.keyClick(transport.seek, Qt.Key.Key_PageUp)
    QTest.keyClick(transport.seek, Qt.Key.Key_PageDown)
    assert told(spy) == [74.0, 0.0]
    assert [next_tick((0.0, 74.0, 200.0), seconds, -1) for seconds in (75, 80, 1)] == [0.0, 74.0, 0.0]


def test_a_narrow_window_shortens_the_words(transport: Transport) -> None:
    transport.voice.show_voice("Deutsch (Frau 3)")
    assert transport.voice.text() == "Deutsch (Frau 3)"
    transport.resize(600, 120)
    assert transport.voice.text().endswith("…")
    assert transport.voice.accessibleName() == "Stimme: Deutsch (Frau 3)"
    assert transport.volume.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    transport.sleep.show_left(572, 10)
    assert transport.sleep.text().strip() == "9:32"
    assert transport.sleep.accessibleName() == "Schlummern: noch 9 Minuten 32 Sekunden"


def test_the_tooltip_tells_time_and_words(transport: Transport) -> None:
    seek = transport.seek
    seek.show_preview(lambda seconds: f"bei {seconds:.0f}")
    point = QPoint(seek.width() // 2, 5)
    QApplication.sendEvent(seek, QHelpEvent(QEvent.Type.ToolTip, point, seek.mapToGlobal(point)))
    assert QToolTip.text() == "1:40  bei 100"
    seek.show_preview(None)
    assert seek._words(30) == "0:30"


def test_ticks_and_themes_are_drawn(transport: Transport) -> None:
    plain = transport.grab().toImage()
    transport.show_sections([0.0, 74.0, 136.0])
    with_ticks = transport.grab().toImage()
    transport.show_theme(CONTRAST)
    assert plain != with_ticks != transport.grab().toImage()


def test_without_a_length_there_is_nowhere_to_seek(transport: Transport) -> None:
    transport.show_time(0, Length(0, exact=True))
    spy = QSignalSpy(transport.sought)
    QTest.mouseClick(transport.seek, LEFT, pos=QPoint(100, 10))
    assert told(spy) == []
