"""The language of playback: what the reader wants, what happened, and what the shell shall do."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from reader.moves import Unit
from reader.score import Entry, Place, Score
from reader.timing import Clip

# What the reader wants -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Open:
    """Take up another score, stopped at its beginning or at a character."""

    score: Score
    character: int | None = None


@dataclass(frozen=True, slots=True)
class Perform:
    """Go on at the same word with the same article at another delivery."""

    score: Score


@dataclass(frozen=True, slots=True)
class Play:
    """Read, from where reading paused or stopped."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Be silent; reading goes on at the word that was cut off."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Be silent; reading goes on at the beginning of the sentence."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """Move to the word at a character of the article; whether it reads stays as it is."""

    character: int


@dataclass(frozen=True, slots=True)
class Skip:
    """Move by whole sentences, paragraphs or sections; 0 steps repeat the current one."""

    unit: Unit
    steps: int


@dataclass(frozen=True, slots=True)
class Back:
    """Take the last jump back."""


# What happened -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready:
    """The clip of a place is recorded."""

    edition: int
    place: Place
    clip: Clip


@dataclass(frozen=True, slots=True)
class Failed:
    """The clip of a place cannot be had."""

    edition: int
    place: Place
    error: Exception


@dataclass(frozen=True, slots=True)
class Heard:
    """The sound card has played up to `offset` seconds into the entry at `place`."""

    run: int
    place: Place
    offset: Fraction


@dataclass(frozen=True, slots=True)
class Drained:
    """The sound card has played all that it was fed, the entry at `place` last."""

    run: int
    place: Place


@dataclass(frozen=True, slots=True)
class SoundLost:
    """The sound card or the sound server is gone."""

    error: Exception


Event: TypeAlias = (
    Open | Perform | Play | Pause | Stop | GoTo | Skip | Back | Ready | Failed | Heard | Drained | SoundLost
)

# What the shell shall do ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Record:
    """Record these entries of this score, the first one first; replaces whatever was still wanted before."""

    edition: int
    entries: tuple[Entry, ...]
    score: Score


@dataclass(frozen=True, slots=True)
class Flush:
    """Be silent at once and forget what was fed; what is fed from now on belongs to this run."""

    run: int


@dataclass(frozen=True, slots=True)
class Feed:
    """Play this clip from `start` seconds on, and then its pause, after what was fed before."""

    run: int
    place: Place
    clip: Clip
    start: Fraction
    pause: Fraction


@dataclass(frozen=True, slots=True)
class Tell:
    """Tell the reader about an error."""

    error: Exception


Effect: TypeAlias = Record | Flush | Feed | Tell
