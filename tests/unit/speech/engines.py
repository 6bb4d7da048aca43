"""Engines for tests that keep the protocol of a SpeechBackend."""

import threading
from collections.abc import Iterator, Sequence
from fractions import Fraction

import numpy as np

from reader.speech.backend import SpeechError, Traits
from reader.speech.values import Delivery, Mark, Take, Voice
from reader.utterance import Piece, Utterance
from tests.patience import PATIENCE

PLAIN = Delivery("gmw/de")


def said(text: str) -> Utterance:
    return Utterance((Piece(text, None),))


class HummingEngine:
    """Hums a tenth of a second for each character, and counts what it is asked for."""

    def __init__(self, *, online: bool = False, voice: str = "hum") -> None:
        self.asked: list[str] = []
        self.broken = False
        self.closed = False
        self.may_speak = threading.Event()
        self.may_speak.set()
        self._online, self._voice = online, voice

    @property
    def traits(self) -> Traits:
        return Traits(
            "humming", "humming 1", online=self._online, marks=not self._online, pronunciations=False
        )

    def voices(self) -> Sequence[Voice]:
        return [Voice("humming", self._voice, "Hum", "de")]

    def speak(self, utterance: Utterance, delivery: Delivery) -> Iterator[Take]:
        self.asked.append(utterance.text)
        self.may_speak.wait(PATIENCE)
        if self.broken:
            raise SpeechError("no voice today")
        for start, piece in zip(utterance.starts, utterance.pieces, strict=True):
            samples = np.full(int(100 * len(piece.spoken) / delivery.speed), start, np.int16)
            yield Take(samples, 1000, None if self._online else (Mark(start, Fraction(0)),), start)

    def close(self) -> None:
        self.closed = True
