"""Joins a clip with what stands around it on the tape: the silence after it, a soft edge, a murmur before it."""

from fractions import Fraction
from typing import Final

import numpy as np

from reader.rate import house_length
from reader.speech.values import Samples

SOFT_EDGE: Final = Fraction(4, 1000)
"""Seconds over which a sound that is entered in its middle rises from silence, so that nothing clicks."""

MURMUR: Final = 12
"""The largest sample of a lead-in, about -69 dBFS: nobody hears it, but a loudspeaker does not take it for silence."""

AUDIBLE: Final = 33
"""The sample above which something can be heard: -60 dBFS."""


def with_silence_before(sound: Samples, seconds: Fraction) -> Samples:
    """The sound with exactly so many seconds of silence before what can be heard, however many it had."""
    audible = np.flatnonzero(np.abs(sound) > AUDIBLE)
    first = max(0, int(audible[0]) - house_length(SOFT_EDGE)) if len(audible) else 0
    return np.concatenate([np.zeros(house_length(seconds), np.int16), sound[first:]])


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
