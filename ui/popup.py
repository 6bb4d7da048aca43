"""A panel that opens beside the button it belongs to, and closes at Esc or a click elsewhere."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.pressing import let_enter_press
from ui.scrolled import whole, within_screen

_GAP, _EDGE = 6, 8
"""Pixels between the panel and its button, and between the panel and the edge of the window."""


def room_for(size: QSize, anchor: QWidget) -> QRect:
    """Where on the screen a panel may go: over its window, or anywhere if it is larger than that."""
    screen, window = anchor.screen().availableGeometry(), anchor.window().geometry()
    room = screen.intersected(window.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE))
    return room if room.width() >= size.width() and room.height() >= size.height() else screen


def place_beside(anchor: QRect, size: QSize, room: QRect) -> QPoint:
    """Where a panel of this size goes: below its button, or above where there is no room, and inside `room`."""
    width, height = size.toTuple()
    below = anchor.bottom() + _GAP
    top = below if below + height <= room.bottom() else anchor.top() - _GAP - height
    left = min(anchor.left(), room.right() - width)
    return QPoint(max(room.left(), left), max(room.top(), top))


class Popup(QFrame):
    """Its first control has the focus while it is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        let_enter_press(self)

    def open_beside(self, anchor: QWidget) -> None:
        """Open, and let the focus go back to where it is when the panel closes."""
        self.resize(whole(self))  # adjustSize() would take no more than two thirds of the screen
        within_screen(self)
        button = QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size())
        self.move(place_beside(button, self.size(), room_for(self.size(), anchor)))
        if (last := self.focusWidget()) is not None:
            last.clearFocus()  # else the next one had it, not the first
        self.show()
        self.focusNextChild()
