"""The sleep timer: when reading shall fall silent, and how softly."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

FADE = 10.0
"""Seconds over which the voice becomes softer before it stops."""

NEARLY = 0.3
"""Seconds before the end of a section at which to stop: in the silence behind its last word."""

_LOOK = 200
"""Milliseconds between two looks."""


class Until(Enum):
    """Ends of what is read."""

    SECTION = "section"
    ARTICLE = "article"


Wish = int | Until | None
"""Minutes, an end, or nothing."""


@dataclass(frozen=True, slots=True)
class Night:
    """What the timer says: seconds left, how loud the voice shall be (a factor), and whether it is time to stop."""

    left: float
    loudness: float
    over: bool


def night(left: float, *, margin: float = 0.0) -> Night:
    """How it stands with so many seconds left; with a margin, it is over that much earlier."""
    return Night(max(0.0, left), min(1.0, max(0.0, (left - margin) / FADE)), left <= margin)


class SleepTimer(QObject):
    """Told what the reader wants; tells how loud the voice shall be, and when it shall stop."""

    left_changed = Signal(object)
    """Whole seconds left; None when the timer is off."""

    loudness_changed = Signal(float)
    """A factor of the volume."""

    over = Signal()

    def __init__(
        self,
        remaining: Callable[[Until], float],
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`remaining` tells the seconds of reading until an end."""
        super().__init__(parent)
        self._remaining = remaining
        self._clock = clock
        self._wish: Wish = None
        self._end = 0.0
        self._shown: int | None = None
        self._loudness = 1.0
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.look)

    @property
    def wish(self) -> Wish:
        """What was wished for last."""
        return self._wish

    def set(self, wish: Wish) -> None:
        """Stop after so many minutes, at an end, or not at all."""
        self._wish = wish
        if isinstance(wish, int):
            self._end = self._clock() + wish * 60
        if wish is None:
            self._timer.stop()
            self._show(None)
            self._sound(1.0)
        else:
            self._timer.start()
            self.look()

    @Slot()
    def look(self) -> None:
        """See how it stands."""
        if self._wish is None:
            return
        if isinstance(self._wish, Until):
            now = night(self._remaining(self._wish), margin=NEARLY)
        else:
            now = night(self._end - self._clock())
        if now.over:
            self.over.emit()
            self.set(None)
            return
        self._show(round(now.left))
        self._sound(now.loudness)

    def _show(self, left: int | None) -> None:
        if left != self._shown:
            self._shown = left
            self.left_changed.emit(left)

    def _sound(self, loudness: float) -> None:
        if loudness != self._loudness:
            self._loudness = loudness
            self.loudness_changed.emit(loudness)
