"""The outline of an article."""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QListWidget

from reader.lengths import Length
from ui.outline import Outline
from ui.section_lines import wrapped
from ui.theme import DARK, register_fonts, typeface
from ui.words import use_language

TITLES = (
    "Putin und Trump: Diplomatische Gespräche in Istanbul bringen Hoffnung!",
    "Diplomatische Gespräche in Istanbul",
    "Ende",
)

HALF_A_FRAME = 0.008
"""Seconds for which the window may stand still while it reads."""


@pytest.fixture
def outline(qapp: QApplication) -> Iterator[Outline]:
    assert qapp
    register_fonts()
    use_language("de")
    outline = Outline()
    outline.resize(268, 400)
    outline.show_sections(TITLES)
    outline.show_lengths([Length(74, exact=True), Length(62, exact=True), Length(93, exact=False)])
    outline.show()
    yield outline
    outline.close()
    outline.deleteLater()


def sections(outline: Outline) -> QListWidget:
    return outline.findChildren(QListWidget)[0]


def taken(news: Callable[[], None]) -> float:
    """Seconds of work until news are on the screen."""
    before = time.process_time()
    news()
    QApplication.processEvents()
    return time.process_time() - before


def names(outline: Outline) -> list[str]:
    items = sections(outline)
    return [str(items.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(items.count())]


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


def test_a_screen_reader_hears_of_levels_where_there_are_several(outline: Outline) -> None:
    outline.show_sections(TITLES, (1, 2, 3))
    assert [name.partition(", ")[2] for name in names(outline)] == ["Ebene 1", "Ebene 2", "Ebene 3"]
    outline.show_sections(TITLES, (1, 2, 2))
    assert names(outline) == list(TITLES)


def test_a_click_chooses_a_section(outline: Outline) -> None:
    chosen = QSignalSpy(outline.section_chosen)
    items = sections(outline)
    QTest.mouseClick(
        items.viewport(), Qt.MouseButton.LeftButton, pos=items.visualItemRect(items.item(1)).center()
    )
    assert [chosen.at(index) for index in range(chosen.count())] == [[1]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_chooses_a_section(outline: Outline, key: Qt.Key) -> None:
    chosen = QSignalSpy(outline.section_chosen)
    items = sections(outline)
    items.setCurrentRow(0)
    QTest.keyClick(items, Qt.Key.Key_Down)
    QTest.keyClick(items, key)
    assert [chosen.at(index) for index in range(chosen.count())] == [[1]]


def test_progress_is_drawn_and_taken_away_again(outline: Outline) -> None:
    outline.show_theme(DARK)
    plain = outline.grab().toImage()
    outline.show_progress(1, 0.5)
    assert outline.grab().toImage() != plain
    outline.show_progress(-1, 0)
    assert all("wird gelesen" not in name for name in names(outline))


def test_news_of_hundreds_of_sections_take_no_longer_than_half_a_frame(outline: Outline) -> None:
    outline.show_sections(TITLES * 200)
    outline.show_lengths([Length(60, exact=False)] * 600)
    QApplication.processEvents()
    for news in (
        lambda: outline.show_lengths([Length(61, exact=False)] * 600),
        lambda: outline.show_progress(0, 0.1),
        lambda: outline.show_progress(0, 0.2),
        lambda: outline.show_progress(599, 0.0),
    ):
        assert min(taken(news) for _ in range(3)) < HALF_A_FRAME


def test_another_article_has_other_sections(outline: Outline) -> None:
    outline.show_progress(2, 1)
    outline.show_sections(["Nur einer"])
    assert names(outline) == ["Nur einer"]
    outline.show_progress(0, 0)
    assert names(outline) == ["Nur einer, wird gelesen"]


@pytest.mark.usefixtures("qapp")
def test_long_titles_are_cut_after_two_lines() -> None:
    register_fonts()
    lines = wrapped(TITLES[0] + " 😀" * 30, typeface(15), 180)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert TITLES[0].startswith(lines[0])
    assert wrapped("Ende", typeface(15), 180) == ["Ende"]
    assert wrapped("", typeface(15), 180) in ([], [""])
