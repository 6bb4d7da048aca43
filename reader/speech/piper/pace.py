"""How far a download is, and how long it will still take."""

import time
from collections.abc import Callable
from dataclasses import dataclass

PATIENT = 1.0
"""Seconds before the first word about the time that is left."""

OFTEN = 0.1
"""Seconds between two words about how far it is."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Bytes `done` of all, and seconds `left` to wait; None as long as nobody knows."""

    done: int
    of: int
    left: float | None = None


def timed(
    tell: Callable[[Pace], object], clock: Callable[[], float] = time.monotonic
) -> Callable[[int, int], None]:
    """What is told the bytes of one download and tells its pace, not too often.

    The time left follows from what came since the first of them, and not from what was there before.
    """
    begun, first, told = clock(), None, float("-inf")

    def progress(done: int, of: int) -> None:
        nonlocal first, told
        now = clock()
        first = done if first is None else first
        if now - told < OFTEN and done < of:
            return
        told = now
        passed, came = now - begun, done - first
        sure = passed > PATIENT and came > 0
        tell(Pace(done, of, (of - done) * passed / came if sure else None))

    return progress
