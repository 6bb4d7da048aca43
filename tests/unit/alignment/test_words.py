"""Words are found in other voices, at other speeds, and in sounds that something happened to."""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment import align
from reader.alignment.aligner import joined
from reader.speech.backends.offline import OfflineBackend
from reader.speech.values import Delivery, Mark, Samples, Take
from tests.unit.alignment.changes import CHANGES, Told, middle, mispronounced
from tests.unit.alignment.voices import OTHERS, SENTENCES, errors, spoken, told


@pytest.fixture(scope="module")
def voice() -> Iterator[OfflineBackend]:
    backend = OfflineBackend()
    yield backend
    backend.close()


@pytest.fixture(scope="module")
def pairs(voice: OfflineBackend) -> list[tuple[Take, Told]]:
    """References, each with what another voice made of the same."""
    references = [spoken(voice, sentence) for sentence in SENTENCES]
    return [
        (reference, told(reference, spoken(voice, sentence, delivery)))
        for reference, sentence in zip(references, SENTENCES, strict=True)
        for delivery in OTHERS
    ]


@pytest.mark.parametrize("change", CHANGES)
def test_words_are_found_whatever_happened_to_the_sound(pairs: list[tuple[Take, Told]], change: str) -> None:
    wrong = np.abs([one for reference, sound in pairs for one in errors(reference, CHANGES[change](sound))])
    assert len(wrong) > 90
    assert np.median(wrong) <= 0.02
    assert np.quantile(wrong, 0.95) <= 0.07
    assert np.quantile(wrong, 0.99) <= 0.3


def test_a_sound_lies_on_itself(pairs: list[tuple[Take, Told]]) -> None:
    reference = pairs[0][0]
    assert max(map(abs, errors(reference, told(reference, reference)))) <= 0.03


def test_where_a_word_is_another_one_nobody_is_sure(pairs: list[tuple[Take, Told]]) -> None:
    doubted = 0
    for reference, sound in pairs:
        word = middle(sound)
        changed = mispronounced(sound)
        marks = align(reference, changed.samples, changed.rate)
        doubted += not all(mark.sure for mark in marks[word - 1 : word + 3])
        assert sum(not mark.sure for mark in marks) <= 5
    assert doubted >= len(pairs) / 2


def test_a_usual_sentence_is_hardly_doubted(pairs: list[tuple[Take, Told]]) -> None:
    marks = [mark for reference, sound in pairs for mark in align(reference, sound.samples, sound.rate)]
    assert sum(not mark.sure for mark in marks) <= 0.04 * len(marks)


def test_a_minute_in_one_piece_stays_on_course(voice: OfflineBackend) -> None:
    takes = [spoken(voice, sentence) for sentence in SENTENCES * 6]
    others = [spoken(voice, sentence, Delivery("gmw/de+f3", 0.8)) for sentence in SENTENCES * 6]
    reference, sound = (_renumbered(joined(parts)) for parts in (takes, others))
    assert reference.length > 55
    wrong = np.abs(errors(reference, told(reference, sound)))
    assert np.quantile(wrong, 0.99) <= 0.1


def _renumbered(take: Take) -> Take:
    """Repeated sentences have their offsets again: count words instead."""
    marks = tuple(Mark(number, mark.time) for number, mark in enumerate(take.marks or ()))
    return Take(take.samples, take.rate, marks)


def test_silence_gives_times_in_proportion_that_nobody_is_sure_of(pairs: list[tuple[Take, Told]]) -> None:
    reference = pairs[0][0]
    assert reference.marks is not None
    marks = align(reference, np.zeros(len(reference.samples) // 2, np.int16), reference.rate)
    assert [mark.offset for mark in marks] == [mark.offset for mark in reference.marks]
    assert not any(mark.sure for mark in marks)
    assert marks[-1].time == pytest.approx(reference.marks[-1].time / 2, abs=0.01)


def test_a_word_too_short_to_compare_begins_where_its_sound_does() -> None:
    reference = Take(_beep(0.02, 0.06), 16_000, (Mark(3, Fraction(0)),))
    (mark,) = align(reference, _beep(0.5, 0.06), 16_000)
    assert float(mark.time) == pytest.approx(0.5, abs=0.02)
    assert not mark.sure


def _beep(begin: float, seconds: float) -> Samples:
    """A second with a tone in it."""
    sound = np.zeros(16_000, np.int16)
    place = slice(round(begin * 16_000), round((begin + seconds) * 16_000))
    sound[place] = (8000 * np.sin(np.arange(16_000) / 5))[place].astype(np.int16)
    return sound


def test_nothing_to_time_and_nothing_to_hear() -> None:
    nothing = np.zeros(0, np.int16)
    assert align(Take(nothing, 22050, ()), nothing, 16000) == ()
    assert align(Take(nothing, 22050, (Mark(0, Fraction(0)),)), nothing, 16000) == (
        Mark(0, Fraction(0), sure=False),
    )


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 1000),
    seconds=st.floats(0.0, 2.0),
    rate=st.sampled_from([8000, 16_000, 22_050, 44_100]),
    bursts=st.integers(0, 6),
)
def test_times_of_any_sound_are_complete_in_order_and_inside(
    pairs: list[tuple[Take, Told]], seed: int, seconds: float, rate: int, bursts: int
) -> None:
    reference = pairs[1][0]
    assert reference.marks is not None
    chance = np.random.default_rng(seed)
    samples = chance.normal(0, 30, round(seconds * rate)).astype(np.int16)
    for _ in range(bursts):
        place = int(chance.integers(0, max(1, len(samples))))
        samples[place : place + rate // 5] = (
            chance.normal(0, 5000, len(samples[place : place + rate // 5]))
            .clip(-32767, 32767)
            .astype(np.int16)
        )
    marks = align(reference, samples, rate)
    assert [mark.offset for mark in marks] == [mark.offset for mark in reference.marks]
    times = [mark.time for mark in marks]
    assert times == sorted(times)
    assert all(0 <= time <= Fraction(len(samples), rate) for time in times)
