"""What the pieces of an online voice cost beyond the waiting for them; nothing is sent.

Milliseconds of this process's and its children's own time, each the median over the pieces of the sample.
"""

import resource
from collections.abc import Callable
from functools import partial
from statistics import median
from threading import Event
from typing import TypeVar

from reader.german.spoken import spoken_sentences
from reader.opening import open_article
from reader.places import sample
from reader.speech.backends.offline import OfflineBackend
from reader.speech.online.hearing import decoded
from reader.speech.online.packing import LONGEST, packed, unpacked
from reader.speech.online.pieces import OnlinePiece, pieces
from reader.speech.online.trimming import trimmed
from reader.speech.values import Delivery, Take
from reader.stretch import stretched
from reader.utterance import Piece, Utterance
from tests.faults.answering import answer
from tests.faults.saying import hummed_mp3

SPEEDS = (0.7, 1.5, 2.0, 3.0)
_A_FEW = 12

_Made = TypeVar("_Made")


def measure() -> dict[str, float]:
    """The parts of the way of a piece, and stretching per second of speech."""
    cutting, asked = _cut()
    some = asked[:_A_FEW]
    sounds = [hummed_mp3(piece.text) for piece in some]
    answers = [answer(sound) for sound in sounds]
    takes = _spoken(some)
    told = {
        "pieces": float(len(asked)),
        "cut a sentence (ms)": cutting,
        "pack (ms)": _typical(lambda piece: packed(piece.text, "de", slow=False), some),
        "unpack (ms)": _typical(unpacked, answers),
        "decode (ms)": _typical(lambda sound: decoded(sound, Event()), sounds),
        "trim (ms)": _typical(lambda take: trimmed(take.samples, take.rate), takes),
    }
    for speed in SPEEDS:
        costs = [
            _cost(partial(stretched, take.samples, take.rate, speed)) / float(take.length) for take in takes
        ]
        told[f"stretch to {speed} (ms a second)"] = median(costs)
    return told


def _cut() -> tuple[float, list[OnlinePiece]]:
    article = open_article(sample()).article
    utterances = [
        utterance for paragraph in article.paragraphs for _, utterance in spoken_sentences(article, paragraph)
    ]
    delivery = Delivery("google/de")
    cost = _typical(lambda utterance: pieces(utterance, delivery, LONGEST), utterances)
    return cost, [piece for utterance in utterances for piece in pieces(utterance, delivery, LONGEST)]


def _spoken(some: list[OnlinePiece]) -> list[Take]:
    voice = OfflineBackend()
    try:
        return [
            take
            for piece in some
            for take in voice.speak(Utterance((Piece(piece.text, None),)), Delivery("gmw/de"))
        ]
    finally:
        voice.close()


def _typical(work: Callable[[_Made], object], things: list[_Made]) -> float:
    return median(_cost(partial(work, thing)) for thing in things)


def _cost(work: Callable[[], object]) -> float:
    """Milliseconds of processors, not of the clock, which other programs hold up."""
    before = _used()
    work()
    return (_used() - before) * 1000


def _used() -> float:
    spent = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in spent)
