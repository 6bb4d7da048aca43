"""When a click means "read from here": neither a drag nor the first half of a double click."""

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication


class Clicks(QObject):
    """Told about the mouse, tells where it was clicked once, when the double-click interval has passed."""

    clicked = Signal(QPoint)
    """Where, in the coordinates of the document."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._at = QPoint()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._passed)

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        self._timer.stop()
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = event.position().toPoint() if plain else None

    def move(self, event: QMouseEvent) -> None:
        """The mouse moves: far enough, with the button down, makes it a drag for good."""
        if self._pressed is None:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed = None

    def release(self, event: QMouseEvent, scrolled: QPoint) -> None:
        """The button goes up, while the page is scrolled by so much: it may have moved on when the interval is over."""
        self.move(event)
        if self._pressed is not None and event.button() is Qt.MouseButton.LeftButton:
            self._at = self._pressed + scrolled
            self._timer.start(QApplication.doubleClickInterval())
        self._pressed = None

    def double(self) -> None:
        """It was a double click after all."""
        self.cancel()

    def cancel(self) -> None:
        """Forget a click that is still waiting."""
        self._timer.stop()
        self._pressed = None

    def _passed(self) -> None:
        self.clicked.emit(self._at)
