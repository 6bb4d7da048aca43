"""The store of sounds on disk: sounds and their marks by content key, bounded, the least recently used go first."""

import contextlib
import os
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from reader.speech.entries import BrokenEntry, Marks, marks_entry, marks_of, sound_entry, sound_of
from reader.speech.values import Take

CAP = 500_000_000
"""Bytes. At 44 kB a second of speech: about three hours."""

ROOM = 0.9
"""When the store is full, it is emptied down to this part of its cap, so that this is rarely needed."""

STALE = 3600.0
"""Seconds after which an unfinished file is nobody's any more."""

_SOUND, _MARKS, _UNFINISHED = ".sound", ".marks", ".unfinished"
_Parsed = TypeVar("_Parsed")


class Store:
    """Sounds without their marks, and marks, under separate keys, so that better marks cost no new sound.

    A full or read-only disk makes it forgetful, never an error: `trouble` then tells why. Several threads and several
    programs may use one folder at once; `pin` holds for this Store only.
    """

    def __init__(self, folder: Path, cap: int = CAP) -> None:
        """Nothing is written before the first `put`."""
        self.folder = folder
        self._cap = cap
        self._lock = threading.Lock()
        self._pinned: Counter[str] = Counter()
        self._size: int | None = None
        self.trouble: OSError | None = None

    def sound(self, key: str) -> tuple[Take, ...] | None:
        """The takes under this key, their marks None; None if there are none."""
        return self._parsed(key + _SOUND, sound_of)

    def marks(self, key: str) -> tuple[Marks | None, ...] | None:
        """The marks under this key, take by take; None if there are none."""
        return self._parsed(key + _MARKS, marks_of)

    def put_sound(self, key: str, takes: Iterable[Take]) -> None:
        """Keep takes, without their marks."""
        self._write(key + _SOUND, sound_entry(tuple(takes)))

    def put_marks(self, key: str, marks: Iterable[Marks | None]) -> None:
        """Keep the marks of each take of a sound."""
        self._write(key + _MARKS, marks_entry(tuple(marks)))

    @contextlib.contextmanager
    def pin(self, keys: Iterable[str]) -> Iterator[None]:
        """Keep these entries, present or to come, for as long as the context lasts."""
        pinned = Counter(keys)
        with self._lock:
            self._pinned += pinned
        try:
            yield
        finally:
            with self._lock:
                self._pinned -= pinned

    def _parsed(self, name: str, parse: Callable[[bytes], _Parsed]) -> _Parsed | None:
        content = self._read(name)
        try:
            return None if content is None else parse(content)
        except BrokenEntry:
            with contextlib.suppress(OSError):
                (self.folder / name).unlink()
            return None

    def _read(self, name: str) -> bytes | None:
        path = self.folder / name
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            self.trouble = error
            return None
        with contextlib.suppress(OSError):
            os.utime(
                path
            )  # the time of change serves as the time of use, which file systems do not keep reliably
        return content

    def _write(self, name: str, content: bytes) -> None:
        if len(content) > self._cap:
            return
        try:
            self._prepare()
            self._write_whole(name, content)
        except OSError as error:
            self.trouble = error
            return
        self.trouble = None
        with self._lock:
            self._size = (self._size or 0) + len(content)
            if self._size > self._cap:
                self._make_room()

    def _prepare(self) -> None:
        """At the first writing: the folder, private, and how full it is; what a crash left behind goes."""
        with self._lock:
            if self._size is not None and self.folder.is_dir():
                return
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.folder.chmod(0o700)
            for path, used, _ in self._files():
                if path.suffix == _UNFINISHED and used < time.time() - STALE:
                    path.unlink(missing_ok=True)
            self._size = sum(size for _, _, size in self._files())

    def _write_whole(self, name: str, content: bytes) -> None:
        """The file is there whole or not at all, even if this program is killed. Not synced: a checksum tells."""
        number, unfinished = tempfile.mkstemp(dir=self.folder, suffix=_UNFINISHED)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(content)
            Path(unfinished).replace(self.folder / name)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(unfinished).unlink()
            raise

    def _make_room(self) -> None:
        """Remove the least recently used, until there is room. With the lock held."""
        files = sorted(self._files(), key=lambda file: file[1])
        self._size = sum(size for _, _, size in files)
        for path, _, size in files:
            if self._size <= self._cap * ROOM:
                return
            if path.suffix != _UNFINISHED and path.stem not in self._pinned:
                with contextlib.suppress(OSError):
                    path.unlink()
                    self._size -= size

    def _files(self) -> Iterator[tuple[Path, float, int]]:
        """Path, time of the last use and size of all files; they may vanish, for another program uses them too."""
        with os.scandir(self.folder) as entries:
            for entry in entries:
                with contextlib.suppress(FileNotFoundError):
                    status = entry.stat(follow_symlinks=False)
                    yield Path(entry.path), status.st_mtime, status.st_size
