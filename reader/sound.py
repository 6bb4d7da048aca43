"""The one door to the house sampling rate: everything that is heard or exported passes through here.

Lengths are exact: `seconds` of sound are `house_length(seconds)` samples, rounded half to even, for sounds and for
silences, in the player and in export. So both can count samples and agree.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeVar

import numpy as np
import soxr
from numpy.typing import NDArray

from reader.rate import HOUSE_RATE, house_length
from reader.speech.values import Samples, Take

_QUALITY = "HQ"
"""soxr's 20-bit recipe: cleaner than 16 bits can hold, and twice as fast as the next one up."""

_LOWEST, _HIGHEST = -32768, 32767

_Sample = TypeVar("_Sample", np.int16, np.float32)


def to_house(samples: Samples, rate: int, gain: float = 1.0) -> Samples:
    """The same sound at the house rate, `gain` times as loud, and `house_length` samples long.

    What would be too loud for 16 bits is cut off there, never wrapped around. The work is done in floating point:
    one rounding at the end, no dither, so that the same sound always gives the same samples.
    """
    if rate == HOUSE_RATE and gain == 1.0:
        return samples
    loud = samples.astype(np.float32)
    if rate != HOUSE_RATE and len(loud):
        loud = soxr.resample(loud, rate, HOUSE_RATE, quality=_QUALITY)
    loud = _fitted(loud, house_length(Fraction(len(samples), rate)))
    if gain != 1.0:
        loud *= np.float32(gain)
    return np.clip(np.rint(loud), _LOWEST, _HIGHEST).astype(np.int16)


def sound_of(takes: Sequence[Take], gain: float = 1.0) -> Samples:
    """An utterance's takes as one sound at the house rate: `house_length` samples of all their seconds together."""
    parts = [to_house(take.samples, take.rate, gain) for take in takes]
    length = house_length(sum((take.length for take in takes), Fraction(0)))
    return _fitted(parts[0] if len(parts) == 1 else np.concatenate([np.zeros(0, np.int16), *parts]), length)


def silence(seconds: Fraction) -> Samples:
    """So much of nothing, at the house rate."""
    return np.zeros(house_length(seconds), np.int16)


def _fitted(sound: NDArray[_Sample], length: int) -> NDArray[_Sample]:
    """Cut or lengthened to `length`: soxr rounds some halves the other way, and roundings of parts add up."""
    if len(sound) == length:
        return sound
    return np.pad(sound[:length], (0, max(0, length - len(sound))))
