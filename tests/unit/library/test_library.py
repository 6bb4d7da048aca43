"""Articles and positions are there again tomorrow."""

import sqlite3
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Paragraph, Role, Section, Span
from reader.library import Library, LibraryUnsaved


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
    assert library.damage is not None
    assert library.damage.kept.read_bytes() == content
    library.shelve(HUND)
    assert library.recent()[0].title == "Hund"
    library.close()


def test_a_file_of_a_later_version_is_not_written_to(path: Path) -> None:
    Library(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    library = Library(path)
    assert library.damage is not None
    library.close()


@given(st.data())
def test_whatever_happens_to_the_file_the_library_can_be_opened(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        library = Library(path)
        library.shelve(HUND)
        library.close()
        content = bytearray(path.read_bytes())
        del content[data.draw(st.integers(0, len(content)), "cut at") :]
        for _ in range(data.draw(st.integers(0, 4), "changes")):
            if content:
                content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(content)
        library = Library(path)
        library.close()


def test_a_complaint_that_is_no_text_is_damage_too(path: Path) -> None:
    Library(path).close()
    path.write_bytes(path.read_bytes().replace(b"bookmark", b"\x80ookmark"))
    library = Library(path)
    library.close()
    assert library.damage is not None


def test_damage_further_in_is_noticed_at_once(path: Path) -> None:
    library = Library(path)
    for number in range(50):
        library.shelve(article("Ein Hund bellt. " * 100 + str(number)))
    library.close()
    content = bytearray(path.read_bytes())
    content[9 * 4096 : 11 * 4096] = bytes(2 * 4096)
    path.write_bytes(content)
    library = Library(path)
    assert library.damage is not None
    assert library.recent() == ()
    library.close()


def test_a_library_that_another_program_holds_is_told_and_not_put_aside(path: Path) -> None:
    Library(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryUnsaved, match="locked"):
        Library(path)
    other.close()
    assert [file.name for file in path.parent.iterdir()] == ["library.sqlite"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryUnsaved, match="file"):
        Library(tmp_path / "file" / "library.sqlite")


def test_a_full_disk_is_told(path: Path) -> None:
    library = Library(path)
    library._db.execute("PRAGMA max_page_count = 1")
    with pytest.raises(LibraryUnsaved, match="full"):
        library.shelve(article("Ein Hund bellt. " * 10_000))
    library.close()
