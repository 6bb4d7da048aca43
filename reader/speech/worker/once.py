"""A worker that answers one message and ends: for systems without fork, and for the engines of those systems."""

import os

from reader.speech.worker.frames import Decoder, Frame
from reader.speech.worker.limits import limit_resources
from reader.speech.worker.messages import STARTING, NotSpoken, Request, failure, unavailable
from reader.speech.worker.speakers import AnySpeaker, SpeakerMissing, speaker_of

CHUNK = 1 << 18


def main(engine: tuple[str, ...], source: int, sink: int) -> None:
    """Read one message from a pipe and write its answer to another; `engine` is its name and its arguments."""
    frame = _read(source)
    if frame is None:
        return
    try:
        speaker = speaker_of(*engine)
    except SpeakerMissing as error:
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
    limit_resources(STARTING + request.deadline, speaker.memory)
    try:
        return speaker.speak(request).frame(number)
    except NotSpoken as error:
        return failure(number, error.why, error.detail)
