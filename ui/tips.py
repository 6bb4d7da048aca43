"""Keeps a tooltip as long as somebody is at it, and lets Esc take it away (WCAG 2.2, 1.4.13)."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip, QWidget

_Kind = QEvent.Type
_ESCAPE: Final = frozenset((_Kind.ShortcutOverride, _Kind.KeyPress))
_LABEL: Final = "qtooltip_label"
"""WORKAROUND Qt 6.11: by this name alone is the window of a tooltip known."""


class Tips(QObject):
    """Qt would end a tooltip after ten seconds, and as soon as the pointer leaves what it belongs to."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._over: tuple[QWidget | None, QModelIndex] = _under_pointer()
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt for every event of the program: it decides at once."""
        kind = event.type()
        if kind is _Kind.Timer:  # the one that ends a tooltip comes again until it does so
            return watched.objectName() == _LABEL and self._is_wanted(watched)
        if kind is _Kind.ToolTip:
            self._over = _under_pointer()
        elif kind in _ESCAPE and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            return self._dismiss(event)
        return False

    def _is_wanted(self, label: QObject) -> bool:
        """Whether the pointer is where it was when the tooltip came, or on the tooltip itself."""
        if isinstance(label, QWidget) and label.geometry().contains(QCursor.pos()):
            return True
        widget, _ = now = _under_pointer()
        return widget is not None and now == self._over

    def _dismiss(self, event: QKeyEvent) -> bool:
        """The tooltip goes; Esc means something else only when none is there."""
        if not QToolTip.isVisible():
            return False
        if event.type() is _Kind.ShortcutOverride:
            event.accept()  # no command has it
        else:
            self._over = (None, QModelIndex())
            QToolTip.hideText()
        return True


def _under_pointer() -> tuple[QWidget | None, QModelIndex]:
    """The widget, and in a list the row, at which the pointer is."""
    there = QApplication.widgetAt(QCursor.pos())
    view = there.parentWidget() if there is not None else None
    if there is None or not isinstance(view, QAbstractItemView) or view.viewport() is not there:
        return there, QModelIndex()
    return there, view.indexAt(there.mapFromGlobal(QCursor.pos()))
