"""What is read in each exported section, line by line, written out while it is needed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from reader.article import Article, Paragraph, Role, Section, Span
from reader.pauses import PAUSES
from reader.score import Score, SpokenSentences
from reader.speech.values import Delivery
from reader.utterance import Utterance

_HEADINGS = frozenset({Role.TITLE, Role.HEADING})


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance of a section with the silence after it (s); `until` is how far into the article it leads."""

    utterance: Utterance
    pause: Fraction
    until: int


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """A section by its number from 1, and its lines; they can be walked again and again, in any thread.

    `left_out` are the indices of the article's paragraphs that are not wanted.
    """

    number: int
    section: Section
    article: Article
    delivery: Delivery
    say: SpokenSentences
    left_out: frozenset[int] = frozenset()

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read in it."""
        return next(self._read(), None) is not None

    def lines(self) -> Iterator[Line]:
        """All lines in reading order; the first is the heading, announced where none is printed."""
        if not any(paragraph.role in _HEADINGS for paragraph in self.section.paragraphs):
            yield from self._announcement()
        yield from self._read()

    def _read(self) -> Iterator[Line]:
        score = Score(self.article, self.delivery, self.say)
        for paragraph in score.paragraphs_of(self.number - 1):
            if score.is_read(paragraph) and paragraph not in self.left_out:
                for entry in score.entries(paragraph):
                    yield Line(entry.utterance, entry.pause, entry.sentence.end)

    def _announcement(self) -> Iterator[Line]:
        """The title as a heading of its own, said by the same rules; it is printed nowhere."""
        title = self.section.title.strip()
        if not title:
            return
        heading = Paragraph(Span(0, len(title)), Role.HEADING)
        alone = Article(title, title, (Section(title, 1, heading.span, (heading,)),), self.article.language)
        score = Score(alone, self.delivery, self.say)
        pause = PAUSES.after_paragraph(Role.HEADING, Role.BODY, self.delivery.speed)
        entries = score.entries(0)
        for entry in entries:
            silence = pause if entry is entries[-1] else entry.pause
            yield Line(_unprinted(entry.utterance), silence, self.section.span.start)


def _unprinted(utterance: Utterance) -> Utterance:
    return Utterance(tuple(replace(piece, printed=None) for piece in utterance.pieces))
