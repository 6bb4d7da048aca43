"""The key card: all commands that can be used, with their keys, searchable."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Actions
from ui.commands import COMMANDS, Command, Where
from ui.key_names import key_name, with_keys_said
from ui.pressing import let_enter_press
from ui.scrolled import room_for_window, within_screen

_SAID, _PRINTED = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.UserRole

_LONGEST = 24
"""Characters of the keys of a command; of longer ones only the first is shown, and the others are spoken and found."""

_PADDING = 24
"""Pixels beside a name."""

_ROW = 34
"""The height of a command, pixels."""


class KeyCard(QDialog):
    """Built from the table of commands. Enter, or a double click, does the command."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Commands and keys"))
        self.resize(600, 600)
        self._actions = actions
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._list = QTreeWidget(self)
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setStretchLastSection(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 20, 22, 20)
        box.setSpacing(12)
        box.addWidget(self._search)
        box.addWidget(self._list, 1)
        self._list.addTopLevelItems([self._item(command) for command in self._usable()])
        widest = max(self._list.fontMetrics().horizontalAdvance(command.text) for command in COMMANDS)
        if room_for_window(self).width() < 2 * (widest + _PADDING):
            self._put_keys_below()
        else:
            self._list.header().setMinimumSectionSize(widest + _PADDING)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._do_current)
        self._list.itemActivated.connect(self._do)
        self._choose(self._rows()[:1])
        let_enter_press(self)
        within_screen(self)

    def shown(self) -> list[str]:
        """The ids of the commands that match what is searched for."""
        return [str(row.data(0, Qt.ItemDataRole.UserRole)) for row in self._rows() if not row.isHidden()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search, Down goes on to the commands."""
        if self._search.hasFocus() and event.key() == Qt.Key.Key_Down:
            self._list.setFocus()
        else:
            super().keyPressEvent(event)

    def _usable(self) -> Iterable[Command]:
        return (command for command in COMMANDS if self._actions[command.id].isVisible())

    def _put_keys_below(self) -> None:
        """On a narrow screen the keys stand below what they do."""
        for row in self._rows():
            row.setText(0, f"{row.text(0)}\n{row.text(1)}".rstrip())
            if row.text(1):
                row.setSizeHint(0, QSize(0, 2 * _ROW - _PADDING // 2))
        self._list.setColumnHidden(1, True)  # noqa: FBT003 - Qt's

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for row in self._rows():
            said, printed = (row.data(column, role) for column, role in ((0, _SAID), (1, _PRINTED)))
            text = f"{said} {printed} {row.toolTip(0)}".casefold()
            row.setHidden(not all(word in text for word in wanted))
        found = [row for row in self._rows() if not row.isHidden()]
        self._choose(found)
        self._search.setAccessibleDescription(self._told(found) if wanted else "")

    def _told(self, found: list[QTreeWidgetItem]) -> str:
        """How many commands match, and the one that Enter does."""
        count = self.tr("%n command(s)", "", len(found))
        return f"{count}: {found[0].data(0, _SAID)}" if found else count

    def _rows(self) -> list[QTreeWidgetItem]:
        rows = (self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount()))
        return [row for row in rows if row is not None]

    def _choose(self, rows: list[QTreeWidgetItem]) -> None:
        """Make the first of these the current one."""
        self._list.clearSelection()
        self._list.setCurrentIndex(self._list.indexFromItem(rows[0]) if rows else QModelIndex())

    def _do_current(self) -> None:
        self._do(self._list.currentItem())

    def _do(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        self.accept()
        self._actions[str(item.data(0, Qt.ItemDataRole.UserRole))].trigger()

    def _item(self, command: Command) -> QTreeWidgetItem:
        names = list(dict.fromkeys(key_name(keys) for keys in command.keys))
        keys = self.tr(" or ").join(names)
        item = QTreeWidgetItem([command.text, keys if len(keys) <= _LONGEST else names[0]])
        item.setData(0, Qt.ItemDataRole.UserRole, command.id)
        item.setSizeHint(0, QSize(0, _ROW))
        where = self.tr("in the article") if command.where is Where.PAGE else self.tr("everywhere")
        item.setToolTip(0, f"{command.tip} · {where}")
        said = with_keys_said(keys)
        item.setData(0, _SAID, f"{command.text}, {said}" if said else command.text)
        item.setData(1, _SAID, said or self.tr("no key"))
        item.setData(1, _PRINTED, keys)
        return item
