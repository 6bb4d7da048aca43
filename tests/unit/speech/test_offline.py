"""The offline voice speaks for real."""

from collections.abc import Iterator

import numpy as np
import pytest

from reader.speech.backend import VoiceMissing
from reader.speech.backends.offline import OfflineBackend
from reader.speech.casting import is_german
from reader.speech.values import Delivery, Take
from reader.utterance import Piece, Utterance

PLAIN = Delivery("gmw/de")


@pytest.fixture(scope="module")
def voice() -> Iterator[OfflineBackend]:
    backend = OfflineBackend()
    yield backend
    backend.close()


def said(text: str) -> Utterance:
    return Utterance((Piece(text, None),))


def spoken(voice: OfflineBackend, text: str, delivery: Delivery = PLAIN) -> Take:
    (take,) = voice.speak(said(text), delivery)
    return take


def test_a_sentence_is_heard_and_each_word_has_its_time(voice: OfflineBackend) -> None:
    take = spoken(voice, "Der Hund bellt laut.")
    assert 1 < take.length < 2
    assert take.marks is not None
    assert [mark.offset for mark in take.marks] == [0, 4, 9, 15]
    assert [mark.time for mark in take.marks] == sorted(mark.time for mark in take.marks)


def test_the_same_sentence_sounds_the_same_whatever_was_spoken_before(voice: OfflineBackend) -> None:
    first = spoken(voice, "Der Hund bellt laut.")
    spoken(voice, "Etwas ganz anderes, und zwar viel länger als das davor.")
    assert np.array_equal(first.samples, spoken(voice, "Der Hund bellt laut.").samples)


def test_a_voice_that_is_missing_is_an_error_and_never_another_voice(voice: OfflineBackend) -> None:
    for missing in ("gmw/xx", "gmw/de+nobody", ""):
        with pytest.raises(VoiceMissing):
            spoken(voice, "Guten Tag.", Delivery(missing))


def test_german_voices_come_first(voice: OfflineBackend) -> None:
    voices = voice.voices()
    assert voices[0].id == "gmw/de"
    assert is_german(voices[0].language)
    assert any(not is_german(other.language) for other in voices)
