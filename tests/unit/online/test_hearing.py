"""What counts as an answer: MP3 that decodes, and as much of it as the text can be."""

from threading import Event

import numpy as np
import pytest

from reader.export.errors import EncoderMissing
from reader.speech.backend import EngineUnavailable
from reader.speech.online.errors import Cause, OnlineError
from reader.speech.online.hearing import RATE, check_length, decoded, plausible
from reader.speech.online.packing import LONGEST, packed, unpacked
from tests.faults.answering import answer
from tests.faults.saying import hummed_mp3, mp3, spoken_mp3

TEXTS = (
    "Ja.",
    "A R D",
    "H T T P S Punkt D E",
    "Null eins sieben sechs.",
    "Der Bundestag hat am Freitag den Haushalt beschlossen.",
    "Straßenbahnhaltestellenhäuschen",
    "und damit den Anschluss neuer Windparks an der Küste deutlich beschleunigen.",
)


@pytest.mark.parametrize("slow", [False, True])
@pytest.mark.parametrize("text", TEXTS)
def test_what_is_said_is_as_long_as_it_can_be(text: str, slow: bool) -> None:
    check_length(text, decoded(spoken_mp3(text, slow), Event()), slow=slow)


@pytest.mark.parametrize("text", [text for text in TEXTS if len(text) > 40])
def test_a_part_of_it_is_not(text: str) -> None:
    sound = decoded(spoken_mp3(text), Event())
    with pytest.raises(OnlineError) as caught:
        check_length(text, sound[: len(sound) // 2], slow=False)
    assert caught.value.cause is Cause.INCOMPLETE


def test_an_advertisement_instead_of_a_word_is_not() -> None:
    with pytest.raises(OnlineError):
        check_length("Ja.", decoded(spoken_mp3(TEXTS[-1]), Event()), slow=False)


def test_silence_is_not() -> None:
    with pytest.raises(OnlineError):
        check_length("Ja.", np.zeros(RATE, np.int16), slow=False)


def test_slow_speech_may_last_longer() -> None:
    assert plausible("Guten Tag", slow=True)[1] > plausible("Guten Tag", slow=False)[1]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        b"RIFF\x00\x00\x00\x00WAVE",
        b"ffconcat version 1.0\nfile /etc/hostname\n",
        b"#EXTM3U\n",
        b"\xff\xff\xff\xff",
    ],
)
def test_what_does_not_begin_like_mp3_is_not_decoded(content: bytes) -> None:
    with pytest.raises(OnlineError) as caught:
        decoded(content, Event())
    assert caught.value.cause is Cause.NO_SOUND


def test_noise_behind_a_good_beginning_is_no_sound() -> None:
    begun = hummed_mp3("Ein Anfang.")
    with pytest.raises(OnlineError):
        decoded(begun[:100] + bytes(range(256)) * 40, Event())


def test_what_was_cut_off_between_two_frames_ends_in_the_middle_of_a_sound() -> None:
    whole = hummed_mp3(TEXTS[-1])
    with pytest.raises(OnlineError, match="in the middle") as caught:
        decoded(whole[: len(whole) * 3 // 4 // 96 * 96], Event())
    assert caught.value.cause is Cause.INCOMPLETE


@pytest.mark.parametrize("seconds", [0.5, 0.731, 1.3])
def test_a_sound_that_stops_at_once_is_whole_all_the_same(seconds: float) -> None:
    tone = (8000 * np.sin(np.arange(int(seconds * RATE)) / 15)).astype(np.int16)
    assert len(decoded(mp3(tone, tail=0.0), Event())) > seconds * RATE


def test_an_endless_answer_is_cut_off() -> None:
    with pytest.raises(OnlineError) as caught:
        decoded(hummed_mp3("x" * 700) * 5, Event())
    assert caught.value.cause is Cause.TOO_LARGE


def test_a_halt_ends_the_decoding() -> None:
    halt = Event()
    halt.set()
    with pytest.raises(OnlineError) as caught:
        decoded(hummed_mp3("x" * 700) * 3, halt)
    assert caught.value.cause is Cause.CLOSED


def test_without_ffmpeg_the_voice_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise EncoderMissing("not here")

    whole = hummed_mp3("Ein Anfang.")
    monkeypatch.setattr("reader.export.ffmpeg.find_ffmpeg", missing)
    with pytest.raises(EngineUnavailable):
        decoded(whole, Event())


def test_a_request_is_packed_as_gtts_does() -> None:
    request = packed("Dr. Müller: 3,5 & mehr", "at", slow=False)
    assert request.url == "https://translate.google.at/_/TranslateWebserverUi/data/batchexecute"
    assert isinstance(request.body, str)
    assert "Dr.%20M%5C%5Cu00fcller%3A%203%2C5%20%26%20mehr" in request.body


@pytest.mark.parametrize("text", ["x" * LONGEST, "Eins, zwei: drei. " * 5, "„Ja“ – sagte er"])
def test_a_piece_is_one_request(text: str) -> None:
    assert packed(text, "com", slow=True)


def test_the_sound_is_found_in_an_answer() -> None:
    assert unpacked(answer(b"sound")) == b"sound"


@pytest.mark.parametrize(
    ("body", "cause"),
    [
        (b"", Cause.NO_SOUND),
        (b"<html>", Cause.NO_SOUND),
        (answer(None), Cause.NO_SOUND),
        (answer(b"sound")[:38], Cause.INCOMPLETE),
        (answer(b"sound").replace(b"c291", b"c2 *"), Cause.INCOMPLETE),
        (b'"jQ1olc","[]"', Cause.INCOMPLETE),
        (b'"jQ1olc","[7]"', Cause.INCOMPLETE),
        (b'"jQ1olc","7"', Cause.INCOMPLETE),
        (b'"jQ1olc","\xff\xfe"', Cause.INCOMPLETE),
        (b'"jQ1olc","' + b"[" * 100_000 + b'"', Cause.INCOMPLETE),
    ],
)
def test_anything_else_is_an_error(body: bytes, cause: Cause) -> None:
    with pytest.raises(OnlineError) as caught:
        unpacked(body)
    assert caught.value.cause is cause
