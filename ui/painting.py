"""Tells when a widget has been painted, for what had better wait until then."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

UNSEEN: Final = 500
"""Milliseconds after which a widget that nobody sees, as in a window that starts minimised, counts as painted."""


class Painting(QObject):
    """Watches one widget. Belongs to the UI thread."""

    done = Signal()
    """The first painting since `wait` is over."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._tell)

    def wait(self) -> None:
        """Tell of the next painting."""
        self._widget.installEventFilter(self)
        self._soon.start(UNSEEN)

    def forget(self) -> None:
        """Wait no longer."""
        self._widget.removeEventFilter(self)
        self._soon.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt before the widget is painted."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._soon.start(0)
        return False

    def _tell(self) -> None:
        self._widget.removeEventFilter(self)
        self.done.emit()
