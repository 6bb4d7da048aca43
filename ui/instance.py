"""One window a user: a second start hands what it was given to the first and ends."""

import json
import os
import sys
import time
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

from reader import places
from reader.opening.refusals import SourceRefusedError
from reader.opening.source import MOST_BYTES, STANDARD_INPUT, read_source

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_THANKS: Final = b"thanks\n"
_PATIENCE: Final = 3000
"""Milliseconds for the first window to answer."""

_ATTEMPTS: Final = 10
_BETWEEN: Final = 0.2
"""Seconds between attempts to reach a first window that is only just starting."""

_LONGEST_PATH: Final = 100
"""Bytes: a socket's path may have 107 on Linux and 103 on macOS."""

_LONGEST_HEAD: Final = 10_000


@dataclass(frozen=True, slots=True)
class Handed:
    """What a start was given: the path of a file, the bytes of standard input or of a copied text, or nothing."""

    path: str | None = None
    content: bytes | None = None
    at_once: bool = False
    """Whether `content` is a copied text, in UTF-8, that is to be read aloud at once."""

    @property
    def source(self) -> str | bytes | None:
        """What is to be opened."""
        return self.path if self.content is None else self.content

    @property
    def text(self) -> str | None:
        """What is to be read aloud at once."""
        return self.content.decode("utf-8", "replace") if self.at_once and self.content is not None else None

    def packed(self) -> bytes:
        """As it is sent: one line of JSON, then the bytes that it counts."""
        count = None if self.content is None else len(self.content)
        head = {"path": self.path, "bytes": count, "at_once": self.at_once}
        return json.dumps(head).encode() + b"\n" + (self.content or b"")


def handed(article: str | None) -> Handed:
    """What the command line was given, for another process: a whole path, or what stands in standard input.

    "--clipboard" and "--selection" are what was copied, which may be nothing; they need a QGuiApplication.
    """
    if article in ("--clipboard", "--selection"):
        return Handed(content=_copied(article.removeprefix("--").upper()), at_once=True)
    if article == STANDARD_INPUT:
        try:
            return Handed(content=read_source(STANDARD_INPUT)[0])
        except SourceRefusedError:
            return Handed(content=b"")  # the window tells that there is nothing to read
    return Handed(None if article is None else os.path.abspath(article))  # noqa: PTH100 - links stay links


def _copied(board: str) -> bytes:
    from ui.copied import Board, copied  # noqa: PLC0415 - see ui.later

    try:
        return copied(Board[board]).encode("utf-8", "replace")
    except SourceRefusedError:
        return b""  # the window tells that there is nothing to read


def hand_over_text(text: str) -> bool:
    """Let the window that is open read a text aloud; False if there is none, or it does not answer."""
    instance = Instance()
    try:
        content = text.encode("utf-8", "replace")
        return not instance.is_first() and instance.hand_over(Handed(content=content, at_once=True))
    finally:
        instance.close()


def unpacked(data: bytes) -> Handed | None:
    """What was sent; None as long as there is more to come. Raises ValueError if it is not ours."""
    head, newline, content = data.partition(b"\n")
    if not newline:
        if len(head) > _LONGEST_HEAD:
            raise ValueError("not a greeting")
        return None
    told = json.loads(head)
    if not isinstance(told, dict):
        raise ValueError("not a greeting")  # noqa: TRY004 - about what was sent, not about a caller
    path, count, at_once = told.get("path"), told.get("bytes"), told.get("at_once") is True
    if not isinstance(path, str | None) or not isinstance(count, int | None) or (count or 0) > MOST_BYTES:
        raise ValueError("not a greeting")
    if len(content) < (count or 0):
        return None
    return Handed(path, content if count is not None else None, at_once)


class Instance(QObject):
    """Finds out whether this is the first start, and hears the later ones. Belongs to the UI thread."""

    greeted = Signal(object)
    """Handed, by a later start."""

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        """`folder` holds lock and socket; by default one of the user's own."""
        super().__init__(parent)
        name = (folder or _folder()) / f"vorleser-{_digest()}"
        self._name = str(name)
        self._lock = QLockFile(f"{name}.lock")
        self._lock.setStaleLockTime(0)  # it is stale when its process is gone, however old it is
        self._server: QLocalServer | None = None
        self._coming: dict[QLocalSocket, bytes] = {}
        self._is_first = False

    def is_first(self) -> bool:
        """Whether no other window of this user is open; from then on, later starts wait until we `listen`."""
        if not self._lock.tryLock(0):
            return self._lock.error() is not QLockFile.LockError.LockFailedError
        self._is_first = True
        return True

    @Slot()
    def listen(self) -> None:
        """Hear later starts, if this is the first."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - see ui.later

        if not self._is_first:
            return
        QLocalServer.removeServer(self._name)  # what a window that was killed has left
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self._server.listen(self._name)

    def hand_over(self, handed: Handed) -> bool:
        """Give it to the first window; False if that does not answer."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - see ui.later

        for _ in range(_ATTEMPTS):
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_PATIENCE):
                return _send(socket, handed.packed())
            time.sleep(_BETWEEN)
        return False

    def close(self) -> None:
        """Hear nobody any more, and let another be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @Slot()
    def _meet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            self._coming[socket] = b""
            socket.readyRead.connect(self._listen)
            socket.disconnected.connect(self._part)

    @Slot()
    def _listen(self) -> None:
        for socket in list(self._coming):
            if not socket.bytesAvailable():
                continue
            self._coming[socket] += bytes(socket.readAll().data())
            try:
                handed = unpacked(self._coming[socket])
            except ValueError:
                socket.abort()
                continue
            if handed is not None:
                socket.write(_THANKS)
                socket.flush()
                self.greeted.emit(handed)

    @Slot()
    def _part(self) -> None:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - see ui.later

        for socket in list(self._coming):
            if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                del self._coming[socket]
                socket.deleteLater()


def _send(socket: "QLocalSocket", data: bytes) -> bool:
    socket.write(data)
    while socket.bytesToWrite():
        if not socket.waitForBytesWritten(_PATIENCE):
            return False
    return socket.waitForReadyRead(_PATIENCE) and bytes(socket.readAll().data()) == _THANKS


def _folder() -> Path:
    """A folder that belongs to this user alone, and whose path is short enough for a socket."""
    if sys.platform == "win32":
        return Path()  # named pipes have a place of their own
    for folder in (os.environ.get("XDG_RUNTIME_DIR"), str(places.data_dir()), str(places.own_cache_dir())):
        if folder and len(os.fsencode(folder)) <= _LONGEST_PATH - len("/vorleser-00000000.lock"):
            path = Path(folder)
            if path.is_dir() or _made(path):
                return path
    return places.data_dir()


def _made(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, mode=0o700)
    except OSError:
        return False
    return True


def _digest() -> str:
    """Tells apart programs that keep their articles in different places."""
    return f"{zlib.crc32(os.fsencode(places.data_dir())):08x}"
