"""The small button that gives a page, scrolled by hand, back to the voice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from ui.words import say

_ABOVE_THE_EDGE = 16
"""Pixels."""


class WayBack(QToolButton):
    """Floats at the bottom of its parent while it is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setObjectName("back")
        self.setText(say("back_to_voice"))
        self.setAccessibleName(say("back_to_voice"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def find_place(self) -> None:
        """Go where it belongs, now that the parent has another size."""
        area, size = self._page.size(), self.sizeHint()
        self.move((area.width() - size.width()) // 2, area.height() - size.height() - _ABOVE_THE_EDGE)
        self.resize(size)
