"""Exports of many hours: memory does not grow with the length."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
MOST = 300
"""Megabytes."""


@pytest.mark.timeout(7200)
@pytest.mark.parametrize(
    "hours",
    [
        pytest.param(10, marks=pytest.mark.check),
        pytest.param(100, marks=pytest.mark.soak),
    ],
)
def test_memory_does_not_grow_with_the_length_of_an_export(hours: int) -> None:
    measuring = [sys.executable, "-m", "benchmarks.export", str(hours)]
    told = subprocess.run(measuring, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    megabytes = {
        name: float(value) for name, _, value in (line.partition(": ") for line in told.splitlines())
    }
    assert set(megabytes) == {"own MB", "ffmpeg MB"}
    assert max(megabytes.values()) < MOST
