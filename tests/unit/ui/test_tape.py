"""What lies on the tape, and what of it is heard."""

from fractions import Fraction

import numpy as np
import pytest

from reader.rate import HOUSE_RATE
from reader.score import Place
from ui.splice import MURMUR
from ui.tape import STEP, Count, Tape

LEAD = 0.04
HERE, THERE = Place(0, 0), Place(0, 1)


def test_a_count_in_whole_microseconds_reaches_the_end_of_any_tape() -> None:
    for samples in range(1, 2000, 7):
        length = samples / HOUSE_RATE
        count = Count(1, int(length * 1e6) / 1e6, at=10.0)
        assert count.heard(10.0 + 2 * LEAD, length, LEAD) == length


def test_sound_is_heard_a_little_after_it_was_taken() -> None:
    count = Count(1, 2.0, at=10.0)
    assert count.heard(10.0, 5.0, LEAD) == pytest.approx(2.0 - LEAD)
    assert count.heard(10.01, 5.0, LEAD) == pytest.approx(2.0 - LEAD + 0.01)


def test_a_count_that_stands_still_is_waited_for() -> None:
    assert Count(1, 2.0, at=10.0).heard(99.0, 5.0, LEAD) == pytest.approx(2.0 - LEAD + STEP)


def test_nothing_is_heard_before_the_beginning() -> None:
    assert Count(1, 0.0, at=10.0).heard(10.0, 5.0, LEAD) == 0


def test_clips_and_their_pauses_lie_one_after_the_other() -> None:
    tape = Tape(1)
    assert tape.at(0) is None
    second = np.full(HOUSE_RATE, 1000, np.int16)
    tape.lay(HERE, second, Fraction(1, 2), Fraction(1, 4))
    laid = tape.lay(THERE, second, Fraction(0), Fraction(0))
    assert (tape.length, len(laid)) == (1.75, HOUSE_RATE)
    assert tape.at(0) == (HERE, Fraction(1, 2))
    assert tape.at(0.6) == (HERE, Fraction(11, 10))
    assert tape.at(0.75) == (THERE, Fraction(0))
    assert tape.at(99) == (THERE, Fraction(1))


def test_a_tape_begins_softly() -> None:
    loud = np.full(HOUSE_RATE, 1000, np.int16)
    first = Tape(1).lay(HERE, loud, Fraction(0), Fraction(0))
    assert first[0] == 0
    assert (first[:200] <= 1000).all()
    assert first[-1] == 1000


def test_a_lead_in_comes_once_and_belongs_to_the_first_word() -> None:
    tape = Tape(1, lead_in=0.5)
    second = np.full(HOUSE_RATE, 1000, np.int16)
    laid = tape.lay(HERE, second, Fraction(1, 2), Fraction(0))
    assert len(laid) == HOUSE_RATE
    assert 0 < np.abs(laid[: HOUSE_RATE // 2]).max() <= MURMUR
    assert (tape.at(0.2), tape.at(0.6)) == ((HERE, Fraction(1, 2)), (HERE, Fraction(6, 10)))
    assert len(tape.lay(THERE, second, Fraction(0), Fraction(0))) == HOUSE_RATE
