"""How a paragraph of an article is said: its sentences as utterances, tied to what is printed."""

from reader.article import Article, Paragraph, Span
from reader.german.sentences import split
from reader.german.words import words
from reader.utterance import Piece, Utterance

LONGEST = 400
"""Characters; a longer sentence is spoken in several breaths, cut where a clause ends."""


def say(article: Article, paragraph: Paragraph) -> tuple[Utterance, ...]:
    """What is spoken for a paragraph, in order; one utterance a sentence, more for a very long one."""
    return tuple(utterance for _, utterance in spoken_sentences(article, paragraph))


def spoken_sentences(article: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
    """Each utterance of a paragraph beside the sentence it belongs to (a span of the article's text).

    Asides inside the paragraph are not spoken; a sentence that is nothing else, or has nothing to say, gives none.
    """
    text = paragraph.span.of(article.text)
    asides = tuple(aside.shifted(-paragraph.span.start) for aside in paragraph.asides)
    told = []
    for sentence in split(text):
        printed = sentence.shifted(paragraph.span.start)
        for stretch in _breaths(text, sentence):
            pieces = _pieces(text, stretch, asides, paragraph.span.start)
            if pieces:
                told.append((printed, Utterance(pieces)))
    return tuple(told)


def _pieces(text: str, stretch: Span, asides: tuple[Span, ...], offset: int) -> tuple[Piece, ...]:
    inside = [
        word
        for word in words(text)
        if stretch.covers(word) and not any(word.start in aside for aside in asides)
    ]
    pieces, start = [], stretch.start
    for index, word in enumerate(inside):
        end = inside[index + 1].start if index + 1 < len(inside) else stretch.end
        pieces.append(Piece(_without(text, start, end, asides), word.shifted(offset)))
        start = end
    return tuple(pieces)


def _without(text: str, start: int, end: int, asides: tuple[Span, ...]) -> str:
    kept = "".join(text[at] for at in range(start, end) if not any(at in aside for aside in asides))
    return " ".join(kept.split()) + (" " if kept[-1:].isspace() else "")


def _breaths(text: str, sentence: Span) -> list[Span]:
    """The sentence in stretches that are short enough to be spoken at once."""
    stretches, start = [], sentence.start
    while sentence.end - start > LONGEST:
        end = _cut(text, start, start + LONGEST)
        stretches.append(Span(start, end))
        start = end
    return [*stretches, Span(start, sentence.end)]


def _cut(text: str, start: int, latest: int) -> int:
    for mark in ("; ", ": ", " – ", ", ", " "):
        at = text.rfind(mark, start + LONGEST // 3, latest)
        if at > 0:
            return at + len(mark)
    return latest
