"""How a paragraph of an article is said: its sentences as utterances, tied to what is printed."""

from reader.article import Article, Paragraph, Span
from reader.german.place import Manner
from reader.german.utterances import breaths, moved, sentences
from reader.utterance import Utterance

PLAIN = Manner()


def say(article: Article, paragraph: Paragraph, manner: Manner = PLAIN) -> tuple[Utterance, ...]:
    """What is spoken for a paragraph, in order; one utterance a sentence, more for a very long one."""
    return tuple(utterance for _, utterance in spoken_sentences(article, paragraph, manner))


def spoken_sentences(
    article: Article, paragraph: Paragraph, manner: Manner = PLAIN
) -> tuple[tuple[Span, Utterance], ...]:
    """Each utterance of a paragraph beside the sentence it belongs to (a span of the article's text).

    Asides inside the paragraph are not spoken; a sentence that is nothing else, or has nothing to say, gives none.
    """
    start = paragraph.span.start
    text = _without(
        paragraph.span.of(article.text), tuple(aside.shifted(-start) for aside in paragraph.asides)
    )
    return tuple(
        (sentence.shifted(start), Utterance(tuple(moved(piece, start) for piece in breath)))
        for sentence, pieces in sentences(text, manner)
        for breath in breaths(pieces)
    )


def _without(text: str, asides: tuple[Span, ...]) -> str:
    """The text with white space in the place of its asides, so that every other place stays where it is."""
    for aside in asides:
        text = text[: aside.start] + " " * len(aside) + text[aside.end :]
    return text
