"""Words are told when they are heard, although eSpeak NG tells some of them early."""

from collections.abc import Iterable

from reader.speech.backends.offline import OfflineBackend
from reader.speech.drivers.beginnings import Beginnings, Phoneme, Word
from reader.speech.values import Delivery
from tests.unit.speech.engines import said


def told(events: Iterable[Word | Phoneme]) -> list[int]:
    """The samples at which words begin."""
    beginnings = Beginnings()
    words = [word for event in events for word in beginnings.heard(event)]
    return [word.sample for word in [*words, *beginnings.rest()]]


def test_a_word_that_begins_with_a_vowel_waits_until_the_consonant_before_it_is_over() -> None:
    assert told(
        [Word(0, 2, 0), Phoneme("a#", 0), Phoneme("n", 1000), Word(3, 3, 1000), Phoneme("'oU", 2000)]
    ) == [
        0,
        1630,
    ]


def test_the_silence_before_a_plosive_belongs_to_its_word() -> None:
    assert told([Word(0, 3, 1000), Phoneme("k", 2000)]) == [1000]


def test_no_word_gets_lost_and_none_begins_earlier() -> None:
    assert told([Word(0, 1, 10), Word(2, 1, 20), Phoneme("a", 15), Word(4, 1, 30)]) == [10, 20, 30]


def test_english_words_begin_behind_the_consonant_that_is_bound_to_them() -> None:
    voice = OfflineBackend()
    try:
        (take,) = voice.speak(said("an old elm in our orchard"), Delivery("gmw/en-US"))
    finally:
        voice.close()
    begins = {mark.offset: float(mark.time) for mark in take.marks or ()}
    assert 0.08 < begins[3] < 0.13
    assert 0.56 < begins[11] < 0.6
