"""A piece as the service says it, at its one speed and pitch, becomes one at the speed and pitch wanted."""

from fractions import Fraction

import numpy as np
import soxr

from reader.speech.values import FASTEST, SLOWEST, Delivery, Samples
from reader.stretch import stretched


def shaped(samples: Samples, rate: int, delivery: Delivery, pause: Fraction) -> Samples:
    """The piece, and `pause` seconds (at speed 1) of silence behind it.

    Pitch is changed by playing faster or slower what was stretched by as much before; that moves the colour of the
    voice as well, so it serves for the small changes that tell quotations apart. It goes as far as the stretching
    can: an octave at the most, less the more the speed differs from 1 the other way.
    """
    pitch = min(max(delivery.pitch, delivery.speed / FASTEST), delivery.speed / SLOWEST)
    sound = stretched(samples, rate, delivery.speed / pitch)
    if pitch != 1 and len(sound):
        higher = soxr.resample(sound.astype(np.float32), rate * pitch, rate)
        sound = np.clip(np.rint(higher), -32768, 32767).astype(np.int16)
    return np.concatenate([sound, np.zeros(round(pause * rate / Fraction(delivery.speed)), np.int16)])
