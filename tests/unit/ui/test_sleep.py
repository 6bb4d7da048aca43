"""Falling asleep: when reading stops, and how softly."""

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from ui.sleep import NEARLY, Night, SleepTimer, Until, night
from ui.sleep_menu import WISHES, SleepMenu
from ui.words import use_language


class Evening:
    """A clock that is set by hand, and an article that comes to its end."""

    def __init__(self) -> None:
        self.now = 100.0
        self.ends = {Until.SECTION: 30.0, Until.ARTICLE: 90.0}
        self.timer = SleepTimer(self.ends.__getitem__, clock=lambda: self.now)
        self.over = QSignalSpy(self.timer.over)
        self.loudness: list[float] = []
        self.left: list[int | None] = []
        self.timer.loudness_changed.connect(self.loudness.append)
        self.timer.left_changed.connect(self.left.append)

    def pass_by(self, seconds: float) -> None:
        self.now += seconds
        self.timer.look()


@pytest.fixture
def evening(qapp: QApplication) -> Evening:
    assert qapp
    return Evening()


def test_in_the_last_ten_seconds_the_voice_becomes_softer() -> None:
    assert [night(left).loudness for left in (60, 10, 5, 0, -1)] == [1, 1, 0.5, 0, 0]
    assert night(0) == Night(0, 0, over=True)
    assert night(0.2, margin=NEARLY).over


def test_after_some_minutes_reading_stops_and_the_volume_comes_back(evening: Evening) -> None:
    evening.timer.set(10)
    evening.pass_by(595)
    assert (evening.left, evening.loudness) == ([600, 5], [0.5])
    evening.pass_by(5)
    assert (evening.over.count(), evening.loudness[-1], evening.left[-1], evening.timer.wish) == (
        1,
        1.0,
        None,
        None,
    )


def test_a_section_is_read_to_its_end_however_often_one_pauses(evening: Evening) -> None:
    evening.timer.set(Until.SECTION)
    evening.pass_by(3600)
    assert evening.over.count() == 0
    evening.ends[Until.SECTION] = NEARLY
    evening.pass_by(1)
    assert evening.over.count() == 1


def test_the_timer_can_be_switched_off(evening: Evening) -> None:
    evening.timer.set(10)
    evening.pass_by(599)
    evening.timer.set(None)
    evening.pass_by(60)
    assert (evening.over.count(), evening.loudness[-1]) == (0, 1.0)


def test_the_menu_offers_times_and_ends(qapp: QApplication) -> None:
    assert qapp
    use_language("de")
    menu = SleepMenu()
    chosen = QSignalSpy(menu.chosen)
    menu.aboutToShow.emit()
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts[0] == "Aus"
    assert texts[1] == "Nach 10 Minuten"
    assert texts[-1] == "Am Ende des Artikels"
    menu.actions()[6].trigger()
    assert (chosen.at(0)[0], WISHES[6]) == (Until.SECTION, Until.SECTION)
    menu.show_wish(20)
    assert [action.data() for action in menu.actions() if action.isChecked()] == [20]
