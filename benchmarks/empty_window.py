"""The least that a PySide6 program can be: an empty window that says when it was first painted, and ends."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Empty(QWidget):
    """Prints the monotonic second of its first painting."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Called by Qt."""
        super().paintEvent(event)
        print(time.monotonic(), flush=True)
        QTimer.singleShot(0, QApplication.quit)


application = QApplication([])
window = Empty()
window.resize(1000, 700)
window.show()
sys.exit(application.exec())
