"""All voices are heard at one level, and none is cut off to get there."""

import numpy as np
import pytest

from reader.loudness import CALIBRATION, HOUSE_LEVEL, Loudness, VoiceLevels, gain_towards, measure
from reader.rate import HOUSE_RATE
from reader.speech.values import Delivery, Samples, Take
from reader.utterance import Utterance


def tone(rate: int, height: float, seconds: float = 3.0) -> Samples:
    return (np.sin(2 * np.pi * 997 * np.arange(round(rate * seconds)) / rate) * height * 32767).astype(
        np.int16
    )


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize(("height", "lufs"), [(1.0, -3.0), (0.1, -23.0)])
def test_a_tone_of_997_hertz_has_the_loudness_that_the_standard_gives_it(
    rate: int, height: float, lufs: float
) -> None:
    """A full-scale tone in one channel is -3.01 LUFS (BS.1770-4)."""
    heard = measure(tone(rate, height), rate)
    assert heard.lufs == pytest.approx(lufs, abs=0.05)
    assert heard.peak == pytest.approx(height, abs=0.001)


def test_pauses_do_not_make_a_voice_softer() -> None:
    sound = np.concatenate((tone(HOUSE_RATE, 0.5), np.zeros(HOUSE_RATE * 10, np.int16)))
    assert measure(sound, HOUSE_RATE).lufs == pytest.approx(
        measure(tone(HOUSE_RATE, 0.5), HOUSE_RATE).lufs, abs=0.5
    )


def test_bass_counts_less_and_treble_more() -> None:
    def of(hertz: float) -> float:
        wave = np.sin(2 * np.pi * hertz * np.arange(HOUSE_RATE * 2) / HOUSE_RATE) * 10_000
        return measure(wave.astype(np.int16), HOUSE_RATE).lufs

    assert of(30) < of(997) - 3
    assert of(8000) > of(997) + 3


@pytest.mark.parametrize("count", [0, 1, 100, 30_000])
def test_silence_has_no_loudness_and_no_gain(count: int) -> None:
    nothing = measure(np.zeros(count, np.int16), HOUSE_RATE)
    assert nothing == Loudness(-np.inf, 0.0)
    assert gain_towards(HOUSE_LEVEL, nothing) == 1.0


def test_gain_goes_towards_the_level_as_far_as_the_peaks_allow() -> None:
    assert gain_towards(-20, Loudness(-26, 0.2)) == pytest.approx(10 ** (6 / 20))
    assert gain_towards(-20, Loudness(-14, 0.9)) == pytest.approx(10 ** (-6 / 20))
    assert gain_towards(-20, Loudness(-26, 0.5)) == pytest.approx(1.416, abs=0.001)
    assert gain_towards(-20, Loudness(-20.7, 0.99)) == 1.0


def test_a_voice_is_measured_once_on_the_calibration_text() -> None:
    asked: list[tuple[Utterance, Delivery]] = []

    def record(utterance: Utterance, delivery: Delivery) -> list[Take]:
        asked.append((utterance, delivery))
        return [Take(tone(22_050, 0.3), 22_050, None), Take(tone(22_050, 0.3), 22_050, None)]

    levels = VoiceLevels()
    gain = levels.gain_for("gmw/de", record)
    assert gain == levels.gain_for("gmw/de", record)
    assert gain == pytest.approx(
        10 ** ((HOUSE_LEVEL - measure(tone(22_050, 0.3), 22_050).lufs) / 20), rel=0.02
    )
    assert asked == [(CALIBRATION, Delivery("gmw/de"))]


def test_a_voice_that_says_nothing_is_left_alone() -> None:
    assert VoiceLevels().gain_for("mute", lambda _utterance, _delivery: []) == 1.0
