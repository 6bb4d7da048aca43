"""The unfinished file beside a target: locked as long as its maker lives, swept away when nobody makes it any more.

A lock (flock) goes with the process that holds it, however that ends. But a free lock proves nothing where the lock
of another cannot be seen: from another computer, through another mount of the same disk, on Windows. So a locked file
carries in its name where its lock is seen, and whoever stands elsewhere waits for an hour without a byte.
"""

import errno
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_PREFIX, _SUFFIX = ".vorleser-", ".part"
_FORGOTTEN = 3600
"""Seconds without a byte after which an unfinished file that nobody locks belongs to a run that was killed."""

_PLAIN: int = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""No link is followed, and no pipe waited for."""


@contextmanager
def partial_file(folder: Path) -> Iterator[Path]:
    """A new, empty file in `folder`; removed at the end if it is there still. Raises OSError."""
    path, lock = _made(folder)
    try:
        yield path
    finally:
        with suppress(OSError):
            path.unlink()
        if lock is not None:
            os.close(lock)


def sweep(folder: Path) -> None:
    """Remove what killed runs left in `folder`, and try on the way whether files can be made there. Raises OSError."""
    with partial_file(folder) as mine:
        now = mine.stat().st_mtime  # by the disk's clock: a server's may differ from ours
        seen_here = _where(folder)
        for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            with suppress(OSError):
                at_once = seen_here is not None and path.name.startswith(f"{_PREFIX}{seen_here}-")
                if (at_once or now - path.stat().st_mtime > _FORGOTTEN) and not _is_locked(path):
                    path.unlink()


def _made(folder: Path) -> tuple[Path, int | None]:
    """A file that was not there before and is no link, with the rights that the user's new files have; and its lock.

    It gets the name that lets it be swept at once when it is locked already, so that nobody ever takes it for a
    leftover.
    """
    where = _where(folder)
    path = folder / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | _PLAIN, 0o666)
    if where is None or not _lock(handle):
        os.close(handle)
        return path, None
    try:
        return path.rename(folder / f"{_PREFIX}{where}-{secrets.token_hex(8)}{_SUFFIX}"), handle
    except OSError:
        os.close(handle)
        path.unlink()
        raise


def _where(folder: Path) -> str | None:
    """From where locks in `folder` are seen: this kernel, since it was started, and this mount. None: not known."""
    kernel = _kernel()
    return kernel and sha256(f"{kernel} {folder.stat().st_dev}".encode()).hexdigest()[:16]


@cache
def _kernel() -> str | None:
    """What tells the running Linux from all others, and from itself before it was last started (random(4))."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_bytes().hex() or None
    return None


def _lock(handle: int) -> bool:
    """Lock an open file; false where it cannot be, as on some network disks."""
    try:
        _flock(handle, shared=False)
    except OSError:
        return False
    return True


def _is_locked(path: Path) -> bool:
    """Whether somebody makes this file, as far as locks tell. Raises OSError where the file may not be opened.

    A shared lock is tried, for which a file need only be read, on network disks, too.
    """
    handle = os.open(path, os.O_RDONLY | _PLAIN)
    try:
        _flock(handle, shared=True)
    except OSError as error:
        return isinstance(error, BlockingIOError)  # the others say that there are no locks on this disk
    finally:
        os.close(handle)
    return False


def _flock(handle: int, *, shared: bool) -> None:
    if sys.platform == "win32":
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))
    fcntl.flock(handle, fcntl.LOCK_NB | (fcntl.LOCK_SH if shared else fcntl.LOCK_EX))
