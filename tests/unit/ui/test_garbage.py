"""Garbage is looked for in the UI thread alone, and not thoroughly while something is read."""

import gc
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from tests.unit.ui_sound.waiting import wait_until
from ui import garbage
from ui.garbage import Garbage


class Ring:
    """Only a look for garbage ends it; it tells in which thread."""

    def __init__(self, ended: list[int]) -> None:
        self._self, self._ended = self, ended

    def __del__(self) -> None:
        self._ended.append(threading.get_ident())


@pytest.fixture(autouse=True)
def _from_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "EVERY", 5)
    gc.collect()


@contextmanager
def looking(*, busy: bool = False) -> Iterator[None]:
    there = Garbage(lambda: busy)
    there.start()
    yield
    there.close()


def make_rings(ended: list[int]) -> None:
    for _ in range(100 * gc.get_threshold()[0]):
        Ring(ended)


@pytest.mark.usefixtures("qapp")
def test_what_other_threads_leave_ends_in_the_ui_thread() -> None:
    ended: list[int] = []
    with looking(), ThreadPoolExecutor(1) as pool:
        pool.submit(make_rings, ended).result()
        assert not ended
        wait_until(lambda: bool(ended))
    assert set(ended) == {threading.get_ident()}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("busy", "most"), [(True, 1), (False, 2)])
def test_what_has_long_been_there_is_looked_through_at_rest_only(
    busy: bool, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    monkeypatch.setattr(gc, "collect", looks.append)
    monkeypatch.setattr(gc, "get_count", lambda: (10_000, 10_000, 10_000))
    with looking(busy=busy):
        wait_until(lambda: bool(looks))
    assert set(looks) == {most}


@pytest.mark.usefixtures("qapp")
def test_nobody_else_looks_for_it() -> None:
    gc.enable()
    with looking():
        assert not gc.isenabled()
