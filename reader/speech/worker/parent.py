"""The parent process: it holds a warm engine that has never spoken, and forks a child for each request.

The sound of eSpeak NG and of Piper depends on what was spoken before, so only a fresh child gives the same samples
every time; and a crash, a hang or a cancel costs one child. This process has one thread, so that forking is safe.
"""

import contextlib
import ctypes
import gc
import heapq
import os
import select
import signal
import sys
import time
from dataclasses import dataclass, field
from typing import NoReturn

from reader.speech.worker.frames import BrokenFrames, Decoder, Frame
from reader.speech.worker.limits import limit_resources
from reader.speech.worker.messages import NotSpoken, Request, Why, failure, unavailable
from reader.speech.worker.speakers import AnySpeaker, SpeakerMissing, speaker_of

CHUNK = 1 << 18
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


class ProgramGone(Exception):
    """The program has closed the pipe."""


@dataclass(slots=True)
class Child:
    """A forked process that speaks one request, and what it has written so far."""

    number: int
    pid: int
    pipe: int
    ends: float
    written: bytearray = field(default_factory=bytearray)
    killed_for: Why | None = None

    def kill(self, why: Why) -> None:
        """End it; its pipe will close."""
        self.killed_for = self.killed_for or why
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


class Parent:
    """Reads requests, keeps at most `places` children at work, and passes their answers on."""

    def __init__(self, speaker: AnySpeaker, places: int, source: int, sink: int) -> None:
        """`source` and `sink` are the pipes from and to the program."""
        self._speaker, self._places = speaker, places
        self._source, self._sink = source, sink
        os.set_blocking(source, False)
        os.set_blocking(sink, False)
        self._decoder = Decoder()
        self._queue: list[tuple[int, int, Request]] = []
        self._children: dict[int, Child] = {}
        self._to_tell = bytearray()

    def tell(self, frame: Frame) -> None:
        """Queue a message for the program."""
        self._to_tell += frame.encoded()

    def run(self) -> NoReturn:
        """Work until the program is gone; raises ProgramGone then, and BrokenFrames if it writes nonsense."""
        while True:
            self._fill_places()
            self._wait()

    def end(self) -> None:
        """Kill all children."""
        for child in self._children.values():
            child.kill(Why.CANCELLED)
            os.waitpid(child.pid, 0)
        self._children.clear()

    def _fill_places(self) -> None:
        while self._queue and len(self._children) < self._places:
            _, number, request = heapq.heappop(self._queue)
            child = self._fork(number, request)
            self._children[child.pipe] = child
            self.tell(Frame({"tell": "started", "id": number}))

    def _fork(self, number: int, request: Request) -> Child:
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(self._source)
            os.close(self._sink)
            _speak_and_exit(self._speaker, number, request, writing)
        os.close(writing)
        os.set_blocking(reading, False)
        return Child(number, pid, reading, time.monotonic() + request.deadline)

    def _wait(self) -> None:
        ends = min((child.ends for child in self._children.values()), default=None)
        patience = None if ends is None else max(0.0, ends - time.monotonic())
        sinks = [self._sink] if self._to_tell else []
        readable, writable, _ = select.select([self._source, *self._children], sinks, [], patience)
        if writable:
            self._write()
        for pipe in readable:
            if pipe == self._source:
                self._hear_program()
            else:
                self._hear_child(self._children[pipe])
        now = time.monotonic()
        for child in self._children.values():
            if child.ends <= now:
                child.kill(Why.LATE)
                child.ends = now + 1

    def _write(self) -> None:
        try:
            del self._to_tell[: os.write(self._sink, self._to_tell[:CHUNK])]
        except BlockingIOError:
            pass
        except BrokenPipeError as error:
            raise ProgramGone from error

    def _hear_program(self) -> None:
        received = os.read(self._source, CHUNK)
        if not received:
            raise ProgramGone
        for frame in self._decoder.feed(received):
            number = int(frame.header["id"])
            if frame.header["do"] == "cancel":
                self._cancel(number)
            else:
                request = Request.parsed(frame.header)
                heapq.heappush(self._queue, (request.priority, number, request))

    def _cancel(self, number: int) -> None:
        waiting = [entry for entry in self._queue if entry[1] != number]
        if len(waiting) < len(self._queue):
            self._queue = waiting
            heapq.heapify(self._queue)
            self.tell(failure(number, Why.CANCELLED))
        for child in self._children.values():
            if child.number == number:
                child.kill(Why.CANCELLED)

    def _hear_child(self, child: Child) -> None:
        received = os.read(child.pipe, CHUNK)
        if received:
            child.written += received
            return
        os.close(child.pipe)
        del self._children[child.pipe]
        with contextlib.suppress(ProcessLookupError):
            os.kill(child.pid, signal.SIGKILL)  # it has said all it had to say
        _, status = os.waitpid(child.pid, 0)
        if child.killed_for is None and _is_whole(child.written):
            self._to_tell += child.written
        else:
            self.tell(failure(child.number, child.killed_for or Why.CRASHED, f"wait status {status}"))


def _is_whole(written: bytearray) -> bool:
    decoder = Decoder()
    with contextlib.suppress(BrokenFrames):
        return len(list(decoder.feed(bytes(written)))) == 1 and decoder.empty
    return False


def _speak_and_exit(speaker: AnySpeaker, number: int, request: Request, pipe: int) -> NoReturn:
    """A child's whole life. It never returns, whatever happens."""
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        _die_with_parent()
        limit_resources(request.deadline, speaker.memory)
        try:
            answer = speaker.speak(request).frame(number)
        except NotSpoken as error:
            answer = failure(number, error.why, error.detail)
        rest = memoryview(answer.encoded())
        while rest:
            rest = rest[os.write(pipe, rest) :]
    finally:
        os._exit(0)


def _die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends, where the kernel can."""
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _leave(*_signal: object) -> NoReturn:
    raise ProgramGone


def main(places: int, engine: tuple[str, ...], source: int, sink: int) -> None:
    """Serve frames on two pipes until the first ends, or until SIGTERM; `engine` is its name and its arguments."""
    signal.signal(signal.SIGTERM, _leave)
    try:
        speaker = speaker_of(*engine)
    except SpeakerMissing as error:
        os.write(sink, unavailable(str(error)).encoded())
        return
    parent = Parent(speaker, places, source, sink)
    parent.tell(speaker.about().frame())
    gc.collect()
    gc.freeze()  # so that children share these pages instead of copying them when they collect
    try:
        parent.run()
    except (ProgramGone, BrokenFrames):
        pass
    finally:
        parent.end()
