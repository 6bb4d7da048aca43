"""A tree of which screen readers know the rows as they stand, folded or not, and at which level each of them is."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ui.words import C_, translate

_LEVEL: Final = C_("Tree", "level {number}")


class Tree(QTreeWidget):
    """Tells what Qt does not: that a row was folded or unfolded, and that others follow it from then on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling = QTimer(self, singleShot=True)
        self._telling.timeout.connect(self._tell_current)
        self.itemExpanded.connect(self._forget_rows)
        self.itemCollapsed.connect(self._leave)
        self.itemCollapsed.connect(self._forget_rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """WORKAROUND Qt 6.11: of a tree that gets the focus, the bus counts the selected row within its part alone."""
        super().focusInEvent(event)
        if self.currentIndex().row() != self._above():
            self._telling.start()

    def _leave(self, folded: QTreeWidgetItem) -> None:
        """Nobody is left on a row that is not to be seen."""
        at = self.currentItem()
        while at is not None and at is not folded:
            at = at.parent()
        if at is not None:
            self.setCurrentItem(at)

    def _forget_rows(self, row: QTreeWidgetItem) -> None:
        """WORKAROUND Qt 6.11: the bus keeps for each number the row that was there before, and tells of a wrong one."""
        from PySide6.QtGui import QAccessible, QAccessibleTableModelChangeEvent  # noqa: PLC0415 - see ui.later

        if not QAccessible.isActive():
            return
        kind = QAccessibleTableModelChangeEvent.ModelChangeType.ModelReset
        QAccessible.updateAccessibility(QAccessibleTableModelChangeEvent(self, kind))
        if row is self.currentItem():
            self._telling.start()

    def _tell_current(self) -> None:
        """Qt tells nobody of the folding, so the row is told anew, once it has its new place."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415 - see ui.later

        if self.currentItem() is None or not self.hasFocus():
            return
        news = QAccessibleEvent(self, QAccessible.Event.Focus)
        news.setChild((self._above() + 1) * self.columnCount())  # the header is the first row
        QAccessible.updateAccessibility(news)

    def _above(self) -> int:
        """How many rows are to be seen above the current one."""
        row, above = self.currentItem(), -1
        while row is not None:
            row, above = self.itemAbove(row), above + 1
        return above


def level(depth: int) -> str:
    """At which level a row stands, in words; a `depth` of 0 is the first. For its description: Qt tells of no level."""
    return translate("Tree", _LEVEL).format(number=depth + 1)
