"""Lets a few keys work in every window of the program, also in dialogs that block all the others."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget


class Everywhere(QObject):
    """Gives the actions to each window that comes to have the focus: Qt asks only those it can reach for keys."""

    def __init__(self, actions: Sequence[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        for action in self._actions:
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is no other kind here
        application.focusChanged.connect(self._reach)

    @Slot(QWidget, QWidget)
    def _reach(self, _before: QWidget | None, now: QWidget | None) -> None:
        window = None if now is None else now.window()
        if window is None or isinstance(window, QMenu):  # a menu would show them
            return
        for action in self._actions:
            if action not in window.actions():
                window.addAction(action)
