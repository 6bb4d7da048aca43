"""What the reader allows to be sent: one permit for the whole program, asked before each sending."""

import threading

from reader.speech.backend import SpeechError


class ConsentMissing(SpeechError):
    """Something would have been sent to an online voice, and the reader has not allowed it."""


class OnlinePermit:
    """Whether text may be sent to an online voice now; at first it may not. For any number of threads."""

    def __init__(self) -> None:
        self._given = threading.Event()

    @property
    def given(self) -> bool:
        """Whether it may be sent."""
        return self._given.is_set()

    def give(self) -> None:
        """It may be sent from now on."""
        self._given.set()

    def withdraw(self) -> None:
        """Nothing more may be sent."""
        self._given.clear()
