"""An utterance as the service can say it: pieces of a hundred characters, and the pauses between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from reader.german.clauses import parts
from reader.speech.engine_text import EngineText
from reader.speech.manners import manners
from reader.speech.online.trimming import pause_after
from reader.speech.pronounced import as_spelled
from reader.speech.values import Delivery
from reader.utterance import Utterance


@dataclass(frozen=True, slots=True)
class OnlinePiece:
    """What is asked for at once: `start` is its place in the spoken text, `pause` seconds (at speed 1) follow."""

    text: str
    start: int
    delivery: Delivery
    pause: Fraction

    @property
    def speakable(self) -> bool:
        """Whether there is a letter or a digit in it; the service answers everything else with an error."""
        return any(map(str.isalnum, self.text))


def pieces(utterance: Utterance, delivery: Delivery, longest: int) -> tuple[OnlinePiece, ...]:
    """The utterance in pieces of at most `longest` characters.

    The silence behind a sentence is the score's; behind a part of one, which a very long sentence is spoken in, it is
    ours.
    """
    texts = [
        (part, manner)
        for text, manner in manners(utterance, delivery, as_spelled)
        for part in _cut(text, longest)
    ]
    last = len(texts) - 1
    return tuple(
        OnlinePiece(
            part.text.strip(), part.start, manner, pause_after(part.text, ends_utterance=index == last)
        )
        for index, (part, manner) in enumerate(texts)
    )


def _cut(whole: EngineText, longest: int) -> Iterator[EngineText]:
    starts = parts(whole.text, longest)
    for start, following in pairwise(starts):
        part, whole = whole.cut(following - start)
        yield part
    yield whole
