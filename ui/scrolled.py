"""Lets what is too large for its place be scrolled, so that a magnified screen still holds every dialog and panel."""

from typing import Final

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_NAME: Final = "scrolled"
_DIRECTLY: Final = Qt.FindChildOption.FindDirectChildrenOnly
_FRAME: Final = QMargins(8, 40, 8, 8)
"""Pixels that the desktop may draw around a window."""

_MAGNIFIED: Final = 480
"""Pixels of a screen on which anything may come to be too large, by what is shown in it later."""

_BARS: Final = QSize(24, 24)
"""Pixels for scroll bars and what frames them."""


def scrolled(content: QWidget) -> QScrollArea:
    """A scroll area that shows nothing but its content, which Tab reaches as before."""
    area = QScrollArea()
    area.setObjectName(_NAME)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def room_for_window(window: QWidget) -> QSize:
    """How large a window can be on its screen."""
    return window.screen().availableSize().shrunkBy(_FRAME)


def whole(window: QWidget) -> QSize:
    """How large it would like to be, with all the lines of what is wrapped."""
    size = window.sizeHint()
    return QSize(size.width(), max(size.height(), window.heightForWidth(size.width())))


def within_screen(window: QWidget) -> None:
    """Keep a dialog or panel, once all is placed in it, inside its screen; what does not fit scrolls."""
    room = room_for_window(window)
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    layout = window.layout()
    if layout is not None and layout.hasHeightForWidth():
        lines = layout.totalMinimumHeightForWidth(min(window.width(), room.width()))
        least.setHeight(max(least.height(), lines))
    magnified = room.width() < _MAGNIFIED
    if magnified or least.width() > room.width() or least.height() > room.height():
        _let_scroll(window)
        window.resize((least + _BARS).expandedTo(window.size()).boundedTo(room))
    else:
        window.resize(window.size().boundedTo(room))


def _let_scroll(window: QWidget) -> None:
    layout = window.layout()
    if layout is None or window.findChild(QScrollArea, _NAME, _DIRECTLY) is not None:
        return
    inner = QWidget(window)
    inner.setLayout(layout)
    box = QVBoxLayout(window)
    box.setContentsMargins(0, 0, 0, 0)
    area = scrolled(inner)
    box.addWidget(area)
    window.setMinimumSize(0, 0)
    from ui.narrow import Narrow  # noqa: PLC0415 - see ui.later

    Narrow(area, inner)
