"""Watches where keys go, and tells before and after each of them; knows nothing of what is said."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from ui.voicing.echo import Unit

_Key = Qt.Key
_UNITS: Final = {
    _Key.Key_Left: Unit.CHARACTER,
    _Key.Key_Right: Unit.CHARACTER,
    _Key.Key_Home: Unit.CHARACTER,
    _Key.Key_End: Unit.CHARACTER,
    _Key.Key_Up: Unit.LINE,
    _Key.Key_Down: Unit.LINE,
    _Key.Key_PageUp: Unit.LINE,
    _Key.Key_PageDown: Unit.LINE,
}
_SETTLING: Final = 60
"""Milliseconds in which the repeats of a key that is held are one."""

_PRESSES: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
_NEWS: Final = frozenset({
    QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.MouseButtonRelease,
    QEvent.Type.KeyRelease,  # Space presses a button only now
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Press:
    """A key that is pressed: `unit` is what it moves a caret by; `jumps` if it is an order to the article."""

    key: Qt.Key
    unit: Unit | None = None
    jumps: bool = False


def press_of(event: QKeyEvent) -> Press:
    """What a key does to a caret."""
    key, held = Qt.Key(event.key()), event.modifiers()
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    unit = _UNITS.get(key)
    if unit is not None and (held & Qt.KeyboardModifier.AltModifier or (control and key in _PAGES)):
        return Press(key, Unit.SENTENCE, jumps=True)
    if unit is Unit.CHARACTER and control:
        unit = Unit.LINE if key in (_Key.Key_Home, _Key.Key_End) else Unit.WORD
    return Press(key, unit)


_PAGES: Final = (_Key.Key_PageUp, _Key.Key_PageDown)


class Attention(QObject):
    """Belongs to the UI thread.

    Qt offers Python no handler for what it tells screen readers, so what has the focus is looked at after each event
    that can change it. Only that widget and the open menu are watched, not all events of the program.
    """

    pressed = Signal(Press)
    """A key goes down; nothing has come of it yet. Comes twice where the key is no command."""

    changed = Signal()
    """Something may have changed at the focus; what followed from the key has happened."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watches = False
        self._watched: list[QWidget] = []
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._look)

    def start(self) -> None:
        """Watch."""
        if self._watches:
            return
        self._watches = True
        self._application().focusChanged.connect(self._expect)
        self._look()

    def stop(self) -> None:
        """Watch no more."""
        if self._watches:
            self._application().focusChanged.disconnect(self._expect)
        self._watches = False
        self._soon.stop()
        self._watch([])

    def look_soon(self) -> None:
        """Something else may have changed at the focus."""
        if self._watches:
            self._expect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt calls this before each event of what is watched."""
        kind = event.type()
        if kind in _PRESSES and isinstance(event, QKeyEvent):
            self.pressed.emit(press_of(event))
            self._soon.start(_SETTLING if event.isAutoRepeat() else 0)
        elif kind in _NEWS:
            self._expect()
        return super().eventFilter(watched, event)

    @Slot()
    def _expect(self) -> None:
        """Look once all that follows from this event has happened."""
        if not self._soon.isActive():
            self._soon.start(0)

    @Slot()
    def _look(self) -> None:
        popup = QApplication.activePopupWidget()
        there = (QApplication.focusWidget(), popup, popup.focusWidget() if popup else None)
        self._watch([widget for widget in there if widget is not None])
        self.changed.emit()

    def _watch(self, widgets: list[QWidget]) -> None:
        for widget in self._watched:
            if isValid(widget) and widget not in widgets:
                widget.removeEventFilter(self)
                if isinstance(widget, QMenu):
                    widget.hovered.disconnect(self._expect)
        for widget in widgets:
            if widget not in self._watched:
                widget.installEventFilter(self)
                if isinstance(widget, QMenu):
                    widget.hovered.connect(self._expect)
        self._watched = list(dict.fromkeys(widgets))

    def _application(self) -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is no other kind here
        return application
