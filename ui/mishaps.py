"""Exceptions that nobody caught: written to the log, and told once, quietly, while the program goes on."""

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.errors import VorleserError

if TYPE_CHECKING:
    import logging


class Mishap(VorleserError):
    """Something went wrong that nobody thought of. `log` is the file that tells more."""

    def __init__(self, log: Path) -> None:
        super().__init__(f"see {log}")
        self.log = log


class Mishaps(QObject):
    """Watches all threads from its creation to `close`. Belongs to the UI thread."""

    happened = Signal(object)
    """The first Mishap."""

    _came = Signal()

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = log
        self._handler: logging.Handler | None = None
        self._told = False
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def close(self) -> None:
        """Watch no longer."""
        sys.excepthook, threading.excepthook = self._before
        if self._handler is not None:
            _log().removeHandler(self._handler)
            self._handler.close()

    def note(self, error: BaseException) -> None:
        """Write an error to the log."""
        if self._handler is None:
            self._handler = _log_file(self._file)
            _log().addHandler(self._handler)
        _log().error("%s", error, exc_info=error)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        self.note(error.with_traceback(trace))
        self._came.emit()

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    @Slot()
    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.happened.emit(Mishap(self._file))


def _log() -> "logging.Logger":
    import logging  # noqa: PLC0415 - most days nothing goes wrong

    return logging.getLogger("vorleser")


def _log_file(path: Path) -> "logging.Handler":
    """A small file, or the terminal where none can be written."""
    import logging  # noqa: PLC0415
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=500_000, backupCount=1, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(threadName)s %(message)s"))
    return handler
