"""The engine that a worker process is started for; no other is imported."""

# ruff: noqa: PLC0415 - each worker loads its own engine
from typing import Protocol

from reader.speech.worker.messages import ESPEAK, MBROLA, PIPER, About, Request, Sound


class SpeakerMissing(Exception):
    """The engine cannot be had here."""


class AnySpeaker(Protocol):
    """An engine in this process. `memory` is how many bytes of address space it may take while it speaks."""

    memory: int

    def about(self) -> About:
        """The engine and its voices."""
        ...

    def speak(self, request: Request) -> Sound:
        """Speak one request. Raises NotSpoken."""
        ...


def speaker_of(engine: str, *arguments: str) -> AnySpeaker:
    """The engine of that name, started; `arguments` are its own. Raises SpeakerMissing."""
    if engine in (ESPEAK, MBROLA):
        return _espeak(engine)
    if engine == PIPER:
        from reader.speech.piper.speaker import PiperSpeaker

        return PiperSpeaker(*arguments)
    return _system(engine)


def _espeak(engine: str) -> AnySpeaker:
    from reader.speech.drivers.library import EspeakMissing

    try:
        if engine == MBROLA:
            from reader.speech.worker.mbrola_engine import MbrolaSpeaker

            return MbrolaSpeaker()
        from reader.speech.worker.engine import Speaker

        return Speaker()
    except EspeakMissing as error:
        raise SpeakerMissing(str(error)) from error


def _system(driver: str) -> AnySpeaker:
    from reader.speech.worker.system_engine import SystemSpeaker, SystemSpeechMissing

    try:
        return SystemSpeaker(driver)
    except SystemSpeechMissing as error:
        raise SpeakerMissing(str(error)) from error
