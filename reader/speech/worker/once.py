"""A worker that answers one message and ends: for systems without fork, and for the engines of those systems."""

import os
from typing import Protocol

from reader.speech.drivers.library import EspeakMissing
from reader.speech.worker.engine import Speaker, limit_resources
from reader.speech.worker.frames import Decoder, Frame
from reader.speech.worker.messages import (
    ESPEAK,
    STARTING,
    About,
    NotSpoken,
    Request,
    Sound,
    failure,
    unavailable,
)
from reader.speech.worker.system_engine import SystemSpeaker, SystemSpeechMissing

CHUNK = 1 << 18


class AnySpeaker(Protocol):
    """An engine in this process."""

    def about(self) -> About: ...  # noqa: D102
    def speak(self, request: Request) -> Sound: ...  # noqa: D102


def main(engine: str, source: int, sink: int) -> None:
    """Read one message from a pipe and write its answer to another."""
    frame = _read(source)
    if frame is None:
        return
    try:
        speaker: AnySpeaker = Speaker() if engine == ESPEAK else SystemSpeaker(engine)
    except (EspeakMissing, SystemSpeechMissing) as error:
        answer = unavailable(str(error))
    else:
        answer = _answer(speaker, frame)
    rest = memoryview(answer.encoded())
    while rest:
        rest = rest[os.write(sink, rest) :]


def _read(source: int) -> Frame | None:
    decoder = Decoder()
    while received := os.read(source, CHUNK):
        for frame in decoder.feed(received):
            return frame
    return None


def _answer(speaker: AnySpeaker, frame: Frame) -> Frame:
    if frame.header["do"] == "about":
        return speaker.about().frame()
    number, request = int(frame.header["id"]), Request.parsed(frame.header)
    limit_resources(STARTING + request.deadline)
    try:
        return speaker.speak(request).frame(number)
    except NotSpoken as error:
        return failure(number, error.why, error.detail)
