"""The window stands where it stood."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.unit.ui.articles import LONG
from ui.placement import Placement
from ui.theme import Look, register_fonts
from ui.window import Window


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[list[Window]]:
    register_fonts()
    there = [Window(Look()), Window(Look())]
    for window in there:
        window.resize(1240, 800)  # as on a usual screen
    yield there
    for window in there:
        window.close()
        window.deleteLater()
    qapp.setStyleSheet("")


def shown(window: Window, placement: Placement | None = None) -> Window:
    if placement is not None:
        window.put(placement)
    window.show_article(LONG)
    window.show()
    QTest.qWait(20)
    return window


def test_size_and_outline_are_there_again(windows: list[Window]) -> None:
    before, after = windows
    shown(before, Placement(outline_shown=True)).resize(760, 600)  # a screen without pixels has 800 of them
    QTest.qWait(20)
    before._middle.setSizes([320, 440])
    placement = before.placement()
    shown(after, placement)
    assert (after.width(), after.height()) == (760, 600)
    assert after.outline.width() == before.outline.width() == 320
    assert after.outline.isVisible()


def test_a_maximised_window_is_maximised_again(windows: list[Window]) -> None:
    before, after = windows
    shown(before).showMaximized()
    QTest.qWait(20)
    assert shown(after, before.placement()).isMaximized()


def test_the_outline_gets_another_width_without_dragging(windows: list[Window]) -> None:
    window = shown(windows[0], Placement(outline_shown=True))
    window.resize(1000, 600)
    QTest.qWait(20)
    widths = []
    for _ in range(4):
        window.change_outline_width()
        widths.append(window.outline.width())
    assert widths == [360, 200, 268, 360]


def test_whoever_wants_the_outline_wider_sees_it(windows: list[Window]) -> None:
    window = shown(windows[0], Placement(outline_shown=False))
    window.change_outline_width()
    assert window.outline.isVisible()


def test_an_outline_that_was_folded_stays_so_and_keeps_its_width(windows: list[Window]) -> None:
    before, after = windows
    shown(before, Placement(outline_width=300)).toggle_outline()
    placement = before.placement()
    assert (placement.outline_width, placement.outline_shown) == (300, False)
    assert not shown(after, placement).outline.isVisible()


@pytest.mark.parametrize("nonsense", ["", "§§§", "AAAA"])
def test_nonsense_leaves_the_window_as_it_is(windows: list[Window], nonsense: str) -> None:
    assert shown(windows[0], Placement(nonsense)).width() == 1240
