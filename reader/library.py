"""The library: which articles were opened, how far each was read, and their bookmarks, in one SQLite file."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import time

from reader.anchor import Anchor
from reader.article import Article
from reader.errors import VorleserError

_SCHEMA = (
    """
CREATE TABLE article (
    key TEXT PRIMARY KEY,   -- where it came from, or a digest of a text that came from nowhere
    source TEXT,            -- a path, or NULL for a pasted text
    title TEXT NOT NULL,
    text TEXT,              -- a pasted text itself, which stands nowhere else
    opened REAL NOT NULL,   -- seconds since the epoch
    character INTEGER,      -- the position: NULL while nothing was read, or when all was
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX article_opened ON article (opened DESC);
""",
    """
CREATE TABLE bookmark (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,      -- of its article
    name TEXT NOT NULL,
    character INTEGER NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL
) STRICT;
CREATE INDEX bookmark_key ON bookmark (key);
""",
)
"""What each version of the schema adds to the one before."""


class LibraryError(VorleserError):
    """Articles and positions are not all kept."""


class LibraryDamaged(LibraryError):
    """The file could not be read; it lies in `kept` now, and a new one is begun."""

    def __init__(self, path: Path, kept: Path) -> None:
        super().__init__(f"{path} is kept as {kept}")
        self.path, self.kept = path, kept


class LibraryUnsaved(LibraryError):
    """The file can be neither opened nor written; `reason` is the system's own word for it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


@dataclass(frozen=True, slots=True)
class Shelved:
    """An article as the library knows it; `text` only where it was pasted."""

    source: str | None
    title: str
    text: str | None
    opened: float
    begun: bool


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place of an article that was given a name; `character` is where it is in the article as it is now."""

    id: int
    name: str
    character: int


class Library:
    """The shelf of one user. Belongs to one thread; several processes may have the file open.

    Every method raises LibraryUnsaved where the disk is full, read-only or gone.
    """

    def __init__(self, path: Path, *, now: Callable[[], float] = time) -> None:
        """Open the file, or make it. One that cannot be understood is kept as `.defekt`, and a new one is begun."""
        self._now = now
        self._path = path
        self.damage: LibraryDamaged | None = None
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                self._db = _connect(path)
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    raise
                self.damage = LibraryDamaged(path, _put_aside(path))
                self._db = _connect(path)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever the database or the disk complains about, as an error of ours."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise LibraryUnsaved(self._path, getattr(error, "strerror", None) or str(error)) from error

    def shelve(self, article: Article) -> None:
        """Note that an article is opened now."""
        text = article.text if article.source is None else None
        with self._told(), self._db:
            self._db.execute(
                "INSERT INTO article (key, source, title, text, opened) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (key) DO UPDATE SET title = excluded.title, opened = excluded.opened",
                (_key(article), article.source, article.title, text, self._now()),
            )

    def mark(self, article: Article, character: int | None) -> None:
        """Save how far a shelved article is read; None when it is read to the end."""
        anchor = None if character is None else Anchor.at(article.text, character)
        values = (anchor.character, anchor.before, anchor.after) if anchor else (None, None, None)
        with self._told(), self._db:
            self._db.execute(
                "UPDATE article SET character = ?, before = ?, after = ? WHERE key = ?",
                (*values, _key(article)),
            )

    def position(self, article: Article) -> int | None:
        """The character at which reading stopped, found again even in a changed text."""
        query = "SELECT character, before, after FROM article WHERE key = ? AND character IS NOT NULL"
        with self._told(), closing(self._db.execute(query, (_key(article),))) as rows:
            row = rows.fetchone()
        return None if row is None else Anchor(*row).found_in(article.text)

    def set_bookmark(self, article: Article, character: int, name: str) -> None:
        """Give a place of an article a name; one that has a name already gets another."""
        with self._told(), self._db:
            for known in self._bookmarks(article):
                if known.character == character:
                    self._db.execute("UPDATE bookmark SET name = ? WHERE id = ?", (name, known.id))
                    return
            anchor = Anchor.at(article.text, character)
            self._db.execute(
                "INSERT INTO bookmark (key, name, character, before, after) VALUES (?, ?, ?, ?, ?)",
                (_key(article), name, anchor.character, anchor.before, anchor.after),
            )

    def remove_bookmark(self, bookmark: Bookmark) -> None:
        """Forget a bookmark."""
        with self._told(), self._db:
            self._db.execute("DELETE FROM bookmark WHERE id = ?", (bookmark.id,))

    def bookmarks(self, article: Article) -> tuple[Bookmark, ...]:
        """The bookmarks of an article by their places, found again even in a changed text."""
        with self._told():
            return self._bookmarks(article)

    def _bookmarks(self, article: Article) -> tuple[Bookmark, ...]:
        query = "SELECT id, name, character, before, after FROM bookmark WHERE key = ?"
        with closing(self._db.execute(query, (_key(article),))) as rows:
            found = [(id_, name, Anchor(*anchor).found_in(article.text)) for id_, name, *anchor in rows]
        there = [Bookmark(id_, name, character) for id_, name, character in found if character is not None]
        return tuple(sorted(there, key=lambda bookmark: bookmark.character))

    def recent(self, count: int = 10) -> tuple[Shelved, ...]:
        """The articles that were opened last, the latest first."""
        query = "SELECT source, title, text, opened, character IS NOT NULL FROM article ORDER BY opened DESC LIMIT ?"
        with self._told(), closing(self._db.execute(query, (count,))) as rows:
            return tuple(
                Shelved(source, title, text, opened, bool(begun))
                for source, title, text, opened, begun in rows
            )

    def forget(self, shelved: Shelved) -> None:
        """Take an article off the shelf, with its bookmarks."""
        with self._told(), self._db:
            self._db.execute(
                "DELETE FROM bookmark WHERE key IN (SELECT key FROM article WHERE source IS ? AND text IS ?)",
                (shelved.source, shelved.text),
            )
            self._db.execute(
                "DELETE FROM article WHERE source IS ? AND text IS ?", (shelved.source, shelved.text)
            )

    def close(self) -> None:
        """Close the file; everything that was noted is in it already."""
        self._db.close()


def _connect(path: Path) -> sqlite3.Connection:
    """A connection to a file with our schema. Raises sqlite3.DatabaseError where it is not one."""
    connection = sqlite3.connect(path, timeout=2)
    try:
        _prepare(connection)
    except UnicodeDecodeError as error:  # SQLite's own complaint, which quotes what is damaged
        connection.close()
        raise sqlite3.DatabaseError(str(error)) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """A file that is no library of ours, and not one that is locked, read-only or full.

    What SQLite calls a plain error is a table or a column that is missing.
    """
    return not isinstance(error, sqlite3.OperationalError) or error.sqlite_errorcode == sqlite3.SQLITE_ERROR


def _put_aside(path: Path) -> Path:
    kept = path.replace(path.with_name(path.name + ".defekt"))
    for companion in ("-wal", "-shm"):
        path.with_name(path.name + companion).unlink(missing_ok=True)
    return kept


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(_SCHEMA):
        raise sqlite3.DatabaseError(f"schema version {version} is later than {len(_SCHEMA)}")
    if version < len(_SCHEMA):
        with connection:
            added = "".join(_SCHEMA[version:])
            connection.executescript(f"BEGIN; {added} PRAGMA user_version = {len(_SCHEMA)};")
    connection.execute("SELECT key, character FROM article LIMIT 1").fetchone()
    connection.execute("SELECT key, character FROM bookmark LIMIT 1").fetchone()
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)


def _key(article: Article) -> str:
    if article.source is not None:
        return article.source
    import hashlib  # noqa: PLC0415 - it brings OpenSSL along, and most articles come from files

    return "text:" + hashlib.blake2b(article.text.encode(), digest_size=16).hexdigest()
