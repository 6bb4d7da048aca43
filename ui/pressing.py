"""Lets Enter press the focused button, as Space does: Qt leaves that to desktops, and not all of them do it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def let_enter_press(window: QWidget) -> None:
    """In a window, dialog or panel: keys that its controls do not use come to it, and are looked at first."""
    window.installEventFilter(_EnterPresses(window))


class _EnterPresses(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        button = QApplication.focusWidget()
        if event.key() not in _ENTER or not isinstance(button, QPushButton | QToolButton):
            return False
        if not event.isAutoRepeat():
            button.click()
        return True
