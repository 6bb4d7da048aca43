"""A reading in the terms of media players."""

from dataclasses import replace

import pytest

from reader.moment import Status
from ui.desktop.now import Now

READING = Now(
    Status.READING,
    section=1,
    sections=3,
    title="Der Krieg",
    album="Trump",
    begins=60.0,
    length=40.0,
    elapsed=10.0,
    at=100.0,
)
SECOND = 1_000_000


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (Status.READING, "Playing"),
        (Status.WAITING, "Playing"),
        (Status.PAUSED, "Paused"),
        (Status.STOPPED, "Stopped"),
        (Status.ENDED, "Stopped"),
        (Status.EMPTY, "Stopped"),
    ],
)
def test_the_status_is_told_in_three_words(status: Status, told: str) -> None:
    assert replace(READING, status=status).playback == told


def test_the_position_goes_on_while_it_is_read_and_stands_while_it_is_not() -> None:
    assert READING.position(103.0) == 13 * SECOND
    assert replace(READING, status=Status.WAITING).position(103.0) == 10 * SECOND
    assert READING.position(500.0) == 40 * SECOND


def test_time_is_counted_as_at_speed_one() -> None:
    faster = replace(READING, begins=30.0, length=20.0, elapsed=5.0, rate=2.0)
    assert faster.position(100.0) == READING.position(100.0)
    assert faster.duration == READING.duration
    assert faster.position(101.0) == 12 * SECOND
    assert not faster.has_jumped(READING)


def test_a_position_leads_to_seconds_of_the_reading() -> None:
    assert READING.seconds_at(5 * SECOND) == 65.0
    assert READING.seconds_at(-3 * SECOND) == 60.0
    assert READING.seconds_at(41 * SECOND) is None
    assert replace(READING, begins=30.0, length=20.0, rate=2.0).seconds_at(10 * SECOND) == 35.0


def test_a_jump_is_what_counting_on_would_not_have_shown() -> None:
    assert not replace(READING, elapsed=12.0, at=102.0).has_jumped(READING)
    assert replace(READING, elapsed=20.0, at=102.0).has_jumped(READING)
    assert replace(READING, elapsed=3.0, at=102.0).has_jumped(READING)
    assert not replace(READING, section=2, elapsed=0.0).has_jumped(READING), "another track is no jump"


def test_a_length_that_gets_a_little_better_is_not_told() -> None:
    assert replace(READING, length=40.4).steadied(READING).length == 40.0
    assert replace(READING, length=43.0).steadied(READING).length == 43.0
    assert replace(READING, length=40.4, section=2).steadied(READING).length == 40.4


def test_an_empty_window_has_no_track() -> None:
    assert Now().track.endswith("/NoTrack")
    assert not Now().has_next
    assert READING.has_next
    assert not replace(READING, section=2).has_next
