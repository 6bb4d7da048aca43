"""Writes to the terminal, and survives one that is closed, full or gone."""

import io
import os
import re
import sys
from typing import TextIO

from reader.errors import VorleserError

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ERASE = "\r\x1b[K"


class OutputLost(VorleserError):
    """Standard output cannot take what was to be written; `reason` is the system's own word for it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def prepare() -> None:
    """Lets characters that the terminal's encoding lacks be written as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def put(text: str) -> None:
    """Write a line of result. Nobody reading any more is no error; a full disk raises OutputLost."""
    stream = sys.stdout
    if stream is None or stream.closed:
        return
    try:
        stream.write(text + "\n")
        stream.flush()
    except BrokenPipeError:
        _abandon(stream)
    except OSError as error:
        _abandon(stream)
        raise OutputLost(error.strerror or str(error)) from error


def tell(text: str) -> None:
    """Write a line for the person at the terminal; nothing that comes from outside can steer the terminal."""
    _tell(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text) + "\n")


def _tell(text: str) -> None:
    stream = sys.stderr
    if stream is None or stream.closed:
        return
    try:
        stream.write(text)
        stream.flush()
    except OSError:
        _abandon(stream)


def _abandon(stream: TextIO) -> None:
    """What is still buffered goes nowhere, so that Python's own flush at the end is silent."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


class ProgressLine:
    """One line that is written over and over; silent where standard error is no terminal."""

    def __init__(self) -> None:
        self._shown = sys.stderr is not None and not sys.stderr.closed and sys.stderr.isatty()

    def show(self, fraction: float, words: str) -> None:
        """Tell that this `fraction` of all is done, and these words."""
        if self._shown:
            _tell(_ERASE + f"{round(100 * fraction):3} %  {words}"[: _columns() - 1])

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            _tell(_ERASE)


def minutes(seconds: float) -> str:
    """As on a clock: "0:07", "12:30", "1:02:03"."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
