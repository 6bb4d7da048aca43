"""What lies on the tape that the sound card plays: which sample belongs to which place, and which is heard now."""

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from reader.score import Place
from reader.sound import HOUSE_RATE, house_length
from reader.speech.values import Samples

SOFT_EDGE = Fraction(4, 1000)
"""Seconds over which a sound that is entered in its middle rises from silence, so that nothing clicks."""

STEP = 0.03
"""Seconds for which the clock may stand in for a count that has not moved: sound is taken 5 to 20 ms at once."""

MURMUR = 12
"""The largest sample of a lead-in, about -69 dBFS: nobody hears it, but a loudspeaker does not take it for silence."""

ROUNDING = 1 / HOUSE_RATE
"""Seconds by which the count may fall short of what was taken: it is told in whole microseconds."""


@dataclass(frozen=True, slots=True)
class Count:
    """What the sound card has taken: so many seconds of the tape, first seen at a moment of the monotonic clock."""

    run: int
    taken: float
    at: float

    def heard(self, now: float, length: float, lead: float) -> float:
        """Seconds of a tape of `length` seconds that are heard by `now`; the card takes them `lead` seconds early."""
        taken_all = self.taken > length - ROUNDING
        patience = lead + ROUNDING if taken_all else STEP
        return max(0.0, min(self.taken - lead + min(now - self.at, patience), length))


class Tape:
    """The sound of one run, from its first sample to the last that was laid on it."""

    def __init__(self, run: int, lead_in: float = 0.0) -> None:
        """`lead_in`: seconds of almost-silence before the first sample, which belong to no place."""
        self.run = run
        self._lead_in = lead_in
        self._starts: list[int] = []
        self._clips: list[tuple[Place, Fraction]] = []
        self._samples = 0

    @property
    def length(self) -> float:
        """Seconds."""
        return self._samples / HOUSE_RATE

    def lay(self, place: Place, sound: Samples, start: Fraction, pause: Fraction) -> Samples:
        """Add a clip from `start` seconds on, and the silence after it; returns these samples."""
        first = min(house_length(start), len(sound))
        laid = np.concatenate([sound[first:], np.zeros(house_length(pause), np.int16)])
        lead = np.zeros(0, np.int16)
        if not self._samples:
            lead, laid = _murmur(self._lead_in), _softly(laid)
        self._starts.append(self._samples + len(lead))
        self._clips.append((place, Fraction(first, HOUSE_RATE)))
        self._samples += len(lead) + len(laid)
        return np.concatenate([lead, laid]) if len(lead) else laid

    def at(self, seconds: float) -> tuple[Place, Fraction] | None:
        """The place, and the seconds into its clip and pause, `seconds` after the beginning of the tape."""
        if not self._starts:
            return None
        sample = min(round(seconds * HOUSE_RATE), self._samples)
        index = max(0, bisect_right(self._starts, sample) - 1)
        place, start = self._clips[index]
        return place, start + Fraction(max(0, sample - self._starts[index]), HOUSE_RATE)


def _softly(sound: Samples) -> Samples:
    edge = min(house_length(SOFT_EDGE), len(sound))
    rise = np.linspace(0, 1, edge, endpoint=False)
    return np.concatenate([(sound[:edge] * rise).astype(np.int16), sound[edge:]])


def _murmur(seconds: float) -> Samples:
    noise = np.random.default_rng(0).integers(-MURMUR, MURMUR, int(seconds * HOUSE_RATE), endpoint=True)
    return noise.astype(np.int16)
