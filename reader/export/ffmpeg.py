"""Runs ffmpeg so that it can neither hang nor outlive the export."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import BinaryIO, Self, TypeVar, cast

from reader.export.errors import (
    EncoderFailed,
    EncoderHung,
    EncoderMissing,
    EncoderUnfit,
    Halted,
    NamedEncoderUnfit,
)

_Result = TypeVar("_Result")

PATIENCE = 30.0
"""Seconds that ffmpeg may let us wait for taking or giving half a second of sound before it counts as hung."""

PROBING = 10.0
"""Seconds for an ffmpeg to tell its version."""

_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_TICK = 0.05
_REMEMBERED = 2_000

_ALWAYS = ("-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file,pipe")


@cache
def find_ffmpeg() -> str:
    """The ffmpeg that IMAGEIO_FFMPEG_EXE names, the one that pip brought along, or the system's. Raises EncoderMissing.

    WORKAROUND imageio-ffmpeg 0.8.1: its own search tries each one out without a limit, and hangs if that hangs.
    """
    if named := os.environ.get("IMAGEIO_FFMPEG_EXE"):
        if _runs(named):
            return named
        raise NamedEncoderUnfit(named)
    tried = [*_brought_along(), *filter(None, [shutil.which("ffmpeg")])]
    for program in tried:
        if _runs(program):
            return program
    raise EncoderUnfit(", ".join(tried)) if tried else EncoderMissing("there is no ffmpeg")


def _brought_along() -> list[str]:
    try:
        folder = files("imageio_ffmpeg") / "binaries"
    except ModuleNotFoundError:
        return []
    return sorted(str(program) for program in Path(str(folder)).glob("ffmpeg-*"))


def _runs(program: str) -> bool:
    """Whether it tells its version soon."""
    try:
        subprocess.run(  # noqa: S603 - a list of arguments, no shell
            [program, "-version"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=PROBING,
            creationflags=_NO_WINDOW,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True


class Ffmpeg:
    """One run of ffmpeg, fed or read through a pipe, ended when `halt` is set; as a context it always ends.

    `feed`, `read` and `finish` raise Halted when called off, and EncoderFailed when ffmpeg failed or hung. They
    belong to one thread; a second one watches.
    """

    def __init__(self, arguments: Sequence[str], halt: Event, patience: float = PATIENCE) -> None:
        self._halt, self._patience = halt, patience
        self._waiting_since: float | None = None
        self._hung = False
        self._said = b""
        self._program = find_ffmpeg()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - a list of arguments, no shell
                [self._program, *_ALWAYS, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
                creationflags=_NO_WINDOW,
            )
        except OSError as error:
            raise EncoderUnfit(self._program) from error
        started = self._process
        self._in, self._out, self._err = (
            cast("BinaryIO", pipe) for pipe in (started.stdin, started.stdout, started.stderr)
        )
        self._ended = Event()
        self._watcher = Thread(target=self._watch, daemon=True)
        self._listener = Thread(target=self._listen, daemon=True)
        self._watcher.start()
        self._listener.start()

    def feed(self, content: bytes) -> None:
        """Write into ffmpeg's standard input."""
        try:
            self._patiently(lambda: self._in.write(content))
        except OSError as error:
            self._fail(error)

    def read(self, size: int) -> bytes:
        """Read up to `size` bytes of its standard output; empty at the end."""
        return self._patiently(lambda: self._out.read(size))

    def finish(self) -> None:
        """Close its input and wait until it has ended well."""
        try:
            self._patiently(self._in.close)
        except OSError as error:
            self._fail(error)
        code = self._patiently(self._process.wait)
        self._listener.join(1)
        if code != 0 or self._said:
            self._fail(None)

    def _patiently(self, action: Callable[[], _Result]) -> _Result:
        self._waiting_since = time.monotonic()
        try:
            return action()
        finally:
            self._waiting_since = None

    def _watch(self) -> None:
        while not self._ended.wait(_TICK):
            since = self._waiting_since
            self._hung = since is not None and time.monotonic() - since > self._patience
            if self._hung or self._halt.is_set():
                self._process.kill()
                return

    def _listen(self) -> None:
        """Keep the beginning of what ffmpeg has to say, and let it say the rest."""
        while heard := self._err.read(_REMEMBERED):
            self._said = (self._said + heard)[:_REMEMBERED]

    def _fail(self, cause: OSError | None) -> None:
        code = self._patiently(self._process.wait)
        self._listener.join(1)
        if self._halt.is_set():
            raise Halted from cause
        if self._hung:
            raise EncoderHung(self._program) from cause
        said = self._said.decode(errors="replace").strip()
        raise EncoderFailed(said or f"ffmpeg ended with {code}") from cause

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._ended.set()
        self._watcher.join(1)
        self._listener.join(1)
        for pipe in (self._in, self._out, self._err):
            with suppress(OSError):
                pipe.close()
