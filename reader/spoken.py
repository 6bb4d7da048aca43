"""How a paragraph is said in the language of its article: by our rules in German, in any other as it is printed."""

from itertools import pairwise

from reader.article import Article, Paragraph, Span
from reader.german import spoken
from reader.german.sentences import split
from reader.german.utterances import breaths
from reader.german.words import words
from reader.speech.casting import is_german
from reader.utterance import Piece, Utterance


def spoken_sentences(article: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
    """Each utterance of a paragraph beside the sentence it belongs to (a span of the article's text)."""
    if is_german(article.language):
        return spoken.spoken_sentences(article, paragraph)
    return tuple(_as_printed(article, paragraph))


def _as_printed(article: Article, paragraph: Paragraph) -> list[tuple[Span, Utterance]]:
    start = paragraph.span.start
    text = paragraph.span.of(article.text)
    for aside in paragraph.asides:
        text = text[: aside.start - start] + " " * len(aside) + text[aside.end - start :]
    lit = words(text)
    return [
        (sentence.shifted(start), Utterance(breath))
        for sentence in split(text)
        for breath in breaths(_pieces(text, sentence, [word for word in lit if sentence.covers(word)], start))
    ]


def _pieces(text: str, sentence: Span, lit: list[Span], offset: int) -> tuple[Piece, ...]:
    """Each word with the marks behind it; those before the first belong to the first."""
    if not lit:
        return ()
    borders = [sentence.start, *(word.start for word in lit[1:]), sentence.end]
    return tuple(
        Piece(text[begin:end], word.shifted(offset))
        for word, (begin, end) in zip(lit, pairwise(borders), strict=True)
    )
