"""The menu of the sleep timer, and the words on its button."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.menu import show_access_keys
from ui.sleep import Until, Wish

WISHES: Final[tuple[Wish, ...]] = (None, 10, 20, 30, 45, 60, Until.SECTION, Until.ARTICLE)


class SleepMenu(QMenu):
    """Tells after what reading shall stop."""

    chosen = Signal(object)
    """A Wish."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sleep")
        self._group = QActionGroup(self)
        for wish in WISHES:
            action = QAction(self._group)
            action.setCheckable(True)
            action.setData(wish)
            self.addAction(action)
        self._group.triggered.connect(self._pick)
        self.aboutToShow.connect(self._show_words)
        self.show_wish(None)
        self._show_words()  # so that it knows its size

    def show_wish(self, wish: Wish) -> None:
        """Show what was chosen, without telling it."""
        for action in self._group.actions():
            action.setChecked(action.data() == wish)

    def _pick(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Sleep timer"))
        for action in self._group.actions():
            action.setText(self._words(action.data()))
        show_access_keys(self.actions())

    def _words(self, wish: Wish) -> str:
        if isinstance(wish, int):
            return self.tr("After %n minute(s)", "", wish)
        if wish is None:
            return self.tr("Off")
        return (
            self.tr("At the end of the section")
            if wish is Until.SECTION
            else self.tr("At the end of the article")
        )
