"""Opens the manual in the reader's language, and leads back to the article that it interrupts."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from reader import places
from reader.bookmark import beginning
from ui.help_here import help_here
from ui.messages import Importance, Message, Offer
from ui.shelving import Shelving
from ui.window import Window
from ui.words import language

if TYPE_CHECKING:
    from reader.article import Article

_WAY_BACK: Final = "back from the manual"


class Helping(QObject):
    """Belongs to the UI thread."""

    def __init__(self, window: Window, shelving: Shelving, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._shelving = window, shelving
        self._interrupted: tuple[Article, int | None] | None = None
        self._opened = ""
        shelving.begun.connect(self._begin)
        window.actions_.wire("manual", self._help)
        window.actions_.wire("key_list", lambda: self._open(places.key_list(language())))

    def _help(self) -> None:
        """Where the manual would open behind a dialog, tell about the dialog instead."""
        if not help_here():
            self._open(places.manual(language()))

    def _open(self, document: Path) -> None:
        """Open a document; the one that is open already gives way to the article that was there before."""
        now = self._shelving.at
        if now is not None and now[0].source == str(document) and self._interrupted is not None:
            self._shelving.take_up(*self._interrupted)
            return
        if now is not None and now[0].source != self._opened:
            self._interrupted = now
        self._opened = str(document)
        self._shelving.opening.open(self._opened)

    @Slot()
    def _begin(self) -> None:
        """Something is open; from a document of ours there is a way back."""
        self._window.messages.withdraw(_WAY_BACK)
        now = self._shelving.at
        if now is None or now[0].source != self._opened or self._interrupted is None:
            return
        article, character = self._interrupted
        title = article.title or beginning(article.text, 0)
        text = self.tr("“{title}” stays at its place.").format(title=title)
        back = Offer(self.tr("Back to the article"), partial(self._shelving.take_up, article, character))
        self._window.messages.show_message(Message(text, (back,), Importance.NOTE, _WAY_BACK))
