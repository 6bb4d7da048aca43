"""Does the same small piece of work again and again, and writes down how long it took: `beats FILE`.

Each line is "begun ended processor" in seconds, the first two on the monotonic clock: a beat begins when it was to wake
and ends when its work is done, and `processor` is what it has computed. Ends with the program that started it.
"""

import os
import sys
import time
from pathlib import Path

REST = 0.09
"""Seconds between two beats."""

_TURNS = 100_000


def work() -> None:
    """What a beat does: a loop of Python, as most of this program is."""
    number = 0
    for turn in range(_TURNS):
        number += turn * turn % 7


def _beat(file: Path) -> None:
    starter = os.getppid()
    with file.open("w", buffering=1) as out:
        while os.getppid() == starter:
            begun = time.monotonic() + REST
            time.sleep(REST)
            before = time.thread_time()
            work()
            out.write(f"{begun:.6f} {time.monotonic():.6f} {time.thread_time() - before:.6f}\n")


if __name__ == "__main__":
    _beat(Path(sys.argv[1]))
