"""When the service is asked, when it is asked again, and when not."""

from datetime import UTC, datetime
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.online.errors import Cause, OnlineError
from reader.speech.online.policy import USUAL, Pace, Policy, seconds_to_wait, wait_before_next

NOW = datetime(2024, 5, 1, 12, 0, 0, tzinfo=UTC)
AWAY = OnlineError(Cause.FAILING)


@pytest.mark.parametrize(("tries", "expected"), [(1, 0.5), (2, 1.0), (3, None)])
def test_waits_grow_and_end(tries: int, expected: float | None) -> None:
    assert wait_before_next(USUAL, AWAY, tries, left=9, luck=0.5) == expected


def test_waits_end_growing() -> None:
    stubborn = Policy(tries=100)
    assert wait_before_next(stubborn, AWAY, 50, left=99, luck=0.5) == stubborn.longest_wait


def test_luck_scatters_the_waits_of_many() -> None:
    waits = [wait_before_next(USUAL, AWAY, 1, 9, luck) for luck in (0.0, 0.5, 1.0)]
    assert waits == [0.25, 0.5, 0.75]


@pytest.mark.parametrize(
    "cause", [Cause.UNTRUSTED, Cause.PROXY, Cause.REFUSED, Cause.NO_SOUND, Cause.TOO_SLOW, Cause.CLOSED]
)
def test_what_would_come_again_is_not_asked_for_again(cause: Cause) -> None:
    assert wait_before_next(USUAL, OnlineError(cause), 1, 9, 0.5) is None


def test_what_the_service_asks_for_is_waited_for_in_full_or_not_at_all() -> None:
    error = OnlineError(Cause.TOO_MANY, "", 3)
    assert wait_before_next(USUAL, error, 1, left=4, luck=0.5) == 3
    assert wait_before_next(USUAL, error, 1, left=3, luck=0.5) is None


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Wed, 01 May 2024 12:00:30 GMT", 30),
        ("Wed, 01 May 2024 11:00:00 GMT", 0),
        ("Wed, 01 May 2024 12:00:30 -0000", 30),
        ("9" * 400, 3600),
        ("Wed, 01 May 2999 12:00:30 GMT", 3600),
        ("Wed, 99 May 99999999999 12:00:30 GMT", None),
        ("soon", None),
        ("-5", None),
        ("²", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_understood_in_both_forms(header: str | None, expected: float | None) -> None:
    assert seconds_to_wait(header, NOW) == expected


@given(st.text(max_size=40))
def test_retry_after_may_be_anything(header: str) -> None:
    assert (seconds_to_wait(header, NOW) or 0) >= 0


def sent(policy: Policy, wanted: list[float]) -> list[float]:
    """When requests go out that are wanted at these times."""
    pace, times = Pace(), []
    for now in wanted:
        wait, pace = pace.next(policy, now)
        times.append(now + wait)
    return times


def test_a_few_go_out_at_once_after_a_rest_and_the_others_one_by_one() -> None:
    assert sent(Policy(every=1, burst=3), [100.0] * 6) == [100, 100, 100, 101, 102, 103]


def test_a_slow_reader_never_waits() -> None:
    wanted = [7.0 * number for number in range(20)]
    assert sent(USUAL, wanted) == wanted


@given(st.lists(st.floats(0, 2), min_size=1, max_size=60))
def test_no_window_of_time_holds_more_than_burst_and_rate_allow(gaps: list[float]) -> None:
    times = sent(USUAL, list(accumulate(gaps)))
    assert times == sorted(times)
    for first in range(len(times)):
        for last in range(first, len(times)):
            allowed = USUAL.burst + (times[last] - times[first]) / USUAL.every
            assert last - first + 1 <= allowed + 1e-6
