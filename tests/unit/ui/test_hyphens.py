"""Words that are wider than their column are broken with a hyphen, and the text stays as it is printed."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import (
    QAccessible,
    QFontMetricsF,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.article import Article, Role
from reader.moment import Moment, Status
from tests.unit.ui.articles import article, span
from ui.page.hyphens import Measure, hyphens
from ui.page.page import Page
from ui.page.ruler import rules
from ui.page.sentence import SentenceView
from ui.page.setting import Type
from ui.theme import register_fonts, typeface

LONGEST = "Donaudampfschifffahrtsgesellschaft"
SHIP = article(
    (Role.TITLE, "Botschaftsangelegenheiten"),
    f"Die 🚢 {LONGEST} fährt. „Geschwindigkeitsbegrenzungen!“ ruft man der {LONGEST} nach.",
    (Role.ITEM, "Sicherheitsüberprüfungen der US-Außenministerien"),
    "Kurz und gut.",
)


@pytest.fixture
def page(qapp: QApplication) -> Iterator[Page]:
    assert qapp
    register_fonts()
    page = Page()
    page.set_type(Type(96.0))
    page.resize(640, 480)
    page.show_article(SHIP)
    page.show()
    yield page
    page.close()
    page.deleteLater()


def lines(document: QTextDocument) -> list[str]:
    """What stands in each line, in order, without the hyphens that are painted."""
    found, block = [], document.firstBlock()
    while block.isValid():
        layout, text = block.layout(), block.text().encode("utf-16-le")
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start, end = line.textStart(), line.textStart() + line.textLength()
            found.append(text[2 * start : 2 * end].decode("utf-16-le"))
        block = block.next()
    return found


def test_lines_end_where_a_word_may_be_broken(page: Page) -> None:
    set_ = lines(page.document())
    assert set_[:2] == ["Bot", "schafts"]
    assert next(line for line in set_ if LONGEST.startswith(line)) in {"Donau", "Donaudampf"}
    assert not any(len(line) < 3 for line in set_)


@pytest.mark.parametrize("width", [400, 520, 640, 900])
@pytest.mark.parametrize("size", [48.0, 72.0, 96.0])
def test_no_letter_and_no_hyphen_stands_outside_the_column(page: Page, width: int, size: float) -> None:
    page.resize(width, 480)
    page.set_size(size)
    column = page.document().textWidth()
    for word in (LONGEST, "Botschaftsangelegenheiten", "Geschwindigkeitsbegrenzungen"):
        bands = list(page._sheet.layers.bands(span(SHIP, word), 0, 1))
        assert bands
        assert all(0 <= band.left() < band.right() <= column for band in bands)


def test_the_box_of_a_word_ends_with_its_hyphen(page: Page) -> None:
    hyphen = QFontMetricsF(typeface(96)).horizontalAdvance("-")
    first = next(iter(page._sheet.layers.bands(span(SHIP, LONGEST), 0, 1)))
    begun = next(line for line in lines(page.document()) if line.startswith("Donau"))
    wide = QFontMetricsF(typeface(96)).horizontalAdvance(begun)
    assert first.width() == pytest.approx(wide + hyphen, abs=3)


def test_a_hyphen_is_painted_behind_the_line(page: Page) -> None:
    whole = page.viewport().grab().toImage()
    page._sheet.broken._found.clear()
    bare = page.viewport().grab().toImage()
    assert whole != bare


def test_the_text_is_that_of_the_article(page: Page) -> None:
    printed = [paragraph.span.of(SHIP.text) for paragraph in SHIP.paragraphs]
    assert page.document().toPlainText() == "\n".join(printed)
    page.select(span(SHIP, LONGEST))
    assert page.selected() == LONGEST
    assert page.createMimeDataFromSelection().text() == LONGEST
    heard = QAccessible.queryAccessibleInterface(page).textInterface()
    assert heard.text(0, 25) == "Botschaftsangelegenheiten"


def test_a_wider_page_joins_the_words_again(page: Page) -> None:
    assert LONGEST not in " ".join(lines(page.document()))
    page.set_size(20)
    assert LONGEST in " ".join(lines(page.document()))
    page.set_size(96)
    page.resize(2400, 480)
    assert LONGEST in " ".join(lines(page.document()))


def test_other_languages_are_left_to_the_old_way(page: Page) -> None:
    foreign = Article(SHIP.title, SHIP.text, SHIP.sections, language="en")
    page.show_article(foreign)
    assert all(not page.document().findBlockByNumber(at).layout().formats() for at in range(4))


@pytest.mark.parametrize(
    "text", ["https://example.org/verhandlungsfortschritte", "verhandlungen@example.org", "🐕" * 30]
)
def test_addresses_get_no_hyphen(qapp: QApplication, text: str) -> None:
    assert qapp
    assert list(hyphens(text, 300, Measure(typeface(96)), lambda word: range(2, len(word) - 2))) == []


@pytest.mark.parametrize("word", ["🚢", "Geschwindigkeitsbegrenzungen", "nach"])
def test_the_ruler_is_seen_whole_around_the_line_that_is_read(page: Page, word: str) -> None:
    page.show_ruler(wanted=True)
    page.keep_still(wanted=True)
    lit = span(SHIP, word)
    page.show_moment(Moment(Status.READING, None, paragraph=SHIP.paragraphs[1].span, sentence=lit, word=lit))
    above, below = rules(page._ruled, page.viewport().width())
    up = page.verticalScrollBar().value()
    assert up <= above.top()
    assert below.bottom() <= up + page.viewport().height()


def test_the_page_stays_where_it_is_in_the_pause_behind_a_sentence(page: Page) -> None:
    page.keep_still(wanted=True)
    paragraph, sentence = (
        SHIP.paragraphs[1].span,
        span(SHIP, f"„Geschwindigkeitsbegrenzungen!“ ruft man der {LONGEST} nach."),
    )
    for word in (span(SHIP, "ruft"), span(SHIP, "nach")):
        page.show_moment(Moment(Status.READING, None, paragraph=paragraph, sentence=sentence, word=word))
    there = page.verticalScrollBar().value()
    page.show_moment(Moment(Status.READING, None, paragraph=paragraph, sentence=sentence))
    assert page.verticalScrollBar().value() == there
    page.show_moment(Moment(Status.PAUSED, None, paragraph=paragraph, sentence=sentence))
    assert page.verticalScrollBar().value() < there, "asked for while nothing is read, its beginning is shown"


def test_one_sentence_keeps_its_word_in_view_when_its_room_changes(qapp: QApplication) -> None:
    assert qapp
    register_fonts()
    view = SentenceView()
    view.set_type(Type(96.0))
    view.resize(900, 480)
    view.show()
    sentence = f"Die {LONGEST} fährt und fährt und hält an."
    view.show_sentence(sentence)
    view.light(span(article(sentence), "hält"))
    view.resize(640, 300)
    QTest.qWait(20)
    word = view._cursor(span(article(sentence), "hält"))
    word.setPosition(word.selectionStart())
    assert view.viewport().rect().intersects(view.cursorRect(word))
    view.close()
    view.deleteLater()


def test_one_sentence_breaks_its_words_as_the_page_does(qapp: QApplication) -> None:
    assert qapp
    register_fonts()
    view = SentenceView()
    view.set_type(Type(96.0))
    view.resize(640, 480)
    view.show()
    view.show_sentence(f"Die {LONGEST} fährt.")
    assert "Donau" in lines(view.document()) or "Donaudampf" in lines(view.document())
    assert view.document().toPlainText() == f"Die {LONGEST} fährt."
    whole = view.viewport().grab().toImage()
    view._hyphens = ()
    assert whole != view.viewport().grab().toImage(), "the hyphens are painted"
    view.close()
    view.deleteLater()
