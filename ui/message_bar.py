"""A quiet bar that tells what happened, and may offer one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from ui.icons import picture
from ui.theme import LIGHT, Theme
from ui.words import say


class MessageBar(QFrame):
    """Told a message; tells that what it offered was chosen. Never takes the focus by itself."""

    acted = Signal(str)
    """The key that came with the message."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setAccessibleName(say("message"))
        self._key = ""
        self._came_from: QWidget | None = None
        self._described: tuple[QWidget, str] | None = None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._act = QPushButton(self)
        self._act.clicked.connect(self._acted)
        self._close = QToolButton(self)
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.setAccessibleName(say("close_message"))
        self._close.setToolTip(say("close_message"))
        self._close.clicked.connect(self.close_message)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 8, 10, 8)
        box.setSpacing(12)
        box.addWidget(self._text, 1)
        box.addWidget(self._act)
        box.addWidget(self._close)
        self.show_theme(LIGHT)
        self.hide()

    def show_message(self, text: str, *, action: str = "", key: str = "") -> None:
        """Show a message in place of the one before; `action` is the text of its button, `key` comes with `acted`."""
        self._key = key
        self._text.setText(text)
        self._act.setText(action)
        self._act.setVisible(bool(action))
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = focused
        self.show()
        self._announce(text)

    def close_message(self) -> None:
        """Take the message away; the focus goes back to where it was if it is here."""
        if not self.isVisible():
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        self._restore()
        if had_focus and self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus()
        self.closed.emit()

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._close.setIcon(picture("close", 16, theme.colour("ink"), self.devicePixelRatioF()))

    @property
    def text(self) -> str:
        """The message that is shown, or was shown last."""
        return self._text.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
        else:
            super().keyPressEvent(event)

    def _acted(self) -> None:
        self.close_message()
        self.acted.emit(self._key)

    def _announce(self, text: str) -> None:
        """Newer screen readers speak announcements, Orca 43 a changed description of what has the focus."""
        self.setAccessibleDescription(text)
        if not QAccessible.isActive():
            return
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        focused = QApplication.focusWidget()
        if focused is not None:
            self._restore()
            self._described = (focused, focused.accessibleDescription())
            focused.setAccessibleDescription(text)

    def _restore(self) -> None:
        """Give the control that spoke for this bar its own description back."""
        if self._described is not None and isValid(self._described[0]):
            self._described[0].setAccessibleDescription(self._described[1])
        self._described = None
