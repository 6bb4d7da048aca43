"""What the program and its workers say to one another, as values and as frames."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

from reader.speech.worker.frames import BrokenFrames, Frame

ESPEAK = "espeak"
"""What a worker calls our eSpeak NG driver; the system's engines go by the name of their pyttsx3 driver."""

MBROLA = "mbrola"
PIPER = "piper"

STARTING = 10.0
"""Seconds that a worker may take from its start to its first word."""


@dataclass(frozen=True, slots=True)
class Request:
    """Speak `text` in a voice of the engine; `speed` and `pitch` are factors on the voice's own.

    Of the requests that wait, the one with the lowest `priority` is spoken first. With `phonemes`, what stands between
    "[[" and "]]" are the engine's own. An engine that thinks longer than eSpeak NG needs more `patience`: it may take
    so many times as long.
    """

    text: str
    voice: str
    speed: float = 1.0
    pitch: float = 1.0
    priority: int = 0
    phonemes: bool = False
    patience: float = 1.0

    def frame(self, number: int) -> Frame:
        """As a message; `number` names the request in the answer."""
        return Frame({"do": "speak", "id": number, **asdict(self)})

    @classmethod
    def parsed(cls, header: dict[str, Any]) -> Self:
        """Out of a message's header. Raises BrokenFrames."""
        try:
            return cls(
                str(header["text"]),
                str(header["voice"]),
                float(header["speed"]),
                float(header["pitch"]),
                int(header["priority"]),
                bool(header["phonemes"]),
                float(header["patience"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenFrames("not a request") from error

    @property
    def deadline(self) -> float:
        """Seconds after which an engine that still speaks is taken to hang."""
        return (3 + 0.002 * len(self.text)) * self.patience


@dataclass(frozen=True, slots=True)
class Sound:
    """What an engine made: 16-bit mono samples in native order, and (character, sample) of each word's beginning."""

    pcm: bytes
    rate: int
    words: tuple[tuple[int, int], ...] | None

    def frame(self, number: int) -> Frame:
        """As a message."""
        return Frame({"tell": "spoken", "id": number, "rate": self.rate, "words": self.words}, self.pcm)

    @classmethod
    def parsed(cls, frame: Frame) -> Self:
        """Out of a message. Raises BrokenFrames."""
        try:
            words = frame.header["words"]
            pairs = None if words is None else tuple((int(offset), int(sample)) for offset, sample in words)
            return cls(frame.body, int(frame.header["rate"]), pairs)
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenFrames("not a sound") from error


class Why(StrEnum):
    """Why an utterance was not spoken."""

    CRASHED = "crashed"
    LATE = "late"
    CANCELLED = "cancelled"
    VOICE_UNKNOWN = "voice unknown"
    INAUDIBLE = "inaudible"
    CUT = "cut"
    """Spoken, but not to the end. No worker tells this; the program finds out."""

    ERROR = "error"


def unavailable(reason: str) -> Frame:
    """The message that there is no engine."""
    return Frame({"tell": "unavailable", "reason": reason})


def failure(number: int, why: Why, detail: str = "") -> Frame:
    """The message that a request has failed."""
    return Frame({"tell": "failed", "id": number, "why": why.value, "detail": detail})


class NotSpoken(Exception):
    """A request has failed."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}")
        self.why, self.detail = why, detail

    @classmethod
    def parsed(cls, header: dict[str, Any]) -> Self:
        """Out of a message's header. Raises BrokenFrames."""
        try:
            return cls(Why(str(header.get("why"))), str(header.get("detail")))
        except ValueError as error:
            raise BrokenFrames("a failure without a reason") from error


@dataclass(frozen=True, slots=True)
class EngineVoice:
    """A voice in the driver's terms; `language` as the driver gives it."""

    id: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class About:
    """What a worker tells of its engine when it is ready; `rate` is its usual sampling rate."""

    engine: str
    version: str
    rate: int
    marks: bool
    voices: tuple[EngineVoice, ...]
    phonemes: bool = False
    """Whether it can be told phonemes."""

    def frame(self) -> Frame:
        """As a message."""
        return Frame({"tell": "ready", **asdict(self)})

    @classmethod
    def parsed(cls, header: dict[str, Any]) -> Self:
        """Out of a message's header. Raises BrokenFrames."""
        try:
            voices = tuple(
                EngineVoice(str(v["id"]), str(v["name"]), str(v["language"])) for v in header["voices"]
            )
            engine, version = str(header["engine"]), str(header["version"])
            return cls(
                engine, version, int(header["rate"]), bool(header["marks"]), voices, bool(header["phonemes"])
            )
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenFrames("not an introduction") from error
