"""How long a reading is: lengths of a score's entries, known from their clips or estimated from their text."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from reader.score import Place, Score

CHARACTERS_PER_SECOND = 14.5
"""A first guess for German at speed 1, before any clip is known."""

_AVERAGE_SENTENCE = 110
"""Characters of a sentence in German news: how many pauses a paragraph will have before it is split."""

_SENTENCE_PAUSE = 0.35
_PARAGRAPH_PAUSE = 0.7


@dataclass(frozen=True, slots=True)
class Length:
    """A length in seconds; `exact` where every sound in it is known."""

    seconds: float
    exact: bool


class Lengths:
    """The lengths of one score, getting exact as `learn` is told about clips. Belongs to one thread, as its score."""

    def __init__(self, score: Score, characters_per_second: float = CHARACTERS_PER_SECOND) -> None:
        self._score = score
        self._known: dict[int, dict[int, Fraction]] = {}
        self._characters = 40.0
        self._seconds = self._characters / characters_per_second
        self._table: list[float] | None = None

    def at(self, score: Score) -> "Lengths":
        """Lengths of the same reading at another delivery: what was learnt about the pace is kept."""
        return Lengths(score, self.characters_per_second)

    @property
    def characters_per_second(self) -> float:
        """The pace at speed 1 as far as it is known."""
        return self._characters / self._seconds

    def learn(self, place: Place, length: Fraction) -> None:
        """Note the true length of the clip at a place, in seconds without its pause."""
        sentences = self._known.setdefault(place.paragraph, {})
        if place.sentence in sentences:
            return
        sentences[place.sentence] = length
        self._table = None
        if length > 0:
            self._characters += len(self._score.entry(place).utterance.text)
            self._seconds += float(length) * self._score.delivery.speed

    def of(self, place: Place) -> Length:
        """The length of one entry with its pause."""
        entry = self._score.entry(place)
        known = self._known.get(place.paragraph, {}).get(place.sentence)
        if known is None:
            return Length(self._guess(len(entry.utterance.text)) + float(entry.pause), exact=False)
        return Length(float(known + entry.pause), exact=True)

    def section(self, section: int) -> Length:
        """The length of a section."""
        return self._sum(self._score.paragraphs_of(section))

    def total(self) -> Length:
        """The length of the whole reading."""
        return self._sum(range(len(self._score.paragraphs)))

    def elapsed(self, place: Place, offset: Fraction) -> float:
        """Seconds from the beginning of the reading to `offset` seconds into the entry at `place`."""
        before = sum(self._paragraphs()[: place.paragraph])
        here = sum(self.of(Place(place.paragraph, index)).seconds for index in range(place.sentence))
        return before + here + float(offset)

    def place_after(self, seconds: float) -> tuple[Place, Fraction] | None:
        """The place, and the seconds into it, that is `seconds` from the beginning: the inverse of `elapsed`."""
        ends = list(accumulate(self._paragraphs()))
        paragraph = bisect_right(ends, max(0.0, seconds))
        start = self._score.first_from(paragraph)
        if start is None:
            return None if (last := self._score.last()) is None else (last, Fraction(0))
        left = max(0.0, seconds) - (ends[paragraph - 1] if paragraph else 0.0)
        for entry in self._score.entries(start.paragraph):
            length = self.of(entry.place).seconds
            if left < length:
                return entry.place, Fraction(left).limit_denominator(1000)
            left -= length
        return start, Fraction(0)

    def _guess(self, characters: int) -> float:
        return characters / self.characters_per_second / self._score.delivery.speed

    def _paragraphs(self) -> list[float]:
        if self._table is None:
            self._table = [self._paragraph(index) for index in range(len(self._score.paragraphs))]
        return self._table

    def _paragraph(self, index: int) -> float:
        if index in self._known:
            return sum(self.of(entry.place).seconds for entry in self._score.entries(index))
        if not self._score.is_read(index):
            return 0.0
        characters = len(self._score.paragraphs[index].span)
        pauses = characters // _AVERAGE_SENTENCE * _SENTENCE_PAUSE + _PARAGRAPH_PAUSE
        return self._guess(characters) + pauses / self._score.delivery.speed

    def _sum(self, paragraphs: Iterable[int]) -> Length:
        table = self._paragraphs()
        chosen = list(paragraphs)
        return Length(sum(table[index] for index in chosen), all(map(self._is_exact, chosen)))

    def _is_exact(self, index: int) -> bool:
        if index not in self._known:
            return not self._score.is_read(index)
        return len(self._known[index]) == len(self._score.entries(index))
