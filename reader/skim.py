"""Skimming: of each paragraph only the first sentence is read."""

from reader.article import Article, Paragraph, Span
from reader.score import SpokenSentences
from reader.utterance import Utterance


class Skimming:
    """A SpokenSentences that can be told to say first sentences only; whoever reads must then say anew."""

    def __init__(self, say: SpokenSentences) -> None:
        self._say = say
        self.on = False

    def __call__(self, article: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
        """What is said for a paragraph; a first sentence that is spoken in parts is said whole."""
        said = self._say(article, paragraph)
        return tuple(one for one in said if one[0] == said[0][0]) if self.on else said
