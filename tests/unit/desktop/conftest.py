"""A session bus of our own, and services on it that write down what they are asked."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PATIENCE = 8.0


def wait_until(holds: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"{what}: not within {PATIENCE} s"
        time.sleep(0.005)


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if sys.platform != "linux" or shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    socket = tmp_path / "bus"
    there = f"unix:path={socket}"
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={there}"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as daemon:
        wait_until(socket.exists, "the bus")
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", there)
        yield there
        daemon.terminate()


@contextmanager
def service(kind: str, address: str, noted: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A service of tests/unit/desktop/services.py in a process of its own; `noted` is what it writes down."""
    command = [sys.executable, "-m", "tests.unit.desktop.services", kind, str(noted)]
    environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": address, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment) as process:
        try:
            wait_until(noted.exists, kind)
            yield process
        finally:
            process.kill()
