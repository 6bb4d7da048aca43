"""Articles and positions are there again tomorrow."""

import sqlite3
from itertools import count
from pathlib import Path

import pytest

from reader.article import Article, Paragraph, Role, Section, Span
from reader.library import Library


def article(text: str, source: str | None = None, title: str = "Titel") -> Article:
    span = Span(0, len(text))
    return Article(title, text, (Section(title, 1, span, (Paragraph(span, Role.BODY),)),), source=source)


HUND = article("Der Hund bellt. Die Katze schläft.", "hund.txt", "Hund")
PASTED = article("Ein eingefügter Text.", title="Eingefügt")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "library.sqlite"


def test_the_position_is_there_after_reopening(path: Path) -> None:
    library = Library(path)
    library.shelve(HUND)
    library.mark(HUND, 16)
    library.close()

    library = Library(path)
    assert library.position(HUND) == 16
    library.close()


def test_what_was_noted_survives_a_process_that_never_closed(path: Path) -> None:
    library = Library(path)
    library.shelve(HUND)
    library.mark(HUND, 16)
    other = Library(path)
    assert other.position(HUND) == 16
    other.close()
    library.close()


def test_a_finished_article_begins_anew(path: Path) -> None:
    library = Library(path)
    library.shelve(HUND)
    library.mark(HUND, 16)
    library.mark(HUND, None)
    assert library.position(HUND) is None
    library.close()


def test_the_last_opened_comes_first_and_pasted_texts_are_kept(path: Path) -> None:
    clock = count()
    library = Library(path, now=lambda: float(next(clock)))
    library.shelve(HUND)
    library.shelve(PASTED)
    library.mark(PASTED, 4)
    assert [(shelved.title, shelved.text, shelved.begun) for shelved in library.recent()] == [
        ("Eingefügt", PASTED.text, True),
        ("Hund", None, False),
    ]
    library.shelve(HUND)
    assert [shelved.title for shelved in library.recent(1)] == ["Hund"]
    library.forget(library.recent()[0])
    assert [shelved.title for shelved in library.recent()] == ["Eingefügt"]
    library.close()


def test_opening_again_keeps_the_position(path: Path) -> None:
    library = Library(path)
    library.shelve(HUND)
    library.mark(HUND, 16)
    library.shelve(HUND)
    assert library.position(HUND) == 16
    library.close()


@pytest.mark.parametrize("content", [b"this is no database" * 100, b"SQLite format 3\x00" + bytes(2000)])
def test_a_broken_file_is_kept_and_a_new_one_begun(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    library = Library(path)
    assert library.broken is not None
    assert library.broken.read_bytes() == content
    library.shelve(HUND)
    assert library.recent()[0].title == "Hund"
    library.close()


def test_a_file_of_a_later_version_is_not_written_to(path: Path) -> None:
    Library(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    library = Library(path)
    assert library.broken is not None
    library.close()
