"""The menu of the page: what can be done with the text at the caret."""

from functools import partial
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
        self._show_keys(wanted=self.sizeHint().width() <= self.screen().availableSize().width())
        self.aboutToHide.connect(partial(self._show_keys, wanted=True))

    def _show_keys(self, *, wanted: bool) -> None:
        """On a magnified screen the keys would be cut off; the key card has them."""
        for action in self.actions():
            action.setShortcutVisibleInContextMenu(wanted)
