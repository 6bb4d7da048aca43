"""Looks at what has the focus, as Qt tells screen readers of it."""

from dataclasses import replace
from itertools import count, takewhile
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QDialog,
    QLabel,
    QListView,
    QMainWindow,
    QMenu,
    QMessageBox,
    QTreeView,
    QWidget,
)

from ui.voicing.spot import FIELDS, Around, Kind, Spot, State

_Role = QAccessible.Role
_KINDS: Final = {
    _Role.Button: Kind.BUTTON,
    _Role.ButtonMenu: Kind.MENU_BUTTON,
    _Role.ButtonDropDown: Kind.MENU_BUTTON,
    _Role.CheckBox: Kind.CHECK_BOX,
    _Role.RadioButton: Kind.RADIO,
    _Role.Slider: Kind.SLIDER,
    _Role.ComboBox: Kind.CHOICE,
    _Role.SpinBox: Kind.NUMBER,
    _Role.EditableText: Kind.FIELD,
    _Role.Document: Kind.TEXT,
    _Role.StaticText: Kind.TEXT,
    _Role.List: Kind.LIST,
    _Role.Tree: Kind.TREE,
    _Role.Table: Kind.TABLE,
    _Role.PageTab: Kind.TAB,
    _Role.Link: Kind.LINK,
    _Role.PopupMenu: Kind.MENU,
    _Role.Dialog: Kind.DIALOG,
}
_CHECKS: Final = {
    Qt.CheckState.Checked: State.CHECKED,
    Qt.CheckState.Unchecked: State.UNCHECKED,
    Qt.CheckState.PartiallyChecked: State.PARTLY,
}


def attended() -> QWidget | None:
    """The widget that keys go to; None while another program has the keyboard."""
    popup = QApplication.activePopupWidget()
    return QApplication.focusWidget() if popup is None else popup.focusWidget() or popup


def look(widget: QWidget) -> Spot:
    """What the reader is at in a widget: the widget itself, or its current row or item."""
    told = QAccessible.queryAccessibleInterface(widget)
    kind = _kind(widget, told)
    spot = Spot(
        who=id(widget),
        window=_window(widget),
        holder=None,
        kind=kind,
        name=widget.accessibleName() or _label(widget) or _name(told) or widget.windowTitle(),
        value=_value(widget, told, kind),
        states=_states(told, kind),
        hint="" if isinstance(widget, QAbstractSlider) else widget.accessibleDescription(),
    )
    if isinstance(widget, QMenu):
        return _item(widget, told, spot)
    return _row(widget, spot) if isinstance(widget, QAbstractItemView) else spot


def _name(told: QAccessibleInterface) -> str:
    return told.text(QAccessible.Text.Name)


def _label(widget: QWidget) -> str:
    """What stands before it: on Linux, Qt calls a combo box by its value."""
    labels = widget.window().findChildren(QLabel)
    return next((label.text().replace("&", "") for label in labels if label.buddy() is widget), "")


def _kind(widget: QWidget, told: QAccessibleInterface) -> Kind:
    state, kind = told.state(), _KINDS.get(told.role(), Kind.OTHER)
    if isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive():
        return Kind.RADIO
    if kind is Kind.FIELD and state.passwordEdit:
        return Kind.SECRET
    if kind is Kind.FIELD and state.readOnly and state.multiLine:
        return Kind.TEXT
    return Kind.MENU_BUTTON if kind is Kind.BUTTON and state.hasPopup else kind


def _value(widget: QWidget, told: QAccessibleInterface, kind: Kind) -> str:
    """In words where there are words for it: what describes a slider is its value."""
    if kind in FIELDS:
        return "" if kind is not Kind.FIELD else told.text(QAccessible.Text.Value)
    if isinstance(widget, QAbstractSlider):
        return widget.accessibleDescription() or str(widget.value())
    return told.text(QAccessible.Text.Value) if kind in {Kind.CHOICE, Kind.NUMBER} else ""


def _states(told: QAccessibleInterface, kind: Kind) -> tuple[State, ...]:
    state = told.state()
    states = [State.UNAVAILABLE] if state.disabled else []
    if kind is Kind.RADIO:
        states.append(State.CHOSEN if state.checked else State.NOT_CHOSEN)
    elif state.checkable or kind is Kind.CHECK_BOX:
        mixed = State.PARTLY if state.checkStateMixed else State.UNCHECKED
        states.append(State.CHECKED if state.checked else mixed)
    return tuple(states)


# windows


def _window(widget: QWidget) -> Around:
    window = widget.window()
    if isinstance(window, QMainWindow):
        return Around(id(window))
    if isinstance(window, QMenu):
        return Around(id(window), window.accessibleName(), Kind.MENU)
    dialog = isinstance(window, QDialog)
    name = window.windowTitle() or window.accessibleName()
    return Around(id(window), name, Kind.DIALOG if dialog else Kind.OTHER, _text(window))


def _text(window: QWidget) -> str:
    """What is to be read in a dialog before something is done: its sentences, not the names of controls."""
    if isinstance(window, QMessageBox):
        texts = [window.text(), window.informativeText()]
        return " ".join(text for text in texts if text != window.windowTitle())
    labels = [label for label in window.findChildren(QLabel) if label.wordWrap() and label.isVisible()]
    return " ".join(label.text() for label in labels if label.text().endswith((".", "!", "?")))


# rows and items


def _item(menu: QMenu, told: QAccessibleInterface, spot: Spot) -> Spot:
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
        name=_name(item),
        states=_action_states(action),
        keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
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


def _row(view: QAbstractItemView, spot: Spot) -> Spot:
    """The current row, in the view that holds it."""
    index, model = view.currentIndex(), view.model()
    if not index.isValid():
        return spot
    index = index.siblingAtColumn(0)
    shown = [row for row in range(model.rowCount(index.parent())) if not _hidden(view, row, index.parent())]
    words = (index.data(role) for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole))
    nested = isinstance(view, QTreeView) and view.rootIsDecorated()
    return replace(
        spot,
        who=(spot.who, *_path(index)),
        holder=Around(id(view), spot.name, spot.kind),
        kind=Kind.OTHER,
        name=next((str(word) for word in words if word), ""),
        value=_other_columns(index),
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


def _other_columns(index: QModelIndex) -> str:
    """What stands to the right, unless the row says all of it by itself."""
    if index.data(Qt.ItemDataRole.AccessibleTextRole):
        return ""
    cells = takewhile(QModelIndex.isValid, (index.siblingAtColumn(column) for column in count(1)))
    roles = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole
    words = (next((cell.data(role) for role in roles if cell.data(role)), "") for cell in cells)
    return ", ".join(str(word) for word in words if word)


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
