"""Tells a slow program from a slow machine, where a test proves a figure such as "150 ms to the first sound".

The figure itself is never softened: who keeps it passes, on any machine. Who does not is asked up to three times. What
is still too slow then is compared with what the machine did at that very moment, measured by a program that works a
little again and again (`tests/beats.py`): slow beyond that is a failure; the rest proves nothing, and the test is
skipped with the reason. Remarks and reasons are printed at the end of the run.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import NoReturn, Self

import pytest

from tests import beats

ATTEMPTS = 3

REMARK = "remark"
"""Under this name a test hands to the end of the run what is to be printed there (pytest's user properties)."""

_BEAT = 0.005
"""Seconds of a beat where the figures were set: on two cores, with nothing else to do."""

_AROUND = 0.3
"""Seconds on either side of something short that belong to the same moment of the machine."""

_TROUBLE = 1.3
"""How many times slower a machine is that has too much to do for keeping a sound without holes."""

_MOST_EXCUSED = 1 / 3
"""The part of many measurements that may be put down to the machine, if the others are to prove anything."""


class Clock(Enum):
    """What is measured."""

    WALL = "what somebody waits"
    PROCESSOR = "what a thread computes"


@dataclass(frozen=True, slots=True)
class Took:
    """Something took `seconds` between two moments of the monotonic clock, or of all the time between them."""

    begun: float
    ended: float
    seconds: float

    @classmethod
    def since(cls, begun: float, ended: float | None = None) -> Self:
        """What began then and ends now."""
        ended = time.monotonic() if ended is None else ended
        return cls(begun, ended, ended - begun)

    @classmethod
    def computing(cls, work: Callable[[], object]) -> Self:
        """What this thread computes in some work."""
        begun, before = time.monotonic(), time.thread_time()
        work()
        return cls(begun, time.monotonic(), time.thread_time() - before)


class Tempo:
    """How fast the machine works from moment to moment; `tempo` is the fixture, `beside` makes one."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.remark: Callable[[str], None] = print

    def slower(self, begun: float, ended: float, clock: Clock = Clock.WALL) -> float:
        """How many times slower than where the figures were set the machine was around some time; at least 1."""
        took = [
            processor if clock is Clock.PROCESSOR else end - begin
            for begin, end, processor in self._beats(begun, ended)
        ]
        return max(1.0, sum(took) / len(took) / _BEAT) if took else 1.0

    def _beats(self, begun: float, ended: float) -> list[tuple[float, float, float]]:
        """When each began and ended, and what it computed."""
        lines = self._file.read_text().splitlines()[:-1] if self._file.exists() else []
        beats = [(float(begin), float(end), float(cpu)) for begin, end, cpu in map(str.split, lines)]
        return [one for one in beats if one[0] < ended + _AROUND and one[1] > begun - _AROUND]

    def within(self, limit: float, attempt: Callable[[], Took], clock: Clock = Clock.WALL) -> None:
        """Assert that something takes less than `limit` seconds, in the best of some attempts."""
        tried: list[Took] = []
        while len(tried) < ATTEMPTS:
            tried.append(attempt())
            if tried[-1].seconds < limit:
                break
        if len(tried) > 1:
            self.remark(f"took {', '.join(f'{one.seconds:.3f}' for one in tried)} s of {limit} s")
        self.all_within(limit, [min(tried, key=lambda one: one.seconds)], clock)

    def all_within(self, limit: float, measured: Sequence[Took], clock: Clock = Clock.WALL) -> None:
        """Assert that everything took less than `limit` seconds, or as many times longer as the machine was slower."""
        late = [one for one in measured if one.seconds >= limit]
        slower = [self.slower(one.begun, one.ended, clock) for one in late]
        told = [
            f"{one.seconds:.3f} s on a machine {by:.1f} times slower"
            for one, by in zip(late, slower, strict=True)
        ]
        for one, by in zip(late, slower, strict=True):
            assert one.seconds < limit * by, f"not within {limit} s: {'; '.join(told)}"
        if len(late) > len(measured) * _MOST_EXCUSED:
            self._skip(f"proves nothing about {limit} s here: {'; '.join(told)}")
        if late:
            self.remark(f"{len(late)} of {len(measured)} not within {limit} s: {'; '.join(told)}")

    def prove_or_skip(self, what: str, *, holds: bool, begun: float, ended: float) -> None:
        """Assert that something holds; on a machine in trouble, skip the test if it does not."""
        slower = self.slower(begun, ended)
        assert holds or slower > _TROUBLE, what
        if not holds:
            self._skip(f"proves nothing: {what} on a machine {slower:.1f} times slower")

    def _skip(self, reason: str) -> NoReturn:
        """Remarked as well, for pytest names no tests where it counts what was skipped."""
        self.remark(reason)
        pytest.skip(reason)

    def only_in_trouble(self, what: str, *spans: tuple[float, float]) -> None:
        """Assert that what befalls any program in trouble, such as a hole in its sound, befell it only then."""
        for begun, ended in spans:
            slower = self.slower(begun, ended)
            told = f"{what} on a machine {slower:.1f} times slower"
            assert slower > _TROUBLE, told
            self.remark(told)


def stretched(seconds: float) -> float:
    """As many seconds as now take here what takes so long where the figures were set."""
    begun = time.monotonic()
    beats.work()
    return seconds * max(1.0, (time.monotonic() - begun) / _BEAT)


@contextmanager
def beside(file: Path) -> Iterator[Tempo]:
    """Watch the machine, and write it into a file, for as long as the context lasts."""
    command = [
        sys.executable,
        "-I",
        "-S",
        beats.__file__,
        str(file),
    ]  # nothing but Python itself: it is not covered
    with subprocess.Popen(command) as program:
        try:
            yield Tempo(file)
        finally:
            program.kill()
