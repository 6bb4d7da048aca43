"""Everything between the shelf and the reading: opens articles, goes on where they were left, offers the last ones.

Connects the parts it is made of with the window and the reading that it is given.
"""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader import places
from reader.article import Article
from reader.bookmark import beginning, bookmark
from reader.library import Shelved
from reader.moment import Moment, Status
from reader.opening.refusals import NothingCopiedError, SourceMissingError, SourceRefusedError
from reader.wording import describe
from ui.casting import TOPIC, Casting
from ui.messages import Importance, Message, Offer
from ui.opening import Opening
from ui.painting import Painting
from ui.reading import Reading
from ui.recent import RecentMenu
from ui.shelf import Recent, Shelf
from ui.showing import Showing
from ui.window import Window
from ui.words import language

_POSITION, _ENCODING, _SOURCE = "position", "encoding", "source"
"""Topics of messages, which end with the article."""


class Shelving(QObject):
    """Belongs to the UI thread."""

    failed = Signal(object)
    """An error that the reader must hear of."""

    begun = Signal()
    """An article was taken to the reading."""

    def __init__(  # noqa: PLR0913 - the parts
        self,
        window: Window,
        reading: Reading,
        showing: Showing,
        *,
        shelf: Shelf,
        opening: Opening,
        casting: Casting,
        parent: QObject,
    ) -> None:
        """What is shown already waits for `start`."""
        super().__init__(parent)
        self._window, self._reading, self._showing = window, reading, showing
        self.shelf, self.opening, self.casting = shelf, opening, casting
        self._menu = RecentMenu(window)
        self._recent: tuple[Recent, ...] = ()
        self._kept: int | None = None
        self._painting = Painting(window.page.viewport())
        self._wire()

    def start(self) -> None:
        """Take up what has been painted, and look which articles there are."""
        self._begin()
        self.shelf.look()

    @property
    def at(self) -> tuple[Article, int | None] | None:
        """What is open, and the character at which its reading goes on."""
        return self._showing.at

    def close(self) -> None:
        """Take up nothing more."""
        self._painting.forget()

    def _wire(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._painting.done.connect(self._begin)
        self.shelf.recent_changed.connect(self._show_recent, queued)
        self._showing.taken_up.connect(self._wait)
        self.opening.failed.connect(self._refuse)
        self.opening.unsure.connect(self._doubt_encoding)
        self.casting.asked.connect(self._window.messages.show_message)
        self.casting.cast.connect(self._read)
        self._reading.asked_in_vain.connect(self.casting.ask)
        self._reading.moment_changed.connect(self._keep)
        self._window.file_dropped.connect(self.opening.open)
        self._window.text_dropped.connect(self.opening.paste)
        self._window.empty.chosen.connect(self._open_recent)
        self._menu.chosen.connect(self._open_recent)
        actions = self._window.actions_
        actions.wire("open", self._ask_for_file)
        actions.wire("paste", self._paste)
        actions.wire("sample", lambda: self.opening.open(str(places.sample())))
        actions.wire("recent", self._show_menu)

    # an article comes

    def take_up(self, article: Article, character: int | None) -> None:
        """Show an article, and read it from a character on when that is wished."""
        self._showing.take_up(article, character)

    @Slot()
    def _wait(self) -> None:
        """What was told of the article before is over."""
        for topic in (_POSITION, _ENCODING, _SOURCE, TOPIC):
            self._window.messages.withdraw(topic)
        self._painting.wait()

    @Slot()
    def _begin(self) -> None:
        """Take the article to the reading; its first sentences are prepared, or its voice is asked for."""
        if self.at is None:
            return
        article, character = self.at
        self._kept = character
        self._reading.open(article, character, voice=self.casting.voice_for(article))
        self.casting.ask()
        if character is not None:
            self._offer_to_go_on(article, character)
        self.begun.emit()

    @Slot(Article, str)
    def _read(self, article: Article, voice: str) -> None:
        """The voice is found for the article that is open; reading begins where it would have."""
        self._reading.open(article, self.at[1] if self.at else None, voice=voice)
        self._window.messages.withdraw(TOPIC)

    def _offer_to_go_on(self, article: Article, character: int) -> None:
        text = self.tr("Continue at “{words} …”").format(words=beginning(article.text, character))
        offers = (
            Offer(self.tr("Continue"), self._reading.play),
            Offer(self.tr("From the beginning"), partial(self._reading.read_from, 0)),
        )
        self._window.messages.show_message(Message(text, offers, Importance.NOTE, _POSITION))

    @Slot(Moment)
    def _keep(self, moment: Moment) -> None:
        """Save where reading is, sentence by sentence."""
        if moment.status in (Status.READING, Status.WAITING):
            self._window.messages.withdraw(_POSITION)
            self._window.messages.withdraw(TOPIC)
        score = self._reading.score
        if score is None or moment.place is None:
            return
        character = bookmark(moment, score)
        if character != self._kept:
            self._kept = character
            self._showing.keep(character)
            self.shelf.mark(score.article, character)

    # what goes wrong

    @Slot(str)
    def _doubt_encoding(self, encoding: str) -> None:
        text = self.tr(
            "The text was read as {encoding}, which is not certain. If letters are wrong, choose another."
        )
        other = Offer(self.tr("Other encoding …"), partial(self.opening.ask_for_encoding, self._window))
        message = Message(text.format(encoding=encoding), (other,), Importance.NOTE, _ENCODING)
        self._window.messages.show_message(message)

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        """A file that is gone can be taken off the list."""
        if not isinstance(error, SourceRefusedError):
            self.failed.emit(error)
            return
        known = [one.shelved for one in self._recent if one.shelved.source == error.name]
        gone = known if isinstance(error, SourceMissingError) else []
        offers = tuple(
            Offer(self.tr("Remove from the list"), partial(self.shelf.forget, one)) for one in gone
        )
        self._window.messages.show_message(Message(describe(error, language()), offers, topic=_SOURCE))
        self.shelf.look()

    # the last articles

    @Slot(object)
    def _show_recent(self, recent: tuple[Recent, ...]) -> None:
        self._recent = recent
        self._menu.show_recent(recent)
        self._window.empty.show_recent(recent)

    @Slot(object)
    def _open_recent(self, shelved: Shelved) -> None:
        if shelved.source is not None:
            self.opening.open(shelved.source)
        elif shelved.text is not None:
            self.opening.paste(shelved.text)

    def _show_menu(self) -> None:
        header = self._window.header
        self._menu.popup(header.mapToGlobal(header.rect().bottomLeft()))

    def _ask_for_file(self) -> None:
        self.opening.ask_for_file(self._window, self._window.actions_["open"].iconText())

    def _paste(self) -> None:
        text = QApplication.clipboard().text()
        if text.strip():
            self.opening.paste(text)
        else:
            self.failed.emit(NothingCopiedError())
