"""Looks at the current row of a list or tree, and at the current item of a menu."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count, takewhile
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QTreeView

from ui.key_names import key_name
from ui.voicing.spot import QUOTES, Around, Kind, Spot, State
from ui.words import translate

_ROLES: Final = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
_CHECKS: Final = {
    Qt.CheckState.Checked: State.CHECKED,
    Qt.CheckState.Unchecked: State.UNCHECKED,
    Qt.CheckState.PartiallyChecked: State.PARTLY,
}


def at_item(menu: QMenu, told: QAccessibleInterface, spot: Spot) -> Spot:
    """The item that is highlighted, or the menu itself."""
    action = menu.activeAction()
    items = [item for item in menu.actions() if item.isVisible() and not item.isSeparator()]
    if action not in items:
        return replace(spot, name="", kind=Kind.OTHER, count=0)
    item = told.child(menu.actions().index(action))
    return replace(
        spot,
        who=(id(menu), id(action)),
        kind=Kind.SUBMENU if action.menu() is not None else Kind.OTHER,
        name=item.text(QAccessible.Text.Name),
        states=_action_states(action),
        keys=key_name(action.shortcut().toString()),
        number=items.index(action) + 1,
        count=len(items),
    )


def _action_states(action: QAction) -> tuple[State, ...]:
    states = [] if action.isEnabled() else [State.UNAVAILABLE]
    group = action.actionGroup()
    if group is not None and group.isExclusive():
        states.append(State.CHOSEN if action.isChecked() else State.NOT_CHOSEN)
    elif action.isCheckable():
        states.append(State.CHECKED if action.isChecked() else State.UNCHECKED)
    return tuple(states)


def at_row(view: QAbstractItemView, spot: Spot) -> Spot:
    """The current row, in the view that holds it."""
    index, model = view.currentIndex(), view.model()
    if not index.isValid():
        return spot if model.rowCount() else replace(spot, value=translate("Voicing", "empty"))
    index = index.siblingAtColumn(0)
    shown = [row for row in range(model.rowCount(index.parent())) if not _hidden(view, row, index.parent())]
    nested = isinstance(view, QTreeView) and view.rootIsDecorated()
    return replace(
        spot,
        who=(spot.who, *_path(index)),
        holder=Around(id(view), spot.name, spot.kind),
        kind=Kind.OTHER,
        name=_words(index, _roles(index)),
        value=_other_columns(index),
        quoted=_printed(index) if view.property(QUOTES) else (),
        states=_row_states(view, index),
        number=shown.index(index.row()) + 1 if index.row() in shown else 0,
        count=len(shown),
        level=len(_path(index)) if nested else 0,
    )


def _path(index: QModelIndex) -> tuple[int, ...]:
    """The rows from the top down to this one."""
    rows: list[int] = []
    while index.isValid():
        rows.append(index.row())
        index = index.parent()
    return tuple(reversed(rows))


def _hidden(view: QAbstractItemView, row: int, parent: QModelIndex) -> bool:
    if isinstance(view, QTreeView):
        return view.isRowHidden(row, parent)
    return isinstance(view, QListView) and view.isRowHidden(row)


def _roles(index: QModelIndex) -> tuple[Qt.ItemDataRole, ...]:
    """What says a row: for one that can be checked not what screen readers are told, for they do not hear the check."""
    if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
        return (Qt.ItemDataRole.DisplayRole,)
    return _ROLES


def _words(cell: QModelIndex, roles: Iterable[Qt.ItemDataRole] = _ROLES) -> str:
    return next((str(words) for words in map(cell.data, roles) if words), "")


def _other_columns(index: QModelIndex) -> str:
    """What stands to the right, unless the row says all of it by itself."""
    if any(index.data(role) for role in _roles(index)[:-1]):
        return ""
    return ", ".join(filter(None, map(_words, _cells(index, 1))))


def _printed(index: QModelIndex) -> tuple[str, ...]:
    """What stands in the row, line by line."""
    texts = (_words(cell, (Qt.ItemDataRole.DisplayRole,)) for cell in _cells(index, 0))
    return tuple(line for text in texts for line in text.splitlines())


def _cells(index: QModelIndex, first: int) -> Iterable[QModelIndex]:
    return takewhile(QModelIndex.isValid, (index.siblingAtColumn(column) for column in count(first)))


def _row_states(view: QAbstractItemView, index: QModelIndex) -> tuple[State, ...]:
    states = []
    check = index.data(Qt.ItemDataRole.CheckStateRole)
    if check is not None:
        states.append(_CHECKS[Qt.CheckState(check)])
    if isinstance(view, QTreeView) and view.model().hasChildren(index) and view.rootIsDecorated():
        states.append(State.EXPANDED if view.isExpanded(index) else State.COLLAPSED)
    if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
        states.append(State.UNAVAILABLE)
    return tuple(states)
