"""The dialog with the bookmarks of an article."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.library import Bookmark
from ui.pressing import let_enter_press
from ui.scrolled import within_screen
from ui.voicing.spot import QUOTES


class BookmarksDialog(QDialog):
    """Told the bookmarks; tells what is wanted of one: Enter goes there, F2 renames, Del removes, Space says it."""

    chosen = Signal(Bookmark)
    """Reading shall go there."""

    renamed = Signal(Bookmark, str)
    removed = Signal(Bookmark)

    asked = Signal(Bookmark)
    """Its name shall be said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookmarks")
        self.setWindowTitle(self.tr("Bookmarks"))
        self.resize(520, 420)
        self._bookmarks: tuple[Bookmark, ...] = ()
        self._list = _Names(self)
        self._list.setAccessibleName(self.tr("Bookmarks"))
        self._list.setProperty(QUOTES, True)  # noqa: FBT003 - Qt's
        self._list.setAccessibleDescription(
            self.tr("Enter goes to the place, F2 renames, Del removes, Space says the name.")
        )
        self._list.go_wanted.connect(self._go)
        self._list.removal_wanted.connect(self._remove)
        self._list.name_wanted.connect(self._ask)
        self._list.itemChanged.connect(self._rename)
        texts = (
            (self.tr("&Go there"), self._go),
            (self.tr("&Rename"), self._edit),
            (self.tr("&Delete"), self._remove),
        )
        beside = QVBoxLayout()
        self._buttons: list[QPushButton] = []
        for text, slot in texts:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            self._buttons.append(button)
            beside.addWidget(button)
        beside.addStretch(1)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        beside.addWidget(close)
        box = QHBoxLayout(self)
        box.setContentsMargins(22, 20, 22, 20)
        box.setSpacing(12)
        box.addWidget(self._list, 1)
        box.addLayout(beside)
        self._list.setFocus()
        let_enter_press(self)
        within_screen(self)

    def show_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """List the bookmarks of an article in its order; the row stays where it is."""
        row = max(0, self._list.currentRow())
        self._bookmarks = tuple(bookmarks)
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's
        self._list.clear()
        for bookmark in bookmarks:
            item = QListWidgetItem(bookmark.name, self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's
        self._list.setCurrentRow(min(row, len(bookmarks) - 1))
        for button in self._buttons:
            button.setEnabled(bool(bookmarks))

    @property
    def current(self) -> Bookmark | None:
        """The bookmark of the row."""
        row = self._list.currentRow()
        return self._bookmarks[row] if 0 <= row < len(self._bookmarks) else None

    @Slot()
    def _go(self) -> None:
        if self.current is not None:
            self.accept()
            self.chosen.emit(self.current)

    @Slot()
    def _edit(self) -> None:
        self._list.editItem(self._list.currentItem())

    @Slot()
    def _remove(self) -> None:
        if self.current is not None:
            self.removed.emit(self.current)

    @Slot()
    def _ask(self) -> None:
        if self.current is not None:
            self.asked.emit(self.current)

    @Slot(QListWidgetItem)
    def _rename(self, item: QListWidgetItem) -> None:
        """A name that is only white space is none: the old one comes back."""
        bookmark, name = self._bookmarks[self._list.row(item)], " ".join(item.text().split())
        if not name:
            item.setText(bookmark.name)
        elif name != bookmark.name:
            self.renamed.emit(bookmark, name)


class _Renaming(QStyledItemDelegate):
    """Makes the field in which a name is written."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """With a name for a screen reader, which Qt leaves out."""
        field = super().createEditor(parent, option, index)
        field.setAccessibleName(self.tr("Name of the bookmark"))
        return field


class _Names(QListWidget):
    """The list with its keys."""

    go_wanted = Signal()
    removal_wanted = Signal()
    name_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("names")
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Renaming(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.itemDoubleClicked.connect(self.go_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Del, Space; while a name is edited, they belong to the field."""
        key = event.key()
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif key == Qt.Key.Key_Space:
            self.name_wanted.emit()
        else:
            super().keyPressEvent(event)
