"""Bookmarks: set, listed, gone to and removed; the second voice says their names."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from reader.article import Article, Span
from reader.asking.line import BREATH, Line
from reader.bookmark import beginning
from reader.library import Bookmark
from reader.moment import Moment
from ui.answering import PITCH
from ui.prompter import Prompter
from ui.reading import Reading
from ui.shelf import Shelf
from ui.window import Window
from ui.words import language

if TYPE_CHECKING:
    from ui.bookmarks import BookmarksDialog


class Bookmarking(QObject):
    """Belongs to the UI thread. A bookmark stands at the beginning of a sentence and is called by its first words."""

    def __init__(
        self, window: Window, reading: Reading, prompter: Prompter, shelf: Shelf, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._reading, self._prompter, self._shelf = window, reading, prompter, shelf
        self._article: Article | None = None
        self._bookmarks: tuple[Bookmark, ...] = ()
        self._dialog: BookmarksDialog | None = None
        shelf.bookmarks_changed.connect(self._know, Qt.ConnectionType.QueuedConnection)
        reading.moment_changed.connect(self._follow)
        for command, slot in (
            ("set_bookmark", self._set),
            ("bookmarks", self._show_all),
            ("previous_bookmark", partial(self._go_by, -1)),
            ("next_bookmark", partial(self._go_by, 1)),
        ):
            window.actions_.wire(command, slot)

    # what there is

    @Slot(Moment)
    def _follow(self) -> None:
        """Another article has other bookmarks."""
        article = self._reading.score.article if self._reading.score else None
        if article is not self._article:
            self._article, self._bookmarks = article, ()
            if article is not None:
                self._shelf.look_for_bookmarks(article)

    @Slot(Article, object)
    def _know(self, article: Article, bookmarks: tuple[Bookmark, ...]) -> None:
        if article is self._article:
            self._bookmarks = bookmarks
            if self._dialog is not None:
                self._dialog.show_bookmarks(bookmarks)

    def _here(self) -> Span | None:
        """The sentence that is heard, or at rest the one at the caret."""
        score, moment = self._reading.score, self._reading.moment
        if score is None:
            return None
        place = moment.place if self._reading.is_active else score.place_at(self._window.page.caret())
        return None if place is None else score.entry(place).sentence

    # what is wanted

    @Slot()
    def _set(self) -> None:
        sentence = self._here()
        if self._article is None or sentence is None:
            return
        name = beginning(sentence.of(self._article.text), 0)
        self._shelf.set_bookmark(self._article, sentence.start, name)
        self._say(self.tr("Bookmark:"), name)

    def _go_by(self, steps: int) -> None:
        """To the next bookmark, or the one before."""
        here = self._here()
        if here is None:
            return
        if steps > 0:
            found = next((one for one in self._bookmarks if one.character > here.start), None)
        else:
            found = next((one for one in reversed(self._bookmarks) if one.character < here.start), None)
        if found is not None:
            self._go_to(found)
        elif not self._bookmarks:
            self._say(self.tr("There is no bookmark in this article."))
        else:
            self._say(self.tr("No bookmark follows.") if steps > 0 else self.tr("No bookmark before this."))

    @Slot(Bookmark)
    def _go_to(self, bookmark: Bookmark) -> None:
        self._reading.go_to(bookmark.character)
        if not self._reading.is_active:
            self._window.page.go_to(bookmark.character)
        self._window.page.setFocus()
        self._say("", bookmark.name)

    @Slot()
    def _show_all(self) -> None:
        from ui.bookmarks import BookmarksDialog  # noqa: PLC0415 - see ui.later

        if self._dialog is None:
            dialog = self._dialog = BookmarksDialog(self._window)
            dialog.chosen.connect(self._go_to)
            dialog.renamed.connect(self._rename)
            dialog.removed.connect(self._remove)
            dialog.asked.connect(self._say_name)
        self._dialog.show_bookmarks(self._bookmarks)
        self._dialog.show()
        self._dialog.activateWindow()

    @Slot(Bookmark, str)
    def _rename(self, bookmark: Bookmark, name: str) -> None:
        if self._article is not None:
            self._shelf.set_bookmark(self._article, bookmark.character, name)

    @Slot(Bookmark)
    def _remove(self, bookmark: Bookmark) -> None:
        if self._article is not None:
            self._shelf.remove_bookmark(self._article, bookmark)
            self._say(self.tr("Deleted:"), bookmark.name)

    @Slot(Bookmark)
    def _say_name(self, bookmark: Bookmark) -> None:
        self._say("", bookmark.name)

    def _say(self, text: str, name: str = "") -> None:
        """A text of ours, and a name in the language of the article."""
        lines = [Line(text, language(), BREATH)] if text else []
        if name and self._article is not None:
            lines.append(Line(name, self._article.language))
        self._prompter.answer(lines, pitch=PITCH)
