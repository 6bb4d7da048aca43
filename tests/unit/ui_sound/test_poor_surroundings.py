"""The program runs where much is missing: a home, a language, a desktop, streams to print to."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.places import sample
from tests.patience import PATIENCE, wait_until
from ui.trace import VARIABLE

ROOT = Path(__file__).parents[3]
NOWHERE = "/proc/nowhere"
"""Not even root can make it."""

KEPT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc and POSIX signals")


def runs(trace: Path, arguments: list[str], **environment: str) -> str:
    """Starts with the sample, waits until it is open, asks to end; what it printed. Raises AssertionError."""
    basics = {name: os.environ[name] for name in KEPT if name in os.environ}
    basics |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), VARIABLE: str(trace)}
    process = subprocess.Popen(arguments, env=basics | environment, stderr=subprocess.PIPE, text=True)
    wait_until(lambda: is_open(trace) or process.poll() is not None, "the article")
    assert is_open(trace)
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, told
    assert "Traceback" not in told
    return str(told)


def is_open(trace: Path) -> bool:
    rows = [json.loads(line) for line in trace.read_text().splitlines()] if trace.exists() else []
    return any(row.get("status") == "stopped" for row in rows)


COMMAND = [sys.executable, "-m", "ui", str(sample())]


@pytest.mark.parametrize(
    "environment",
    [
        {"HOME": NOWHERE},
        {"HOME": NOWHERE, "XDG_CONFIG_HOME": NOWHERE, "XDG_CACHE_HOME": NOWHERE, "TMPDIR": "/tmp"},  # noqa: S108
        {
            "HOME": NOWHERE,
            "LC_ALL": "C",
            "XDG_RUNTIME_DIR": NOWHERE,
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/proc/nowhere",
        },
    ],
    ids=["no home", "no folders", "no language and no desktop"],
)
def test_it_runs_with_little(tmp_path: Path, environment: dict[str, str]) -> None:
    runs(tmp_path / "trace.jsonl", COMMAND, **environment)


def test_it_runs_with_closed_streams(tmp_path: Path) -> None:
    closed = ["sh", "-c", 'exec "$@" >&- 2>&- <&-', "sh", *COMMAND]
    runs(tmp_path / "trace.jsonl", closed, HOME=str(tmp_path))
