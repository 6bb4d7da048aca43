"""Compares what was lit with what was heard: where each sentence is in a recording, and how late each word was lit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import numpy as np

from reader.article import Span
from reader.score import Place
from tests.stories import ears
from tests.stories.program import Shown
from tests.stories.recording import RATE, Recording, Sound
from tests.stories.voice import Known
from tests.tempo import Tempo, Took

TYPICAL, RARE = 0.020, 0.050
"""Seconds between the sound of a word and its light: of the median, and of the 95th percentile."""

_SURELY = 0.9
"""Correlation above which a sentence is recognised."""

_MARGIN = 1.0
"""Seconds around the moment a sentence was lit in which it is looked for."""

_PIECE = 0.6
"""Seconds of sound by which a word is recognised."""

_MOST = 0.6
"""The part of a sentence that is heard even where a busy machine tears holes into it."""

_BREAK = 0.005
"""Seconds from which a shift within a sentence is an interruption."""


_EXACT = 0.002
"""Seconds by which a pause may differ from the score."""

_NEAR = 0.2
"""The part of a sentence at its ends in which it can be held up, and still be recognised."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence as it was heard: from its beginning at `at`, for `length` seconds without its pause."""

    place: Place
    at: float
    length: float
    pause: float
    torn: bool
    """Whether there is a hole in it, because the machine was held up."""


@dataclass(frozen=True, slots=True)
class Lag:
    """How long after a word was heard it was lit (seconds; negative: before).

    `at` is when it was lit, `origin` when its sentence would have begun: the same for all its words, unless the sound
    was interrupted.
    """

    place: Place
    word: Span
    at: float
    seconds: float
    origin: float


def sentences_heard(
    known: Known, shown: Sequence[Shown], recording: Recording, tempo: Tempo
) -> Iterator[Heard]:
    """Each sentence that was read in full, in the order it was lit. Raises AssertionError if one is not heard."""
    for place, begun in _read_in_full(shown):
        clip, sound = known.sentence(place)
        length = float(clip.length)
        around = recording.between(begun - _MARGIN, begun + length + _MARGIN)
        at, surely = ears.find(sound, around)
        if torn := surely <= _SURELY:
            told = f"{known.text(place)!r} is not heard where it is lit ({surely:.2f})"
            share, missed = share_heard(sound, begun, recording)
            assert share > _MOST, f"{told}, but for {share:.0%}"
            spans = [(begun, begun + length), *missed]
            tempo.only_in_trouble(told, max(spans, key=lambda span: tempo.slower(*span)))
        yield Heard(place, at, length, float(known.score.entry(place).pause), torn)


def _read_in_full(shown: Sequence[Shown]) -> list[tuple[Place, float]]:
    """Each sentence that another one or the end has followed, and when it was lit first."""
    lit = groupby((one for one in shown if one.status == "reading"), key=lambda one: one.place)
    begun = [(place, next(moments).at) for place, moments in lit if place is not None]
    return begun if shown[-1].status == "ended" else begun[:-1]


def share_heard(sound: Sound, at: float, recording: Recording) -> tuple[float, list[tuple[float, float]]]:
    """The part of a sound's pieces that are heard near where they belong if it begins at some moment; the others."""
    starts = [step * _PIECE for step in range(max(1, int(len(sound) / RATE / _PIECE)))]
    missed = []
    for start in starts:
        piece = sound[round(start * RATE) : round((start + _PIECE) * RATE)]
        around = recording.between(at + start - _MARGIN, at + start + _PIECE + _MARGIN)
        if ears.find(piece, around)[1] <= _SURELY:
            missed.append((at + start, at + start + _PIECE))
    return 1 - len(missed) / len(starts), missed


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
            found.append(Lag(moment.place, moment.word, lit, lit - (at - begin + word), at - begin))
    return found


def assert_as_heard(found: Sequence[Lag], tempo: Tempo) -> None:
    """Assert that no sentence breaks off to go on later, and that its words are lit as they are heard."""
    tempo.only_in_trouble("the sound breaks off within a sentence", *breaks(found))
    assert_in_time(found, tempo)


def breaks(found: Sequence[Lag]) -> list[tuple[float, float]]:
    """Between which moments the sound broke off to go on later within a sentence."""
    return [
        (one.at, other.at)
        for one, other in pairwise(found)
        if one.place == other.place and abs(other.origin - one.origin) > _BREAK
    ]


def assert_pauses(heard: Sequence[Heard], tempo: Tempo) -> None:
    """Assert that each sentence is followed by its pause, and then by the next one."""
    for one, following in pairwise(heard):
        end = one.at + one.length
        if abs(following.at - end - one.pause) > _EXACT:
            near = (
                end - _NEAR * one.length,
                following.at + _NEAR * following.length,
            )  # else it would be torn
            tempo.only_in_trouble(f"another pause after {one.place}", near)


def assert_in_time(found: Sequence[Lag], tempo: Tempo) -> None:
    """Assert that words are lit as they are heard."""
    sizes = np.abs([lag.seconds for lag in found])
    for limit, size in ((TYPICAL, np.median(sizes)), (RARE, np.percentile(sizes, 95))):
        tempo.all_within(limit, [Took(found[0].at, found[-1].at, float(size))])
