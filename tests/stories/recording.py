"""Records what a sound server plays, on the clock of the program that is listened to.

As a program, `recording.py FILE` copies the monitor of the sink "heard" into FILE (mono, int16) and writes beside it
when each part came: one line "samples so far, monotonic seconds" for each read.
"""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
"""Samples per second of the recording, and of the sink that is recorded."""

KEPT = 1200
"""Seconds at the end of a recording that are listened to; no story lasts longer, but all of them together do."""

_TOGETHER = 0.002
"""Seconds within which reads belong to one block of the sound server."""

Sound = NDArray[np.float32]
"""Mono, -1 to 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """What was heard: sample n at `start` + n / RATE on the monotonic clock."""

    sound: Sound
    start: float

    @property
    def end(self) -> float:
        """Until when it reaches."""
        return self.start + len(self.sound) / RATE

    def between(self, begin: float, end: float) -> "Recording":
        """The part of it between two moments of the monotonic clock."""
        first = max(0, round((begin - self.start) * RATE))
        last = max(first, round((end - self.start) * RATE))
        return Recording(self.sound[first:last], self.start + first / RATE)


def load(file: Path) -> Recording:
    """What has been recorded into a file until now, or the end of it."""
    left_out = max(0, file.stat().st_size // 2 - KEPT * RATE)
    with file.open("rb") as recorded:
        recorded.seek(2 * left_out)
        rest = recorded.read()
    samples = np.frombuffer(rest[: len(rest) // 2 * 2], "<i2")
    start = _start(_index_of(file)) + left_out / RATE
    return Recording(samples.astype(np.float32) / np.float32(32768), start)


def _start(index: Path) -> float:
    """When the first sample was heard.

    A null sink renders a block when its first sample is due and hands it to its monitor at once. So a block's first
    sample is heard when the block comes, never later, and the earliest such moment counts; what comes late was held up
    on the way.
    """
    start, before, last = float("inf"), 0, 0.0
    for line in index.read_text().splitlines()[:-1]:
        samples, at = line.split()
        if float(at) - last > _TOGETHER:
            start = min(start, float(at) - before / RATE)
        before, last = int(samples), float(at)
    return start


def _index_of(file: Path) -> Path:
    return file.with_suffix(".times")


def _record(file: Path) -> None:
    command = ["parec", "-d", "heard.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--raw"]
    samples = 0
    with (
        subprocess.Popen([*command, "--latency-msec=10"], stdout=subprocess.PIPE) as parec,
        file.open("wb", buffering=0) as out,
        _index_of(file).open("w", buffering=1) as index,
    ):
        assert parec.stdout is not None

        def end(*_: Any) -> None:
            parec.terminate()

        signal.signal(signal.SIGTERM, end)
        while part := os.read(parec.stdout.fileno(), 65536):
            at = time.monotonic()
            out.write(part)
            samples += len(part) // 2
            index.write(f"{samples} {at:.6f}\n")


if __name__ == "__main__":
    _record(Path(sys.argv[1]))
