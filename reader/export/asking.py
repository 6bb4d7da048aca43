"""Has lines spoken, and asks an online voice again if it fails: a few times, or for as long as the reader wants."""

import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from threading import Event, Lock
from typing import Protocol

from reader.export.errors import Halted
from reader.handover import Policy
from reader.health import WELL, Health
from reader.speech.backends import is_online
from reader.speech.online.errors import OnlineError
from reader.speech.studio import Recording
from reader.speech.values import Delivery
from reader.utterance import Utterance

TRIES = 4
"""Failures in a row, of any lines, after which the service is given up for a while, unless the reader wants to wait."""

LONGEST = 30.0
"""Seconds; a service that wants to be left alone for longer is given up at once."""


class Studio(Protocol):
    """Where utterances are spoken, or found if they were spoken before. Called from several threads at once."""

    def record(self, utterance: Utterance, delivery: Delivery) -> Recording:
        """Speak. Raises SpeechError."""
        ...

    def stand_in(self, voice: str) -> str:
        """The offline voice that can take a voice's place. Raises SpeechError."""
        ...

    def pin(self, keys: Iterable[str]) -> AbstractContextManager[None]:
        """Keep recordings for as long as the context lasts."""
        ...


class Asking:
    """Asks one studio for one export; what came from an online voice is kept until the end. For several threads.

    All lines ask the same service: what one of them learns about it counts for all.
    """

    def __init__(self, studio: Studio, policy: Policy, clock: Callable[[], float] = time.monotonic) -> None:
        self._studio, self._policy, self._clock = studio, policy, clock
        self._health = WELL
        self._lock = Lock()
        self._pins = ExitStack()

    def record(self, utterance: Utterance, delivery: Delivery, over: Event) -> Recording:
        """Speak; blocks until it is there.

        Raises SpeechError, OnlineError if the service is given up, and Halted once it is `over`.
        """
        online = is_online(delivery.voice)
        while not over.wait(self._rest() if online else 0.0):
            try:
                recording = self._studio.record(utterance, delivery)
            except OnlineError as error:
                with self._lock:
                    self._health = self._health.failed(error, self._clock())
            else:
                if online:
                    self._keep(recording.key)
                return recording
        raise Halted

    def stand_in(self, delivery: Delivery) -> Delivery | None:
        """How the offline voice says it, if it may take the place of this one. Raises SpeechError."""
        if self._policy is not Policy.CARRY_ON or not is_online(delivery.voice):
            return None
        return replace(delivery, voice=self._studio.stand_in(delivery.voice))

    @property
    def trouble(self) -> OnlineError | None:
        """Why the online voice is being waited for, if it is."""
        health = self._health
        return None if self._gives_up(health) else health.error

    def close(self) -> None:
        """What was kept for this export may go."""
        self._pins.close()

    def _rest(self) -> float:
        """Seconds to leave the service alone. Raises its last error where the reader would rather not wait so long."""
        health, now = self._health, self._clock()
        if health.error is not None and now < health.well_at and self._gives_up(health):
            raise health.error
        return max(0.0, health.well_at - now)

    def _gives_up(self, health: Health) -> bool:
        asked = health.error.retry_after if health.error is not None else None
        return self._policy is not Policy.WAIT and (health.failures >= TRIES or (asked or 0.0) > LONGEST)

    def _keep(self, key: str) -> None:
        with self._lock:
            self._health = WELL
            self._pins.enter_context(self._studio.pin([key]))
