"""Skimming: the voice reads of each paragraph only the first sentence, and the window says so."""

from PySide6.QtCore import QObject, Slot

from ui.messages import Importance, Message, Offer
from ui.prompter import Prompter
from ui.reading import Reading
from ui.window import Window

_TOPIC = "skimming"


class Skimming(QObject):
    """Belongs to the UI thread. It is off whenever the program starts."""

    def __init__(self, window: Window, reading: Reading, prompter: Prompter, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._reading, self._prompter = window, reading, prompter
        self._action = window.actions_["skim"]
        self._action.setCheckable(True)
        window.actions_.wire("skim", self._choose)

    @Slot()
    def _choose(self) -> None:
        skims = self._action.isChecked()
        self._prompter.give_way()
        self._reading.skim(skims=skims)
        if skims:
            offer = Offer(self.tr("Read everything"), self._action.trigger)
            text = self.tr("Skimming: only the first sentence of each paragraph is read.")
            self._window.messages.show_message(Message(text, (offer,), Importance.NOTE, _TOPIC))
            self._prompter.say(self.tr("Skimming"))
        else:
            self._window.messages.withdraw(_TOPIC)
            self._prompter.answer(self.tr("Everything is read"))
