"""A session bus of our own, and services on it that write down what they are asked."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.patience import wait_until

ROOT = Path(__file__).parents[3]


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if sys.platform != "linux" or shutil.which("dbus-daemon") is None:
        pytest.skip("needs dbus-daemon")
    socket = tmp_path / "bus"
    there = f"unix:path={socket}"
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={there}"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as daemon:
        try:
            wait_until(socket.exists, "the bus")
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", there)
            yield there
        finally:
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
