"""Marks for takes that came without any: the offline voice says the same, and its marks are carried over."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np

from reader.alignment import VERSION, align
from reader.speech.backend import SpeechBackend
from reader.speech.keys import timeline_key
from reader.speech.store import Store
from reader.speech.values import Delivery, Mark, Take
from reader.utterance import Utterance


class ReferenceAligner:
    """Asks `reference`, an engine that tells marks, to say the text as `voice`. May be used from several threads."""

    def __init__(self, reference: SpeechBackend, voice: str, store: Store | None = None) -> None:
        """With a store, each sound is aligned once; a newer version of the alignment does it anew."""
        self._reference, self._voice, self._store = reference, voice, store

    def marked(self, key: str, utterance: Utterance, takes: Sequence[Take]) -> tuple[Take, ...]:
        """The takes of the sound `key`, all with marks. Raises SpeechError."""
        name = timeline_key(key, f"{VERSION} {self._reference.traits.identity} {self._voice}")
        marks = self._store.marks(name) if self._store else None
        if marks is None or len(marks) != len(takes):
            marks = self._aligned(utterance, takes)
            if self._store:
                self._store.put_marks(name, marks)
        return tuple(replace(take, marks=its) for take, its in zip(takes, marks, strict=True))

    def _aligned(self, utterance: Utterance, takes: Sequence[Take]) -> tuple[tuple[Mark, ...] | None, ...]:
        # At its own speed, whatever the sound's: when slow, the offline voice draws some sounds out more than others.
        spoken = joined(self._reference.speak(utterance, Delivery(self._voice)))
        borders = [*(take.text_start for take in takes), len(utterance.text)]
        return tuple(
            take.marks if take.marks is not None else align(excerpt(spoken, *text), take.samples, take.rate)
            for take, text in zip(takes, pairwise(borders), strict=True)
        )


def joined(takes: Iterable[Take]) -> Take:
    """One take of all, at the first one's rate (an engine has one rate for a voice)."""
    takes = tuple(takes)
    samples, marks, rate = [np.zeros(0, np.int16)], list[Mark](), takes[0].rate if takes else 1
    begin = Fraction(0)
    for take in takes:
        samples.append(take.samples)
        marks += [replace(mark, time=begin + mark.time) for mark in take.marks or ()]
        begin += Fraction(len(take.samples), rate)
    return Take(np.concatenate(samples), rate, tuple(marks))


def excerpt(take: Take, start: int, end: int) -> Take:
    """The part of a take that says the text from `start` to `end`, as far as its marks tell."""
    marks = take.marks or ()
    first = bisect_left(marks, start, key=lambda mark: mark.offset)
    last = max(first, bisect_left(marks, end, key=lambda mark: mark.offset))
    begin = marks[first].time if 0 < first < len(marks) else Fraction(0)
    until = marks[last].time if last < len(marks) else take.length
    cut = slice(round(begin * take.rate), round(until * take.rate))
    inside = tuple(replace(mark, time=mark.time - begin) for mark in marks[first:last])
    return Take(take.samples[cut], take.rate, inside, start)
