"""Utterances in pieces, and the sound of pieces joined again."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.online.pieces import pieces
from reader.speech.online.shaping import shaped
from reader.speech.online.trimming import loud, pause_after, trimmed
from reader.speech.values import Delivery, Samples
from reader.utterance import Piece, Utterance
from tests.unit.speech.engines import said

HERE = Delivery("google")
RATE = 24_000


def tone(seconds: float, loudness: float = 8000) -> Samples:
    times = np.arange(round(seconds * RATE)) / RATE
    return np.rint(loudness * np.sin(2 * np.pi * 300 * times)).astype(np.int16)


def quiet(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), np.int16)


@pytest.mark.parametrize(
    ("text", "pause"),
    [("so, ", 16), ("so – ", 16), ("so; ", 25), ("so: ", 25), ("so. ", 35), ("„So!“ ", 35), ("so ", 3)],
)
def test_a_pause_fits_the_mark_before_it(text: str, pause: int) -> None:
    assert pause_after(text, ends_utterance=False) == Fraction(pause, 100)


def test_the_pause_behind_a_sentence_is_not_ours_and_behind_a_part_of_it_is() -> None:
    assert pause_after("So.", ends_utterance=True) == 0
    assert pause_after("so, ", ends_utterance=True) == Fraction(16, 100)


def test_a_piece_knows_where_it_stands() -> None:
    text = "Erstens kam es anders, " * 8
    utterance = Utterance(tuple(Piece(f"{word} ", None) for word in text.split()))
    for piece in pieces(utterance, HERE, 60):
        assert utterance.text[piece.start :].lstrip().startswith(piece.text)


@given(st.text(max_size=300), st.integers(5, 100))
def test_pieces_are_short_and_in_order(text: str, longest: int) -> None:
    found = pieces(said(text), HERE, longest)
    assert all(len(piece.text) <= longest for piece in found)
    assert [piece.start for piece in found] == sorted(piece.start for piece in found)
    assert sum(map(str.isalnum, text)) == 0 or any(piece.speakable for piece in found) or not text.isascii()


def test_silence_around_the_sound_is_trimmed() -> None:
    sound = trimmed(np.concatenate([quiet(0.4), tone(0.5), quiet(0.7)]), RATE)
    assert len(sound) / RATE == pytest.approx(0.535, abs=0.01)


def test_silence_within_the_sound_stays() -> None:
    sound = np.concatenate([tone(0.2), quiet(0.5), tone(0.2)])
    assert len(trimmed(sound, RATE)) >= len(sound) - RATE // 100


def test_a_soft_consonant_is_no_silence() -> None:
    sound = np.concatenate([quiet(0.2), tone(0.1, 150), tone(0.3)])
    assert len(trimmed(sound, RATE)) / RATE == pytest.approx(0.41, abs=0.01)


def test_edges_are_faded() -> None:
    sound = np.abs(trimmed(np.full(RATE, 9000, np.int16), RATE))
    assert (sound[0], sound[-1]) == (0, 0)
    assert np.all(np.diff(sound[:72].astype(int)) >= 0)


@given(st.lists(st.integers(-32768, 32767), max_size=600))
def test_trimming_takes_anything(samples: list[int]) -> None:
    sound = np.array(samples, np.int16)
    heard = loud(sound, RATE)
    assert 0 <= heard.start <= heard.stop <= len(sound)
    assert len(trimmed(sound, RATE)) <= len(sound)


@pytest.mark.parametrize("speed", [0.5, 1.0, 3.0])
def test_a_pause_is_as_much_shorter_as_the_speech(speed: float) -> None:
    sound = shaped(tone(0.6), RATE, Delivery("google", speed), Fraction(3, 10))
    assert len(sound) / RATE == pytest.approx(0.9 / speed, abs=0.001)
    assert not sound[-round(0.29 / speed * RATE) :].any()


@pytest.mark.parametrize(("speed", "pitch"), [(0.5, 4.0), (3.0, 0.25), (1.0, 4.0), (2.0, 0.3)])
def test_pitch_goes_as_far_as_it_can_and_the_length_stays(speed: float, pitch: float) -> None:
    sound = shaped(tone(0.6), RATE, Delivery("google", speed, pitch), Fraction(0))
    assert len(sound) / RATE == pytest.approx(0.6 / speed, rel=0.01)


def test_of_nothing_comes_nothing() -> None:
    assert len(shaped(quiet(0), RATE, Delivery("google", 1, 1.2), Fraction(0))) == 0
