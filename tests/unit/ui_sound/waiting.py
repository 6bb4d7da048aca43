"""Lets the event loop run until something holds."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from tests.patience import PATIENCE


def wait_until(holds: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Answer events until something holds. Raises TimeoutError."""
    waking = QTimer(interval=2)
    waking.start()
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"not within {seconds} s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
