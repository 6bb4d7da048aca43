"""Lets the event loop run until something holds, or until all that was begun has ended."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtTest import QTest

from tests.patience import PATIENCE


def settle() -> None:
    """Let all that was begun come to its end: each round may ask for another one, which comes a moment later."""
    for _ in range(4):
        QTest.qWait(5)


def wait_until(holds: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Answer events until something holds. Raises TimeoutError."""
    waking = QTimer(interval=2)
    waking.start()
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"not within {seconds} s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
