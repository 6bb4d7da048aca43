"""What is being read, in the terms of MPRIS: tracks are sections, and time is counted as at speed 1."""

from dataclasses import dataclass, replace
from typing import Final

from reader.moment import Status

LOWEST_RATE: Final = 0.5
HIGHEST_RATE: Final = 3.0

NOTICEABLE: Final = 1.0
"""Seconds by which a position must differ from where it was going in order to count as a jump; lengths that are
estimated move it by less."""

_STATUS: Final = {Status.READING: "Playing", Status.WAITING: "Playing", Status.PAUSED: "Paused"}
_MICRO: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Now:
    """One look at the reading, taken at the moment `at` of the monotonic clock.

    `begins`, `length` and `elapsed` are seconds at the present speed: where the section begins in the reading, how long
    it is, and how far into it the voice is. MPRIS lets its clients count on by `Rate`, so it is told seconds as at
    speed 1, which a change of speed leaves as they are.
    """

    status: Status = Status.EMPTY
    section: int = 0
    sections: int = 0
    title: str = ""
    album: str = ""
    artists: tuple[str, ...] = ()
    begins: float = 0.0
    length: float = 0.0
    elapsed: float = 0.0
    rate: float = 1.0
    volume: float = 1.0
    at: float = 0.0

    @property
    def playback(self) -> str:
        """The PlaybackStatus."""
        return _STATUS.get(self.status, "Stopped")

    @property
    def has_article(self) -> bool:
        """Whether there is anything to play."""
        return self.status is not Status.EMPTY

    @property
    def has_next(self) -> bool:
        """Whether a section follows."""
        return self.has_article and self.section + 1 < self.sections

    @property
    def track(self) -> str:
        """The object path that stands for the section."""
        return (
            f"/vorleser/section/{self.section + 1}"
            if self.has_article
            else "/org/mpris/MediaPlayer2/TrackList/NoTrack"
        )

    @property
    def duration(self) -> int:
        """Of the section, in microseconds."""
        return round(self.length * self.rate * _MICRO)

    def position(self, now: float) -> int:
        """How far into the section the voice is at a moment of the monotonic clock, in microseconds."""
        going = now - self.at if self.status is Status.READING else 0.0
        return round(min(self.elapsed + going, max(self.length, self.elapsed)) * self.rate * _MICRO)

    def seconds_at(self, position: int) -> float | None:
        """Where a position in the section is, in seconds of the whole reading; None behind its end."""
        if position > self.duration:
            return None
        return self.begins + max(0, position) / _MICRO / self.rate

    def has_jumped(self, before: "Now") -> bool:
        """Whether somebody who counts on from `before` would show a wrong position now."""
        if self.track != before.track:
            return False
        return abs(self.position(self.at) - before.position(self.at)) > NOTICEABLE * _MICRO

    def steadied(self, before: "Now") -> "Now":
        """The same with the length told before, while only an estimate has become a little better."""
        close = abs(self.duration - before.duration) < NOTICEABLE * _MICRO
        same = self.track == before.track and self.album == before.album and self.rate == before.rate
        return replace(self, length=before.length) if same and close else self
