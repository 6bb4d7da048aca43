"""Reads the bytes of a file, a stream or standard input, without ever waiting for something that has no end."""

import errno
import os
import stat
import sys
from pathlib import Path
from typing import Protocol

from reader.opening.refusals import (
    DanglingLinkError,
    DeviceRefusedError,
    DirectoryRefusedError,
    PermissionMissingError,
    PipeRefusedError,
    SocketRefusedError,
    SourceEmptyError,
    SourceMissingError,
    SourceRefusedError,
    SourceTooLargeError,
    SourceUnreadableError,
)

MOST_BYTES = 20_000_000
STANDARD_INPUT = "-"

_CHUNK = 1 << 20
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class ByteStream(Protocol):
    """Anything open for reading bytes."""

    def read(self, size: int = -1, /) -> bytes | None:
        """At most `size` bytes; empty at the end."""
        ...


_REFUSED_KINDS = (
    (stat.S_ISDIR, DirectoryRefusedError),
    (stat.S_ISFIFO, PipeRefusedError),
    (stat.S_ISSOCK, SocketRefusedError),
    (stat.S_ISCHR, DeviceRefusedError),
    (stat.S_ISBLK, DeviceRefusedError),
)


def read_source(source: str | Path | ByteStream) -> tuple[bytes, str]:
    """The bytes of a source and what to call it; "-" is standard input.

    Raises a `SourceRefusedError` for everything that is not a regular file with 1 to `MOST_BYTES` bytes.
    """
    if isinstance(source, str | Path):
        if str(source) == STANDARD_INPUT:
            return _read_standard_input(), STANDARD_INPUT
        return _read_file(Path(source)), str(source)
    name = str(getattr(source, "name", STANDARD_INPUT))
    return _read_stream(source, name), name


def _read_standard_input() -> bytes:
    if sys.stdin is None:  # started without one, as under pythonw or after `<&-`
        raise SourceEmptyError(STANDARD_INPUT)
    return _read_stream(sys.stdin.buffer, STANDARD_INPUT)


def _read_stream(stream: ByteStream, name: str) -> bytes:
    chunks: list[bytes] = []
    size = 0
    try:
        while chunk := stream.read(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > MOST_BYTES:
                raise SourceTooLargeError(name, None, MOST_BYTES)
    except OSError as error:
        raise refusal(error, name) from error
    if not size:
        raise SourceEmptyError(name)
    return b"".join(chunks)


def _read_file(path: Path) -> bytes:
    name = str(path)
    try:
        _check_kind(path.stat(), name)  # before opening: opening a device can already have an effect
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError as error:
        raise (DanglingLinkError if path.is_symlink() else SourceMissingError)(name) from error
    except OSError as error:
        raise refusal(error, name) from error
    except ValueError as error:  # a NUL in the name
        raise SourceMissingError(name) from error
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)  # again: another file may have taken the name since
        _check_kind(status, name)
        if not status.st_size:  # also the files of /proc, which tell no size and may never end
            raise SourceEmptyError(name)
        return _read_stream(file, name)


def _check_kind(status: os.stat_result, name: str) -> None:
    for is_kind, error in _REFUSED_KINDS:
        if is_kind(status.st_mode):
            raise error(name)
    if status.st_size > MOST_BYTES:
        raise SourceTooLargeError(name, status.st_size, MOST_BYTES)


def refusal(error: OSError, name: str) -> SourceRefusedError:
    """Our error for one of the system's."""
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return PermissionMissingError(name)
        case errno.EISDIR:
            return DirectoryRefusedError(name)
        case errno.ENOENT | errno.ENOTDIR | errno.ENAMETOOLONG | errno.EINVAL:
            return SourceMissingError(name)
        case errno.ELOOP:
            return DanglingLinkError(name)
        case errno.ENXIO:
            return SocketRefusedError(name)
        case _:
            return SourceUnreadableError(name, error.strerror or str(error))
