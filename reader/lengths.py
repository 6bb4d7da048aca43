"""How long a reading is: lengths of a score's entries, known from their clips or estimated from their text."""

from bisect import bisect_right
from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate

from reader.length import Length, together
from reader.score import Entry, Place, Score

__all__ = ("Length", "Lengths", "together")

CHARACTERS_PER_SECOND = 18.0
"""A first guess for German at speed 1, before any clip is known: the offline voice says 17 to 19 of a news article."""

_TRUST = 40.0
"""Characters that the first guess counts for, against those of the clips that are known."""

_AVERAGE_SENTENCE = 110
"""Characters of a sentence in German news: how many pauses a paragraph will have before it is split."""

_SENTENCE_PAUSE = 0.35
_PARAGRAPH_PAUSE = 0.7


class Lengths:
    """The lengths of one score, getting exact as `learn` is told about clips. Belongs to one thread, as its score.

    Each paragraph is kept as seconds that are settled and characters that are not yet, so that news about one
    paragraph, or about the pace, never looks into the text of the others.
    """

    def __init__(self, score: Score, characters_per_second: float = CHARACTERS_PER_SECOND) -> None:
        self._score = score
        self._known: dict[int, dict[int, Fraction]] = {}
        self._characters = _TRUST
        self._seconds = _TRUST / characters_per_second
        rough = [self._rough(index) for index in range(len(score.paragraphs))]
        self._settled = [seconds for seconds, _ in rough]
        self._unknown = [characters for _, characters in rough]
        self._starts: list[float] | None = None

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
        if length > 0:
            self._characters += len(self._score.entry(place).utterance.text)
            self._seconds += float(length) * self._score.delivery.speed
        self._look_into(place.paragraph)

    def of(self, place: Place) -> Length:
        """The length of one entry with its pause."""
        settled, unknown = self._exactly(self._score.entry(place))
        return Length(settled + self._guess(unknown), exact=not unknown)

    def paragraph(self, paragraph: int) -> Length:
        """The length of a paragraph, by its index in the article."""
        return self._sum((paragraph,))

    def section(self, section: int) -> Length:
        """The length of a section."""
        return self._sum(self._score.paragraphs_of(section))

    def total(self) -> Length:
        """The length of the whole reading."""
        return self._sum(range(len(self._score.paragraphs)))

    def elapsed(self, place: Place, offset: Fraction) -> float:
        """Seconds from the beginning of the reading to `offset` seconds into the entry at `place`.

        An aside that is read on demand takes no time: it is no part of the reading.
        """
        if not self._score.is_read(place.paragraph):
            return self._table()[place.paragraph]
        if place.paragraph not in self._known:
            self._look_into(place.paragraph)
        here = sum(self.of(Place(place.paragraph, index)).seconds for index in range(place.sentence))
        return self._table()[place.paragraph] + here + float(offset)

    def place_after(self, seconds: float) -> tuple[Place, Fraction] | None:
        """The place, and the seconds into it, that is `seconds` from the beginning: the inverse of `elapsed`."""
        paragraph = self._paragraph_after(seconds)
        while paragraph < len(self._unknown) and paragraph not in self._known:
            self._look_into(paragraph)
            paragraph = self._paragraph_after(seconds)
        start = self._score.first_from(paragraph)
        if start is None:
            return None if (last := self._score.last()) is None else (last, Fraction(0))
        left = max(0.0, seconds - self._table()[start.paragraph])
        *others, last_entry = self._score.entries(start.paragraph)
        for entry in others:
            length = self.of(entry.place).seconds
            if left < length:
                return entry.place, _thousandths(left)
            left -= length
        return last_entry.place, _thousandths(left)

    def _guess(self, characters: int) -> float:
        return characters / self.characters_per_second / self._score.delivery.speed

    def _table(self) -> list[float]:
        """When each paragraph begins, and last when the reading ends."""
        if self._starts is None:
            each = zip(self._settled, self._unknown, strict=True)
            self._starts = list(accumulate((s + self._guess(c) for s, c in each), initial=0.0))
        return self._starts

    def _paragraph_after(self, seconds: float) -> int:
        return max(0, bisect_right(self._table(), seconds) - 1)

    def _rough(self, index: int) -> tuple[float, int]:
        """Settled seconds and unknown characters of a paragraph that nobody has split yet."""
        if not self._score.is_read(index):
            return 0.0, 0
        characters = len(self._score.paragraphs[index].span)
        if self._score.skims:
            characters = min(characters, _AVERAGE_SENTENCE)
        pauses = characters // _AVERAGE_SENTENCE * _SENTENCE_PAUSE + _PARAGRAPH_PAUSE
        return pauses / self._score.delivery.speed, characters

    def _look_into(self, index: int) -> None:
        """Count a paragraph by its sentences from now on."""
        self._known.setdefault(index, {})
        entries = self._score.entries(index) if self._score.is_read(index) else ()
        parts = [self._exactly(entry) for entry in entries]
        self._settled[index] = sum(settled for settled, _ in parts)
        self._unknown[index] = sum(unknown for _, unknown in parts)
        self._starts = None

    def _exactly(self, entry: Entry) -> tuple[float, int]:
        known = self._known.get(entry.place.paragraph, {}).get(entry.place.sentence)
        if known is None:
            return float(entry.pause), len(entry.utterance.text)
        return float(known + entry.pause), 0

    def _sum(self, paragraphs: Iterable[int]) -> Length:
        chosen = list(paragraphs)
        seconds = sum(self._settled[index] for index in chosen)
        unknown = sum(self._unknown[index] for index in chosen)
        return Length(seconds + self._guess(unknown), exact=not unknown)


def _thousandths(seconds: float) -> Fraction:
    return Fraction(round(seconds * 1000), 1000)
