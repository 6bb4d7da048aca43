"""Fakes shared by tests: small articles from lines of text, a plain way to say them, clips with exact times."""

import re
from fractions import Fraction

from reader.article import Article, Paragraph, Role, Section, Span
from reader.score import Entry, Score
from reader.speech.values import Delivery
from reader.timing import Clip, Source, Timeline, WordTime
from reader.utterance import Piece, Utterance

A_WORD_TAKES = Fraction(1, 10)
"""Seconds at speed 1."""

_SIGNS = {"# ": Role.HEADING, "! ": Role.TITLE, "~ ": Role.ASIDE, "- ": Role.ITEM}


def an_article(*lines: str) -> Article:
    """One paragraph a line: "# " makes a heading (and a section), "! " the title, "- " an item, "~ " an aside."""
    text = ""
    sections: list[list[Paragraph]] = [[]]
    for line in lines:
        role = _SIGNS.get(line[:2], Role.BODY)
        printed = line if role is Role.BODY else line[2:]
        paragraph = Paragraph(Span(len(text), len(text) + len(printed)), role)
        text += printed + "\n\n"
        if role is Role.HEADING and sections[-1]:
            sections.append([])
        sections[-1].append(paragraph)
    return Article(lines[0] if lines else "", text, tuple(map(_section, filter(None, sections))))


def _section(paragraphs: list[Paragraph]) -> Section:
    span = Span(paragraphs[0].span.start, paragraphs[-1].span.end)
    return Section("", 1, span, tuple(paragraphs))


def plainly(article: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
    """A sentence ends at every . ! and ?, a word is a run of letters, and each is said as it is printed."""
    text = paragraph.span.of(article.text)
    told = []
    for sentence in re.finditer(r"\S[^.!?]*[.!?]?", text):
        words = list(re.finditer(r"\w+\W*", sentence[0]))
        start = paragraph.span.start + sentence.start()
        pieces = (
            Piece(word[0], Span(word.start(), word.start() + len(word[0].rstrip(" .!?,:"))).shifted(start))
            for word in words
        )
        told.append((Span(start, start + len(sentence[0].rstrip())), Utterance(tuple(pieces))))
    return tuple(told)


def a_score(*lines: str, speed: float = 1.0) -> Score:
    """The score of `an_article`, said plainly."""
    return Score(an_article(*lines), Delivery("fake", speed), plainly)


def a_clip(entry: Entry, speed: float = 1.0) -> Clip:
    """The entry as the fake voice speaks it: each word takes a tenth of a second at speed 1."""
    step = A_WORD_TAKES / Fraction(speed)
    words = tuple(
        WordTime(piece.printed, number * step, (number + 1) * step)
        for number, piece in enumerate(entry.utterance.pieces)
    )
    length = len(words) * step
    return Clip(f"{entry.utterance.text}@{speed}", length, Timeline(length, words, Source.ENGINE))
