"""Spoken controls for those who do not see the window: switched by F4, kept, and offered at the first start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.answering import PITCH
from ui.desktop.screen_reader import ScreenReader
from ui.everywhere import Everywhere
from ui.keeping import Keeping
from ui.key_names import key_name
from ui.messages import Message
from ui.prompter import Prompter
from ui.reading import Reading
from ui.window import Window

if TYPE_CHECKING:
    from ui.voicing.voicing import Voicing

LISTENING = 1500
"""Milliseconds at the first start in which a screen reader is looked for, and has spoken of the window."""


class SelfVoicing(QObject):
    """Belongs to the UI thread. Where a screen reader runs, nothing is offered, but F4 works."""

    def __init__(
        self,
        window: Window,
        reading: Reading,
        prompter: Prompter,
        *,
        keeping: Keeping,
        screen_reader: ScreenReader,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._reading, self._prompter = window, reading, prompter
        self._keeping, self._screen_reader = keeping, screen_reader
        self._voicing: Voicing | None = None
        self._waits = ""
        """What is mentioned once it is silent."""
        prompter.ended.connect(self._say_what_waits, Qt.ConnectionType.QueuedConnection)
        self._action = window.actions_["voicing"]
        self._action.setCheckable(True)
        self._action.setChecked(keeping.settings.self_voicing)
        Everywhere([window.actions_[command] for command in ("voicing", "manual", "keys")], self)
        window.actions_.wire("voicing", self._switch)
        window.messages.told.connect(self._pass_on)

    @Slot()
    def start(self) -> None:
        """Speak if it was wanted last time; called once all is loaded."""
        if self._keeping.settings.self_voicing and self._voicing is None:
            self._begin("Vorleser.")
        elif self._keeping.is_first:
            QTimer.singleShot(LISTENING, self, self._offer)

    def close(self) -> None:
        """Say nothing more."""
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)
        if self._voicing is not None:
            self._voicing.stop()

    @Slot(str)
    def tell(self, text: str) -> None:
        """Something has happened that stands nowhere where the focus is."""
        self._waits = ""
        if self._voicing is not None and self._keeping.settings.self_voicing:
            self._voicing.tell(text)

    @Slot(str)
    def mention(self, text: str) -> None:
        """Something goes on as expected: said into silence only, perhaps later, and not if there are newer words."""
        self._waits = text
        self._say_what_waits()

    @Slot()
    def _say_what_waits(self) -> None:
        if self._waits and not (self._reading.is_active or self._prompter.is_sounding):
            self.tell(self._waits)

    @Slot()
    def _switch(self) -> None:
        wanted = self._action.isChecked()
        self._keeping.change(self_voicing=wanted)
        if wanted:
            self._begin(self.tr("Spoken controls on."))
        else:
            self.close()
            self._prompter.say(self.tr("Spoken controls off."), pitch=PITCH)

    def _begin(self, announcement: str) -> None:
        from ui.voicing.voicing import Voicing  # noqa: PLC0415 - see ui.later

        if self._voicing is None:
            self._voicing = Voicing(self._window, self._reading, self._prompter, self._keeping, self)
        QCoreApplication.setAttribute(
            Qt.ApplicationAttribute.AA_DontUseNativeDialogs
        )  # we could not speak of them
        self._voicing.start(announcement)

    @Slot()
    def _offer(self) -> None:
        """Only into silence, and only to whoever has this window before them."""
        from ui.voicing.offer import Offer  # noqa: PLC0415 - see ui.later

        busy = self._reading.is_active or self._prompter.is_sounding or self._action.isChecked()
        if not busy and not self._screen_reader.running and QApplication.activeWindow() is not None:
            Offer(self._prompter, self).make()

    @Slot(Message)
    def _pass_on(self, message: Message) -> None:
        """A message, and the key that leads to what can be done about it."""
        offers = ", ".join(offer.text for offer in message.offers)
        keys = key_name(self._window.actions_["message"].shortcut().toString())
        self.tell(f"{message.text} {keys}: {offers}" if offers else message.text)
