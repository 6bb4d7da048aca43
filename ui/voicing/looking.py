"""Looks at what has the focus, as Qt tells screen readers of it."""

from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QProgressBar,
    QTreeView,
    QWidget,
)

from ui.voicing.rows import at_item, at_row
from ui.voicing.spot import FIELDS, TELLS, Around, Kind, Spot, State
from ui.words import translate

_Role = QAccessible.Role
_KINDS: Final = {
    _Role.Button: Kind.BUTTON,
    _Role.ButtonMenu: Kind.MENU_BUTTON,
    _Role.ButtonDropDown: Kind.MENU_BUTTON,
    _Role.CheckBox: Kind.CHECK_BOX,
    _Role.RadioButton: Kind.RADIO,
    _Role.Slider: Kind.SLIDER,
    _Role.ProgressBar: Kind.PROGRESS,
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
_VALUED: Final = (QAbstractSlider, QProgressBar)
"""What describes these is their value in words."""


def attended() -> QWidget | None:
    """The widget that keys go to; None while another program has the keyboard."""
    popup = QApplication.activePopupWidget()
    if popup is None or _is_unused(popup):
        return QApplication.focusWidget()
    return popup.focusWidget() or popup


def _is_unused(popup: QWidget) -> bool:
    """Suggestions below a field, while what is typed goes on into the field."""
    return isinstance(popup, QAbstractItemView) and not popup.currentIndex().isValid()


def look(widget: QWidget) -> Spot:
    """What the reader is at in a widget: the widget itself, or its current row or item."""
    told = QAccessible.queryAccessibleInterface(widget)
    kind = _kind(widget, told)
    spot = Spot(
        who=id(widget),
        window=_window(widget),
        holder=None,
        kind=kind,
        name=widget.accessibleName()
        or _label(widget)
        or _suggests(widget)
        or _name(told)
        or widget.windowTitle(),
        value=_value(widget, told, kind),
        states=_states(told, kind),
        hint=widget.toolTip() if isinstance(widget, _VALUED) else widget.accessibleDescription(),
    )
    if isinstance(widget, QMenu):
        return at_item(widget, told, spot)
    return at_row(widget, spot) if isinstance(widget, QAbstractItemView) else spot


def _suggests(widget: QWidget) -> str:
    """What a list is called that opens below a field."""
    owner = _owner(widget)
    if isinstance(owner, QComboBox):
        return owner.accessibleName() or _label(owner)
    return translate("Voicing", "suggestions") if owner is not None else ""


def _owner(widget: QWidget) -> QWidget | None:
    """The field, or the box of choices, that a list belongs to which opens below it."""
    if not isinstance(widget, QAbstractItemView):
        return None
    box = widget.window().parentWidget()
    return widget.focusProxy() if widget.isWindow() else box if isinstance(box, QComboBox) else None


def _name(told: QAccessibleInterface) -> str:
    return told.text(QAccessible.Text.Name)


def _label(widget: QWidget) -> str:
    """What stands before it: on Linux, Qt calls a combo box by its value."""
    labels = widget.window().findChildren(QLabel)
    text = next((label.text() for label in labels if label.buddy() is widget), "")
    return text.replace("&", "").removesuffix(":")


def _kind(widget: QWidget, told: QAccessibleInterface) -> Kind:
    state, kind = told.state(), _KINDS.get(told.role(), Kind.OTHER)
    if isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive():
        return Kind.RADIO
    if isinstance(widget, QTreeView) and not widget.rootIsDecorated():
        return Kind.LIST  # one below the other, with columns
    if kind is Kind.FIELD and state.passwordEdit:
        return Kind.SECRET
    if kind is Kind.FIELD and state.readOnly and state.multiLine:
        return Kind.TEXT
    return Kind.MENU_BUTTON if kind is Kind.BUTTON and state.hasPopup else kind


def _value(widget: QWidget, told: QAccessibleInterface, kind: Kind) -> str:
    """In words where there are words for it."""
    if kind in FIELDS:
        return "" if kind is not Kind.FIELD else told.text(QAccessible.Text.Value)
    if isinstance(widget, _VALUED):
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
    window = (_owner(widget) or widget).window()
    if isinstance(window, QMainWindow):
        return Around(id(window))
    if isinstance(window, QMenu):
        return Around(id(window), window.accessibleName(), Kind.MENU)
    kind = Kind.DIALOG if isinstance(window, QDialog) else Kind.OTHER
    under = window.parentWidget()
    below = None if under is None else id(under.window())
    name = window.windowTitle() or window.accessibleName()
    return Around(id(window), name, kind, _texts(window), below)


def _texts(window: QWidget) -> tuple[str, ...]:
    """What is to be read in a dialog before something is done: its sentences, not the names of controls."""
    if isinstance(window, QMessageBox):
        texts = [window.text(), window.informativeText()]
        return tuple(text for text in texts if text and text != window.windowTitle())
    title = window.windowTitle()
    labels = [
        label
        for label in window.findChildren(QLabel)
        if label.window() is window and label.isVisible() and not label.buddy() and label.text() != title
    ]
    told = [label for label in labels if label.property(TELLS) or (label.wordWrap() and _is_said(label))]
    return tuple(label.accessibleName() or label.text() for label in told)


def _is_said(label: QLabel) -> bool:
    return label.text().endswith((".", "!", "?"))
