"""How far an export is, and how long it will still take."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from reader.article import Span
from reader.lengths import CHARACTERS_PER_SECOND
from reader.speech.online.errors import OnlineError


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A finished file: its section's number from 1, its length, its size in bytes, and what could not be spoken.

    `replaced` tells that the offline voice had to speak it.
    """

    path: Path
    section: int
    seconds: Fraction
    size: int
    skipped: tuple[Span, ...] = ()
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """Seconds of sound `done` of about `total`, seconds `left` to wait (None: not known yet), and what is finished.

    `trouble` is why the online voice is waited for, if it is.
    """

    done: float
    total: float
    left: float | None
    files: tuple[ExportedFile, ...] = ()
    trouble: OnlineError | None = None


class Estimate:
    """Foretells the length of chosen sections by how long their text so far has been. Belongs to one thread."""

    def __init__(self, sections: Mapping[int, Span], speed: float) -> None:
        """`sections` are the stretches of the article's text to be read, by number."""
        self._spans = dict(sections)
        self._read = dict.fromkeys(sections, 0)
        self._seconds = dict.fromkeys(sections, 0.0)
        self._first_guess = CHARACTERS_PER_SECOND * speed

    def note(self, section: int, until: int, seconds: float) -> None:
        """A section, read up to this character of the article, has had so many seconds of sound."""
        span = self._spans[section]
        self._read[section] = max(self._read[section], min(until - span.start, len(span)))
        self._seconds[section] = seconds

    def finish(self, section: int) -> None:
        """A section is over, even if there was more text in it that is not read."""
        self._read[section] = len(self._spans[section])

    @property
    def done(self) -> float:
        """Seconds of sound so far."""
        return sum(self._seconds.values())

    @property
    def total(self) -> float:
        """Seconds of sound in the end, as far as one can tell."""
        read = sum(self._read.values())
        pace = read / self.done if read and self.done else self._first_guess
        return self.done + (sum(map(len, self._spans.values())) - read) / pace

    def left(self, elapsed: float) -> float | None:
        """Seconds to wait, if the rest goes on as the `elapsed` seconds went; None in the beginning."""
        return elapsed * (self.total - self.done) / self.done if self.done else None
