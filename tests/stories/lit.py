"""Compares what was lit with what was heard: where each sentence is in a recording, and how late each word was lit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np

from reader.article import Span
from reader.score import Place
from tests.stories import ears
from tests.stories.program import Shown
from tests.stories.recording import RATE, Recording
from tests.stories.voice import Known

_SURELY = 0.9
"""Correlation above which a sentence is recognised."""

_MARGIN = 1.0
"""Seconds around the moment a sentence was lit in which it is looked for."""

_PIECE = 0.6
"""Seconds of sound by which a word is recognised."""

_BREAK = 0.005
"""Seconds from which a shift within a sentence is an interruption."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence as it was heard: from its beginning at `at`, for `length` seconds without its pause."""

    place: Place
    at: float
    length: float
    pause: float


@dataclass(frozen=True, slots=True)
class Lag:
    """How long after a word was heard it was lit (seconds; negative: before).

    `origin` is when its sentence would have begun: the same for all its words, unless the sound was interrupted.
    """

    place: Place
    word: Span
    seconds: float
    origin: float


def sentences_heard(known: Known, shown: Sequence[Shown], recording: Recording) -> Iterator[Heard]:
    """Each sentence that was read in full, in the order it was lit. Raises AssertionError if one is not heard."""
    for place, moments in groupby(
        (one for one in shown if one.status == "reading"), key=lambda one: one.place
    ):
        assert place is not None
        begun = next(moments).at
        clip, sound = known.sentence(place)
        length = float(clip.length)
        if recording.end < begun + length + _MARGIN:
            return
        around = recording.between(begun - _MARGIN, begun + length + _MARGIN)
        at, surely = ears.find(sound, around)
        assert surely > _SURELY, f"{known.text(place)!r} is not heard where it is lit ({surely:.2f})"
        yield Heard(place, at, length, float(known.score.entry(place).pause))


def lags(known: Known, shown: Sequence[Shown], recording: Recording) -> list[Lag]:
    """The lag of every word that is recognised where it was lit: between its sound and the painting of its light."""
    found = []
    for moment in shown:
        if moment.status != "reading" or moment.place is None or moment.word is None:
            continue
        clip, sound = known.sentence(moment.place)
        word = float(clip.timeline.time_of(moment.word.start))
        begin = max(0.0, min(word, float(clip.length) - _PIECE))
        around = recording.between(moment.at - _MARGIN / 2, moment.at + _MARGIN / 2 + _PIECE)
        piece = sound[round(begin * RATE) :][: round(_PIECE * RATE)]
        if len(piece) > len(around.sound):
            continue
        at, surely = ears.find(piece, around)
        if surely > _SURELY:
            lit = moment.painted or moment.at
            found.append(Lag(moment.place, moment.word, lit - (at - begin + word), at - begin))
    return found


def interruptions(found: Sequence[Lag]) -> int:
    """How often the sound broke off and went on later within a sentence."""
    return sum(
        one.place == other.place and abs(other.origin - one.origin) > _BREAK for one, other in pairwise(found)
    )


def typical_and_rare(found: Sequence[Lag]) -> tuple[float, float]:
    """Median and 95th percentile of the size of the lags, in seconds."""
    sizes = np.abs([lag.seconds for lag in found])
    return float(np.median(sizes)), float(np.percentile(sizes, 95))
