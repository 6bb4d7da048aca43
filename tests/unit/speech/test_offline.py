"""The offline voice speaks for real."""

from collections.abc import Iterator

import numpy as np
import pytest

from reader.speech.backend import VoiceMissing
from reader.speech.backends.offline import OfflineBackend
from reader.speech.casting import is_german
from reader.speech.values import Delivery, Take
from reader.utterance import Piece, Prosody, Utterance
from tests.unit.speech.engines import PLAIN, said


@pytest.fixture(scope="module")
def voice() -> Iterator[OfflineBackend]:
    backend = OfflineBackend()
    yield backend
    backend.close()


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


@pytest.mark.parametrize("speed", [0.55, 0.75, 1.25, 1.5, 2.0, 2.4, 2.6, 3.0])
def test_the_length_is_that_at_speed_1_divided_by_the_speed(voice: OfflineBackend, speed: float) -> None:
    for text in ("Trump als Vermittler.", "Der Hund bellt, und die Katze schläft auf dem warmen Ofen."):
        plain = spoken(voice, text).length
        assert float(spoken(voice, text, Delivery("gmw/de", speed=speed)).length) == pytest.approx(
            float(plain) / speed, rel=0.03
        )


def test_pitch_and_variant_change_the_sound_and_not_its_length(voice: OfflineBackend) -> None:
    text = "Die Katze schläft auf dem warmen Ofen."
    plain = spoken(voice, text)
    for delivery in (Delivery("gmw/de", pitch=1.5), Delivery("gmw/de+f3")):
        other = spoken(voice, text, delivery)
        assert float(other.length) == pytest.approx(float(plain.length), rel=0.05)
        assert not np.array_equal(other.samples[:20_000], plain.samples[:20_000])


@pytest.mark.parametrize("text", ["", " ", "...", "„“", "–", "\u200b", "\ud800", "( \n )"])
def test_where_there_is_nothing_to_say_there_is_no_sound_and_no_error(
    voice: OfflineBackend, text: str
) -> None:
    take = spoken(voice, text)
    assert (len(take.samples), take.marks, take.skipped) == (0, (), ())


def test_an_utterance_without_pieces_is_silent(voice: OfflineBackend) -> None:
    (take,) = voice.speak(Utterance(()), PLAIN)
    assert len(take.samples) == 0


def test_marks_count_in_the_spoken_text_whatever_the_engine_was_given(voice: OfflineBackend) -> None:
    text = "Ein\u200b Scho\u0308ner\r\n\r\nTag 😀 hier."
    take = spoken(voice, text)
    assert take.marks is not None
    assert [mark.offset for mark in take.marks][:3] == [0, text.index("S"), text.index("T")]
    assert text.index("hier") in [mark.offset for mark in take.marks]


def test_a_long_text_comes_in_several_takes_that_follow_one_another(voice: OfflineBackend) -> None:
    text = "Der Hund bellt laut im Garten, und die Katze schläft. " * 60
    takes = list(voice.speak(said(text), PLAIN))
    assert len(takes) > 1
    starts = [take.text_start for take in takes]
    assert starts == sorted(starts)
    offsets = [mark.offset for take in takes for mark in take.marks or ()]
    assert offsets == sorted(set(offsets))
    assert text[offsets[-1] :].strip() == "schläft."
    for take in takes:
        assert all(0 <= mark.time < take.length for mark in take.marks or ())


def test_pieces_that_are_said_differently_come_as_takes_of_their_own(voice: OfflineBackend) -> None:
    quote = Piece("Alles wird gut und schöner. ", None, prosody=Prosody(rate=0.6, pitch=1.3))
    pieces = (Piece("Er sagte: ", None), quote, Piece("Das war alles.", None))
    takes = list(voice.speak(Utterance(pieces), PLAIN))
    assert [take.text_start for take in takes] == [0, 10, 38]
    assert float(takes[1].length) > 1.5 * float(spoken(voice, quote.spoken).length)


HOSTILE = [
    "U.S.A. " * 30,
    "U.S.A." * 60,
    "ä." * 120,
    "ä. " * 200,
    "a." + "😀" * 45,
    "s'" * 220,
    '"' * 500,
    "„" * 300,
    "2" * 600,
    "1." * 150,
    "A.B." * 100,
    "x" * 300,
    "eins\0zwei" * 50,
    "\ud800" * 50,
    "👩‍👩‍👧" * 60,
    "https://example.org/" + "a/b.c?d=e&" * 60,
    "<speak><break time='30s'/></speak>",
    "<!-- [[ &#0; ]] -->",
    "\u0308" * 100,
    "...---..." * 80,
    "\u202eabc\u2066def",
    "Ⅻ½①" * 30,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_hostile_text_is_read_or_left_out_and_harms_nothing(voice: OfflineBackend, text: str) -> None:
    takes = list(voice.speak(said(f"Vorher. {text} Nachher."), PLAIN))
    assert all(take.skipped == () for take in takes)
    offsets = [mark.offset for take in takes for mark in take.marks or ()]
    assert offsets == sorted(set(offsets))
    assert offsets[0] == 0
    assert offsets[-1] == len(f"Vorher. {text} ")
