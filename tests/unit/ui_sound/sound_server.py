"""A private sound server with a null sink that is recorded."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.patience import wait_until
from tests.stories import recording
from ui.variables import VARIABLES

TOOLS = ("pulseaudio", "pactl", "parec")
ROOT = Path(__file__).parents[3]


def missing_tools() -> list[str]:
    """What would have to be installed first."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


class SoundServer:
    """A server that is running; use `sound_server`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = folder / "server"
        self._raw = folder / "heard.raw"
        # What the program sets for itself is not for the recorder, which would hear beginnings late.
        others = {name: value for name, value in os.environ.items() if name not in VARIABLES}
        self.environment = others | {"PULSE_SERVER": f"unix:{self._socket}", "PYTHONPATH": str(ROOT)}
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Start the server, then the recorder."""
        server = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        server += ["-L", f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"]
        server += ["-L", f"module-null-sink sink_name=heard rate={recording.RATE} channels=2 format=s16le"]
        self._start(server, lambda: self._socket.exists() and "heard" in self._sinks())
        recorder = [sys.executable, "-m", recording.__name__, str(self._raw)]
        self._start(recorder, lambda: self._raw.exists() and self._raw.stat().st_size > recording.RATE // 5)

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The server."""
        return self._processes[0]

    def run(self, script: str, *arguments: str) -> subprocess.Popen[str]:
        """Start a program of these tests; what it prints can be read."""
        program = [sys.executable, "-m", f"tests.unit.ui_sound.{script}", *arguments]
        return subprocess.Popen(
            program,
            env=self.environment | {"QT_QPA_PLATFORM": "offscreen"},
            text=True,
            stdout=subprocess.PIPE,
        )

    def heard(self) -> recording.Recording:
        """All that has been played until now."""
        time.sleep(0.15)
        return recording.load(self._raw)

    def close(self) -> None:
        """End the server and the recorder."""
        for process in reversed(self._processes):
            process.kill()
            process.wait()

    def _start(self, command: list[str], stands: Callable[[], object]) -> None:
        environment = self.environment | {"XDG_RUNTIME_DIR": str(self._folder)}
        with (self._folder / "log").open("ab") as log:
            process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        self._processes.append(process)
        with suppress(OSError):  # needs a right that not everybody has; its own stutter is not to be measured
            os.sched_setscheduler(process.pid, os.SCHED_RR, os.sched_param(5))
        wait_until(stands, " ".join(command))

    def _sinks(self) -> str:
        command = ["pactl", "list", "short", "sinks"]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        ).stdout


@contextmanager
def sound_server(folder: Path) -> Iterator[SoundServer]:
    """A server for as long as the context lasts."""
    server = SoundServer(folder)
    try:
        server.start()
        yield server
    finally:
        server.close()
