"""The articles that were opened last: as a menu, and as a list for the empty window."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from ui.shelf import Recent
from ui.words import C_, translate

_LONGEST = 68
"""Characters of a title."""

_ROWS: Final = 5
_ROW, _ROOM = 38, 20
"""Pixels: the height of a row, and what the heading needs."""


def name_of(recent: Recent) -> str:
    """An article's title, and whether it is gone."""
    title = recent.shelved.title or recent.shelved.source or "…"
    short = title if len(title) <= _LONGEST else title[:_LONGEST].rsplit(maxsplit=1)[0] + " …"
    return (
        short if recent.there else translate("Recent", C_("Recent", "{title} (missing)")).format(title=short)
    )


class RecentMenu(QMenu):
    """Told the last articles; tells which was chosen."""

    chosen = Signal(object)
    """A Shelved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.triggered.connect(lambda action: self.chosen.emit(action.data()))
        self.show_recent(())

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Show these, the latest first."""
        self.clear()
        self.setAccessibleName(self.tr("Last articles"))
        for one in recent:
            action = self.addAction(name_of(one).replace("&", "&&"))
            action.setData(one.shelved)
            action.setToolTip(one.shelved.source or "")
        if not recent:
            self.addAction(self.tr("Nothing read yet")).setEnabled(False)


class RecentList(QWidget):
    """As many of the last articles as there is room for; nothing where there are none."""

    chosen = Signal(object)
    """A Shelved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(self)
        self._heading.setObjectName("over")
        self._heading.setContentsMargins(12, 0, 0, 0)
        self._rows: list[QPushButton] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._box.addWidget(self._heading)
        self._box.addStretch()
        self._heading.hide()
        self._show_words()

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Show these, the latest first."""
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(one) for one in recent[:_ROWS]]
        for place, row in enumerate(self._rows, 1):
            self._box.insertWidget(place, row)
        self._show_what_fits()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window shows fewer."""
        super().resizeEvent(event)
        self._show_what_fits()

    def _row(self, recent: Recent) -> QPushButton:
        row = QPushButton(name_of(recent).replace("&", "&&"), self)
        row.setObjectName("recent" if recent.there else "missing")
        row.setAccessibleName(name_of(recent))
        row.setToolTip(recent.shelved.source or "")
        row.setCursor(Qt.CursorShape.PointingHandCursor)
        row.setAutoDefault(True)
        row.clicked.connect(partial(self._choose, recent))
        return row

    def _choose(self, recent: Recent, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        self.chosen.emit(recent.shelved)

    def _show_what_fits(self) -> None:
        fitting = max(0, (self.height() - _ROOM) // _ROW)
        for place, row in enumerate(self._rows):
            row.setVisible(place < fitting)
        self._heading.setVisible(bool(self._rows) and fitting > 0)

    def _show_words(self) -> None:
        self._heading.setText(self.tr("Last articles").upper())
        self._heading.setAccessibleName(self.tr("Last articles"))
