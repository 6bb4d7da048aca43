"""The program's side of the worker: sends requests to the parent process from any thread, and restarts it."""

import contextlib
import itertools
import os
import subprocess
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from dataclasses import dataclass, field

from reader.speech.backend import EngineUnavailable, SpeechError
from reader.speech.worker.frames import BrokenFrames, Decoder, Frame
from reader.speech.worker.messages import STARTING, About, NotSpoken, Request, Sound, Why

REMEDY = "vorleser doctor"
CHUNK = 1 << 18
GRACE = 0.5
"""Seconds that the parent has beyond a request's deadline to tell that it has killed the child."""

LEAVING = 1.0
ATTEMPTS = 2
CRASHES, WITHIN = 5, 60.0
"""So many crashes of the parent in so many seconds, and it is not started again by itself."""


class EngineKeepsCrashing(EngineUnavailable):
    """The parent process crashed again and again; `Client.retry` lets it try anew."""


class WorkersClosed(SpeechError):
    """The workers were closed while, or before, something was to be spoken."""


@dataclass(eq=False, slots=True)
class Job:
    """A request on its way."""

    number: int
    request: Request
    attempts: int = 0
    answer: Future[Sound] = field(default_factory=Future)


class _Life:
    """One parent process, from its start to its end."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.jobs: dict[int, Job] = {}
        self.about: Future[About] = Future()
        self.unavailable: str | None = None
        self.heard = time.monotonic()
        self.buried = threading.Event()
        self._pen = threading.Lock()

    def write(self, frame: Frame) -> None:
        """Send; if the process is dead, its reader notices."""
        with self._pen, contextlib.suppress(OSError, ValueError):
            if self.process.stdin is not None:
                rest = memoryview(frame.encoded())
                while rest:
                    rest = rest[self.process.stdin.write(rest) :]

    def read(self) -> bytes:
        """What has come; nothing at its end."""
        return os.read(self.process.stdout.fileno(), CHUNK) if self.process.stdout is not None else b""

    def kill(self) -> None:
        """End it at once; its reader notices."""
        self.process.kill()

    def end(self) -> None:
        """Ask it to end, and see to it that it does."""
        self.process.terminate()
        if not self.buried.wait(LEAVING):
            self.kill()
            self.buried.wait(LEAVING)

    def bury(self) -> None:
        """After its end: no zombie and no open pipe stays."""
        self.process.kill()
        self.process.wait()
        with self._pen:
            for pipe in (self.process.stdin, self.process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
        self.buried.set()


class Client:
    """Speaks through a parent process. All methods may be called from any thread."""

    def __init__(self, start: Callable[[], subprocess.Popen[bytes]], engine: str = "eSpeak NG") -> None:
        """`start` starts a parent that talks frames on its standard input and output; nothing is started yet.

        `engine` is its name in errors.
        """
        self._start, self._engine = start, engine
        self._lock = threading.RLock()
        self._numbers = itertools.count()
        self._life: _Life | None = None
        self._crashes: list[float] = []
        self._closed = False
        self.restarts = 0

    def about(self) -> About:
        """The engine and its voices; waits for the parent to be ready. Raises EngineUnavailable, WorkersClosed."""
        for _ in range(ATTEMPTS):
            with self._lock:
                life = self._living()
            try:
                return life.about.result(STARTING)
            except TimeoutError:
                life.kill()
            except NotSpoken:
                continue
        raise EngineUnavailable(self._engine, "the worker process does not start", REMEDY)

    def speak(self, request: Request) -> Sound:
        """Speak and wait. Raises NotSpoken, EngineUnavailable, WorkersClosed."""
        return self.wait(self.submit(request))

    def submit(self, request: Request) -> Job:
        """Send a request. Raises EngineUnavailable, WorkersClosed."""
        job = Job(next(self._numbers), request)
        self._send(job)
        return job

    def wait(self, job: Job) -> Sound:
        """Wait for the answer; a parent that has been silent for too long is killed, and the job repeated once.

        Raises NotSpoken, EngineUnavailable, WorkersClosed.
        """
        while True:
            life, patience = self._patience()
            try:
                return job.answer.result(max(patience, 0.01))
            except TimeoutError:
                if life is not None and life is self._life and self._patience()[1] <= 0:
                    life.kill()

    def cancel(self, job: Job) -> None:
        """Have it not spoken; whoever waits for it gets NotSpoken, unless its sound is on its way already."""
        with self._lock:
            life = self._life
        if life is not None:
            life.write(Frame({"do": "cancel", "id": job.number}))

    def retry(self) -> None:
        """Forget the crashes: the user wants another try."""
        with self._lock:
            self._crashes.clear()

    def close(self) -> None:
        """End the parent; whoever waits gets WorkersClosed. Twice is fine."""
        with self._lock:
            self._closed = True
            life = self._life
        if life is not None:
            life.end()

    def _patience(self) -> tuple[_Life | None, float]:
        """Seconds that the present parent may yet stay silent."""
        with self._lock:
            life = self._life
            if life is None or not life.jobs:
                return life, GRACE
            longest = max(job.request.deadline for job in life.jobs.values())
            starting = 0.0 if life.about.done() else STARTING
            return life, life.heard + longest + starting + GRACE - time.monotonic()

    def _send(self, job: Job) -> None:
        with self._lock:
            life = self._living()
            job.attempts += 1
            if not life.jobs:
                life.heard = time.monotonic()
            life.jobs[job.number] = job
        life.write(job.request.frame(job.number))

    def _living(self) -> _Life:
        """The present parent, or a new one."""
        if self._closed:
            raise WorkersClosed("the workers are closed")
        if self._life is None:
            now = time.monotonic()
            self._crashes = [crash for crash in self._crashes if now - crash < WITHIN]
            if len(self._crashes) >= CRASHES:
                reason = f"crashed {len(self._crashes)} times in {WITHIN:.0f} s"
                raise EngineKeepsCrashing(self._engine, reason, REMEDY)
            try:
                self._life = life = _Life(self._start())
            except OSError as error:
                raise EngineUnavailable(self._engine, f"no worker process: {error}", REMEDY) from error
            threading.Thread(target=self._read, args=(life,), name="speech-answers", daemon=True).start()
        return self._life

    def _read(self, life: _Life) -> None:
        """The life of the thread that listens to one parent."""
        decoder = Decoder()
        with contextlib.suppress(BrokenFrames, InvalidStateError, OSError):
            while received := life.read():
                for frame in decoder.feed(received):
                    self._hear(life, frame)
        life.bury()
        self._ended(life)

    def _hear(self, life: _Life, frame: Frame) -> None:
        life.heard = time.monotonic()
        match frame.header.get("tell"):
            case "ready":
                life.about.set_result(About.parsed(frame.header))
            case "unavailable":
                life.unavailable = str(frame.header.get("reason"))
            case "spoken" | "failed" as how:
                outcome = Sound.parsed(frame) if how == "spoken" else NotSpoken.parsed(frame.header)
                with self._lock:
                    job = life.jobs.pop(frame.header.get("id", -1), None)
                if job is not None:
                    _settle(job.answer, outcome)

    def _ended(self, life: _Life) -> None:
        with self._lock:
            self._life = None
            jobs, life.jobs = list(life.jobs.values()), {}
            error: Exception = NotSpoken(Why.CRASHED, "the worker process ended")
            if self._closed:
                error = WorkersClosed("closed while speaking")
            elif life.unavailable is not None:
                error = EngineUnavailable(self._engine, life.unavailable, REMEDY)
            else:
                self._crashes.append(time.monotonic())
                self.restarts += 1
        if not life.about.done():
            life.about.set_exception(error)
        for job in jobs:
            self._repeat(job, error)

    def _repeat(self, job: Job, error: Exception) -> None:
        if isinstance(error, NotSpoken) and job.attempts < ATTEMPTS:
            try:
                self._send(job)
            except SpeechError as refusal:
                _settle(job.answer, refusal)
        else:
            _settle(job.answer, error)


def _settle(answer: Future[Sound], outcome: Sound | Exception) -> None:
    if isinstance(outcome, Sound):
        answer.set_result(outcome)
    else:
        answer.set_exception(outcome)
