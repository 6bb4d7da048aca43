"""The natural voices: Piper, in worker processes, one warm parent for each voice in use."""

import functools
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Sequence
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

import numpy as np

from reader.speech.backend import SpeechError, Traits, VoiceMissing
from reader.speech.engine_text import EngineText, requests
from reader.speech.manners import manners
from reader.speech.piper.config import ModelUnfit
from reader.speech.piper.models import (
    NAME,
    PATIENCE,
    PROBE,
    Model,
    check_installed,
    fingerprint,
    installed,
    models_folder,
)
from reader.speech.poison import POISONOUS, rescued
from reader.speech.pronounced import as_spelled, pronounced
from reader.speech.takes import take_of
from reader.speech.values import Delivery, Take, Voice
from reader.speech.worker.choice import Workers, piper_workers
from reader.speech.worker.client import WorkersClosed
from reader.speech.worker.messages import NotSpoken, Request, Sound
from reader.utterance import Utterance

REVISION = 1
"""Part of the engine's identity; raise it when the same request begins to give another sound."""

LONGEST_REQUEST = 400
"""Characters, as they weigh. A voice was trained on sentences; it thinks longer than a text grows."""

MOST_AT_ONCE = 2
"""So many models stay loaded; each takes about twice its file's size."""


class PiperBackend:
    """A SpeechBackend of the models that are installed; nothing of Piper is loaded into this process."""

    def __init__(
        self, folder: Path | None = None, workers: Callable[[Path], Workers] = piper_workers
    ) -> None:
        """`folder` is where the models are, otherwise the user's own. Nothing is started until it is needed."""
        self._folder = models_folder() if folder is None else folder
        self._start = workers
        self._lock = threading.Lock()
        self._workers: OrderedDict[Path, Workers] = OrderedDict()
        self._closed = False

    @property
    def traits(self) -> Traits:
        """What it can do; some models tell marks, others do not. Raises EngineUnavailable."""
        check_installed()
        models = blake2b(repr(fingerprint(self._folder)).encode(), digest_size=8).hexdigest()
        identity = f"Piper {_versions()} {models} ({REVISION})"
        return Traits(NAME, identity, online=False, marks=False, pronunciations=True)

    def voices(self) -> Sequence[Voice]:
        """All voices that are installed; only looks at files. Raises EngineUnavailable."""
        check_installed()
        models = installed(self._folder)
        self._let_go({model.path for model in models.values()})
        return [voice for model in models.values() for voice in model.voices()]

    def speak(self, utterance: Utterance, delivery: Delivery) -> Iterator[Take]:
        """Speak; words that the voice does not survive are skipped and told in the take. Raises SpeechError."""
        check_installed()
        model = self._model(delivery.voice)
        german = model.config.language.partition("-")[0] == "de"
        for text, its_delivery in manners(utterance, delivery, pronounced if german else as_spelled):
            for part in requests(text, LONGEST_REQUEST):
                yield from self._takes(model, part, its_delivery)

    def retry(self) -> None:
        """After EngineKeepsCrashing: the user wants another try."""
        with self._lock:
            for workers in self._workers.values():
                workers.retry()

    def close(self) -> None:
        """End the workers. Twice is fine."""
        with self._lock:
            self._closed = True
            all_workers = list(self._workers.values())
            self._workers.clear()
        for workers in all_workers:
            workers.close()

    def _model(self, voice: str) -> Model:
        name = voice.removeprefix(f"{NAME}/").partition("+")[0]
        try:
            return installed(self._folder)[name]
        except KeyError as error:
            raise VoiceMissing(voice) from error

    def _takes(self, model: Model, part: EngineText, delivery: Delivery) -> Iterator[Take]:
        if not part.speakable:
            yield _silence(model, part)
            return
        workers = self._workers_of(model)

        def spoken(text: EngineText) -> Sound:
            return workers.speak(
                Request(
                    text.text, delivery.voice, delivery.speed, delivery.pitch, 0, text.has_phonemes, PATIENCE
                )
            )

        try:
            yield take_of(spoken(part), part)
        except NotSpoken as error:
            if error.why not in POISONOUS:
                raise SpeechError(str(error)) from error
            _check(workers, model, error)
            for rescue, sound in rescued(part, spoken):
                yield _silence(model, rescue, lost=True) if sound is None else take_of(sound, rescue)

    def _let_go(self, there: Collection[Path]) -> None:
        """A model that was removed stays loaded no longer."""
        with self._lock:
            left = [self._workers.pop(path) for path in list(self._workers) if path not in there]
        for workers in left:
            workers.close()

    def _workers_of(self, model: Model) -> Workers:
        """Those of a model; of the models in use, the one that has waited longest makes room."""
        left: Workers | None = None
        with self._lock:
            if self._closed:
                raise WorkersClosed("the voices are closed")
            workers = self._workers.pop(model.path, None)
            if workers is None and len(self._workers) >= MOST_AT_ONCE:
                _, left = self._workers.popitem(last=False)
            self._workers[model.path] = workers = workers or self._start(model.path)
        if left is not None:
            left.close()
        return workers


def piper_backend(_store: object, _permit: object) -> PiperBackend:
    """The engine as the table of backends makes it: it keeps nothing of its own and sends nothing."""
    return PiperBackend()


@functools.cache
def _versions() -> str:
    return f"{version('piper-tts')} {version('onnxruntime')}"


def _check(workers: Workers, model: Model, error: NotSpoken) -> None:
    """A sentence that cannot be spoken is poison only if the voice can speak another. Raises ModelUnfit."""
    try:
        workers.speak(Request(PROBE, model.name, patience=PATIENCE))
    except NotSpoken as second:
        raise ModelUnfit(model.name, f"{error}; {second}") from second


def _silence(model: Model, part: EngineText, *, lost: bool = False) -> Take:
    skipped = ((part.start, part.end),) if lost else ()
    return Take(np.zeros(0, np.int16), model.config.rate, (), part.start, skipped)
