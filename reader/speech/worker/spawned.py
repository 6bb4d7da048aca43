"""The program's side of workers that answer one message each, for systems and engines without fork."""

import subprocess
import threading
from collections.abc import Callable

from reader.speech.backend import EngineUnavailable
from reader.speech.worker.client import REMEDY, WorkersClosed
from reader.speech.worker.frames import BrokenFrames, Decoder, Frame
from reader.speech.worker.messages import STARTING, About, NotSpoken, Request, Sound, Why


class SpawnedWorkers:
    """Speaks through one process per request, at most `places` at once. For any thread."""

    def __init__(self, engine: str, start: Callable[[], subprocess.Popen[bytes]], places: int = 2) -> None:
        """`start` starts a process that answers one frame; `engine` is its name in errors."""
        self._engine, self._start = engine, start
        self._places = threading.Semaphore(places)
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._closed = False

    def about(self) -> About:
        """The engine and its voices. Raises EngineUnavailable, WorkersClosed."""
        try:
            return About.parsed(self._answer(Frame({"do": "about"}), STARTING).header)
        except (NotSpoken, BrokenFrames) as error:
            raise EngineUnavailable(self._engine, f"it does not start: {error}", REMEDY) from error

    def speak(self, request: Request) -> Sound:
        """Speak and wait. Raises NotSpoken, EngineUnavailable, WorkersClosed."""
        frame = self._answer(request.frame(0), STARTING + request.deadline)
        if frame.header.get("tell") == "failed":
            raise NotSpoken.parsed(frame.header)
        try:
            return Sound.parsed(frame)
        except BrokenFrames as error:
            raise NotSpoken(Why.CRASHED, str(error)) from error

    def retry(self) -> None:
        """Nothing is held against an engine that failed."""

    def close(self) -> None:
        """End what runs; whoever waits gets WorkersClosed. Twice is fine."""
        with self._lock:
            self._closed = True
            for process in self._running:
                process.kill()

    def _answer(self, message: Frame, deadline: float) -> Frame:
        with self._places:
            process = self._begin()
            try:
                written, _ = process.communicate(message.encoded(), deadline)
            except subprocess.TimeoutExpired as error:
                process.kill()
                process.communicate()
                raise NotSpoken(Why.LATE, f"no answer in {deadline:.1f} s") from error
            finally:
                with self._lock:
                    self._running.discard(process)
        return self._only_frame(written, process.returncode)

    def _begin(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise WorkersClosed("the workers are closed")
            try:
                process = self._start()
            except OSError as error:
                raise EngineUnavailable(self._engine, f"no worker process: {error}", REMEDY) from error
            self._running.add(process)
            return process

    def _only_frame(self, written: bytes, status: int) -> Frame:
        if self._closed:
            raise WorkersClosed("closed while speaking")
        try:
            (frame,) = Decoder().feed(written)
        except (BrokenFrames, ValueError) as error:
            raise NotSpoken(Why.CRASHED, f"exit status {status}") from error
        if frame.header.get("tell") == "unavailable":
            raise EngineUnavailable(self._engine, str(frame.header.get("reason")), REMEDY)
        return frame
