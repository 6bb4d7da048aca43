"""The seek bar: where reading is in the article, with a tick where each section begins."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QToolTip, QWidget

from ui.theme import LIGHT, Theme
from ui.words import clock, duration

_TRACK = 6.0
_KNOB = 9.0
_RING = 3
_SHORT, _LONG = 5, 30
"""Seconds that the arrow keys move, and the Page keys where there are no sections."""


_ABOVE = 44
"""Pixels from the bar up to the tooltip of whoever moves by keys."""

_NEAR = 2.0
"""Seconds into a section within which a step back leads to the one before."""


def next_tick(ticks: Sequence[float], seconds: float, direction: int) -> float:
    """The next beginning of a section from here on, or the last one before."""
    if direction > 0:
        return next((tick for tick in ticks if tick > seconds + 0.5), ticks[-1])
    return next((tick for tick in reversed(ticks) if tick < seconds - _NEAR), 0.0)


class SeekBar(QSlider):
    """Told how far reading is, in seconds; tells where the reader wants it to be."""

    sought = Signal(float)
    """Seconds from the beginning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("seek")
        self.setSingleStep(_SHORT)
        self.setPageStep(_LONG)
        self.setMouseTracking(True)
        self._theme = LIGHT
        self._ticks: tuple[float, ...] = ()
        self._seconds = 0.0
        self._total = 0.0
        self._dragged: float | None = None
        self._described: tuple[int, int] | None = None
        self._preview: Callable[[float], str] | None = None
        self.actionTriggered.connect(self._moved_by_key)
        self._show_words()

    def show_time(self, elapsed: float, total: float) -> None:
        """Show how many seconds of how many have been read."""
        self._seconds, self._total = elapsed, max(total, 0.0)
        if self._dragged is None:
            self.setMaximum(round(self._total))
            self.setValue(round(elapsed))
        if not self.hasFocus():
            self._describe(elapsed)
        self.update()

    def show_ticks(self, seconds: Sequence[float]) -> None:
        """Mark where sections begin."""
        self._ticks = tuple(seconds)
        self.update()

    def show_preview(self, words_at: Callable[[float], str] | None) -> None:
        """Let the tooltip show the words at a place, as `words_at` tells them."""
        self._preview = words_at

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for the knob and its ring."""
        return QSize(200, 26)

    def minimumSizeHint(self) -> QSize:
        """As low as the knob."""
        return QSize(80, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, what has been read, ticks, knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        track = QRectF(_KNOB, middle - _TRACK / 2, self.width() - 2 * _KNOB, _TRACK)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(track, 3, 3)
        here = self._x(self._seconds if self._dragged is None else self._dragged)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(QRectF(track.left(), track.top(), here - track.left(), _TRACK), 3, 3)
        for tick in self._ticks:
            if 0 < tick < self._total:
                painter.fillRect(QRectF(self._x(tick) - 1, middle - 7, 2, 14), self._theme.colour("muted"))
        if self._total > 0:
            self._paint_knob(painter, QPointF(here, middle))
        painter.end()

    def _paint_knob(self, painter: QPainter, at: QPointF) -> None:
        side, button = self._theme.colour("side"), self._theme.colour("button")
        painter.setBrush(side)
        line, accent = self._theme.colour("line"), self._theme.colour("accent")
        painter.setPen(QPen(accent, _RING) if self.hasFocus() else QPen(line, 1))
        painter.drawEllipse(at, _KNOB - 0.5, _KNOB - 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(button)
        painter.drawEllipse(at, _KNOB - 3, _KNOB - 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The knob comes to where the mouse is pressed."""
        if event.button() is Qt.MouseButton.LeftButton and self._total > 0:
            self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The knob follows the mouse."""
        if self._dragged is not None:
            self._drag_to(event.position().x())
            QToolTip.showText(event.globalPosition().toPoint(), self._words(self._dragged), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Where the knob is let go, reading goes on."""
        if self._dragged is not None and event.button() is Qt.MouseButton.LeftButton:
            self._seconds, self._dragged = self._dragged, None
            self.sought.emit(self._seconds)
            self.update()

    def event(self, event: QEvent) -> bool:
        """A tooltip tells the time, and the words, under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._total > 0:
            QToolTip.showText(event.globalPos(), self._words(self._seconds_at(event.pos().x())), self)
            return True
        return super().event(event)

    def _drag_to(self, x: float) -> None:
        self._dragged = self._seconds_at(x)
        self.setValue(round(self._dragged))
        self.update()

    def _moved_by_key(self, action: int) -> None:
        pages = {
            QSlider.SliderAction.SliderPageStepAdd.value: 1,
            QSlider.SliderAction.SliderPageStepSub.value: -1,
        }
        if action in pages and self._ticks:
            self.setSliderPosition(
                round(next_tick((*self._ticks, self._total), self._seconds, pages[action]))
            )
        seconds = float(self.sliderPosition())
        self._describe(seconds)
        self.sought.emit(seconds)
        place = QPoint(round(self._x(seconds)), 0)
        QToolTip.showText(self.mapToGlobal(place) - QPoint(0, _ABOVE), self._words(seconds), self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say the time in words; while it has the focus, only a move says it again, for the voice reads."""
        self._describe(self._seconds)
        super().focusInEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._described = None
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Position in the article"))
        self._describe(self._seconds)

    def _describe(self, seconds: float) -> None:
        """For a screen reader, which knows of the value only its number."""
        whole = round(seconds), round(self._total)
        if whole != self._described:
            self._described = whole
            words = self.tr("{time} of {total}").format(time=duration(seconds), total=duration(self._total))
            self.setAccessibleDescription(words if self._total > 0 else "")

    def _words(self, seconds: float) -> str:
        words = self._preview(seconds) if self._preview else ""
        return f"{clock(seconds)}  {words}" if words else clock(seconds)

    def _seconds_at(self, x: float) -> float:
        share = (x - _KNOB) / max(1.0, self.width() - 2 * _KNOB)
        return min(max(share, 0.0), 1.0) * self._total

    def _x(self, seconds: float) -> float:
        share = min(max(seconds / self._total, 0.0), 1.0) if self._total > 0 else 0.0
        return _KNOB + share * (self.width() - 2 * _KNOB)
