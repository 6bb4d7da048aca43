"""A clean end when the session or the terminal asks for it: SIGTERM, SIGINT and SIGHUP quit the event loop."""

import signal
import socket

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


class Ending(QObject):
    """Watches for signals.

    Python runs handlers only between its own instructions, and an idle window runs none: so the byte that Python
    writes at each signal wakes it. `asked` tells whether one came.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked = False
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)  # noqa: FBT003 - the only way to say it
        self._mouth.setblocking(False)  # noqa: FBT003
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._asked)
        self._wakeup = signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _noted) for number in _SIGNALS}

    def close(self) -> None:
        """Watch no longer."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._ear.close()
        self._mouth.close()

    @Slot()
    def _asked(self) -> None:
        if self._ear.recv(64):
            self.asked = True
            QCoreApplication.exit(0)  # unlike `quit`, no window can refuse


def _noted(_number: int, _frame: object) -> None:
    """The handler itself has nothing to do."""
