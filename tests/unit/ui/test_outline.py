"""The outline of an article."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from types import FrameType

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem

from reader.lengths import Length
from ui.outline import Outline
from ui.section_lines import SectionLines, wrapped
from ui.section_tree import SectionTree
from ui.theme import DARK, register_fonts, typeface
from ui.voicing.looking import look
from ui.voicing.telling import arrival, change
from ui.words import use_language

TITLES = (
    "Putin und Trump: Diplomatische Gespräche in Istanbul bringen Hoffnung!",
    "Diplomatische Gespräche in Istanbul",
    "Ende",
)

BOOK = ("Das Buch", "Erster Teil", "Eins", "Zwei", "Zweiter Teil", "Drei", "Ende")
LEVELS = (1, 2, 3, 3, 2, 3, 2)


@pytest.fixture
def outline(qapp: QApplication) -> Iterator[Outline]:
    assert qapp
    register_fonts()
    use_language("de")
    outline = Outline()
    outline.resize(268, 400)
    outline.show_sections(TITLES, (1, 2, 2))
    outline.show_lengths([Length(74, exact=True), Length(62, exact=True), Length(93, exact=False)])
    outline.show()
    yield outline
    outline.close()
    outline.deleteLater()


@pytest.fixture
def book(outline: Outline) -> Outline:
    outline.show_sections(BOOK, LEVELS)
    outline.show_lengths([Length(60, exact=True)] * 7)
    QApplication.processEvents()
    return outline


def tree(outline: Outline) -> SectionTree:
    return outline.findChildren(SectionTree)[0]


def rows(outline: Outline) -> list[QTreeWidgetItem]:
    """Those that are to be seen, from the top down."""
    found = [tree(outline).topLevelItem(0)]
    while found[-1] is not None:
        found.append(tree(outline).itemBelow(found[-1]))
    return [row for row in found if row is not None]


def titles(outline: Outline) -> list[str]:
    return [row.text(0) for row in rows(outline)]


def told(outline: Outline, role: Qt.ItemDataRole) -> list[str]:
    return [str(row.data(0, role)) for row in rows(outline)]


def names(outline: Outline) -> list[str]:
    return told(outline, Qt.ItemDataRole.AccessibleTextRole)


def at(outline: Outline) -> str:
    """The row that keys are about."""
    row = tree(outline).currentItem()
    return row.text(0) if row else ""


def press(outline: Outline, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(tree(outline), key)
    return at(outline)


def click(outline: Outline, title: str, from_left: int) -> None:
    row = tree(outline).visualItemRect(next(row for row in rows(outline) if row.text(0) == title))
    where = QPoint(from_left, row.center().y())
    QTest.mouseClick(tree(outline).viewport(), Qt.MouseButton.LeftButton, pos=where)


def chosen(spy: QSignalSpy) -> list[list[int]]:
    return [spy.at(index) for index in range(spy.count())]


def work(news: Callable[[], None]) -> Counter[str]:
    """How often each function of Python is called until news are on the screen."""
    calls: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            calls[frame.f_code.co_qualname] += 1

    sys.setprofile(count)
    try:
        news()
        QApplication.processEvents()
    finally:
        sys.setprofile(None)
    return calls


def test_a_screen_reader_hears_title_length_and_what_is_being_read(outline: Outline) -> None:
    outline.show_progress(1, 0.46)
    assert names(outline)[1:] == [
        "Diplomatische Gespräche in Istanbul, 1 Minute 2 Sekunden, wird gelesen",
        "Ende, etwa 1 Minute 33 Sekunden",
    ]
    outline.show_progress(2, 0)
    assert names(outline)[1:] == [
        "Diplomatische Gespräche in Istanbul, 1 Minute 2 Sekunden",
        "Ende, etwa 1 Minute 33 Sekunden, wird gelesen",
    ]


def test_a_screen_reader_hears_of_levels_where_there_are_several(book: Outline) -> None:
    levels = told(book, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert levels == ["Ebene 1", "Ebene 1", "Ebene 2", "Ebene 2", "Ebene 1", "Ebene 2", "Ebene 1"]
    assert not any("Ebene" in name for name in names(book)), "nothing is said twice"
    book.show_sections(TITLES, (1, 2, 2))
    assert set(told(book, Qt.ItemDataRole.AccessibleDescriptionRole)) == {""}


def test_spoken_controls_say_level_place_and_whether_a_part_is_folded(book: Outline) -> None:
    press(book, Qt.Key.Key_Home, Qt.Key.Key_Down)
    part = look(tree(book))
    assert arrival(None, part) == (
        "Gliederung, Baumliste, Erster Teil, 1 Minute, aufgeklappt, Ebene 1, 2 von 4"
    )
    press(book, Qt.Key.Key_Left)
    assert change(part, look(tree(book))) == "Erster Teil, 3 Minuten, zugeklappt"
    press(book, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert arrival(part, look(tree(book))) == "Eins, 1 Minute, Ebene 2, 1 von 2"


def test_a_click_chooses_a_section(book: Outline) -> None:
    spy = QSignalSpy(book.section_chosen)
    click(book, "Eins", 100)
    click(book, "Erster Teil", 100)
    assert chosen(spy) == [[2], [1]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_chooses_a_section(book: Outline, key: Qt.Key) -> None:
    spy = QSignalSpy(book.section_chosen)
    press(book, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, key)
    assert chosen(spy) == [[2]]


def test_keys_lead_up_and_down_to_both_ends_and_to_a_title(book: Outline) -> None:
    assert press(book, Qt.Key.Key_End) == "Ende"
    assert press(book, Qt.Key.Key_Up) == "Drei"
    assert press(book, Qt.Key.Key_Home) == "Das Buch"
    assert press(book, Qt.Key.Key_Z) == "Zwei"


def test_left_folds_or_goes_to_the_part_and_right_unfolds_or_goes_into_it(book: Outline) -> None:
    press(book, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert press(book, Qt.Key.Key_Left) == "Erster Teil"
    assert press(book, Qt.Key.Key_Left) == "Erster Teil"
    assert titles(book) == ["Das Buch", "Erster Teil", "Zweiter Teil", "Drei", "Ende"]
    assert press(book, Qt.Key.Key_Right) == "Erster Teil"
    assert titles(book) == list(BOOK)
    assert press(book, Qt.Key.Key_Right) == "Eins"


def test_a_click_on_the_arrow_folds_and_unfolds(book: Outline) -> None:
    spy = QSignalSpy(book.section_chosen)
    click(book, "Erster Teil", 12)
    assert titles(book) == ["Das Buch", "Erster Teil", "Zweiter Teil", "Drei", "Ende"]
    click(book, "Erster Teil", 12)
    assert titles(book) == list(BOOK)
    assert chosen(spy) == []
    click(book, "Ende", 12)  # there is none
    assert chosen(spy) == [[6]]


def test_a_folded_part_stays_so_and_shows_that_it_is_being_read(book: Outline) -> None:
    press(book, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Left)
    for section in (1, 2, 3):
        book.show_progress(section, 0.5)
        assert names(book)[1] == "Erster Teil, 3 Minuten, wird gelesen"
        assert names(book)[2] == "Zweiter Teil, 1 Minute"
    book.show_progress(4, 0.0)
    assert "wird gelesen" not in names(book)[1]
    book.show_progress(3, 0.5)
    press(book, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert names(book)[1:4] == ["Erster Teil, 1 Minute", "Eins, 1 Minute", "Zwei, 1 Minute, wird gelesen"]


def test_nobody_is_left_on_a_row_that_was_folded_away(book: Outline) -> None:
    tree(book).clearFocus()
    book.show_progress(3, 0.5)
    assert at(book) == "Zwei"
    click(book, "Erster Teil", 12)
    assert at(book) == "Erster Teil"


def test_the_row_that_is_read_is_the_current_one_unless_the_reader_is_there(book: Outline) -> None:
    tree(book).clearFocus()
    book.show_progress(2, 0.5)
    assert at(book) == "Eins"
    assert [row.text(0) for row in tree(book).selectedItems()] == ["Eins"]
    book.setFocus()
    book.show_progress(3, 0.0)
    assert at(book) == "Eins"


def test_progress_is_drawn_and_taken_away_again(outline: Outline) -> None:
    outline.show_theme(DARK)
    plain = outline.grab().toImage()
    outline.show_progress(1, 0.5)
    assert outline.grab().toImage() != plain
    outline.show_progress(-1, 0)
    assert all("wird gelesen" not in name for name in names(outline))


def test_levels_are_set_in_and_parts_have_an_arrow(book: Outline) -> None:
    unfolded = tree(book).grab().toImage()
    row = tree(book).visualItemRect(rows(book)[1])
    press(book, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Home)
    folded = tree(book).grab().toImage()
    arrow = row.adjusted(0, 0, 24 - row.width(), 0)
    assert folded.copy(arrow) != unfolded.copy(arrow)
    flat = Outline()
    flat.resize(book.size())
    flat.show_sections(BOOK, (1,) * 7)
    assert flat.grab().toImage() != book.grab().toImage()
    flat.deleteLater()


def test_news_of_thousands_of_sections_cost_no_more_than_of_dozens(outline: Outline) -> None:
    cost = {}
    for parts in (10, 1000):
        outline.show_sections(("Teil", "Eins", "Zwei") * parts, (2, 3, 3) * parts)
        outline.show_lengths([Length(60, exact=False)] * 3 * parts)
        QApplication.processEvents()
        last = 3 * parts - 1
        outline.show_progress(0, 0.0)
        QApplication.processEvents()
        cost[parts] = [
            work(lambda: outline.show_progress(0, 0.2)),
            work(lambda last=last: outline.show_progress(last, 0.0)),  # type: ignore[misc]
            work(lambda: outline.show_progress(1, 0.0)),
            work(lambda parts=parts: outline.show_lengths([Length(61, exact=False)] * 3 * parts)),  # type: ignore[misc]
        ]
    heights = SectionLines.sizeHint.__qualname__
    assert all(calls[heights] <= 10 for calls in cost[1000]), "only the rows that change are reckoned anew"
    for few, many in zip(cost[10][:3], cost[1000][:3], strict=True):
        assert many.total() <= 2 * few.total()
    assert cost[1000][3].total() <= 15 * 3000


def test_another_article_has_other_sections(outline: Outline) -> None:
    outline.show_progress(2, 1)
    outline.show_sections(["Nur einer"], [1])
    assert names(outline) == ["Nur einer"]
    outline.show_progress(0, 0)
    assert names(outline) == ["Nur einer, wird gelesen"]


def test_late_news_of_a_longer_article_are_not_shown(outline: Outline) -> None:
    outline.show_sections(["Nur einer"], [1])
    outline.show_progress(2, 0.5)
    outline.show_lengths([Length(60, exact=True)] * 3)
    assert names(outline) == ["Nur einer"]


@pytest.mark.usefixtures("qapp")
def test_long_titles_are_cut_after_two_lines() -> None:
    register_fonts()
    lines = wrapped(TITLES[0] + " 😀" * 30, typeface(15), 180)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert TITLES[0].startswith(lines[0])
    assert wrapped("Ende", typeface(15), 180) == ["Ende"]
    assert wrapped("", typeface(15), 180) in ([], [""])
