"""Where the page scrolls to, as a pure decision."""

from hypothesis import given
from hypothesis import strategies as st

from ui.page.scrolling import Line, wanted

HEIGHT = 600


def line(number: int, paragraph: float = 1000) -> Line:
    """The line of this number in a paragraph that begins here."""
    top = paragraph + 10 + 32 * number
    return Line(top, top + 26, paragraph, 32)


def test_a_line_in_the_upper_third_stays_where_it_is() -> None:
    assert wanted(line(0), 900, HEIGHT) is None


def test_a_paragraph_is_shown_from_its_beginning_where_there_is_room() -> None:
    assert wanted(line(0), 0, HEIGHT) == wanted(line(4), 0, HEIGHT) == 992


def test_further_down_a_paragraph_whole_lines_are_kept_above_the_line() -> None:
    target = wanted(line(9), 992, HEIGHT)
    assert target == line(7).top - 8


def test_a_line_above_the_window_comes_down() -> None:
    assert wanted(line(0), 2000, HEIGHT) == 992


def test_nothing_scrolls_above_the_beginning() -> None:
    assert wanted(line(0, paragraph=2), 300, HEIGHT) == 0


@given(
    number=st.integers(0, 40),
    paragraph=st.integers(0, 9000),
    value=st.integers(0, 9000),
    height=st.integers(60, 2000),
)
def test_one_move_is_always_enough(number: int, paragraph: int, value: int, height: int) -> None:
    here = line(number, paragraph)
    target = wanted(here, value, height)
    if target is not None and target > 0:
        assert wanted(here, target, height) is None
