"""The library beside the window: nothing is lost, and no fault stops the reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from reader import places
from reader.library import LibraryDamaged, LibraryUnsaved
from reader.opening import article_from_text, open_article
from tests.unit.ui_sound.waiting import wait_until
from ui.shelf import Recent, Shelf

TEXT = "Der Hund\n\nDer Hund bellt laut. Die Katze schläft.\n"
PASTED = article_from_text(TEXT)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def shelf(path: Path) -> Iterator[Shelf]:
    there = Shelf(path)
    yield there
    there.close()


def recent(shelf: Shelf) -> tuple[Recent, ...]:
    told = QSignalSpy(shelf.recent_changed)
    shelf.look()
    wait_until(lambda: told.count() > 0)
    return tuple(told.at(told.count() - 1)[0])


def test_a_place_is_there_again_in_the_next_run(shelf: Shelf, path: Path) -> None:
    assert shelf.take(PASTED) is None
    shelf.mark(PASTED, 31)
    shelf.close()
    again = Shelf(path)
    assert again.take(PASTED) == 31
    again.close()


def test_files_that_are_gone_are_known(shelf: Shelf, tmp_path: Path) -> None:
    file = tmp_path / "hund.txt"
    file.write_text(TEXT)
    shelf.take(article_from_text(TEXT, str(file)))
    shelf.take(article_from_text(TEXT, str(tmp_path / "gone.txt")))
    shelf.take(PASTED)
    assert [one.there for one in recent(shelf)] == [True, False, True]
    shelf.forget(recent(shelf)[1].shelved)
    assert len(recent(shelf)) == 2


def test_the_manual_is_not_among_the_last_articles_but_keeps_its_place(shelf: Shelf) -> None:
    manual = open_article(str(places.manual("de"))).article
    for document in (places.manual("de"), places.manual("en"), places.key_list("de"), places.key_list("en")):
        shelf.take(open_article(str(document)).article)
    shelf.mark(manual, 100)
    for number in range(12):
        shelf.take(article_from_text(f"{TEXT}{number}"))
    shelf.take(manual)
    titles = [one.shelved.title for one in recent(shelf)]
    assert titles == ["Der Hund"] * 10
    assert shelf.take(manual) == 100


def test_the_sample_is_an_article_like_others(shelf: Shelf) -> None:
    shelf.take(open_article(str(places.sample())).article)
    assert len(recent(shelf)) == 1


@pytest.mark.parametrize(
    "text", [TEXT, "  Der Hund bellt.\r\n\r\n\r\nUnd\tnoch was. ", "# Titel\n\n- eins\n- zwei", "Ein Wort"]
)
def test_a_pasted_text_can_be_opened_from_the_list_at_its_place(shelf: Shelf, text: str) -> None:
    article = article_from_text(text)
    shelf.take(article)
    shelf.mark(article, 4)
    kept = recent(shelf)[0].shelved.text
    assert kept is not None
    again = article_from_text(kept)
    assert again == article
    assert shelf.take(again) == 4


def test_a_broken_library_is_told_and_a_new_one_begun(path: Path) -> None:
    path.write_bytes(b"this is no library" * 100)
    shelf = Shelf(path)
    told = QSignalSpy(shelf.failed)
    shelf.take(PASTED)
    wait_until(lambda: told.count() > 0)
    assert isinstance(told.at(0)[0], LibraryDamaged)
    assert len(recent(shelf)) == 1
    shelf.close()


def test_where_no_library_can_be_kept_one_lasts_as_long_as_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    shelf = Shelf(tmp_path / "file" / "library.sqlite")
    told = QSignalSpy(shelf.failed)
    shelf.take(PASTED)
    shelf.mark(PASTED, 31)
    assert shelf.take(PASTED) == 31
    wait_until(lambda: told.count() > 0)
    assert [type(told.at(index)[0]) for index in range(told.count())] == [LibraryUnsaved]
    shelf.close()


def test_a_full_disk_is_told_once(shelf: Shelf) -> None:
    told = QSignalSpy(shelf.failed)
    shelf._errands.put(lambda library: library._db.execute("PRAGMA max_page_count = 1"))
    long = article_from_text(TEXT * 3000)
    assert shelf.take(long) is None
    shelf.take(long)
    wait_until(lambda: told.count() > 0)
    assert told.count() == 1
