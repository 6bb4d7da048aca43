"""Bookmarks are there again tomorrow, and stay where they are when the text around them changes."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import _SCHEMA, Library
from tests.unit.library.test_library import HUND, PASTED, article

CAT = HUND.text.index("Die Katze")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    there = Library(tmp_path / "library.sqlite")
    yield there
    there.close()


def named(library: Library) -> list[tuple[str, int]]:
    return [(bookmark.name, bookmark.character) for bookmark in library.bookmarks(HUND)]


def test_they_are_listed_in_the_order_of_the_article(library: Library) -> None:
    library.set_bookmark(HUND, CAT, "Katze")
    library.set_bookmark(HUND, 0, "Hund")
    library.set_bookmark(PASTED, 0, "anderswo")
    assert named(library) == [("Hund", 0), ("Katze", CAT)]


def test_a_place_has_one_name(library: Library) -> None:
    library.set_bookmark(HUND, CAT, "Katze")
    library.set_bookmark(HUND, CAT, "Die schlafende Katze")
    assert named(library) == [("Die schlafende Katze", CAT)]


def test_one_that_is_removed_is_gone(library: Library) -> None:
    library.set_bookmark(HUND, 0, "Hund")
    library.set_bookmark(HUND, CAT, "Katze")
    library.remove_bookmark(library.bookmarks(HUND)[0])
    assert named(library) == [("Katze", CAT)]


def test_they_move_with_the_text(library: Library) -> None:
    library.set_bookmark(HUND, CAT, "Katze")
    later = article("Neu: " + HUND.text, "hund.txt")
    assert [one.character for one in library.bookmarks(later)] == [CAT + 5]
    assert library.bookmarks(article("Etwas ganz anderes.", "hund.txt")) == ()


def test_they_go_with_their_article(library: Library) -> None:
    for one in (HUND, PASTED):
        library.shelve(one)
        library.set_bookmark(one, 0, "Anfang")
    hund = next(shelved for shelved in library.recent() if shelved.source)
    library.forget(hund)
    assert (library.bookmarks(HUND), len(library.bookmarks(PASTED))) == ((), 1)


def test_a_library_of_the_first_version_gets_room_for_them_and_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    old = sqlite3.connect(path)
    old.executescript(_SCHEMA[0] + "PRAGMA user_version = 1;")
    old.close()
    library = Library(path)
    library.shelve(HUND)
    library.mark(HUND, CAT)
    library.set_bookmark(HUND, CAT, "Katze")
    assert (library.damage, library.position(HUND), named(library)) == (None, CAT, [("Katze", CAT)])
    library.close()
