"""The list of natural voices, two lines each, with keys for what can be done."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from reader.speech.piper.stock import Holding
from ui.natural_words import facts
from ui.words import language

_KEYS: Final = {
    Qt.Key.Key_Return: "acted",
    Qt.Key.Key_Enter: "acted",
    Qt.Key.Key_Space: "tried",
    Qt.Key.Key_Delete: "removed",
}

_BESIDE: Final = 14
_ABOVE: Final = 7
"""Pixels around the words of a row, and a little more."""


class NaturalList(QListWidget):
    """Told what there is; tells what is wanted of the marked voice."""

    acted = Signal()
    tried = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("voices")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._holdings: tuple[Holding, ...] = ()
        self._reading, self._fetched = "", ""

    @property
    def marked(self) -> Holding | None:
        """The voice that the keys are on."""
        row = self.currentRow()
        return self._holdings[row] if 0 <= row < len(self._holdings) else None

    def show_holdings(self, holdings: Sequence[Holding], reading: str, fetched: str | None) -> None:
        """Show them, and which one reads and which one is being fetched; the mark stays where it is."""
        before = self.marked
        row = max(0, self.currentRow())
        names = [holding.name for holding in holdings]
        kept = self._holdings = tuple(holdings)
        self._reading, self._fetched = reading, fetched or ""
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        if self.count() != len(kept):
            self.clear()
            self.addItems([""] * len(kept))
        self.blockSignals(False)  # noqa: FBT003
        self.show_again()
        if before is not None and before.name in names:
            row = names.index(before.name)
        self.setCurrentRow(min(row, len(kept) - 1))

    def go_to(self, name: str) -> None:
        """Mark a voice."""
        names = [holding.name for holding in self._holdings]
        if name in names:
            self.setCurrentRow(names.index(name))

    def show_again(self) -> None:
        """Write all rows, in whatever language the window speaks."""
        for row, holding in enumerate(self._holdings):
            item = self.item(row)
            reads, comes = holding.name == self._reading, holding.name == self._fetched
            title, told = holding.title(language()), facts(holding, reads=reads, comes=comes)
            _set(item, Qt.ItemDataRole.DisplayRole, f"{title}\n{' · '.join(told)}")
            _set(item, Qt.ItemDataRole.AccessibleTextRole, ", ".join([title, *told]))
            font = item.font()
            font.setBold(reads)
            item.setFont(font)
        self._measure()

    def _measure(self) -> None:
        """Make rows as high as their lines.

        Left to itself, Qt measures them without the padding of the style sheet, and cuts off the last line.
        """
        room = QRect(0, 0, max(1, self.viewport().width() - 2 * _BESIDE), 1 << 14)
        for item in (self.item(row) for row in range(self.count())):
            metrics = QFontMetrics(item.font())
            lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(0, lines.height() + 2 * _ABOVE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is told below the list takes room from it: the marked voice stays to be seen."""
        super().resizeEvent(event)
        self._measure()
        if (item := self.currentItem()) is not None:
            self.scrollToItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt would look for a row that begins with a space."""
        wanted = _KEYS.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            getattr(self, wanted).emit()


def _set(item: QListWidgetItem, role: Qt.ItemDataRole, text: str) -> None:
    """Only what changes is told to screen readers."""
    if item.data(role) != text:
        item.setData(role, text)
