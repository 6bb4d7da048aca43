"""The offline voice: pyttsx3 in worker processes, on eSpeak NG or on the system's own engine."""

import functools
from collections.abc import Iterator, Sequence

import numpy as np

from reader.speech.backend import EngineUnavailable, SpeechError, Traits, VoiceMissing
from reader.speech.casting import is_german
from reader.speech.engine_text import EngineText, requests
from reader.speech.manners import manners
from reader.speech.poison import POISONOUS, is_cut, rescued
from reader.speech.pronounced import as_spelled, pronounced
from reader.speech.takes import take_of
from reader.speech.values import Delivery, Take, Voice
from reader.speech.worker.choice import Workers, workers_for
from reader.speech.worker.messages import About, NotSpoken, Request, Sound, Why
from reader.utterance import Utterance

NAME = "offline"
DEFAULT_VOICE = "gmw/de"
REVISION = 3
"""Part of the engine's identity; raise it when the same request begins to give another sound, or other marks."""

PROBE = "Guten Tag."
REMEDY = "pip install --force-reinstall espeakng-loader"


class OfflineBackend:
    """A SpeechBackend that works without a network."""

    def __init__(self, workers: Workers | None = None, name: str = NAME, remedy: str = REMEDY) -> None:
        """Nothing is started until it is needed. `remedy` is what helps if its data is damaged."""
        self._given, self._name, self._remedy = workers, name, remedy

    @functools.cached_property
    def _workers(self) -> Workers:
        return self._given if self._given is not None else workers_for()

    @functools.cached_property
    def _about(self) -> About:
        return self._workers.about()

    @property
    def traits(self) -> Traits:
        """What it can do. Raises EngineUnavailable."""
        identity = f"{self._about.engine} {self._about.version} ({REVISION})"
        return Traits(
            self._name, identity, online=False, marks=self._about.marks, pronunciations=self._about.phonemes
        )

    def voices(self) -> Sequence[Voice]:
        """All voices, German ones first. Raises EngineUnavailable."""
        voices = [Voice(self._name, voice.id, voice.name, voice.language) for voice in self._about.voices]
        return sorted(voices, key=lambda voice: (not is_german(voice.language), voice.id != DEFAULT_VOICE))

    def speak(self, utterance: Utterance, delivery: Delivery) -> Iterator[Take]:
        """Speak; words that the engine does not survive are skipped and told in the take. Raises SpeechError."""
        self._check_voice(delivery.voice)
        engine_text = pronounced if self._knows_phonemes(delivery.voice) else as_spelled
        for text, its_delivery in manners(utterance, delivery, engine_text):
            for part in requests(text):
                yield from self._takes(part, its_delivery)

    def retry(self) -> None:
        """After EngineKeepsCrashing: the user wants another try."""
        self._workers.retry()

    def close(self) -> None:
        """End the workers."""
        self._workers.close()

    def _check_voice(self, asked: str) -> None:
        base = asked.partition("+")[0]
        if all(voice.id not in (asked, base) for voice in self._about.voices):
            raise VoiceMissing(asked)

    def _knows_phonemes(self, asked: str) -> bool:
        """Whether the voice speaks with the phonemes that we know: eSpeak's German ones, in all its variants."""
        return self._about.phonemes and asked.partition("+")[0] == DEFAULT_VOICE

    def _takes(self, part: EngineText, delivery: Delivery) -> Iterator[Take]:
        if not part.speakable:
            yield self._silence(part)
            return
        try:
            yield take_of(self._spoken(part, delivery), part)
        except NotSpoken as error:
            if error.why is Why.VOICE_UNKNOWN:
                raise VoiceMissing(delivery.voice) from error
            if error.why not in POISONOUS:
                raise SpeechError(str(error)) from error
            if error.why is not Why.CUT:
                self._check_engine(delivery, error)
            yield from self._rescued(part, delivery)

    def _rescued(self, part: EngineText, delivery: Delivery) -> Iterator[Take]:
        for spoken, sound in rescued(part, lambda text: self._spoken(text, delivery)):
            if sound is not None:
                yield take_of(sound, spoken)
            else:
                yield self._silence(spoken, skipped=((spoken.start, spoken.end),))

    def _spoken(self, part: EngineText, delivery: Delivery) -> Sound:
        sound = self._workers.speak(
            Request(part.text, delivery.voice, delivery.speed, delivery.pitch, phonemes=part.has_phonemes)
        )
        if is_cut(part.text, sound):
            raise NotSpoken(Why.CUT)
        return sound

    def _check_engine(self, delivery: Delivery, error: NotSpoken) -> None:
        """A sentence that cannot be spoken is poison only if the engine can speak another."""
        try:
            self._workers.speak(Request(PROBE, delivery.voice))
        except NotSpoken as second:
            reason = f"its voice data is damaged ({error}; {second})"
            raise EngineUnavailable(self._about.engine, reason, self._remedy) from second

    def _silence(self, part: EngineText, skipped: tuple[tuple[int, int], ...] = ()) -> Take:
        marks = () if self._about.marks else None
        return Take(np.zeros(0, np.int16), self._about.rate, marks, part.start, skipped)


def offline_backend(_store: object, _permit: object) -> OfflineBackend:
    """The engine as the table of backends makes it: it keeps nothing of its own and sends nothing."""
    return OfflineBackend()
