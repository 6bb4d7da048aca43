"""The line of answers: there when it is needed, in nobody's way, and gone after a while."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from ui.answer_line import AnswerLine
from ui.page.setting import Type


@pytest.fixture
def paper(qapp: QApplication) -> Iterator[QWidget]:  # noqa: ARG001
    paper = QWidget()
    paper.resize(640, 480)
    paper.show()
    yield paper
    paper.close()
    paper.deleteLater()


def test_it_stands_at_the_bottom_however_large_the_page_is(paper: QWidget) -> None:
    line = AnswerLine(paper)
    assert line.isHidden()
    line.show_answer("Das ist der letzte Satz.")
    assert (line.isVisible(), line.accessibleName()) == (True, "Das ist der letzte Satz.")
    for width, height in ((640, 480), (1200, 900), (320, 120)):
        paper.resize(width, height)
        room, there = QRect(0, 0, width, height), line.geometry()
        assert room.contains(there)
        assert abs(there.center().x() - room.center().x()) <= 1
        assert there.height() >= line.fontMetrics().height()


def test_a_long_answer_is_wrapped_and_seen_whole(paper: QWidget) -> None:
    line = AnswerLine(paper)
    line.show_answer("Das ist der letzte Satz. " * 8)
    assert line.width() <= paper.width()
    assert line.height() >= line.heightForWidth(line.width())
    line.show_answer("Kurz.")
    assert line.width() < paper.width() / 2


def test_it_grows_with_the_type_of_the_page_within_reason(paper: QWidget) -> None:
    line = AnswerLine(paper)
    usual = line.fontInfo().pixelSize()
    sizes = []
    line.show_answer("Das ist der letzte Satz.")
    for size in (12, 26, 96):
        line.set_type(Type(size))
        sizes.append(line.fontInfo().pixelSize())
    assert sizes == [usual, 26, 32]


def test_it_passes_later_the_longer_it_is(paper: QWidget) -> None:
    line = AnswerLine(paper)
    line.show_answer("Kurz.")
    short = line._staying.interval()
    line.show_answer("Lang. " * 40)
    assert line._staying.interval() > short
    line._staying.timeout.emit()
    assert line.isHidden()
