"""All engines as one: each voice is recorded by the engine that has it, which is set up when it is first asked for."""

import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from pathlib import Path
from typing import Protocol, runtime_checkable

from platformdirs import user_cache_path

from reader.alignment.aligner import ReferenceAligner
from reader.consent import ConsentMissing, OnlinePermit
from reader.loudness import CALIBRATION
from reader.speech.backend import SpeechBackend, SpeechError
from reader.speech.backends import BACKENDS, OFFLINE, backend, engine_of, is_online
from reader.speech.backends.offline import DEFAULT_VOICE
from reader.speech.casting import native
from reader.speech.keys import timeline_key
from reader.speech.store import Store
from reader.speech.studio import ENGINE_MARKS, Recording, Studio
from reader.speech.values import Delivery, Voice
from reader.speech.worker.client import WorkersClosed
from reader.utterance import Utterance

Build = Callable[[str, Store, OnlinePermit], SpeechBackend]


@runtime_checkable
class Permitted(Protocol):
    """An engine that sends only with a permit."""

    def under(self, permit: OnlinePermit) -> SpeechBackend:
        """The same engine, asked with another permit."""
        ...


class Ensemble:
    """Stands where one Studio could: one of each engine, all with one store. For any number of threads."""

    def __init__(
        self,
        store: Store,
        permit: OnlinePermit,
        build: Build = backend,
        engines: Iterable[str] = tuple(BACKENDS),
    ) -> None:
        """Nothing is started until the first recording; without the permit, nothing is ever sent."""
        self.store, self.permit = store, permit
        self._build, self._engines = build, tuple(engines)
        self._lock = threading.RLock()
        self._studios: dict[str, Studio] = {}
        self._aligners: dict[str, ReferenceAligner] = {}
        self._calibrations = ExitStack()
        self._pinned: set[str] = set()
        self._closed = False

    def key(self, utterance: Utterance, delivery: Delivery) -> str:
        """The key that a recording will have. Raises EngineUnavailable."""
        return self._studio(engine_of(delivery.voice)).key(utterance, delivery)

    def record(self, utterance: Utterance, delivery: Delivery) -> Recording:
        """The sound of an utterance; blocks until it is there. What voices are measured by stays in the store for good.

        Raises SpeechError; ConsentMissing before anything is sent.
        """
        if is_online(delivery.voice) and not self.permit.given:
            raise ConsentMissing(delivery.voice)
        recording = self._studio(engine_of(delivery.voice)).record(utterance, delivery)
        if utterance == CALIBRATION:
            self._keep(recording.key)
        return recording

    def voices(self) -> Sequence[Voice]:
        """The voices of all engines that can be used here, the offline ones first. Raises EngineUnavailable.

        Without the offline voice nothing works as it should; any other engine that is not here is left out.
        """
        found = list(self._studio(OFFLINE).backend.voices())
        for name in self._engines:
            if name != OFFLINE:
                with suppress(SpeechError):
                    found += self._studio(name).backend.voices()
        return found

    def stand_in(self, voice: str) -> str:
        """The offline voice that carries on for another one, in the same language. Raises EngineUnavailable."""
        own = self._studio(engine_of(voice)).backend.voices()
        base = voice.partition("+")[0]
        language = next((one.language for one in own if one.id in (voice, base)), "de")
        there = native(self._studio(OFFLINE).backend.voices(), language)
        return DEFAULT_VOICE if there is None else there.id

    def aligner(self, voice: str) -> ReferenceAligner | None:
        """What finds the words in the sounds of a voice whose engine tells no times; None where nothing can."""
        try:
            engine, reference = self._studio(OFFLINE).backend, self.stand_in(voice)
            if not engine.traits.marks:
                return None
        except SpeechError:
            return None
        with self._lock:
            return self._aligners.setdefault(reference, ReferenceAligner(engine, reference, self.store))

    def pin(self, keys: Iterable[str]) -> AbstractContextManager[None]:
        """Keep these recordings in the store, present or to come, for as long as the context lasts."""
        keys = tuple(keys)
        return self.store.pin([*keys, *(timeline_key(key, ENGINE_MARKS) for key in keys)])

    def under(self, permit: OnlinePermit) -> "Ensemble":
        """The same engines and sounds under a permit of its own, which counts instead of this one's.

        It ends with this one and is not to be closed.
        """
        return Ensemble(self.store, permit, self._lent, self._engines)

    def retry(self) -> None:
        """Let engines that kept crashing start anew."""
        with self._lock:
            studios = tuple(self._studios.values())
        for studio in studios:
            studio.retry()

    def close(self) -> None:
        """End all engines; whoever waits for one gets a SpeechError."""
        with self._lock:
            self._closed = True
            studios = tuple(self._studios.values())
            self._calibrations.close()
        for studio in studios:
            studio.close()

    def _studio(self, engine: str) -> Studio:
        with self._lock:
            if self._closed:
                raise WorkersClosed("the program ends")
            if engine not in self._studios:
                self._studios[engine] = Studio(self._build(engine, self.store, self.permit), self.store)
            return self._studios[engine]

    def _lent(self, engine: str, _store: Store, permit: OnlinePermit) -> SpeechBackend:
        """An engine of ours, as it speaks under another permit."""
        own = self._studio(engine).backend
        return own.under(permit) if isinstance(own, Permitted) else own

    def _keep(self, key: str) -> None:
        with self._lock:
            if key not in self._pinned and not self._closed:
                self._pinned.add(key)
                self._calibrations.enter_context(self.pin([key]))


def default_ensemble(cache_folder: Path | None = None, permit: OnlinePermit | None = None) -> Ensemble:
    """All engines, with a store in the user's cache folder or the one given; without a permit nothing is sent."""
    folder = cache_folder if cache_folder is not None else user_cache_path("vorleser", appauthor=False)
    return Ensemble(Store(folder / "sounds"), permit or OnlinePermit())
