"""The studio that the window records in: set up at its first use, in whatever thread that is, never in the UI's."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from reader.speech.values import Delivery, Voice
from reader.utterance import Utterance

if TYPE_CHECKING:
    from reader.speech.studio import Recording, Studio

DEFAULT_VOICE = "gmw/de"
"""The offline voice's German, known here so that the window opens without loading the engine."""


@runtime_checkable
class Restartable(Protocol):
    """A backend whose engine runs in processes of its own."""

    def retry(self) -> None:
        """Let the engine start anew, however often it has crashed."""


class LateStudio:
    """Stands for a Studio. All methods may be called from any thread, and wait."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._lock = threading.Lock()
        self._studio: Studio | None = None
        self._closed = False

    def get(self) -> "Studio":
        """The studio itself. Raises SpeechError."""
        from reader.speech.studio import default_studio  # noqa: PLC0415 - late on purpose
        from reader.speech.worker.client import WorkersClosed  # noqa: PLC0415

        with self._lock:
            if self._closed:
                raise WorkersClosed("the program ends")
            if self._studio is None:
                self._studio = default_studio(self._cache)
            return self._studio

    def voices(self) -> Sequence[Voice]:
        """All voices, German ones first. Starts the engine. Raises EngineUnavailable."""
        return self.get().backend.voices()

    def record(self, utterance: Utterance, delivery: Delivery) -> "Recording":
        """The sound of an utterance. Raises SpeechError."""
        return self.get().record(utterance, delivery)

    def retry(self) -> None:
        """Let an engine that kept crashing start anew. Raises SpeechError."""
        backend = self.get().backend
        if isinstance(backend, Restartable):
            backend.retry()

    @property
    def trouble(self) -> OSError | None:
        """Why sounds are not kept, if they are not. Never waits."""
        return None if self._studio is None else self._studio.store.trouble

    def close(self) -> None:
        """End the engine; whoever waits for it gets a SpeechError."""
        with self._lock:
            self._closed = True
            studio = self._studio
        if studio is not None:
            studio.close()
