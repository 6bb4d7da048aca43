"""The small button that gives a page, scrolled by hand, back to the voice."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QToolButton, QWidget

_ABOVE_THE_EDGE = 16
"""Pixels."""

_LOW = 32
"""Of a low page's height it leaves no more than this part below it, because it stands on the text."""


class WayBack(QToolButton):
    """Floats at the bottom of its parent while it is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setObjectName("back")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        self._show_words()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def find_place(self) -> None:
        """Go where it belongs, now that the parent has another size."""
        area, size = self._page.size(), self.sizeHint()
        edge = min(_ABOVE_THE_EDGE, area.height() // _LOW)
        self.move((area.width() - size.width()) // 2, area.height() - size.height() - edge)
        self.resize(size)

    def _show_words(self) -> None:
        self.setText(self.tr("Back to the voice"))
        self.setAccessibleName(self.text())
        self.find_place()
