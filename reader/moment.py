"""What reading is doing: the state of playback, and the moment of it that a window shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from reader.article import Span
from reader.score import Entry, Place, Score
from reader.status import Status
from reader.timing import Clip

__all__ = ("Cue", "Moment", "State", "Status", "moment")


@dataclass(frozen=True, slots=True)
class Moment:
    """All that a window needs in order to draw: spans are article coordinates, `offset` seconds into the entry.

    `last` is the first character of the word that was heard last or, after a jump, of what shall be heard next.
    """

    status: Status
    place: Place | None = None
    offset: Fraction = Fraction(0)
    paragraph: Span | None = None
    sentence: Span | None = None
    word: Span | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """Where the next sound begins: at a character of the article inside the entry, or at the entry's beginning."""

    place: Place
    character: int | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Everything playback knows. `clips` are ready and not yet read; `fed` is the last place that was fed.

    `last` is that of the moment. `editions` is the highest number that was ever given to one, also in vain.
    """

    score: Score | None = None
    status: Status = Status.EMPTY
    cue: Cue | None = None
    heard: tuple[Place, Fraction] | None = None
    last: int | None = None
    edition: int = 0
    editions: int = 0
    run: int = 0
    clips: Mapping[Place, Clip] = field(default_factory=lambda: MappingProxyType({}))
    fed: Place | None = None
    asked: tuple[Place, ...] = ()
    change: tuple[int, Score] | None = None
    trail: tuple[Cue, ...] = ()

    @property
    def place(self) -> Place | None:
        """Where reading is."""
        if self.heard is not None:
            return self.heard[0]
        return None if self.cue is None else self.cue.place

    @property
    def active(self) -> bool:
        """Whether the reader wants to hear something now."""
        return self.status in {Status.READING, Status.WAITING}


def moment(state: State) -> Moment:
    """What is read now, as spans of the article."""
    place, score = state.place, state.score
    if place is None or score is None:
        return Moment(state.status)
    offset = state.heard[1] if state.heard else Fraction(0)
    if state.status in {Status.STOPPED, Status.ENDED}:
        return Moment(state.status, place, offset, last=state.last)
    entry = score.entry(place)
    return Moment(
        state.status,
        place,
        offset,
        score.paragraphs[place.paragraph].span,
        entry.sentence,
        _lit(state, entry),
        state.last,
    )


def _lit(state: State, entry: Entry) -> Span | None:
    """The word that is heard or, while silent, that will be heard next; none in the pause behind a sentence."""
    if state.heard is None:
        character = None if state.cue is None else state.cue.character
        printed = (piece.printed for piece in entry.utterance.pieces if piece.printed)
        return next((span for span in printed if character is not None and character < span.end), None)
    place, offset = state.heard
    clip = state.clips.get(place)
    word = clip.timeline.word_at(offset) if clip and offset < clip.length else None
    return word.printed if word else None
