"""What is asked and done at a place of the text: builds the second voice, and all commands that are about words."""

from PySide6.QtCore import QObject, Signal

from ui.answering import Answering
from ui.bookmarking import Bookmarking
from ui.hearing import Hearing
from ui.keeping import Keeping
from ui.linking import Linking
from ui.one_sentence import OneSentence
from ui.prompter import Prompter
from ui.pronouncing import Pronouncing
from ui.replying import Replying
from ui.shelf import Shelf
from ui.skimming import Skimming
from ui.stepping import Stepping
from ui.window import Window


class Asking(QObject):
    """Belongs to the UI thread."""

    failed = Signal(object)
    """An error that the reader must hear of."""

    def __init__(
        self, window: Window, hearing: Hearing, shelf: Shelf, keeping: Keeping, parent: QObject
    ) -> None:
        super().__init__(parent)
        reading = hearing.reading
        self.prompter = prompter = Prompter(reading, hearing.player, hearing.studio, self)
        self._pronouncing = Pronouncing(
            window,
            reading,
            hearing.saying,
            keeping=keeping,
            player=hearing.player,
            studio=hearing.studio,
            parent=self,
        )
        self._answering = Answering(window, reading, prompter, keeping, self)
        self._stepping = Stepping(window, reading, prompter, self)
        self.bookmarking = Bookmarking(window, reading, prompter, shelf, self)
        self._linking = Linking(window, reading, self)
        self._skimming = Skimming(window, reading, prompter, self)
        self.one_sentence = OneSentence(window, reading, keeping, self)
        self.replying = Replying(window, reading, prompter, keeping, self)
        prompter.lit.connect(window.page.show_moment)
        prompter.lit.connect(self.one_sentence.show_moment)
        prompter.failed.connect(self.failed)
        self._pronouncing.failed.connect(self.failed)

    def close(self) -> None:
        """Say nothing more, and write what is not written."""
        self.prompter.close()
        self._pronouncing.close()
