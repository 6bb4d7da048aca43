"""The menu of the page: what can be done with the text at the caret."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import Actions
from ui.menu import show_access_keys

_COMMANDS: Final = (
    ("read_here", "repeat", "play"),
    ("copy", "find"),
    ("pronounce", "spoken_form", "read_aside"),
    ("focus", "type"),
)


class PageMenu(QMenu):
    """Made whenever it is asked for, and gone when it closes."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Text at the caret"))
        for commands in _COMMANDS:
            self.addActions([actions[command] for command in commands])
            self.addSeparator()
        show_access_keys(self.actions())
