"""The file that a section becomes: made beside its place under another name, and put there when it is whole."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Event

from reader.export.errors import DiskFull, ExportError, FileBusy, FileUnwritten, FolderUnusable, Halted
from reader.export.partial import partial_file, sweep

_TRIES, _BETWEEN = 3, 0.2
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_MEGABYTE = 1_000_000
_PAGE = 4096


def make_ready(folder: Path, needed: int) -> None:
    """Make the folder if it is missing, and see that `needed` bytes can be written into it.

    What killed runs left behind there is removed. Raises FolderUnusable, DiskFull.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        free = shutil.disk_usage(folder).free
    except FileExistsError as error:
        raise FolderUnusable(folder, os.strerror(errno.ENOTDIR)) from error
    except OSError as error:
        if error.errno in _FULL:
            raise _full(folder, needed) from error
        raise FolderUnusable(folder, error.strerror or str(error)) from error
    if free < needed:
        raise _full(folder, needed)


@contextmanager
def beside(target: Path, needed: int, halt: Event) -> Iterator[Path]:
    """An empty file beside `target` that takes its place at the end, or is removed if anything is raised.

    Nobody sees half a file, at no moment: the new one is on the disk before the old one goes. Whatever is raised
    while the disk is full comes out as DiskFull, other OSErrors as FileUnwritten or FileBusy.
    """
    with ExitStack() as made:
        try:
            unfinished = made.enter_context(partial_file(target.parent))
            yield unfinished
            _sync(unfinished, os.O_RDWR)
            _put_in_place(unfinished, target, halt)
        except (
            OSError,
            ExportError,
        ) as error:  # with the unfinished file still there, for it may fill the disk
            if _is_full(error, target.parent):
                raise _full(target.parent, needed) from error
            if isinstance(error, ExportError):
                raise
            raise FileUnwritten(target, error.strerror or str(error)) from error
    with suppress(OSError):  # Windows opens no folders, some file systems sync none
        _sync(target.parent, os.O_RDONLY)


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _put_in_place(unfinished: Path, target: Path, halt: Event) -> None:
    """Replace the target; on Windows a player or a virus scanner may hold it open for a moment."""
    for attempt in range(1, _TRIES + 1):
        try:
            unfinished.replace(target)
        except (PermissionError, IsADirectoryError) as error:
            if attempt == _TRIES:
                raise FileBusy(target, error.strerror or str(error)) from error
            halt.wait(_BETWEEN)
        else:
            return


def _is_full(error: Exception, folder: Path) -> bool:
    """Whether the disk is why: ffmpeg tells it in words, or not at all."""
    if isinstance(error, OSError):
        return error.errno in _FULL
    if isinstance(error, Halted):
        return False
    with suppress(OSError):
        return "No space left" in str(error) or shutil.disk_usage(folder).free < _PAGE
    return False


def _full(folder: Path, needed: int) -> DiskFull:
    free = 0
    with suppress(OSError):
        free = shutil.disk_usage(folder).free
    return DiskFull(folder, -(-needed // _MEGABYTE), free // _MEGABYTE)
