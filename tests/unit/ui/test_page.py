"""The page: what is lit, where a click reads, how it follows."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QPropertyAnimation, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QToolButton

from reader.article import Article, Role
from reader.moment import Moment, Status
from tests.unit.ui.articles import LONG, article, span
from tests.unit.ui_sound.waiting import wait_until
from ui.page.layers import Layer
from ui.page.page import Page
from ui.page.setting import Type
from ui.theme import DARK, LIGHT, register_fonts

DOG = article(
    (Role.KICKER, "Tiere"),
    (Role.TITLE, "Der Hund 😀"),
    "Der Hund bellt. Die Katze schläft (dpa)",
    (Role.QUOTE, "„Wuff!“, sagt er."),
    (Role.ASIDE, "Lesen Sie auch: Katzen"),
)
NOTHING = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qapp: QApplication) -> Iterator[Page]:
    register_fonts()
    page = Page()
    page.resize(800, 600)
    page.show()
    qapp.setDoubleClickInterval(40)
    yield page
    page.close()
    page.deleteLater()


def moment(of: Article, paragraph: str, sentence: str, word: str, status: Status = Status.READING) -> Moment:
    inside = span(of, sentence)
    start = of.text.index(word, inside.start)
    return Moment(
        status,
        None,
        paragraph=span(of, paragraph),
        sentence=inside,
        word=type(inside)(start, start + len(word)),
        last=start,
    )


def barks(status: Status = Status.READING) -> Moment:
    return moment(DOG, "Der Hund bellt. Die Katze schläft (dpa)", "Der Hund bellt.", "bellt", status)


def colour_at(page: Page, point: QPointF) -> QColor:
    image = page.viewport().grab().toImage()
    return image.pixelColor(round(point.x()), round(point.y() - page.verticalScrollBar().value()))


def middle_of(page: Page, words: str, of: Article = DOG) -> QPoint:
    band = next(page._sheet.layers.bands(span(of, words), 0, 1))
    return band.center().toPoint() - QPoint(0, page.verticalScrollBar().value())


def test_the_page_shows_the_text_as_printed(page: Page) -> None:
    page.show_article(DOG)
    assert page.toPlainText().splitlines() == [p.span.of(DOG.text) for p in DOG.paragraphs]
    assert page.accessibleName() == "Der Hund"


def test_without_an_article_the_page_is_empty_and_asks_for_nothing(page: Page) -> None:
    page.show_article(DOG)
    page.show_article(None)
    asked = QSignalSpy(page.read_from)
    page.read_here()
    assert page.toPlainText() == ""
    assert asked.count() == 0


def test_without_an_article_the_page_can_have_any_size(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *what: wrong.append(what))
    page.resize(500, 400)
    assert not wrong


def test_three_layers_lie_under_the_text(page: Page) -> None:
    page.show_article(DOG)
    page.show_moment(barks())
    paragraph = page._sheet.layers.paragraph(span(DOG, "Der Hund bellt. Die Katze schläft (dpa)"))
    sentence = next(page._sheet.layers.bands(span(DOG, "Der Hund bellt."), 3, 1))
    word = next(page._sheet.layers.bands(span(DOG, "bellt"), 2, 1))
    assert colour_at(page, paragraph.topLeft() + QPointF(2, 20)) == QColor(LIGHT.accent)
    assert colour_at(page, paragraph.topRight() + QPointF(-12, 12)) == QColor(LIGHT.tint)
    assert colour_at(page, sentence.topLeft() + QPointF(1, 9)) == QColor(LIGHT.sentence)
    assert colour_at(page, word.topLeft() + QPointF(1, 9)) == QColor(LIGHT.word)


def test_a_layer_that_is_switched_off_is_not_painted(page: Page) -> None:
    page.show_article(DOG)
    page.show_layers(frozenset({Layer.SENTENCE}))
    page.show_moment(barks())
    word = next(page._sheet.layers.bands(span(DOG, "bellt"), 2, 1))
    paragraph = page._sheet.layers.paragraph(span(DOG, "Der Hund bellt. Die Katze schläft (dpa)"))
    assert colour_at(page, word.topLeft() + QPointF(1, 9)) == QColor(LIGHT.sentence)
    assert colour_at(page, paragraph.topLeft() + QPointF(2, 20)) != QColor(LIGHT.accent)
    assert page.extraSelections() == []


def test_the_lit_word_is_set_in_the_ink_of_its_box(page: Page) -> None:
    page.show_theme(DARK)
    page.show_article(DOG)
    page.show_moment(barks())
    (selection,) = page.extraSelections()
    assert selection.cursor.selectedText() == "bellt"
    assert selection.format.foreground().color() == QColor(DARK.word_ink)


def test_focus_mode_dims_all_but_the_paragraph(page: Page) -> None:
    page.show_article(DOG)
    page.show_moment(barks())
    plain = page.viewport().grab().toImage()
    page.toggle_focus()
    dimmed = page.viewport().grab().toImage()
    inside = (
        page._sheet.layers.paragraph(barks().paragraph or span(DOG, "Der")).toRect().adjusted(0, 2, 0, -2)
    )
    assert dimmed.copy(inside) == plain.copy(inside)
    assert dimmed != plain
    page.show_moment(moment(DOG, "„Wuff!“, sagt er.", "„Wuff!“", "Wuff"))
    assert page.viewport().grab().toImage().copy(inside) != plain.copy(inside)
    page.toggle_focus()
    page.show_moment(barks())
    assert page.viewport().grab().toImage() == plain


def test_type_can_be_set_wider_and_airier(page: Page) -> None:
    page.show_article(LONG)
    height = page._sheet.document.size().height()
    page.set_type(Type(line=2.0))
    assert page._sheet.document.size().height() > height
    page.set_type(Type(letters=0.05, column=40))
    assert page.lineWrapColumnOrWidth() < 20 * 66 * 32 / 66
    with pytest.raises(ValueError, match="not a size"):
        Type(size=5)


def test_only_what_changes_is_told_to_the_painter(page: Page) -> None:
    page.show_article(DOG)
    first, then = page._lit, barks()
    page.show_moment(then)
    assert page._lit.beyond(first) == page._lit
    assert page._lit.beyond(page._lit) == first


def test_a_new_theme_keeps_caret_and_light(page: Page) -> None:
    page.show_article(DOG)
    page.show_moment(barks())
    page.set_caret(12)
    page.show_theme(DARK)
    assert page.caret() == 12
    assert page.extraSelections()[0].cursor.selectedText() == "bellt"


def test_asides_are_grey(page: Page) -> None:
    page.show_article(DOG)
    cursor = page._sheet.cursor(span(DOG, "(dpa)"))
    assert cursor.charFormat().foreground().color() == QColor(LIGHT.muted)


def test_the_kicker_is_set_in_capitals_but_kept_as_printed(page: Page) -> None:
    page.show_article(DOG)
    page.set_caret(1)
    assert page.textCursor().charFormat().font().capitalization() == page.font().Capitalization.AllUppercase
    assert page.toPlainText().startswith("Tiere")


def test_when_the_voice_falls_silent_the_caret_stands_at_its_word(page: Page) -> None:
    page.show_article(DOG)
    page.show_moment(barks())
    assert page.caret() == 0
    page.show_moment(barks(Status.PAUSED))
    assert page.caret() == span(DOG, "bellt").start


def test_reading_from_the_caret(page: Page) -> None:
    page.show_article(DOG)
    asked = QSignalSpy(page.read_from)
    page.set_caret(span(DOG, "Katze").start)
    page.read_here()
    assert asked.at(0) == [span(DOG, "Katze").start]


def test_the_arrow_keys_move_the_caret(page: Page) -> None:
    page.show_article(DOG)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Right)
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.caret() > span(DOG, "Der Hund").start - 1


def test_a_click_reads_from_the_word_once_the_double_click_interval_has_passed(page: Page) -> None:
    page.show_article(DOG)
    asked = QSignalSpy(page.read_from)
    QTest.mouseClick(page.viewport(), LEFT, NOTHING, middle_of(page, "Katze"))
    assert asked.count() == 0
    assert asked.wait(60_000)
    assert asked.at(0)[0] - span(DOG, "Katze").start in range(6)


def test_a_double_click_selects_the_word_and_reads_nothing(page: Page) -> None:
    page.show_article(DOG)
    asked = QSignalSpy(page.read_from)
    point = middle_of(page, "Katze")
    QTest.mouseClick(page.viewport(), LEFT, NOTHING, point)
    QTest.mouseDClick(page.viewport(), LEFT, NOTHING, point)
    QTest.qWait(80)
    assert page.textCursor().selectedText() == "Katze"
    assert asked.count() == 0


def test_a_drag_selects_and_reads_nothing_even_if_it_comes_back(page: Page) -> None:
    page.show_article(DOG)
    asked = QSignalSpy(page.read_from)
    start = middle_of(page, "Katze")
    QTest.mousePress(page.viewport(), LEFT, NOTHING, start)
    QTest.mouseMove(page.viewport(), start + QPoint(60, 0))
    QTest.mouseMove(page.viewport(), start + QPoint(1, 0))
    QTest.mouseRelease(page.viewport(), LEFT, NOTHING, start + QPoint(1, 0))
    QTest.qWait(80)
    assert asked.count() == 0


def test_a_click_beside_the_text_reads_nothing(page: Page) -> None:
    page.show_article(DOG)
    asked = QSignalSpy(page.read_from)
    QTest.mouseClick(page.viewport(), LEFT, NOTHING, QPoint(300, 590))
    QTest.qWait(80)
    assert asked.count() == 0


def test_a_click_with_a_modifier_reads_nothing(page: Page) -> None:
    page.show_article(DOG)
    asked = QSignalSpy(page.read_from)
    QTest.mouseClick(page.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, middle_of(page, "Katze"))
    QTest.qWait(80)
    assert asked.count() == 0


def test_the_menu_is_about_the_place_where_it_was_asked_for(page: Page) -> None:
    page.show_article(DOG)
    QTest.mousePress(page.viewport(), Qt.MouseButton.RightButton, NOTHING, middle_of(page, "Katze"))
    assert page.caret() - span(DOG, "Katze").start in range(6)


def come_to_rest(page: Page) -> None:
    """Wait until the page no longer glides."""
    QTest.qWait(1)
    wait_until(lambda: page._following._glide.state() is QPropertyAnimation.State.Stopped)


def read_paragraph(page: Page, number: int) -> None:
    inside = LONG.paragraphs[number].span
    word = type(inside)(inside.start, inside.start + 6)
    page.show_moment(Moment(Status.READING, None, paragraph=inside, sentence=word, word=word))
    come_to_rest(page)


def line_of(page: Page, number: int) -> float:
    line = page._sheet.layers.line_at(LONG.paragraphs[number].span.start)
    return line.bottom() - page.verticalScrollBar().value()


def test_the_line_being_read_stays_in_the_upper_third(page: Page) -> None:
    page.show_article(LONG)
    for number in (2, 3, 4, 30, 31, 5):
        read_paragraph(page, number)
        assert 0 < line_of(page, number) <= page.viewport().height() / 3


def test_a_place_far_down_a_book_that_was_just_opened_is_shown(page: Page) -> None:
    book = article(*["Der Hund bellt laut im Hof. " * 10] * 1500)
    page.show_article(book)
    word = span(book, "Der").shifted(book.paragraphs[1400].span.start)
    page.show_moment(
        Moment(Status.STOPPED, None, paragraph=book.paragraphs[1400].span, sentence=word, word=word)
    )

    def is_in_the_upper_third() -> bool:
        line = page._sheet.layers.line_at(word.start).bottom() - page.verticalScrollBar().value()
        return 0 < line <= page.viewport().height() / 3

    wait_until(is_in_the_upper_third)


def test_scrolling_by_hand_takes_the_page_from_the_voice_until_the_button_gives_it_back(page: Page) -> None:
    page.show_article(LONG)
    read_paragraph(page, 4)
    told = QSignalSpy(page.following_changed)
    button = page.findChildren(QToolButton, "back")[0]
    assert not button.isVisible()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert told.at(0) == [False]
    assert button.isVisible()
    value = page.verticalScrollBar().value()
    read_paragraph(page, 20)
    assert page.verticalScrollBar().value() == value
    button.click()
    come_to_rest(page)
    assert page.follows
    assert not button.isVisible()
    assert line_of(page, 20) <= page.viewport().height() / 3


def turn_wheel(page: Page, modifiers: Qt.KeyboardModifier, down: int = -120) -> None:
    QApplication.sendEvent(
        page,
        QWheelEvent(
            QPointF(3, 300),
            QPointF(page.mapToGlobal(QPoint(3, 300))),
            QPoint(),
            QPoint(0, down),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_wheel_turns_the_page_over_the_margins_too(page: Page) -> None:
    page.show_article(LONG)
    turn_wheel(page, NOTHING)
    assert page.verticalScrollBar().value() > 0
    assert not page.follows


def test_the_wheel_with_ctrl_changes_the_size_of_type_within_limits(page: Page) -> None:
    page.show_article(DOG)
    turn_wheel(page, Qt.KeyboardModifier.ControlModifier, 120)
    assert page.size_of_type == 21
    page.set_size(500)
    assert page.size_of_type == 96
    page.set_size(1)
    assert page.size_of_type == 12


def test_a_caret_that_leaves_the_window_takes_the_page_along(page: Page) -> None:
    page.show_article(LONG)
    page.setFocus()
    for _ in range(30):
        QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.verticalScrollBar().value() > 0
    assert not page.follows


def test_the_column_stays_in_the_middle_and_fits_a_narrow_window(page: Page) -> None:
    page.show_article(DOG)
    margins = page.viewportMargins()
    assert margins.left() == margins.right() > 0
    page.resize(400, 500)
    assert page.viewportMargins().left() == 0
    assert page.lineWrapColumnOrWidth() <= 400


def test_reading_goes_on_in_view_when_the_window_becomes_narrow(page: Page) -> None:
    page.show_article(LONG)
    read_paragraph(page, 30)
    page.resize(420, 500)
    assert 0 < line_of(page, 30) <= page.viewport().height() / 3


def test_where_reading_goes_on_stays_in_view_when_the_page_becomes_lower(page: Page) -> None:
    page.show_article(LONG)
    place = LONG.text.index("\n", len(LONG.text) // 2) + 1
    page.go_to(place)
    page.resize(800, 260)
    QApplication.processEvents()
    line = page.cursorRect()
    assert 0 <= line.top() <= line.bottom() <= page.viewport().height()
