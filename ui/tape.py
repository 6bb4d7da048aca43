"""What lies on the tape that the sound card plays: which sample belongs to which place, and which is heard now."""

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction

from reader.rate import HOUSE_RATE, house_length
from reader.score import Place
from reader.speech.values import Samples

STEP = 0.03
"""Seconds for which the clock may stand in for a count that has not moved: sound is taken 5 to 20 ms at once."""

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
        from ui.splice import spliced  # noqa: PLC0415 - see ui.later

        first = min(house_length(start), len(sound))
        lead_in = 0 if self._samples else int(self._lead_in * HOUSE_RATE)
        laid = spliced(sound[first:], house_length(pause), lead_in, softly=not self._samples)
        self._starts.append(self._samples + lead_in)
        self._clips.append((place, Fraction(first, HOUSE_RATE)))
        self._samples += len(laid)
        return laid

    def at(self, seconds: float) -> tuple[Place, Fraction] | None:
        """The place, and the seconds into its clip and pause, `seconds` after the beginning of the tape."""
        if not self._starts:
            return None
        sample = min(round(seconds * HOUSE_RATE), self._samples)
        index = max(0, bisect_right(self._starts, sample) - 1)
        place, start = self._clips[index]
        return place, start + Fraction(max(0, sample - self._starts[index]), HOUSE_RATE)
