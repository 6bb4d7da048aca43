"""The offline voice: pyttsx3 on eSpeak NG, in worker processes."""

import functools
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Protocol

import numpy as np

from reader.speech.backend import EngineUnavailable, SpeechError, Traits, VoiceMissing
from reader.speech.engine_text import EngineText, for_engine, requests
from reader.speech.pace import pitch_setting, words_per_minute
from reader.speech.values import Delivery, Mark, Take, Voice
from reader.speech.worker import launch
from reader.speech.worker.client import Client
from reader.speech.worker.messages import About, NotSpoken, Request, Sound, Why
from reader.utterance import Utterance

NAME = "offline"
DEFAULT_VOICE = "gmw/de"
PLACES = 2
PROBE = "Guten Tag."
REMEDY = "reinstall espeakng-loader, or: apt install espeak-ng"
POISONOUS = {Why.CRASHED, Why.LATE, Why.INAUDIBLE, Why.ERROR}


class Workers(Protocol):
    """What the backend needs of worker processes."""

    def about(self) -> About: ...  # noqa: D102
    def speak(self, request: Request) -> Sound: ...  # noqa: D102
    def close(self) -> None: ...  # noqa: D102


def forked_workers() -> Client:
    """A warm parent that forks a child per utterance."""
    return Client(functools.partial(launch.start, "parent", str(PLACES)))


class OfflineBackend:
    """A SpeechBackend that works without a network, with a mark for each word."""

    def __init__(self, workers: Workers | None = None) -> None:
        """Nothing is started until it is needed."""
        self._workers = workers if workers is not None else forked_workers()

    @functools.cached_property
    def _about(self) -> About:
        return self._workers.about()

    @property
    def traits(self) -> Traits:
        """What it can do. Raises EngineUnavailable."""
        identity = f"{self._about.engine} {self._about.version}"
        return Traits(NAME, identity, online=False, marks=True, pronunciations=False)

    def voices(self) -> Sequence[Voice]:
        """All voices, German ones first. Raises EngineUnavailable."""
        voices = [Voice(NAME, voice.id, voice.name, voice.language) for voice in self._about.voices]
        return sorted(voices, key=lambda voice: (not is_german(voice.language), voice.id != DEFAULT_VOICE))

    def speak(self, utterance: Utterance, delivery: Delivery) -> Iterator[Take]:
        """Speak; a word that the engine cannot survive is skipped and told. Raises SpeechError."""
        self._check_voice(delivery.voice)
        for part in requests(for_engine(utterance.text)):
            yield from self._take(part, delivery, attempts=2)

    def close(self) -> None:
        """End the workers."""
        self._workers.close()

    def _check_voice(self, asked: str) -> None:
        base = asked.partition("+")[0]
        if all(voice.id != base for voice in self._about.voices):
            raise VoiceMissing(asked)

    def _take(self, part: EngineText, delivery: Delivery, attempts: int) -> Iterator[Take]:
        if not part.speakable:
            yield self._silence(part)
            return
        try:
            sound = self._spoken(part.text, delivery, attempts)
        except NotSpoken as error:
            if error.why not in POISONOUS:
                raise SpeechError(str(error)) from error
            if attempts > 1:
                self._check_engine(delivery, error)
            yield from self._without_poison(part, delivery)
        else:
            yield _take(sound, part)

    def _without_poison(self, part: EngineText, delivery: Delivery) -> Iterator[Take]:
        halves = part.halves()
        if halves is None:
            yield self._silence(part, skipped=((part.start, part.end),))
            return
        for half in halves:
            yield from self._take(half, delivery, attempts=1)

    def _spoken(self, text: str, delivery: Delivery, attempts: int) -> Sound:
        request = Request(
            text, delivery.voice, words_per_minute(delivery.speed), pitch_setting(delivery.pitch)
        )
        try:
            return self._workers.speak(request)
        except NotSpoken as error:
            if error.why is Why.VOICE_UNKNOWN:
                raise VoiceMissing(delivery.voice) from error
            if attempts > 1 and error.why is Why.CRASHED:
                return self._spoken(text, delivery, attempts - 1)
            raise

    def _check_engine(self, delivery: Delivery, error: NotSpoken) -> None:
        """A sentence that cannot be spoken is poison only if the engine can speak another."""
        try:
            self._workers.speak(Request(PROBE, delivery.voice, words_per_minute(1), pitch_setting(1)))
        except NotSpoken as second:
            reason = f"its voice data is damaged ({error}; {second})"
            raise EngineUnavailable("eSpeak NG", reason, REMEDY) from second

    def _silence(self, part: EngineText, skipped: tuple[tuple[int, int], ...] = ()) -> Take:
        return Take(np.zeros(0, np.int16), self._about.rate, (), part.start, skipped)


def is_german(language: str) -> bool:
    """Whether a BCP 47 tag is German."""
    return language.partition("-")[0].lower() == "de"


def _take(sound: Sound, part: EngineText) -> Take:
    marks = None if sound.words is None else tuple(_marks(sound, part))
    samples = np.frombuffer(sound.pcm, np.int16)
    if marks == ():  # a few milliseconds of nothing, for signs that have no sound
        samples = samples[:0]
    return Take(samples, sound.rate, marks, part.start)


def _marks(sound: Sound, part: EngineText) -> Iterator[Mark]:
    """The word events in terms of the spoken text: eSpeak repeats some and goes back at others."""
    last_offset, last_sample = -1, 0
    for position, sample in sound.words or ():
        if 0 <= position < len(part.origins):
            offset = part.origins[position]
            if offset > last_offset and sample >= last_sample:
                yield Mark(offset, Fraction(sample, sound.rate))
                last_offset, last_sample = offset, sample
