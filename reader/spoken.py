"""How a paragraph is said as the user wishes: by our rules where its article is German, else as it is printed."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from reader.article import Article, Paragraph, Span
from reader.german import spoken
from reader.german.place import Gender, Manner
from reader.german.sentences import split
from reader.german.utterances import breaths
from reader.german.words import words
from reader.lexicon import Lexicon
from reader.lexicon_file import FILE as LEXICON
from reader.lexicon_file import load as load_lexicon
from reader.places import config_dir, data_dir
from reader.settings import FILE as SETTINGS
from reader.settings import Settings
from reader.settings import load as load_settings
from reader.speech.casting import is_german
from reader.typography import PLAIN, Typography, heard
from reader.utterance import Piece, Utterance


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a reader wants texts to be said."""

    manner: Manner = spoken.PLAIN
    typography: Typography = PLAIN

    @classmethod
    def of(cls, settings: Settings, lexicon: Lexicon) -> Self:
        """The wishes in the settings and the user's own lexicon."""
        return cls(
            Manner(Gender(settings.gender), settings.emoji, lexicon),
            Typography(settings.announced, settings.pitched),
        )

    def spoken_sentences(self, article: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
        """Each utterance of a paragraph beside the sentence it belongs to (a span of the article's text)."""
        german = is_german(article.language)
        if german:
            said = spoken.spoken_sentences(article, paragraph, self.manner)
        else:
            said = tuple(_as_printed(article, paragraph))
        return heard(article.text, paragraph, said, self.typography, german=german)


spoken_sentences = Wishes().spoken_sentences
"""What is said where nobody wishes anything else."""


def kept_wishes() -> Wishes:
    """The wishes that are kept in the user's folders; what is broken there counts as absent."""
    settings, _ = load_settings(config_dir() / SETTINGS)
    lexicon, _ = load_lexicon(data_dir() / LEXICON)
    return Wishes.of(settings, lexicon)


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
