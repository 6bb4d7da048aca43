"""A desktop without a screen: X server, window manager, two buses, and a sound card that is recorded.

Everything lives in one folder and ends with the process that started it, so that several desktops can stand side by
side and nothing is left behind.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.patience import PATIENCE, wait_until
from tests.stories import recording
from tests.tempo import stretched

TOOLS = ("Xvfb", "openbox", "xprop", "xdotool", "dbus-daemon", "gdbus", "pulseaudio", "pactl", "parec")

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_OURS = (
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "AT_SPI_BUS_ADDRESS",
    "PULSE_SERVER",
    "QT_QPA_PLATFORM",
)
_KEYS = """<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard>
<keybind key="A-F4"><action name="Close"/></keybind>
</keyboard></openbox_config>"""
"""Openbox's own keys would change the workspace instead of the section."""

_PR_SET_PDEATHSIG = 1


class SoundCard(Enum):
    """What the programs of this desktop find when they want to be heard."""

    RECORDED = "recorded"
    NONE = "a sound server without any device"
    NO_SERVER = "no sound server"


class DesktopError(Exception):
    """A part of the desktop did not come up."""


def missing_tools() -> tuple[str, ...]:
    """What would have to be installed first."""
    missing = tuple(tool for tool in TOOLS if shutil.which(tool) is None)
    return missing if any(map(os.path.exists, _LAUNCHERS)) else (*missing, "at-spi-bus-launcher")


class Desktop:
    """Use as a context; programs are started in it with `start`."""

    def __init__(self, folder: Path, sound: SoundCard = SoundCard.RECORDED) -> None:
        self.folder, self.sound = folder, sound
        self.environment: dict[str, str] = {}
        self._parts = ExitStack()
        self._recorded = folder / "heard.raw"

    def __enter__(self) -> Self:
        runtime = self.folder / "run"
        runtime.mkdir(parents=True, mode=0o700)
        self.environment = {name: value for name, value in os.environ.items() if name not in _OURS}
        self.environment |= {"XDG_RUNTIME_DIR": str(runtime), "HOME": str(self.folder), "LANG": "C.UTF-8"}
        with ExitStack() as parts:
            self._parts = parts
            self._start_screen()
            self._start_bus(runtime / "bus")
            self._start_accessibility()
            self._start_sound(runtime / "sound")
            self._parts = parts.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._parts.close()

    def start(
        self,
        name: str,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        *,
        urgent: bool = False,
        pass_fds: tuple[int, ...] = (),
    ) -> subprocess.Popen[bytes]:
        """Start a program that ends with this desktop at the latest; what it prints is in `<name>.log`."""
        with (self.folder / f"{name}.log").open("ab") as log:
            program = subprocess.Popen(
                command,
                env=self.environment | dict(environment or {}),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=_urgent if urgent else _die_with_parent,  # noqa: PLW1509 - stories have no threads
                pass_fds=pass_fds,
                start_new_session=True,
            )
        self._parts.callback(_end, program)
        return program

    def ask(self, *command: str) -> str:
        """What a short command prints in this desktop; empty if it fails."""
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        ).stdout

    def log(self, name: str) -> str:
        """What a program has printed."""
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def heard(self) -> recording.Recording:
        """All that has been played until now, and a little more."""
        now = time.monotonic()
        time.sleep(stretched(0.15))
        while (heard := recording.load(self._recorded)).end < now:  # a part of it is still on its way
            if time.monotonic() > now + PATIENCE:
                raise DesktopError("the recording ends before now")
            time.sleep(0.05)
        return heard

    def title(self) -> str:
        """Of the window that has the keyboard; empty if none has."""
        return self.ask("xdotool", "getactivewindow", "getwindowname").strip()

    def _start_screen(self) -> None:
        read, write = os.pipe()
        screen = ("-screen", "0", "1280x900x24", "-dpi", "96", "-nolisten", "tcp", "-noreset")
        self.start("xvfb", ["Xvfb", "-displayfd", str(write), *screen], pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise DesktopError(self.log("xvfb"))
        self.environment |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        keys = self.folder / "openbox.xml"
        keys.write_text(_KEYS)
        self.start("openbox", ["openbox", "--sm-disable", "--config-file", str(keys)])
        told_by = "_NET_SUPPORTING_WM_CHECK"
        wait_until(lambda: "window id" in self.ask("xprop", "-root", told_by), "window manager")

    def _start_bus(self, socket: Path) -> None:
        address = f"unix:path={socket}"
        self.start("dbus", ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        wait_until(socket.exists, "session bus")

    def _start_accessibility(self) -> None:
        launcher = next(path for path in _LAUNCHERS if os.path.exists(path))  # noqa: PTH110 - plain names
        self.start("at-spi", [launcher, "--launch-immediately"])
        call = ("gdbus", "call", "--session", "-d", "org.a11y.Bus", "-o", "/org/a11y/bus", "-m")
        wait_until(lambda: self.ask(*call, "org.a11y.Bus.GetAddress"), "accessibility bus")
        self.ask(*call, "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>")
        self.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"

    def _start_sound(self, socket: Path) -> None:
        self.environment["PULSE_SERVER"] = f"unix:{socket}"
        if self.sound is SoundCard.NO_SERVER:
            return
        server = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        server += ["--realtime=yes", "--high-priority=yes"]
        server += ["-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"]
        if self.sound is SoundCard.RECORDED:
            server += [
                "-L",
                f"module-null-sink sink_name=heard rate={recording.RATE} channels=2 format=s16le",
            ]
        self.start("pulseaudio", server, urgent=True)
        wait_until(socket.exists, "sound server")
        if self.sound is SoundCard.RECORDED:
            wait_until(lambda: "heard" in self.ask("pactl", "list", "short", "sinks"), "null sink")
            self._start_recording()

    def _start_recording(self) -> None:
        command = [sys.executable, "-m", recording.__name__, str(self._recorded)]
        root = {"PYTHONPATH": str(Path(__file__).parents[2])}
        self.start("recorder", command, root, urgent=True)
        wait_until(
            lambda: self._recorded.exists() and self._recorded.stat().st_size > recording.RATE // 5,
            "recorder",
        )


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _urgent() -> None:
    """The sound server's and the recorder's own stutter must not be measured."""
    _die_with_parent()
    with suppress(OSError):  # needs a right that not everybody has
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(5))


def _end(program: subprocess.Popen[bytes]) -> None:
    if program.poll() is None:
        program.terminate()
        try:
            program.wait(3)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
