"""Runs a call in a thread of its own and brings the answer back to the UI thread."""

import threading
import time
from collections.abc import Callable
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

_threads: WeakSet[threading.Thread] = WeakSet()


def all_ended(patience: float) -> bool:
    """Whether the calls of all errands have ended, after waiting at most so many seconds for them.

    A call that outlives the program's objects would answer to one that is deleted, and crash.
    """
    end = time.monotonic() + patience
    for thread in list(_threads):
        thread.join(max(0.0, end - time.monotonic()))
    return not any(thread.is_alive() for thread in _threads)


class Errand(QObject):
    """One thing to be done outside the UI thread; started anew, it forgets the answer to what came before."""

    answered = Signal(object)
    """What the call handed back."""

    failed = Signal(object)
    """The exception that it raised."""

    _came = Signal(int, object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._thread: threading.Thread | None = None
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_under_way(self) -> bool:
        """Whether the last call has not ended yet."""
        return self._thread is not None and self._thread.is_alive()

    def run(self, call: Callable[[], object]) -> None:
        """Start a call."""
        self._number += 1
        self._thread = threading.Thread(target=self._work, args=(self._number, call), daemon=True)
        _threads.add(self._thread)
        self._thread.start()

    def wait(self, patience: float) -> None:
        """Wait so many seconds for the call to end; if it has, its answer is told before this returns."""
        if self._thread is not None:
            self._thread.join(patience)
            QCoreApplication.sendPostedEvents(self)

    def forget(self, patience: float) -> None:
        """Want no answer any more; waits so many seconds for the call to end."""
        self._number += 1
        if self._thread is not None:
            self._thread.join(patience)

    def _work(self, number: int, call: Callable[[], object]) -> None:
        """The life of the thread."""
        try:
            answer = call()
        except Exception as error:  # noqa: BLE001 - whatever it is, somebody waits for it
            self._came.emit(number, error, False)  # noqa: FBT003 - a signal
        else:
            self._came.emit(number, answer, True)  # noqa: FBT003 - a signal

    @Slot(int, object, bool)
    def _tell(self, number: int, answer: object, well: bool) -> None:  # noqa: FBT001 - a slot
        if number == self._number:
            (self.answered if well else self.failed).emit(answer)
