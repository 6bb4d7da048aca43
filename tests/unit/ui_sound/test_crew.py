"""A crew works through its jobs, the most urgent first, each of them once at a time."""

import threading
from collections.abc import Iterator

import pytest

from tests.unit.ui_sound.waiting import wait_until
from ui.crew import Crew

pytestmark = pytest.mark.usefixtures("qapp")  # waiting turns its event loop


class Works:
    """Where the jobs are done, once the door is open."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.door = threading.Event()

    def do(self, job: str) -> None:
        self.begun.append(job)
        self.door.wait(10)


@pytest.fixture
def works() -> Iterator[Works]:
    there = Works()
    yield there
    there.door.set()


def crew_of(size: int, works: Works) -> "Crew[str]":
    return Crew("test", size, works.do)


def test_as_many_at_once_as_there_are_hands(works: Works) -> None:
    crew = crew_of(2, works)
    crew.want("abc")
    wait_until(lambda: len(works.begun) == 2)
    works.door.set()
    wait_until(lambda: len(works.begun) == 3)
    assert works.begun[2] == "c"
    crew.close()


def test_nobody_is_hired_before_there_is_work(works: Works) -> None:
    before = threading.active_count()
    crew = crew_of(4, works)
    assert threading.active_count() == before
    crew.add("a")
    wait_until(lambda: works.begun)
    assert threading.active_count() == before + 1
    works.door.set()
    crew.close()


def test_what_is_wanted_or_under_way_is_not_begun_twice(works: Works) -> None:
    crew = crew_of(1, works)
    crew.add("a")
    wait_until(lambda: works.begun)
    for job in "abb":
        crew.add(job)
    works.door.set()
    wait_until(lambda: works.begun == ["a", "b"])
    crew.close()
    assert works.begun == ["a", "b"]


def test_what_is_not_kept_is_not_begun(works: Works) -> None:
    crew = crew_of(1, works)
    crew.add("a")
    wait_until(lambda: works.begun)
    crew.add("b")
    crew.add("c")
    crew.keep_only("c")
    works.door.set()
    wait_until(lambda: works.begun == ["a", "c"])
    crew.close()


def test_whoever_hangs_holds_up_the_end_no_longer_than_that(works: Works) -> None:
    crew = crew_of(1, works)
    crew.add("a")
    wait_until(lambda: works.begun)
    crew.close(0.05)
    assert crew.is_closed
    crew.add("b")
    works.door.set()
    crew.close()
    assert works.begun == ["a"]
