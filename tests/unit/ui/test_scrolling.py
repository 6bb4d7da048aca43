"""Where the page scrolls to, as a pure decision."""

from hypothesis import given
from hypothesis import strategies as st

from ui.page.scrolling import wanted

lines = st.integers(0, 20_000)


def test_a_line_in_the_upper_third_stays_where_it_is() -> None:
    assert wanted(100, 132, 0, 600) is None


def test_a_line_below_the_upper_third_comes_to_the_top() -> None:
    assert wanted(180, 212, 0, 600) == 180 - 84


def test_a_line_above_the_window_comes_down() -> None:
    assert wanted(180, 212, 400, 600) == 96


def test_nothing_scrolls_above_the_beginning() -> None:
    assert wanted(10, 42, 300, 600) == 0


@given(top=lines, value=lines, height=st.integers(200, 2000))
def test_one_move_is_always_enough(top: int, value: int, height: int) -> None:
    target = wanted(top, top + 32, value, height)
    if target is not None and target > 0:
        assert wanted(top, top + 32, target, height) is None
