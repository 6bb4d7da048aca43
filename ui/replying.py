"""Sees to it that every key is answered: shows what is said, and says what there is to say where nothing happens."""

from typing import Final

from PySide6.QtCore import QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence

from reader.directions import Back, Skip
from reader.moment import Status
from reader.moves import Unit
from ui.answering import PITCH
from ui.commands import COMMANDS, Command
from ui.desktop.screen_reader import ScreenReader
from ui.keeping import Keeping
from ui.key_names import key_name
from ui.prompter import Prompter
from ui.reading import Reading
from ui.window import Window
from ui.words import C_, translate

_ENDS: Final = {
    (Unit.SENTENCE, False): C_("Replying", "This is the first sentence."),
    (Unit.SENTENCE, True): C_("Replying", "This is the last sentence."),
    (Unit.PARAGRAPH, False): C_("Replying", "This is the first paragraph."),
    (Unit.PARAGRAPH, True): C_("Replying", "This is the last paragraph."),
    (Unit.SECTION, False): C_("Replying", "This is the first section."),
    (Unit.SECTION, True): C_("Replying", "This is the last section."),
}
"""What is said where a step leads nowhere, forward or not."""

_SWITCHES: Final = ("ruler", "focus", "spelling_names", "give_way")
"""Commands that are on or off, and say so neither by sound nor in another place."""

_QUIET: Final = frozenset({
    Qt.Key.Key_unknown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Menu, Qt.Key.Key_Insert, Qt.Key.Key_Pause, Qt.Key.Key_Print,
    Qt.Key.Key_SysReq, Qt.Key.Key_ScrollLock, Qt.Key.Key_NumLock, Qt.Key.Key_CapsLock,
})  # fmt: skip
"""Keys that move about, keep others company, or belong to the desktop and to screen readers."""

_LAST_OF_A_KEYBOARD: Final = Qt.Key.Key_F35
"""Qt counts keys for volume, media and dead accents from behind this one."""


def command_of(keys: QKeyCombination) -> Command | None:
    """The command that has these keys, wherever it works."""
    pressed = QKeySequence(keys)
    return next((one for one in COMMANDS if any(QKeySequence(key) == pressed for key in one.keys)), None)


def is_meant(keys: QKeyCombination) -> bool:
    """Whether somebody who presses these keys waits for an answer of this program."""
    key, held = keys.key(), keys.keyboardModifiers()
    known = key <= Qt.Key.Key_Escape or Qt.Key.Key_F1 <= key <= _LAST_OF_A_KEYBOARD
    editing = key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
    return key not in _QUIET and (known or editing) and not held & Qt.KeyboardModifier.MetaModifier


class Replying(QObject):
    """Belongs to the UI thread.

    What is about the text is said by the second voice, or announced where that suffices; what is about keys and the
    window is announced.
    """

    def __init__(
        self, window: Window, reading: Reading, prompter: Prompter, keeping: Keeping, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._reading, self._prompter, self._keeping = window, reading, prompter, keeping
        self._screen_reader: ScreenReader | None = None
        prompter.answering.connect(self._show)
        prompter.unheard.connect(self._announce)
        window.answers.set_type(window.page.set_in)
        window.page.type_changed.connect(window.answers.set_type)
        reading.stayed.connect(self._tell_of_end)
        window.messages.asked_in_vain.connect(self._tell_of_no_message)
        window.unanswered.connect(self._tell_of_key)
        actions = window.actions_
        for command in _SWITCHES:
            actions[command].triggered.connect(self._tell_of_switch)
        for commands, slot in (
            (("faster", "slower"), self._tell_of_speed),
            (("larger", "smaller", "usual_size"), self._tell_of_size),
            (("outline",), self._tell_of_outline),
            (("copy",), self._tell_of_copy),
        ):
            for command in commands:
                actions[command].triggered.connect(slot)

    def know(self, screen_reader: ScreenReader) -> None:
        """Where one runs, our voice need not say what it announces."""
        self._screen_reader = screen_reader

    def tell(self, text: str) -> None:
        """Answer with a word about the text."""
        hears = self._screen_reader is not None and self._screen_reader.running
        if hears and not (self._reading.is_active or self._prompter.is_sounding):
            self._note(text)
        else:
            self._prompter.answer(text, pitch=PITCH)

    def _note(self, text: str) -> None:
        """Answer without our voice, unless it speaks for all controls."""
        if self._keeping.settings.self_voicing:
            self._prompter.answer(text, pitch=PITCH)
            return
        self._window.answers.show_answer(text)
        if not self._reading.is_active:
            self._announce()

    @Slot(str)
    def _show(self, text: str) -> None:
        self._window.answers.show_answer(text)
        if not self._keeping.settings.volume:
            self._announce()

    @Slot()
    def _announce(self) -> None:
        """What is shown cannot be heard otherwise."""
        if not self._window.answers.isHidden():
            self._window.messages.announcer.announce(self._window.answers.text())

    # where nothing happens

    @Slot(object)
    def _tell_of_end(self, wish: Skip | Back) -> None:
        match wish:
            case Skip(unit, steps):
                self.tell(translate("Replying", _ENDS[unit, steps > 0]))
            case Back():
                self.tell(self.tr("There is no jump to be taken back."))

    @Slot()
    def _tell_of_no_message(self) -> None:
        self.tell(self.tr("There is no message."))

    @Slot(QKeyCombination)
    def _tell_of_key(self, keys: QKeyCombination) -> None:
        if not is_meant(keys):
            return
        command = command_of(keys)
        if command is None:
            help_ = key_name(self._window.actions_["keys"].shortcut().toString())
            self._note(self.tr("This key has no task here. {keys} shows all keys.").format(keys=help_))
        elif self._reading.moment.status is Status.EMPTY:
            self.tell(self.tr("No article is open."))
        elif command.id == "stop":
            self.tell(self.tr("Nothing is being read."))
        else:
            text = self.tr("{command}: this key works in the text. Esc leads there.")
            self._note(text.format(command=command.text))

    # what happens in silence

    @Slot()
    def _tell_of_switch(self) -> None:
        """On or off."""
        action = self.sender()
        if isinstance(action, QAction):
            self._tell_whether(action, on=action.isChecked())

    @Slot()
    def _tell_of_outline(self) -> None:
        self._tell_whether(self._window.actions_["outline"], on=self._window.outline.isVisible())

    def _tell_whether(self, action: QAction, *, on: bool) -> None:
        command = next(one for one in COMMANDS if one.id == action.objectName())
        text = self.tr("{command}: on") if on else self.tr("{command}: off")
        self._note(text.format(command=command.text))

    @Slot()
    def _tell_of_size(self) -> None:
        size = round(self._window.page.set_in.size)
        self._note(self.tr("Size of type: %n pixels", "", size))

    @Slot()
    def _tell_of_speed(self) -> None:
        self._note(self._window.transport.speed.accessibleName())

    @Slot()
    def _tell_of_copy(self) -> None:
        copied = self._window.page.selected() is not None
        self._note(self.tr("Copied.") if copied else self.tr("Nothing is selected."))
