"""The library as the window uses it: in a thread of its own, so that no disk holds up the reading."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal

from reader.article import Article
from reader.library import Bookmark, Library, LibraryError, Shelved
from reader.places import is_help

_Errand = Callable[[Library], object]

_IN_MEMORY = Path(":memory:")
"""SQLite's name for a library that ends with the program."""


_MOST = 10
"""Articles that are offered."""

_HELP = 4
"""Manual and keys in two languages keep their places, but F1 opens them, and nobody looks for them here."""


@dataclass(frozen=True, slots=True)
class Recent:
    """An article that was opened before; a file may be gone."""

    shelved: Shelved
    there: bool


class Shelf(QObject):
    """Belongs to the UI thread; `take` may be called from any. Where the library fails, one lasts as long as we do."""

    recent_changed = Signal(object)
    """A tuple of Recent, the latest first."""

    bookmarks_changed = Signal(Article, object)
    """An article and a tuple of its Bookmarks, by their places."""

    failed = Signal(object)
    """A LibraryError; each kind once."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._told: set[type[LibraryError]] = set()
        self._errands: SimpleQueue[_Errand | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="shelf", daemon=True)
        self._thread.start()

    def take(self, article: Article, patience: float = 2.0) -> int | None:
        """Note that an article is opened; the character at which its reading goes on. Waits for it, not for ever."""
        found: list[int | None] = []
        done = Event()

        def errand(library: Library) -> None:
            try:
                found.append(library.position(article))
                library.shelve(article)
            finally:
                done.set()
            self._tell_recent(library)

        self._errands.put(errand)
        done.wait(patience)
        return found[0] if found else None

    def mark(self, article: Article, character: int | None) -> None:
        """Save how far an article is read; None when it is read to the end."""
        self._errands.put(lambda library: library.mark(article, character))

    def forget(self, shelved: Shelved) -> None:
        """Take an article off the shelf."""

        def errand(library: Library) -> None:
            library.forget(shelved)
            self._tell_recent(library)

        self._errands.put(errand)

    def look_for_bookmarks(self, article: Article) -> None:
        """Ask for the bookmarks of an article."""
        self._errands.put(lambda library: self._tell_bookmarks(library, article))

    def set_bookmark(self, article: Article, character: int, name: str) -> None:
        """Give a place of an article a name."""

        def errand(library: Library) -> None:
            library.set_bookmark(article, character, name)
            self._tell_bookmarks(library, article)

        self._errands.put(errand)

    def remove_bookmark(self, article: Article, bookmark: Bookmark) -> None:
        """Forget a bookmark."""

        def errand(library: Library) -> None:
            library.remove_bookmark(bookmark)
            self._tell_bookmarks(library, article)

        self._errands.put(errand)

    def look(self) -> None:
        """Ask for the articles that were opened last."""
        self._errands.put(self._tell_recent)

    def close(self, patience: float = 2.0) -> None:
        """Write what is not written yet."""
        self._errands.put(None)
        self._thread.join(patience)

    def _work(self) -> None:
        """The life of the thread; the file is opened when it is first needed."""
        library: Library | None = None
        while (errand := self._errands.get()) is not None:
            library = library or self._open()
            try:
                errand(library)
            except LibraryError as error:
                self._tell(error)
        if library is not None:
            library.close()

    def _open(self) -> Library:
        try:
            library = Library(self._path)
        except LibraryError as error:
            self._tell(error)
            return Library(_IN_MEMORY)
        if library.damage is not None:
            self._tell(library.damage)
        return library

    def _tell(self, error: LibraryError) -> None:
        if type(error) not in self._told:
            self._told.add(type(error))
            self.failed.emit(error)

    def _tell_bookmarks(self, library: Library, article: Article) -> None:
        self.bookmarks_changed.emit(article, library.bookmarks(article))

    def _tell_recent(self, library: Library) -> None:
        shelved = [one for one in library.recent(_MOST + _HELP) if not (one.source and is_help(one.source))]
        self.recent_changed.emit(tuple(Recent(one, _is_there(one)) for one in shelved[:_MOST]))


def _is_there(shelved: Shelved) -> bool:
    return shelved.source is None or Path(shelved.source).is_file()
