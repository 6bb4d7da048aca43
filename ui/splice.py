"""Joins a clip with what stands around it on the tape: the silence after it, a soft edge, a murmur before it."""

from fractions import Fraction
from typing import Final

import numpy as np

from reader.rate import HOUSE_RATE, house_length
from reader.speech.values import Samples

SOFT_EDGE: Final = Fraction(4, 1000)
"""Seconds over which a sound that is entered in its middle rises from silence, so that nothing clicks."""

MURMUR: Final = 12
"""The largest sample of a lead-in, about -69 dBFS: nobody hears it, but a loudspeaker does not take it for silence."""

AUDIBLE: Final = 33
"""The sample above which something can be heard: -60 dBFS."""


def silence_before(sound: Samples) -> Fraction:
    """Seconds in which nothing is heard yet: a voice leaves 50 ms, which is much where an answer is waited for."""
    audible = np.flatnonzero(np.abs(sound) > AUDIBLE)
    first = Fraction(int(audible[0]), HOUSE_RATE) if len(audible) else Fraction(0)
    return max(Fraction(0), first - SOFT_EDGE)


def spliced(sound: Samples, pause: int, lead_in: int, *, softly: bool) -> Samples:
    """The sound with so many samples of almost-silence before it and of silence after it; `softly`, it rises."""
    laid = np.concatenate([sound, np.zeros(pause, np.int16)])
    if softly:
        laid = _softly(laid)
    return np.concatenate([_murmur(lead_in), laid]) if lead_in else laid


def _softly(sound: Samples) -> Samples:
    edge = min(house_length(SOFT_EDGE), len(sound))
    rise = np.linspace(0, 1, edge, endpoint=False)
    return np.concatenate([(sound[:edge] * rise).astype(np.int16), sound[edge:]])


def _murmur(samples: int) -> Samples:
    noise = np.random.default_rng(0).integers(-MURMUR, MURMUR, samples, endpoint=True)
    return noise.astype(np.int16)
