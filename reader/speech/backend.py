"""The protocol that every speech engine fulfils; a new engine is one file in `backends/` and one line in its table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.errors import VorleserError
from reader.speech.values import Delivery, Take, Voice
from reader.utterance import Utterance


class SpeechError(VorleserError):
    """An utterance could not be spoken."""


class VoiceMissing(SpeechError):
    """The engine does not have the voice that was asked for; it never speaks in another one instead."""

    def __init__(self, voice: str) -> None:
        super().__init__(f"no voice {voice!r}")
        self.voice = voice


class EngineUnavailable(SpeechError):
    """The engine cannot run here. `reason` is for the log, `remedy` names what to install or do."""

    def __init__(self, engine: str, reason: str, remedy: str) -> None:
        super().__init__(f"{engine}: {reason}")
        self.engine, self.reason, self.remedy = engine, reason, remedy


@dataclass(frozen=True, slots=True)
class Traits:
    """What an engine can do. `identity` is engine and version and goes into the key of every sound it makes."""

    name: str
    identity: str
    online: bool
    marks: bool
    pronunciations: bool


class SpeechBackend(Protocol):
    """One speech engine. Backends never call one another."""

    @property
    def traits(self) -> Traits:
        """What it can do; does not start the engine's work. Raises EngineUnavailable."""
        ...

    def voices(self) -> Sequence[Voice]:
        """All voices that can be used right now. Raises EngineUnavailable."""
        ...

    def speak(self, utterance: Utterance, delivery: Delivery) -> Iterator[Take]:
        """Speak; takes come in order and cover the utterance. Same arguments, same samples. Raises SpeechError.

        May be called from several threads at once.
        """
        ...

    def close(self) -> None:
        """End its processes; a `speak` under way raises SpeechError. Calling it twice is fine."""
        ...
