"""The ensemble that the window records with: set up at its first use, in whatever thread that is, never in the UI's."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.speech.values import Delivery, Voice
from reader.utterance import Utterance

if TYPE_CHECKING:
    from reader.alignment.aligner import ReferenceAligner
    from reader.consent import OnlinePermit
    from reader.loudness import VoiceLevels
    from reader.speech.ensemble import Ensemble
    from reader.speech.studio import Recording
    from reader.speech.values import Samples

DEFAULT_VOICE = "gmw/de"
"""The offline voice's German, known here so that the window opens without loading the engine."""


class LateStudio:
    """Stands for an Ensemble. All methods may be called from any thread, and wait."""

    def __init__(self, cache: Path, permit: "OnlinePermit | None" = None) -> None:
        """Without a permit, nothing is sent."""
        self._cache, self._permit = cache, permit
        self._lock = threading.Lock()
        self._ensemble: Ensemble | None = None
        self._levels: VoiceLevels | None = None
        self._closed = False

    def get(self) -> "Ensemble":
        """The ensemble itself. Raises SpeechError."""
        from reader.speech.ensemble import default_ensemble  # noqa: PLC0415 - late on purpose
        from reader.speech.worker.client import WorkersClosed  # noqa: PLC0415

        with self._lock:
            if self._closed:
                raise WorkersClosed("the program ends")
            if self._ensemble is None:
                self._ensemble = default_ensemble(self._cache, self._permit)
            return self._ensemble

    def voices(self) -> Sequence[Voice]:
        """All voices, German ones first. Starts the offline engine. Raises EngineUnavailable."""
        return self.get().voices()

    def record(self, utterance: Utterance, delivery: Delivery) -> "Recording":
        """The sound of an utterance. Raises SpeechError."""
        return self.get().record(utterance, delivery)

    def sound(self, utterance: Utterance, delivery: Delivery) -> "Samples":
        """An utterance as it is played: at the house rate and level. Raises SpeechError."""
        from reader.loudness import VoiceLevels  # noqa: PLC0415 - the window opens without it
        from reader.sound import sound_of  # noqa: PLC0415 - as above

        with self._lock:
            levels = self._levels = self._levels or VoiceLevels()
        recording = self.record(utterance, delivery)
        gain = levels.gain_for(delivery.voice, lambda text, at: self.record(text, at).takes)
        return sound_of(recording.takes, gain)

    def is_at_hand(self, utterance: Utterance, delivery: Delivery) -> bool:
        """Whether it can be had without asking the network: offline, or out of the store. May wait for the engine."""
        from reader.loudness import CALIBRATION  # noqa: PLC0415 - the window opens without it
        from reader.speech.backend import SpeechError  # noqa: PLC0415 - as above
        from reader.speech.backends import is_online  # noqa: PLC0415 - as above

        if not is_online(delivery.voice):
            return True
        measured = CALIBRATION, Delivery(delivery.voice)
        try:
            ensemble = self.get()
            return ensemble.permit.given and all(
                ensemble.store.sound(ensemble.key(text, at)) is not None
                for text, at in ((utterance, delivery), measured)
            )
        except SpeechError:
            return False

    def aligner(self, voice: str) -> "ReferenceAligner | None":
        """What finds the words in sounds that came without times. Raises SpeechError."""
        return self.get().aligner(voice)

    def stand_in(self, voice: str) -> str:
        """The offline voice that carries on for another one. Raises SpeechError."""
        return self.get().stand_in(voice)

    def retry(self) -> None:
        """Let an engine that kept crashing start anew. Raises SpeechError."""
        self.get().retry()

    @property
    def trouble(self) -> OSError | None:
        """Why sounds are not kept, if they are not. Never waits."""
        return None if self._ensemble is None else self._ensemble.store.trouble

    def close(self) -> None:
        """End all engines; whoever waits for one gets a SpeechError."""
        with self._lock:
            self._closed = True
            ensemble = self._ensemble
        if ensemble is not None:
            ensemble.close()
