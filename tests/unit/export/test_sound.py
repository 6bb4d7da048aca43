"""Everything heard or exported has one rate, and exactly the length that the score says."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.rate import HOUSE_RATE, house_length
from reader.sound import silence, sound_of, to_house
from reader.speech.values import Samples, Take


def tone(rate: int, seconds: float = 1.0, hertz: float = 440.0, height: float = 10_000.0) -> Samples:
    return (np.sin(2 * np.pi * hertz * np.arange(round(rate * seconds)) / rate) * height).astype(np.int16)


@given(st.sampled_from((8000, 11025, 16000, 22050, 24000, 44100, 48000, 192000)), st.integers(0, 5000))
def test_a_sound_keeps_its_length_to_the_sample(rate: int, count: int) -> None:
    out = to_house(np.zeros(count, np.int16), rate)
    assert len(out) == house_length(Fraction(count, rate)) == round(Fraction(count * HOUSE_RATE, rate))
    assert out.dtype == np.int16


def test_the_offline_voice_is_exactly_doubled() -> None:
    assert len(to_house(tone(22_050, 1.2345), 22_050)) == 2 * len(tone(22_050, 1.2345))


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 48_000])
def test_a_tone_stays_the_same_tone_without_delay(rate: int) -> None:
    inner = slice(2_000, -2_000)
    error = to_house(tone(rate), rate)[inner].astype(int) - tone(HOUSE_RATE)[inner]
    assert np.abs(error).max() <= 3


def test_the_same_sound_always_gives_the_same_samples() -> None:
    assert np.array_equal(to_house(tone(24_000), 24_000), to_house(tone(24_000), 24_000))


def test_a_sound_at_the_house_rate_passes_untouched() -> None:
    sound = tone(HOUSE_RATE)
    assert to_house(sound, HOUSE_RATE) is sound


def test_gain_is_applied_and_what_is_too_loud_is_cut_off_not_wrapped() -> None:
    assert np.abs(to_house(tone(HOUSE_RATE), HOUSE_RATE, gain=0.5)).max() == 5000
    loud = to_house(tone(HOUSE_RATE, height=30_000), HOUSE_RATE, gain=4.0)
    assert (int(loud.min()), int(loud.max())) == (-32768, 32767)
    assert np.array_equal(loud > 0, tone(HOUSE_RATE, height=30_000) > 0)


def test_silence_is_as_long_as_a_sound_of_that_length() -> None:
    third = Fraction(1, 3)
    assert len(silence(third)) == house_length(third) == 14_700
    assert not silence(third).any()


@given(
    st.lists(st.tuples(st.sampled_from((11_025, 16_000, 22_050, 44_100)), st.integers(0, 900)), max_size=6)
)
def test_takes_of_an_utterance_become_one_sound_of_their_length(parts: list[tuple[int, int]]) -> None:
    takes = [Take(np.full(count, 7, np.int16), rate, None) for rate, count in parts]
    assert len(sound_of(takes)) == house_length(sum((take.length for take in takes), Fraction(0)))
