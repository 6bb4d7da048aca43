"""When each word is heard: takes and their marks become a clip with a timeline of printed words."""

import contextlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import Protocol

from reader.article import Span
from reader.speech.backend import SpeechError
from reader.speech.values import Take
from reader.utterance import Utterance


class Source(Enum):
    """How the times of a timeline came about."""

    ENGINE = "engine"
    ALIGNED = "aligned"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True)
class WordTime:
    """What is lit from `start` to `end` (seconds into the clip); `printed` is None during an announcement.

    There is one for each piece of the utterance. Where nobody is sure when one word ends and the next begins, all
    words of the phrase have the whole phrase as `printed`: better all of it lit than the wrong word.
    """

    printed: Span | None
    start: Fraction
    end: Fraction


@dataclass(frozen=True, slots=True)
class Timeline:
    """Word times of a clip of `length` seconds: without gaps from the first word's start to the clip's end."""

    length: Fraction
    words: tuple[WordTime, ...]
    source: Source

    def __post_init__(self) -> None:
        now = Fraction(0)
        for word in self.words:
            if not now <= word.start <= word.end <= self.length:
                raise ValueError(f"word times are not in order at {word}")
            now = word.end

    def index_at(self, time: Fraction) -> int | None:
        """Index of the word that is heard at `time`; the first word also counts for the silence before it."""
        if not self.words:
            return None
        return max(0, bisect_right(self.words, time, key=lambda word: word.start) - 1)

    def word_at(self, time: Fraction) -> WordTime | None:
        """The word that is heard at `time` (seconds)."""
        index = self.index_at(time)
        return None if index is None else self.words[index]

    def time_of(self, character: int) -> Fraction:
        """When the word that holds, or else follows, this character of the article begins; else the end."""
        for word in self.words:
            if word.printed is not None and character < word.printed.end:
                return word.start
        return self.length

    def translated(self, time: Fraction, other: "Timeline") -> Fraction:
        """The place in `other`, a timeline of the same utterance, that `time` has in this one: by word and fraction."""
        index = self.index_at(time)
        if index is None or len(self.words) != len(other.words):
            return other.length * time / self.length if self.length else Fraction(0)
        here, there = self.words[index], other.words[index]
        done = (time - here.start) / (here.end - here.start) if here.end > here.start else Fraction(0)
        return there.start + (there.end - there.start) * min(max(done, Fraction(0)), Fraction(1))


@dataclass(frozen=True, slots=True)
class Clip:
    """The sound of one utterance by its key, with its timeline; `skipped` are printed spans that could not be said."""

    key: str
    length: Fraction
    timeline: Timeline
    skipped: tuple[Span, ...] = ()


class Aligner(Protocol):
    """What finds the marks that an engine did not set (`reader.alignment.aligner`)."""

    def marked(self, key: str, utterance: Utterance, takes: Sequence[Take]) -> Sequence[Take]:
        """The takes of the sound `key`, all with marks. Raises SpeechError."""
        ...


def make_clip(key: str, utterance: Utterance, takes: Sequence[Take], aligner: Aligner | None = None) -> Clip:
    """Time every piece of the utterance: by the engine's marks where it set them, else by the aligner's.

    Without an aligner, or if the reference cannot be spoken, in proportion to letters.
    """
    length = sum((take.length for take in takes), Fraction(0))
    source = Source.ENGINE
    if any(take.marks is None for take in takes):
        source = Source.ESTIMATED
        if aligner:
            with contextlib.suppress(SpeechError):
                takes, source = aligner.marked(key, utterance, takes), Source.ALIGNED
    starts = _starts(utterance, _anchors(utterance, takes, length))
    ends = [*starts, length][1:]
    words = tuple(
        WordTime(printed, start, end)
        for printed, start, end in zip(_lit(utterance, takes), starts, ends, strict=True)
    )
    return Clip(key, length, Timeline(length, words, source), _unsaid(utterance, takes))


def _lit(utterance: Utterance, takes: Iterable[Take]) -> list[Span | None]:
    """For each piece what is lit with it: itself, or the phrase within which nobody is sure of the borders."""
    marks = (mark for take in takes for mark in take.marks or () if not mark.sure)
    unsure = {utterance.piece_at(mark.offset) for mark in marks if 0 <= mark.offset < len(utterance.text)}
    lit = [piece.printed for piece in utterance.pieces]
    start = 0
    for end in range(1, len(lit) + 1):
        if end not in unsure:
            printed = [span for span in lit[start:end] if span]
            if printed:
                phrase = Span(printed[0].start, printed[-1].end)
                lit[start:end] = [span and phrase for span in lit[start:end]]
            start = end
    return lit


def _anchors(utterance: Utterance, takes: Iterable[Take], length: Fraction) -> list[tuple[int, Fraction]]:
    """Known (piece index, seconds) pairs, increasing in both; a last pair stands for the end."""
    anchors: list[tuple[int, Fraction]] = []
    begin = Fraction(0)
    size = len(utterance.text)
    for take in takes:
        marks = [(mark.offset, begin + mark.time) for mark in take.marks or ()]
        if not marks and take.text_start:
            marks = [(take.text_start, begin)]
        for offset, time in marks:
            if not 0 <= offset < size:
                continue
            index = utterance.piece_at(offset)
            if not anchors or (index > anchors[-1][0] and time >= anchors[-1][1]):
                anchors.append((index, min(time, length)))
        begin += take.length
    return [*anchors, (len(utterance.pieces), length)]


def _starts(utterance: Utterance, anchors: list[tuple[int, Fraction]]) -> list[Fraction]:
    """A start for every piece: anchored ones at their anchor, those between spread by their weight."""
    weights = [sum(map(str.isalnum, piece.spoken)) for piece in utterance.pieces]
    starts: list[Fraction] = []
    if anchors[0][0] != 0:
        anchors = [(0, Fraction(0)), *anchors]
    for (index, time), (next_index, next_time) in pairwise(anchors):
        span = next_time - time
        total = sum(weights[index:next_index])
        done = 0
        for weight in weights[index:next_index]:
            starts.append(time + (span * done / total if total else Fraction(0)))
            done += weight
    return starts


def _unsaid(utterance: Utterance, takes: Iterable[Take]) -> tuple[Span, ...]:
    """The printed spans of all pieces that overlap a skipped range of the spoken text."""
    skipped = [part for take in takes for part in take.skipped]
    return tuple(
        piece.printed
        for piece, start in zip(utterance.pieces, utterance.starts, strict=True)
        if piece.printed and any(a < start + len(piece.spoken) and start < b for a, b in skipped)
    )
