"""The reading position as a state machine."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from reader.article import Span
from reader.score import Place


class Status(Enum):
    """What reading is doing."""

    EMPTY = "empty"
    STOPPED = "stopped"
    WAITING = "waiting"
    """Reading is wanted, but the sound is not there yet."""
    READING = "reading"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Moment:
    """All that a window needs in order to draw: spans are article coordinates, `offset` seconds into the entry."""

    status: Status
    place: Place | None = None
    offset: Fraction = Fraction(0)
    paragraph: Span | None = None
    sentence: Span | None = None
    word: Span | None = None
