"""The tree of sections: rows inside of rows, folded and chosen by keys and by the mouse."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from ui.section_lines import NUMBER, SectionLines
from ui.sections import Sections
from ui.tree import Tree

_Role = Qt.ItemDataRole
_CHOOSE: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SectionTree(Tree):
    """Told sections; tells which one was chosen. What is folded stays so, whatever is read."""

    chosen = Signal(int)

    def __init__(self, words: Callable[[int, _Role], str], parent: QWidget) -> None:
        """`words` are what a screen reader hears of a section, as its name or as its description."""
        super().__init__(parent)
        self.setObjectName("outline")
        self._words = words
        self._rows: list[_Row] = []
        self._pressed = QPoint()
        self.lines = SectionLines(self)
        self.setItemDelegate(self.lines)
        self.setHeaderHidden(True)
        self.setIndentation(0)  # the lines set themselves in, on a row that is theirs from edge to edge
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(Tree.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.itemClicked.connect(self._clicked)
        self.itemCollapsed.connect(self._show_mark)
        self.itemExpanded.connect(self._show_mark)

    # told

    def show_sections(self, sections: Sections) -> None:
        """Show those of another article, all unfolded."""
        self.clear()
        self.lines.sections, self.lines.marked = sections, -1
        self.lines.reckon_lengths()
        self.setRootIsDecorated(not sections.nesting.is_flat)
        self._rows = [_Row(number, title, self._words) for number, title in enumerate(sections.titles)]
        held: dict[int, list[QTreeWidgetItem]] = {}
        for row, holder in zip(self._rows, sections.nesting.holders, strict=True):
            held.setdefault(holder, []).append(row)
        for holder, rows in held.items():
            (self._rows[holder] if holder >= 0 else self.invisibleRootItem()).addChildren(rows)
        for number, row in enumerate(self._rows):
            row.setExpanded(sections.nesting.holds(number))

    def show_news(self, sections: Sections) -> None:
        """Show other lengths, or another place of reading, of the same sections."""
        before, self.lines.sections = self.lines.sections, sections
        if before.lengths != sections.lengths:
            if self.lines.reckon_lengths():
                self.scheduleDelayedItemsLayout()
            self.viewport().update()
        self._show_mark()
        if before.read != sections.read and self.lines.marked >= 0 and not self.hasFocus():
            row = self._rows[self.lines.marked]
            self.setCurrentItem(row)
            self.scrollToItem(row)

    # asked

    def is_folded(self, number: int) -> bool:
        """Whether what a section holds is put away."""
        return self.lines.sections.nesting.holds(number) and not self._rows[number].isExpanded()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose the section."""
        row = self.currentItem()
        if event.key() in _CHOOSE and isinstance(row, _Row):
            self.chosen.emit(row.number)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Where it was pressed decides what a click means."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap differently at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    # within

    def _clicked(self, row: QTreeWidgetItem) -> None:
        number = row.data(0, NUMBER)
        if self.lines.is_arrow(number, self._pressed.x()):
            row.setExpanded(not row.isExpanded())
        else:
            self.chosen.emit(number)

    def _show_mark(self) -> None:
        """Mark the row that stands for what is being read; marked rows are higher than others."""
        sections, before = self.lines.sections, self.lines.marked
        self.lines.marked = sections.nesting.seen(sections.read, self.is_folded) if sections.read >= 0 else -1
        for number in {before, self.lines.marked} - {-1}:
            index = self.indexFromItem(self._rows[number])
            if before == self.lines.marked:
                self.update(index)
            else:
                self.dataChanged(index, index)


class _Row(QTreeWidgetItem):
    """Says what it is when it is asked, so that news of hundreds of sections cost nothing."""

    def __init__(self, number: int, title: str, words: Callable[[int, _Role], str]) -> None:
        super().__init__([title])
        self.number = number
        self._words = words

    def data(self, column: int, role: int) -> object:
        if role == NUMBER:
            return self.number
        if role in {_Role.AccessibleTextRole, _Role.AccessibleDescriptionRole}:
            return self._words(self.number, _Role(role))
        return super().data(column, _Role.DisplayRole if role == _Role.ToolTipRole else role)
