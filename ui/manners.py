"""Lets a screen reader speak: while one runs, our voice makes way for it, and news wait until the voice is silent."""

import time
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from reader.moment import Moment, Status
from ui.buttons import CommandButton
from ui.commands import COMMANDS, Group, Where
from ui.desktop.screen_reader import ScreenReader
from ui.keeping import Keeping
from ui.prompter import Prompter
from ui.reading import Reading
from ui.window import Window

STEERING: Final = frozenset({Group.READING, Group.ASKING, Group.GOING, Group.FINDING, Group.SAYING})
"""Commands that are about the reading itself: their keys are ours, and nobody needs to be told of them."""

GRACE: Final = 0.5
"""Seconds in which the focus still moves because reading has just been asked for, from a dialog that closes."""

_ALONE: Final = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_Insert, Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R,
})  # fmt: skip
"""Keys that do nothing by themselves; Ctrl silences a screen reader, Insert and Caps Lock talk to it."""

_PRESSING: Final = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_EVENTS: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})
_ACTIVE: Final = frozenset({Status.READING, Status.WAITING})


def steers(keys: QKeyCombination, *, on_page: bool) -> bool:
    """Whether these keys are those of a command about the reading, with the focus on the text or elsewhere."""
    pressed = QKeySequence(keys)
    return any(
        QKeySequence(one) == pressed
        for command in COMMANDS
        if command.group in STEERING
        for one in command.keys
        if on_page or (command.where is Where.WINDOW and len(one) > 1)
    )


class Manners(QObject):
    """Belongs to the UI thread. Looks at keys only while a screen reader runs."""

    def __init__(
        self,
        window: Window,
        reading: Reading,
        prompter: Prompter,
        *,
        screen_reader: ScreenReader,
        keeping: Keeping,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._reading, self._prompter = window, reading, prompter
        self._screen_reader, self._keeping = screen_reader, keeping
        self._begun = 0.0
        self._active = False
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._leaving.timeout.connect(self._left)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is no other kind here
        self._application = application
        action = window.actions_["give_way"]
        action.setCheckable(True)
        action.setChecked(keeping.settings.give_way)
        window.actions_.wire("give_way", self._choose)
        reading.moment_changed.connect(self._follow)
        screen_reader.changed.connect(self._listen)
        application.focusChanged.connect(self._focus_moved)
        self._listen()

    @Slot(Moment)
    def _follow(self, moment: Moment) -> None:
        active = moment.status in _ACTIVE
        if active != self._active:
            self._active = active
            self._begun = time.monotonic()
            self._window.messages.be_quiet(wanted=active)

    @Slot()
    def _choose(self) -> None:
        self._keeping.change(give_way=self._window.actions_["give_way"].isChecked())
        self._listen()

    @Slot()
    def _listen(self) -> None:
        self._application.removeEventFilter(self)
        if self._gives_way:
            self._application.installEventFilter(self)

    @property
    def _gives_way(self) -> bool:
        return self._screen_reader.running and self._keeping.settings.give_way

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt calls this before each event of the program."""
        if event.type() in _EVENTS and isinstance(event, QKeyEvent) and self._is_theirs(event):
            self._prompter.hush()
            self._reading.pause()
        return False

    def _is_theirs(self, event: QKeyEvent) -> bool:
        """Whether the screen reader has something to say about a key."""
        if event.key() in _ALONE or not (self._active or self._prompter.is_sounding):
            return False
        focused = QApplication.focusWidget()
        if event.key() in _PRESSING and _is_button_of_ours(focused):
            return False
        on_page = focused in (self._window.page, self._window.sentence)
        return not steers(event.keyCombination(), on_page=on_page)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not self._gives_way or not self._active or time.monotonic() - self._begun < GRACE:
            return
        if now is None:
            self._leaving.start()
        else:
            self._reading.pause()

    @Slot()
    def _left(self) -> None:
        """Another program has the keyboard; a window that was hidden in order to be heard reads on."""
        if self._window.isVisible() and not self._window.isMinimized():
            self._reading.pause()


def _is_button_of_ours(widget: QWidget | None) -> bool:
    """Whether a widget is a button for a command about the reading, such as play."""
    ids = {command.id for command in COMMANDS if command.group in STEERING}
    return isinstance(widget, CommandButton) and widget.command.objectName() in ids
