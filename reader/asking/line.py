"""A line of the second voice: what is said beside the article, and in which language."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from reader.article import Span
from reader.speech.casting import is_german
from reader.utterance import Piece, Utterance

BREATH: Final = Fraction(1, 4)
"""Seconds between two lines of one answer."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is said in one breath; `language` is a BCP 47 tag, `pause` the silence after it in seconds.

    A German text is said as in an article, with its numbers in words; an Utterance is said as it is. `about` is what
    of the article it is about, and is lit meanwhile; an Utterance of the article lights its own words.
    """

    said: str | Utterance
    language: str
    pause: Fraction = Fraction(0)
    about: Span | None = None

    @property
    def utterance(self) -> Utterance:
        """What is spoken. The rules of German are loaded at the first German text."""
        if isinstance(self.said, Utterance):
            return self.said
        if is_german(self.language):
            from reader.german.say_as import say_as  # noqa: PLC0415 - late on purpose

            return say_as(self.said)
        return Utterance((Piece(self.said, None),))

    @property
    def text(self) -> str:
        """What is said, to be read: a text as it is printed."""
        return self.said if isinstance(self.said, str) else self.said.text.strip()

    @property
    def is_of_article(self) -> bool:
        """Whether it says words that are printed in the article, one by one."""
        return isinstance(self.said, Utterance) and any(piece.printed for piece in self.said.pieces)
