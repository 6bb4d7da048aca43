"""Where sounds are asked for: out of the store if they are there, else from the engine, and never twice at once."""

import threading
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from reader.speech.backend import SpeechBackend
from reader.speech.keys import sound_key, timeline_key
from reader.speech.store import Store
from reader.speech.values import Delivery, Take
from reader.utterance import Utterance

ENGINE_MARKS = "engine"


@dataclass(frozen=True, slots=True)
class Recording:
    """The sound of an utterance, take by take, and the key under which the store knows it."""

    key: str
    takes: tuple[Take, ...]


@runtime_checkable
class Restartable(Protocol):
    """A backend whose engine runs in processes of its own."""

    def retry(self) -> None:
        """Let the engine start anew, however often it has crashed."""


class Studio:
    """Records utterances with one engine. All methods may be called from any thread."""

    def __init__(self, backend: SpeechBackend, store: Store) -> None:
        """Nothing is started until the first recording."""
        self.backend, self.store = backend, store
        self._lock = threading.Lock()
        self._under_way: dict[str, Future[Recording]] = {}

    def key(self, utterance: Utterance, delivery: Delivery) -> str:
        """The key that its recording will have. Raises EngineUnavailable."""
        return sound_key(self.backend.traits.identity, utterance, delivery)

    def record(self, utterance: Utterance, delivery: Delivery) -> Recording:
        """The sound of an utterance; blocks until it is there. Raises SpeechError.

        Two threads that ask for the same at once share one recording, and its error.
        """
        key = self.key(utterance, delivery)
        with self._lock:
            under_way = self._under_way.get(key)
            if under_way is None:
                mine = self._under_way[key] = Future[Recording]()
        if under_way is not None:
            return under_way.result()
        try:
            mine.set_result(self._stored(key) or self._spoken(key, utterance, delivery))
        except BaseException as error:
            mine.set_exception(error)
            raise
        finally:
            with self._lock:
                del self._under_way[key]
        return mine.result()

    def retry(self) -> None:
        """Let an engine that kept crashing start anew."""
        if isinstance(self.backend, Restartable):
            self.backend.retry()

    def close(self) -> None:
        """End the engine's processes."""
        self.backend.close()

    def _stored(self, key: str) -> Recording | None:
        takes = self.store.sound(key)
        marks = None if takes is None else self.store.marks(timeline_key(key, ENGINE_MARKS))
        if takes is None or marks is None or len(marks) != len(takes):
            return None
        return Recording(key, tuple(replace(take, marks=its) for take, its in zip(takes, marks, strict=True)))

    def _spoken(self, key: str, utterance: Utterance, delivery: Delivery) -> Recording:
        takes = tuple(self.backend.speak(utterance, delivery))
        self.store.put_sound(key, takes)
        self.store.put_marks(timeline_key(key, ENGINE_MARKS), (take.marks for take in takes))
        return Recording(key, takes)
