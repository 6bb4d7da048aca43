"""Keys that are pressed in a terminal, one at a time and unseen."""

import os
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

try:
    import termios
    import tty
except ImportError:  # Windows
    _HAS_KEYS = False
else:
    _HAS_KEYS = True


class TerminalKeys(QObject):
    """Listens to standard input if it is a terminal. Ctrl+C goes on to interrupt."""

    space = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: list[object] | None = None
        if not _HAS_KEYS or sys.stdin is None or sys.stdin.closed or not sys.stdin.isatty():
            return
        self._file = sys.stdin.fileno()
        self._before = termios.tcgetattr(self._file)
        tty.setcbreak(self._file)
        self._notifier = QSocketNotifier(self._file, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)

    def close(self) -> None:
        """Give the terminal back as it was."""
        if self._before is not None:
            self._notifier.setEnabled(False)
            termios.tcsetattr(self._file, termios.TCSADRAIN, self._before)  # type: ignore[arg-type]  # its own list
            self._before = None

    @Slot()
    def _listen(self) -> None:
        try:
            pressed = os.read(self._file, 64)
        except OSError:  # the terminal is gone
            pressed = b""
        if not pressed:
            self._notifier.setEnabled(False)
        for _ in range(pressed.count(b" ")):
            self.space.emit()
