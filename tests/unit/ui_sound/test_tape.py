"""Which place of a tape is heard at which moment."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.rate import HOUSE_RATE, house_length
from reader.score import Place
from reader.speech.values import Samples
from ui.splice import SOFT_EDGE, with_silence_before
from ui.tape import STEP, Count, Tape

LEAD = 0.04
FIRST, SECOND = Place(0, 0), Place(0, 1)


def a_tone(seconds: float) -> Samples:
    return np.full(round(seconds * HOUSE_RATE), 1000, np.int16)


def a_tape_of_two() -> Tape:
    """A second with half a second of pause, then two seconds."""
    tape = Tape(run=7)
    tape.lay(FIRST, a_tone(1), Fraction(0), Fraction(1, 2))
    tape.lay(SECOND, a_tone(2), Fraction(0), Fraction(0))
    return tape


@pytest.mark.parametrize(
    ("seconds", "place", "offset"),
    [
        (0, FIRST, 0),
        (0.5, FIRST, 0.5),
        (1.25, FIRST, 1.25),
        (1.5, SECOND, 0),
        (3.5, SECOND, 2),
        (9, SECOND, 2),
    ],
)
def test_a_place_is_heard_through_its_pause_until_the_next_begins(
    seconds: float, place: Place, offset: float
) -> None:
    assert a_tape_of_two().at(seconds) == (place, Fraction(offset))


def test_a_tape_is_as_long_as_what_was_laid_on_it() -> None:
    assert Tape(1).length == 0
    assert a_tape_of_two().length == 3.5


def test_an_empty_tape_is_nowhere() -> None:
    assert Tape(1).at(0) is None


def test_a_clip_entered_in_its_middle_is_heard_from_there() -> None:
    tape = Tape(1)
    laid = tape.lay(FIRST, a_tone(2), Fraction(3, 2), Fraction(1, 4))
    assert len(laid) == 0.75 * HOUSE_RATE
    assert tape.at(0) == (FIRST, Fraction(3, 2))
    assert tape.at(0.25) == (FIRST, Fraction(7, 4))


def test_a_clip_entered_behind_its_end_is_only_its_pause() -> None:
    laid = Tape(1).lay(FIRST, a_tone(1), Fraction(5), Fraction(1))
    assert len(laid) == HOUSE_RATE
    assert not laid.any()


def test_the_beginning_of_a_tape_rises_softly_and_nothing_else_does() -> None:
    tape = Tape(1)
    first = tape.lay(FIRST, a_tone(1), Fraction(1, 2), Fraction(0))
    second = tape.lay(SECOND, a_tone(1), Fraction(0), Fraction(0))
    assert first[0] == 0
    assert abs(np.diff(first)).max() < 10
    assert first[round(SOFT_EDGE * HOUSE_RATE)] == second[0] == 1000


def test_the_samples_of_the_clip_stay_as_they_are() -> None:
    tone = a_tone(1)
    Tape(1).lay(FIRST, tone, Fraction(0), Fraction(0))
    assert (tone == 1000).all()


def test_what_the_card_has_taken_is_heard_a_little_later() -> None:
    assert Count(1, taken=1.0, at=10).heard(10, 5.0, LEAD) == pytest.approx(0.96)


def test_between_two_looks_the_clock_goes_on() -> None:
    assert Count(1, taken=1.0, at=10).heard(10.01, 5.0, LEAD) == pytest.approx(0.97)


def test_the_clock_does_not_run_away_from_a_card_that_stands_still() -> None:
    assert Count(1, taken=1.0, at=10).heard(99, 5.0, LEAD) == pytest.approx(0.96 + STEP)


def test_the_end_is_heard_when_the_lead_has_passed_after_all_was_taken() -> None:
    count = Count(1, taken=5.0, at=10)
    assert count.heard(10 + LEAD / 2, 5.0, LEAD) < 5.0
    assert count.heard(10 + LEAD + 0.001, 5.0, LEAD) == 5.0


@given(st.floats(0, 100), st.floats(0, 100), st.floats(0, 10), st.floats(-1, 1))
def test_nothing_is_heard_before_the_beginning_or_behind_the_end(
    taken: float, length: float, later: float, lead: float
) -> None:
    assert 0 <= Count(1, taken, 50).heard(50 + later, length, lead) <= length


@pytest.mark.parametrize("late", [0, HOUSE_RATE // 10])
def test_silence_before_a_sound_is_made_as_long_as_it_shall_be(late: int) -> None:
    tone = np.full(1000, -20_000, np.int16)
    sound = with_silence_before(np.concatenate([np.zeros(late, np.int16), tone]), Fraction(3, 100))
    edge = min(late, house_length(SOFT_EDGE))
    assert np.flatnonzero(sound)[0] == house_length(Fraction(3, 100)) + edge
    assert (sound[-1000:] == tone).all()


def test_what_cannot_be_heard_stays_as_long_as_it_is() -> None:
    assert len(with_silence_before(np.zeros(100, np.int16), Fraction(0))) == 100
