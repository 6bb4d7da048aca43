"""The whole reading of an article as one list of sentences and pauses, written out paragraph by paragraph on demand.

Listening and export play from the same score, so that both sound the same. A score holds no samples; how long its
entries are is the matter of `reader/lengths.py`.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, pairwise

from reader.article import Article, Paragraph, Role, Span
from reader.pauses import PAUSES, Pauses
from reader.speech.values import Delivery
from reader.utterance import Utterance

SpokenSentences = Callable[[Article, Paragraph], tuple[tuple[Span, Utterance], ...]]
"""Printed sentences of a paragraph in article coordinates, each with what is said for it."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Which entry of the score: the index of the paragraph in the article, and of the utterance in the paragraph."""

    paragraph: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One utterance of the score with the silence after it, in seconds at the score's speed."""

    place: Place
    section: int
    role: Role
    sentence: Span
    utterance: Utterance
    pause: Fraction


class Score:
    """One article at one delivery. Not thread-safe: it belongs to the thread that plays or exports."""

    def __init__(
        self,
        article: Article,
        delivery: Delivery,
        say: SpokenSentences,
        *,
        pauses: Pauses = PAUSES,
        skims: bool = False,
    ) -> None:
        """Who skims reads of each paragraph only the first sentence."""
        self.article = article
        self.delivery = delivery
        self.paragraphs = article.paragraphs
        self.skims = skims
        self._say = say
        self._pauses = pauses
        self._sections = tuple(accumulate((len(s.paragraphs) for s in article.sections), initial=0))
        self._starts = [paragraph.span.start for paragraph in self.paragraphs]
        self._entries = lru_cache(maxsize=512)(self._write_out)

    def at(self, delivery: Delivery) -> "Score":
        """The same reading at another delivery."""
        return Score(self.article, delivery, self._say, pauses=self._pauses, skims=self.skims)

    def skimming(self, *, skims: bool) -> "Score":
        """The same reading, skimmed or in full."""
        return Score(self.article, self.delivery, self._say, pauses=self._pauses, skims=skims)

    def entries(self, paragraph: int) -> tuple[Entry, ...]:
        """All entries of one paragraph; splits its text at the first call."""
        return self._entries(paragraph)

    def entry(self, place: Place) -> Entry:
        """The entry at a place. Raises IndexError."""
        return self.entries(place.paragraph)[place.sentence]

    def first(self) -> Place | None:
        """Where reading begins; None where there is nothing to read."""
        return self.first_from(0)

    def following(self, place: Place) -> Place | None:
        """The place that is read after this one; asides are stepped over unless reading is already inside one."""
        if place.sentence + 1 < len(self.entries(place.paragraph)):
            return Place(place.paragraph, place.sentence + 1)
        return self.first_from(place.paragraph + 1)

    def preceding(self, place: Place) -> Place | None:
        """The place that is read before this one."""
        if place.sentence:
            return Place(place.paragraph, place.sentence - 1)
        for paragraph in range(place.paragraph - 1, -1, -1):
            if self.is_read(paragraph) and (entries := self.entries(paragraph)):
                return entries[-1].place
        return None

    def walk(self, place: Place | None) -> Iterator[Entry]:
        """All entries from a place to the end of the article."""
        while place is not None:
            yield self.entry(place)
            place = self.following(place)

    def place_at(self, character: int) -> Place | None:
        """The entry that holds, or else follows, a character of the article."""
        paragraph = max(0, bisect_right(self._starts, character) - 1)
        if paragraph < len(self.paragraphs) and character < self.paragraphs[paragraph].span.end:
            for entry in self.entries(paragraph):
                if character < _said_until(entry):
                    return entry.place
        return self.first_from(paragraph + 1) or self.last()

    def last(self) -> Place | None:
        """The last place that is read."""
        return self.preceding(Place(len(self.paragraphs), 0))

    def section_of(self, paragraph: int) -> int:
        """The index of the section that a paragraph stands in."""
        return bisect_right(self._sections, paragraph) - 1

    def paragraphs_of(self, section: int) -> range:
        """The indices of the paragraphs of a section."""
        return range(self._sections[section], self._sections[section + 1])

    def section_start(self, section: int) -> Place | None:
        """The first place that is read in a section; None where it has none."""
        place = self.first_from(self._sections[section])
        return place if place is not None and self.section_of(place.paragraph) == section else None

    def is_read(self, paragraph: int) -> bool:
        """Whether a paragraph is read when reading comes to it."""
        return self.paragraphs[paragraph].role is not Role.ASIDE

    def first_from(self, paragraph: int) -> Place | None:
        """The first place that is read in this paragraph or after it."""
        for index in range(paragraph, len(self.paragraphs)):
            if self.is_read(index) and self.entries(index):
                return Place(index, 0)
        return None

    def _write_out(self, index: int) -> tuple[Entry, ...]:
        paragraph = self.paragraphs[index]
        spoken = self._say(self.article, paragraph)
        if self.skims:
            spoken = tuple(one for one in spoken if one[0] == spoken[0][0])
        sentences = [sentence for sentence, _ in spoken]
        return tuple(
            Entry(Place(index, number), self.section_of(index), paragraph.role, sentence, utterance, pause)
            for number, ((sentence, utterance), pause) in enumerate(
                zip(spoken, self._pauses_of(index, sentences), strict=True)
            )
        )

    def _pauses_of(self, index: int, sentences: list[Span]) -> Iterator[Fraction]:
        """The silence after each utterance of a paragraph: none inside a sentence that is spoken in parts."""
        role = self.paragraphs[index].role
        speed = self.delivery.speed
        for sentence, following in pairwise(sentences):
            yield Fraction(0) if sentence == following else self._pauses.after_sentence(speed)
        if sentences:
            rest = range(index + 1, len(self.paragraphs))
            next_role = next((self.paragraphs[later].role for later in rest if self.is_read(later)), None)
            yield self._pauses.after_paragraph(role, next_role, speed)


def _said_until(entry: Entry) -> int:
    """The character of the article at which this utterance, a whole sentence or a part of one, is over."""
    printed = [piece.printed for piece in entry.utterance.pieces if piece.printed]
    return printed[-1].end if printed else entry.sentence.end
