"""Following the voice: where the page scrolls to while it is read, and when it lets go."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollBar

from ui.theme import wants_motion

if TYPE_CHECKING:
    from PySide6.QtCore import QPropertyAnimation

GLIDE = 200
"""Milliseconds."""

_RESTING = 0.14
"""How far down the window the line is put when the page moves: near the top, so that it then stays for long."""

_LOWEST = 1 / 3
"""The line being read is kept above this."""

_EDGE = 8.0
"""Pixels that stay free above what is brought to the top."""


@dataclass(frozen=True, slots=True)
class Line:
    """The line being read: its top, its bottom, the top of its paragraph, and the way to the next line, in pixels."""

    top: float
    bottom: float
    paragraph: float
    pitch: float


def wanted(line: Line, value: int, height: int) -> int | None:
    """Where to scroll so that the line is in the upper third of a page that shows `height` pixels from `value` on.

    The paragraph is shown from its beginning where there is room for that, else from the beginning of one of its
    lines. None if the line is in the upper third already.
    """
    room = max(height * _LOWEST, line.bottom - line.top + _EDGE)
    if value + _EDGE <= line.top and line.bottom <= value + room:
        return None
    start = line.paragraph - _EDGE
    if line.bottom - start > room:
        start = line.top - max(0, int(height * _RESTING / line.pitch)) * line.pitch - _EDGE
    return max(0, int(start))


class Following(QObject):
    """Scrolls a page after the voice until the reader scrolls by hand."""

    changed = Signal(bool)
    """Whether the page follows the voice now."""

    def __init__(self, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self.active = True
        self.still = False
        """Whether it jumps even where the desktop has nothing against gliding."""

        bar.actionTriggered.connect(self._scrolled_by_hand)

    @cached_property
    def _glide(self) -> "QPropertyAnimation":
        from PySide6.QtCore import QEasingCurve, QPropertyAnimation  # noqa: PLC0415 - see ui.later

        glide = QPropertyAnimation(self._bar, b"value", self)
        glide.setDuration(GLIDE)
        glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        return glide

    def show(self, line: Line, height: int, *, jump: bool = False) -> None:
        """Bring a line into view, if the page follows."""
        if not self.active:
            return
        gliding = self._glide.state() == self._glide.State.Running
        standing = int(self._glide.endValue()) if gliding else self._bar.value()
        target = wanted(line, standing, height)
        if target is None:
            return
        target = min(target, self._bar.maximum())
        if target == standing:
            return
        self._glide.stop()
        far = abs(target - self._bar.value()) > 3 * height
        if jump or far or self.still or not wants_motion():
            self._bar.setValue(target)
            return
        self._glide.setStartValue(self._bar.value())
        self._glide.setEndValue(target)
        self._glide.start()

    def follow(self) -> None:
        """Follow the voice again."""
        self._set(active=True)

    def let_go(self) -> None:
        """Leave the page where the reader put it."""
        self._glide.stop()
        self._set(active=False)

    def _scrolled_by_hand(self, _action: int) -> None:
        self.let_go()

    def _set(self, *, active: bool) -> None:
        if self.active != active:
            self.active = active
            self.changed.emit(active)
