"""Speech made faster or slower with its pitch kept, for engines that know one speed only."""

from fractions import Fraction
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.speech.values import FASTEST, SLOWEST, Samples

Sound: TypeAlias = NDArray[np.float32]

_HOP = 0.012
"""Seconds of the result in which one piece fades into the next: more than a period of all but the deepest voices."""

_REACH = 0.008
"""Seconds to each side of its place from which a piece may be taken: 16 ms in all, a period of deep voices, too."""

_ENOUGH = 8000
"""Samples per second for the first look; the pitch lies far below."""

_STAYING = 0.02
"""What it is worth to stay in place, as a share of full likeness: in silence all places are equally good."""


def stretched(samples: Samples, rate: int, speed: float) -> Samples:
    """The same speech `speed` times as fast: `stretched_length` samples, from the first to the last.

    What was heard at t seconds is heard at t / speed, give or take `_REACH`. WSOLA (Verhelst and Roelands, "An
    overlap-add technique based on waveform similarity for high quality time-scale modification of speech", 1993):
    short pieces fade into one another, each taken from where it best goes on with the one before. Raises ValueError
    for a speed outside `SLOWEST` to `FASTEST`.
    """
    if not SLOWEST <= speed <= FASTEST:
        raise ValueError(f"speed {speed} is outside {SLOWEST} to {FASTEST}")
    length = stretched_length(len(samples), speed)
    if speed == 1 or not length:
        return samples[:length]
    hop = max(1, min(round(_HOP * rate), length // 2))
    source = _Source(samples, rate, hop)
    rising = np.float32(0.5) - np.float32(0.5) * np.cos(
        np.pi * (np.arange(hop, dtype=np.float32) + 0.5) / hop
    )
    pieces, place = [source.piece(0)], 0
    for begin in range(hop, length, hop):
        following = place + hop
        if begin + 2 * hop <= length:
            # The middle between two fades is to be in place, not the beginning of the first.
            place = source.best(round((begin + hop) * speed) - hop, following)
        else:  # from here on, to the last sample
            place = len(samples) - (length - begin)
        before = source.piece(following)
        pieces.append(before + rising * (source.piece(place) - before))
    return np.rint(np.concatenate(pieces)[:length]).astype(np.int16)


def stretched_length(samples: int, speed: float) -> int:
    """How many samples `stretched` makes of so many."""
    return round(Fraction(samples) / Fraction(speed))


class _Source:
    """A sound with silence around it, and a rough one of few samples, in both of which pieces are looked for."""

    def __init__(self, samples: Samples, rate: int, hop: int) -> None:
        self._hop, self._step = hop, max(1, rate // _ENOUGH)
        self._reach = max(1, round(_REACH * rate) // self._step)
        self._margin = (self._reach + 2) * self._step
        self._sound = np.pad(samples.astype(np.float32), (self._margin, self._margin + 3 * hop))
        whole = len(self._sound) // self._step * self._step
        self._rough = self._sound[:whole].reshape(-1, self._step).mean(1)
        self._staying = _STAYING * np.abs(np.linspace(-1, 1, 2 * self._reach + 1))

    def piece(self, place: int) -> Sound:
        """The samples that fade in there, `hop` of them."""
        return self._sound[self._margin + place : self._margin + place + self._hop]

    def best(self, place: int, following: int) -> int:
        """The place next to `place` whose piece is most like the one at `following`."""
        step, size = self._step, max(1, self._hop // self._step)
        begin, middle = (self._margin + following) // step, (self._margin + place) // step
        nearby = self._rough[middle - self._reach : middle + self._reach + size]
        likeness = _likeness(nearby, self._rough[begin : begin + size]) - self._staying
        place += (int(likeness.argmax()) - self._reach) * step
        begin = self._margin + place - step
        closely = _likeness(self._sound[begin : begin + 2 * step + self._hop], self.piece(following))
        return place + int(closely.argmax()) - step


def _likeness(sound: Sound, piece: Sound) -> Sound:
    """How like `piece` each part of `sound` is: -1 to 1, and 0 where there is silence."""
    products = np.correlate(sound, piece, "valid")
    sums = np.concatenate([[0.0], np.cumsum(sound.astype(np.float64) ** 2)])
    energies = sums[len(piece) :] - sums[: -len(piece)]
    return np.asarray(products / np.sqrt(np.maximum(energies * float(piece @ piece), 1.0)), np.float32)
