"""Compares what was lit with what was heard: where each sentence is in a recording, and how late each word was lit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from reader.article import Span
from reader.score import Place
from tests.stories import ears
from tests.stories.program import Shown
from tests.stories.recording import Recording
from tests.stories.voice import Known

_SURELY = 0.9
"""Correlation above which a sentence is recognised."""

_MARGIN = 1.0
"""Seconds around the moment a sentence was lit in which it is looked for."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence as it was heard: from its beginning at `at`, for `length` seconds without its pause."""

    place: Place
    at: float
    length: float
    pause: float


@dataclass(frozen=True, slots=True)
class Lag:
    """How long after a word was heard it was lit (seconds; negative: before)."""

    place: Place
    word: Span
    seconds: float


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


def lags(known: Known, shown: Sequence[Shown], heard: Sequence[Heard]) -> list[Lag]:
    """The lag of every word of these sentences: between its sound and the painting of its light."""
    begins = {sentence.place: sentence.at for sentence in heard}
    found = []
    for moment in shown:
        if moment.status != "reading" or moment.place not in begins or moment.word is None:
            continue
        clip, _ = known.sentence(moment.place)
        sounds = begins[moment.place] + float(clip.timeline.time_of(moment.word.start))
        found.append(Lag(moment.place, moment.word, (moment.painted or moment.at) - sounds))
    return found


def typical_and_rare(found: Sequence[Lag]) -> tuple[float, float]:
    """Median and 95th percentile of the size of the lags, in seconds."""
    sizes = np.abs([lag.seconds for lag in found])
    return float(np.median(sizes)), float(np.percentile(sizes, 95))
