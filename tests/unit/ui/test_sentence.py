"""One sentence in very large type."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from reader.article import Span
from ui.page.sentence import LARGEST, SentenceView, largest
from ui.page.setting import Type
from ui.theme import LIGHT, THEMES, Theme, contrast, register_fonts
from ui.words import use_language

SENTENCE = "Der Hund 🐕 bellt laut im Garten."
LONG = " ".join([SENTENCE] * 30)
SIZES = [(320, 120), (640, 300), (1240, 640)]


@pytest.fixture
def view(qapp: QApplication) -> Iterator[SentenceView]:
    assert qapp
    register_fonts()
    use_language("de")
    view = SentenceView()
    view.resize(1240, 640)
    view.show()
    yield view
    view.close()
    view.deleteLater()


def document_of(view: SentenceView) -> QTextDocument:
    return view.document()


def test_the_largest_size_that_fits_is_found() -> None:
    assert largest(lambda size: size <= 37, 12, 200) == 37
    assert largest(lambda _size: True, 12, 200) == 200
    assert largest(lambda _size: False, 12, 200) == 12


@pytest.mark.parametrize("size", SIZES)
def test_a_sentence_fills_the_room_and_is_not_cut_off(view: SentenceView, size: tuple[int, int]) -> None:
    view.resize(*size)
    view.show_sentence(SENTENCE)
    assert view.verticalScrollBar().maximum() == 0
    assert document_of(view).size().width() <= size[0]
    larger = view.size_of_type > 2 * Type().size
    assert larger or size == SIZES[0]
    assert view.size_of_type <= LARGEST


def test_a_short_sentence_is_larger_than_96_pixels(view: SentenceView) -> None:
    view.show_sentence("Der Hund bellt.")
    assert view.size_of_type > 96


def test_the_sentence_stands_in_the_middle(view: SentenceView) -> None:
    view.show_sentence("Ja.")
    middle = view.cursorRect().center().y()
    assert abs(middle - view.height() / 2) < view.height() / 12


def test_a_sentence_too_long_is_as_large_as_the_page_and_follows_the_word(view: SentenceView) -> None:
    view.set_type(Type(size=48))
    view.show_sentence(LONG)
    assert view.size_of_type == 48
    assert view.verticalScrollBar().maximum() > 0
    caret = view.textCursor().position()
    view.light(Span(len(LONG) - 7, len(LONG) - 1))
    assert view.verticalScrollBar().value() > 0
    assert view.textCursor().position() == caret, "a screen reader tells where the caret goes"


def test_the_word_is_lit_beyond_characters_of_two_units(view: SentenceView) -> None:
    view.show_sentence(SENTENCE)
    start = SENTENCE.index("bellt")
    view.light(Span(start, start + 5))
    (lit,) = view.extraSelections()
    assert lit.cursor.selectedText() == "bellt"
    assert lit.format.underlineStyle() == lit.format.UnderlineStyle.SingleUnderline
    view.light(None)
    assert view.extraSelections() == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_lit_word_is_seen_without_colours(view: SentenceView, theme: Theme) -> None:
    view.show_theme(theme)
    view.show_sentence(SENTENCE)
    view.light(Span(0, 3))
    (lit,) = view.extraSelections()
    box, ink = lit.format.background().color(), lit.format.foreground().color()
    assert contrast(box.name(), ink.name()) >= 4.5
    assert lit.format.underlineColor() == QColor(theme.word_ink)


def test_esc_leads_back(view: SentenceView) -> None:
    left = QSignalSpy(view.left)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert left.count() == 1


def test_spacings_and_typeface_of_the_page_are_kept(view: SentenceView) -> None:
    view.show_theme(LIGHT)
    view.set_type(Type(letters=0.12, words=0.16, family="Verschwunden Sans"))
    view.show_sentence(SENTENCE)
    font = document_of(view).firstBlock().begin().fragment().charFormat().font()
    assert font.families()[0] == "Verschwunden Sans"
    assert font.letterSpacing() == pytest.approx(0.12 * font.pixelSize(), abs=0.05)  # Qt counts in 64ths
    assert font.wordSpacing() == pytest.approx(0.16 * font.pixelSize(), abs=0.05)


def test_it_has_a_name(view: SentenceView) -> None:
    assert view.accessibleName() == "Der Satz, der gelesen wird"
    assert "Esc" in view.accessibleDescription()
