"""Which sections of an article hold others, and what a folded one tells for all that it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.lengths import Length
from ui.sections import Nesting, Sections, nested

BOOK = (1, 2, 3, 3, 4, 2, 3, 2)
"""A title; a part with two chapters, of which the second has a section; a part with a chapter; a part without any."""


def lengths(*seconds: float) -> tuple[Length, ...]:
    return tuple(Length(one, exact=True) for one in seconds)


def test_each_section_is_in_the_nearest_one_of_a_higher_rank() -> None:
    nesting = nested(BOOK)
    assert nesting.holders == (-1, -1, 1, 1, 3, -1, 5, -1)
    assert nesting.depths == (0, 0, 1, 1, 2, 0, 1, 0)
    assert nesting.ends == (1, 5, 3, 5, 5, 7, 7, 8)
    assert [number for number in range(len(BOOK)) if nesting.holds(number)] == [1, 3, 5]


@pytest.mark.parametrize("levels", [(), (1,), (1, 1), (1, 2, 2), (2, 3), (2, 1)])
def test_sections_of_one_rank_stand_beside_one_another_and_beside_the_title(levels: tuple[int, ...]) -> None:
    assert nested(levels).is_flat


def test_a_first_part_that_is_no_title_holds_its_chapters() -> None:
    assert nested((1, 2, 1, 2)).holders == (-1, 0, -1, 2)


def test_a_rank_that_is_left_out_makes_no_empty_level() -> None:
    assert nested((2, 4, 2)).depths == (0, 1, 0)


@given(st.lists(st.integers(1, 6)))
def test_what_a_section_holds_follows_it_without_a_gap(levels: list[int]) -> None:
    nesting = nested(levels)
    for number, (holder, depth, end) in enumerate(
        zip(nesting.holders, nesting.depths, nesting.ends, strict=True)
    ):
        assert number < end <= len(levels)
        assert depth == (0 if holder < 0 else nesting.depths[holder] + 1)
        assert holder < 0 or (levels[holder] < levels[number] and nesting.ends[holder] >= end)
        assert all(nesting.depths[held] > depth for held in range(number + 1, end))


def test_a_section_in_folded_ones_is_seen_as_the_outermost_of_them() -> None:
    nesting = nested(BOOK)
    assert nesting.seen(4, lambda _: False) == 4
    assert nesting.seen(4, {3}.__contains__) == 3
    assert nesting.seen(4, {1, 3}.__contains__) == 1
    assert nesting.seen(1, {1}.__contains__) == 1


def test_a_folded_part_is_as_long_as_all_that_it_holds() -> None:
    sections = Sections(("",) * 8, nested(BOOK), lengths(1, 2, 4, 8, 16, 32, 64, 128))
    assert sections.length(1, folded=False) == Length(2, exact=True)
    assert sections.length(1, folded=True) == Length(30, exact=True)
    assert sections.longest == 128
    assert Sections(("",), Nesting((-1,), (0,), (1,))).length(0, folded=False) is None


def test_a_folded_part_is_read_as_far_as_all_that_it_holds() -> None:
    sections = Sections(("",) * 8, nested(BOOK), lengths(1, 2, 4, 8, 16, 32, 64, 128), read=3, fraction=0.5)
    assert sections.progress(3, folded=False) == 0.5
    assert sections.progress(3, folded=True) == pytest.approx(4 / 24)
    assert sections.progress(1, folded=True) == pytest.approx(10 / 30)


def test_without_lengths_a_part_is_read_as_far_as_its_section() -> None:
    told = {"titles": ("",) * 8, "nesting": nested(BOOK), "read": 3, "fraction": 0.5}
    assert Sections(**told).progress(1, folded=True) == 0.5  # type: ignore[arg-type]
    assert Sections(**told, lengths=lengths(*[0] * 8)).progress(1, folded=True) == 0.5  # type: ignore[arg-type]
