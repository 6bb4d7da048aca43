"""Looks for garbage in the UI thread alone.

Python looks for it in whichever thread happens to make the next object. What it finds may be a widget, and Qt crashes
or complains when widgets and timers end in a thread that is not theirs.
"""

import gc
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY: Final = 1000
"""Milliseconds between two looks."""

_ALL: Final = 2
"""The generation of everything; to look through it takes longer than a word may wait to be lit."""


class Garbage(QObject):
    """Belongs to the UI thread. While `is_busy`, what has long been there is not looked through."""

    def __init__(self, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._look)

    @Slot()
    def start(self) -> None:
        """From now on nobody else looks for it, to the end of the process."""
        gc.disable()
        self._timer.start()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def _look(self) -> None:
        look(thoroughly=not self._is_busy())


def look(*, thoroughly: bool) -> None:
    """As Python itself would by now, but perhaps not through everything; call it in the UI thread."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(counts) if count > limit]
    if due:
        gc.collect(due[-1] if thoroughly else min(due[-1], _ALL - 1))
