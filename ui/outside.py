"""Reads at once what comes from outside the window, and offers the way back to what it interrupts."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader.article import Article
from reader.bookmark import beginning
from reader.opening.refusals import NothingCopiedError, SourceRefusedError
from ui.instance import Handed
from ui.messages import Importance, Message, Offer
from ui.reading import Reading
from ui.shelving import Shelving
from ui.window import Window

WAY_BACK = "way back"
"""The topic of the message that offers it."""


class Outside(QObject):
    """Belongs to the UI thread."""

    failed = Signal(object)
    """A SourceRefusedError: nothing was copied."""

    def __init__(self, window: Window, reading: Reading, shelving: Shelving, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._reading, self._shelving = window, reading, shelving
        self._coming = self._is_copied = False
        self._interrupted: tuple[Article, int | None] | None = None
        shelving.begun.connect(self._begin)
        shelving.opening.failed.connect(self._forget)
        window.actions_.wire("read_copied", self.read_copied)

    @Slot(object)
    def greet(self, given: Handed) -> None:
        """A later start brings a text or an article, or only wants to see the window."""
        if given.text is not None:
            self._read_or_refuse(given.text)
            return  # whoever reads in another program stays there
        if given.source is not None:
            self._shelving.opening.open(given.source)
        self._window.come_forward()

    def read(self, text: str) -> None:
        """Read a text instead of what is open."""
        if not self._is_copied:
            self._interrupted = self._shelving.at
        self._coming = True
        self._shelving.opening.paste(text)

    def _read_or_refuse(self, text: str) -> None:
        if text:
            self.read(text)
        else:
            self._window.come_forward()
            self.failed.emit(NothingCopiedError())

    def read_copied(self) -> None:
        """Read what was copied in another program."""
        from ui.copied import Board, copied  # noqa: PLC0415 - see ui.later

        try:
            self.read(copied(Board.CLIPBOARD))
        except SourceRefusedError as error:
            self.failed.emit(error)

    @Slot()
    def _begin(self) -> None:
        """Something is open; if it is what was to be read at once, that happens now."""
        self._window.messages.withdraw(WAY_BACK)
        now, coming, self._coming = self._shelving.at, self._coming, False
        self._is_copied = coming and now is not None and now[0].source is None  # not opened meanwhile
        if not self._is_copied:
            return
        self._reading.play()
        if self._interrupted is not None:
            self._offer_way_back(*self._interrupted)

    def _offer_way_back(self, article: Article, character: int | None) -> None:
        title = article.title or beginning(article.text, 0)
        text = self.tr("Reads copied text. “{title}” stays at its place.").format(title=title)
        back = Offer(self.tr("Back to the article"), partial(self._shelving.take_up, article, character))
        self._window.messages.show_message(Message(text, (back,), Importance.NOTE, WAY_BACK))

    @Slot()
    def _forget(self) -> None:
        """It could not be opened; what was open still is."""
        self._coming = False
