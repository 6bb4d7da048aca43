"""Stretched speech has its length, its pitch, its beginning and its end."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from reader.speech.backends.offline import OfflineBackend
from reader.speech.values import Samples
from reader.stretch import stretched, stretched_length
from tests.unit.alignment.voices import SENTENCES, spoken

RATE = 24_000
SPEEDS = (0.5, 0.7, 0.9, 1.1, 1.5, 2.0, 3.0)

speeds = st.floats(0.5, 3.0)
rates = st.sampled_from([8000, 16_000, 22_050, 24_000, 44_100])


def tone(hertz: float, seconds: float = 1.0, loud: float = 12_000) -> Samples:
    time = np.arange(round(seconds * RATE)) / RATE
    return np.rint(loud * np.sin(2 * np.pi * hertz * time)).astype(np.int16)


def pitch(sound: Samples) -> float:
    """Hertz of the loudest partial, between the bins of the spectrum."""
    size = 1 << 19
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), size))
    return float(spectrum.argmax()) * RATE / size


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 9000), rates, speeds, st.integers(0, 99))
@example(1, RATE, 3.0, 0)
@example(2, RATE, 0.5, 0)
@example(7, RATE, 3.0, 0)
def test_any_sound_gets_exactly_its_length_and_nothing_wraps_around(
    size: int, rate: int, speed: float, seed: int
) -> None:
    sound = np.random.default_rng(seed).choice(np.array([-32768, 32767], np.int16), size)
    result = stretched(sound, rate, speed)
    assert result.dtype == np.int16
    assert len(result) == stretched_length(size, speed)
    assert abs(len(result) - size / speed) <= 0.5
    loud = np.full(size, 32767, np.int16)
    assert (stretched(loud, rate, speed) >= 0).all()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 5000), rates, speeds)
def test_silence_stays_silent(size: int, rate: int, speed: float) -> None:
    assert not stretched(np.zeros(size, np.int16), rate, speed).any()


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("hertz", [70, 110, 220.5, 440, 1760])
def test_the_pitch_is_kept(hertz: float, speed: float) -> None:
    assert pitch(stretched(tone(hertz), RATE, speed)) == pytest.approx(hertz, rel=0.01)


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_tone_stays_as_loud_as_it_is_and_never_jumps(speed: float) -> None:
    sound = tone(200)
    result = stretched(sound, RATE, speed).astype(int)
    steepest = np.abs(np.diff(sound.astype(int))).max()
    middle = result[: -RATE // 30]
    assert np.abs(np.diff(middle)).max() <= 1.1 * steepest
    assert np.sqrt((middle**2.0).mean()) == pytest.approx(12_000 / np.sqrt(2), rel=0.02)


@pytest.mark.parametrize("speed", SPEEDS)
def test_a_beginning_and_an_end_are_as_they_were(speed: float) -> None:
    sound = np.concatenate([tone(300, 0.2), np.zeros(RATE // 5, np.int16), tone(500, 0.2)])
    result = stretched(sound, RATE, speed)
    assert (result[:200] == sound[:200]).all()
    assert np.abs(result[-20:].astype(int) - sound[-20:]).max() < 300


@pytest.mark.parametrize("speed", SPEEDS)
def test_what_was_heard_at_a_time_is_heard_at_its_share_of_it(speed: float) -> None:
    sound = np.zeros(2 * RATE, np.int16)
    for begin in (0.4, 0.9, 1.5):
        place = round(begin * RATE)
        sound[place : place + RATE // 5] = tone(250, 0.2)
    heard = np.abs(stretched(sound, RATE, speed).astype(int)) > 1000
    for begin in (0.4, 0.9, 1.5):
        expected = begin / speed
        nearby = round((expected - 0.05) * RATE)
        first = nearby + int(heard[nearby:].argmax())
        assert first / RATE == pytest.approx(expected, abs=0.02)


def test_the_same_sound_gives_the_same_samples_and_speed_1_the_sound_itself() -> None:
    sound = tone(123)
    assert (stretched(sound, RATE, 1.7) == stretched(sound.copy(), RATE, 1.7)).all()
    assert (stretched(sound, RATE, 1.0) == sound).all()


@pytest.mark.parametrize("speed", [0.49, 3.01, float("nan")])
def test_a_speed_that_nobody_could_follow_is_refused(speed: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        stretched(tone(200), RATE, speed)


def test_speech_keeps_its_spectrum() -> None:
    voice = OfflineBackend()
    try:
        take = spoken(voice, SENTENCES[0])
    finally:
        voice.close()
    slow = stretched(take.samples, take.rate, 0.6)
    shapes = [_spectrum(sound) for sound in (take.samples, slow)]
    assert np.abs(shapes[0] - shapes[1]).mean() < 1.5


def _spectrum(sound: Samples) -> NDArray[np.float64]:
    """Decibels in 64 bands, over the whole sound."""
    frames = sound[: len(sound) // 512 * 512].reshape(-1, 512) * np.hanning(512)
    power = (np.abs(np.fft.rfft(frames)) ** 2).mean(0)[1:257]
    return np.asarray(10 * np.log10(power.reshape(64, 4).mean(1)), np.float64)
