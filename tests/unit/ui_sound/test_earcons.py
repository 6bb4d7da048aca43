"""Quiet sounds for pause, end and error."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.errors import VorleserError
from reader.moment import Moment, Status
from reader.rate import HOUSE_RATE
from ui.earcons import Earcon, Earcons, earcon_between, sound_of
from ui.keeping import Keeping
from ui.player import Player
from ui.sound_errors import NoSoundDevice


class Reading(QObject):
    """Tells what the real one tells."""

    moment_changed = Signal(Moment)
    told = Signal(object)


class Chimes(Player):
    def __init__(self) -> None:
        super().__init__()
        self.played: list[int] = []

    def chime(self, sound: np.ndarray[tuple[int, ...], np.dtype[np.int16]]) -> None:
        self.played.append(len(sound))


@pytest.fixture
def reading(qapp: QApplication) -> Reading:
    assert qapp
    return Reading()


@pytest.fixture
def player() -> Chimes:
    return Chimes()


@pytest.fixture
def earcons(reading: Reading, player: Chimes, tmp_path: Path) -> Earcons:
    return Earcons(reading, player, Keeping(tmp_path / "settings.json"))  # type: ignore[arg-type]  # its signals


@pytest.mark.parametrize("earcon", Earcon)
def test_each_is_short_quiet_and_begins_and_ends_in_silence(earcon: Earcon) -> None:
    sound = sound_of(earcon)
    assert len(sound) < 0.150 * HOUSE_RATE
    peak = 20 * np.log10(np.abs(sound).max() / 32767)
    assert peak == pytest.approx(-30, abs=0.2)
    assert abs(int(sound[0])) < 5
    assert abs(int(sound[-1])) < 5


@pytest.mark.parametrize(
    ("before", "after", "earcon"),
    [
        (Status.READING, Status.PAUSED, Earcon.PAUSE),
        (Status.READING, Status.ENDED, Earcon.END),
        (Status.WAITING, Status.PAUSED, None),
        (Status.READING, Status.STOPPED, None),
        (Status.PAUSED, Status.READING, None),
    ],
)
def test_pause_and_end_have_a_sound(before: Status, after: Status, earcon: Earcon | None) -> None:
    assert earcon_between(before, after) is earcon


def test_they_are_played_when_reading_pauses_ends_or_fails(
    earcons: Earcons, reading: Reading, player: Chimes
) -> None:
    assert earcons
    for status in (Status.READING, Status.PAUSED, Status.READING, Status.ENDED):
        reading.moment_changed.emit(Moment(status))
    reading.told.emit(VorleserError("a voice that fails"))
    assert player.played == [len(sound_of(earcon)) for earcon in Earcon]


def test_a_card_that_is_missing_is_not_asked_to_tell_of_it(
    earcons: Earcons, reading: Reading, player: Chimes
) -> None:
    assert earcons
    reading.told.emit(NoSoundDevice("none"))
    assert player.played == []


def test_they_can_be_switched_off(earcons: Earcons, reading: Reading, player: Chimes) -> None:
    earcons.choose(False)
    reading.moment_changed.emit(Moment(Status.ENDED))
    assert player.played == []
    earcons.choose(True)
    reading.moment_changed.emit(Moment(Status.ENDED))
    assert len(player.played) == 1
