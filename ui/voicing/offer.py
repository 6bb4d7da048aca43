"""Offers spoken controls once, by sound: whoever does not see the window would not find them."""

from PySide6.QtCore import QObject, Slot

from ui.answering import PITCH
from ui.prompter import Prompter
from ui.voicing.attention import Attention


class Offer(QObject):
    """One short sentence, which any key ends. Belongs to the UI thread."""

    def __init__(self, prompter: Prompter, parent: QObject) -> None:
        super().__init__(parent)
        self._prompter = prompter
        self._attention = Attention(self)

    def make(self) -> None:
        """Say it now."""
        self._attention.pressed.connect(self._prompter.hush)
        self._prompter.say(self.tr("Vorleser. For spoken controls press F4."), pitch=PITCH)
        self._attention.start()
        self._prompter.ended.connect(self._end)

    @Slot()
    def _end(self) -> None:
        self._prompter.ended.disconnect(self._end)
        self._attention.stop()
        self.deleteLater()
