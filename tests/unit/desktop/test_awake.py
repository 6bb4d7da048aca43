"""The computer stays awake while it reads, and only then."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from tests.patience import wait_until
from tests.unit.desktop.conftest import service
from ui.desktop import power
from ui.desktop.awake import Awake
from ui.desktop.bus import SessionBus

if TYPE_CHECKING:
    import ctypes

ASKED = {
    "gnome": ["Inhibit Vorleser Reading aloud 12", "Uninhibit 77"],
    "saver": ["Inhibit Vorleser Reading aloud", "UnInhibit 77"],
    "portal": ["Inhibit 12 Reading aloud", "Close"],
}


@pytest.fixture
def awake() -> Awake:
    return Awake("Reading aloud")


@pytest.fixture
def bus(address: str, awake: Awake) -> Iterator[SessionBus]:
    there = SessionBus((awake,), address)
    yield there
    there.close()


@pytest.mark.parametrize("kind", ASKED)
def test_each_kind_of_desktop_is_asked_in_its_own_words(
    kind: str, address: str, awake: Awake, bus: SessionBus, tmp_path: Path
) -> None:
    noted = tmp_path / "noted"
    with service(kind, address, noted):
        bus.start()
        awake.want(True, bus)
        wait_until(lambda: noted.read_text().splitlines() == ASKED[kind][:1], "it is kept awake")
        awake.want(True, bus)
        awake.want(False, bus)
        wait_until(lambda: noted.read_text().splitlines() == ASKED[kind], "it may sleep")


def test_of_several_services_only_the_first_is_asked(
    address: str, awake: Awake, bus: SessionBus, tmp_path: Path
) -> None:
    files = [tmp_path / kind for kind in ("gnome", "saver", "portal")]
    with ExitStack() as services:
        for file in files:
            services.enter_context(service(file.name, address, file))
        bus.start()
        awake.want(True, bus)
        wait_until(files[0].read_text, "it is kept awake")
        awake.want(False, bus)
        wait_until(lambda: len(files[0].read_text().splitlines()) == 2, "it may sleep")
        assert [file.read_text() for file in files[1:]] == ["", ""]


def test_at_the_end_sleep_is_allowed_again(
    address: str, awake: Awake, bus: SessionBus, tmp_path: Path
) -> None:
    noted = tmp_path / "noted"
    with service("saver", address, noted):
        bus.start()
        awake.want(True, bus)
        wait_until(noted.read_text, "it is kept awake")
        bus.close()
        assert noted.read_text().splitlines() == ASKED["saver"]


def test_a_desktop_without_such_a_service_is_no_trouble(awake: Awake, bus: SessionBus) -> None:
    bus.start()
    awake.want(True, bus)
    awake.want(False, bus)


def test_without_a_session_bus_nothing_happens(awake: Awake, tmp_path: Path) -> None:
    bus = SessionBus((awake,), f"unix:path={tmp_path}/nowhere")
    bus.start()
    awake.want(True, bus)
    bus.close()


class Kernel:
    def __init__(self) -> None:
        self.states: list[int] = []

    def SetThreadExecutionState(self, flags: int) -> None:  # noqa: N802 - its name on Windows
        self.states.append(flags)


def test_windows_is_told_by_its_execution_state() -> None:
    kernel = Kernel()
    windows = power.Windows(cast("ctypes.CDLL", kernel))
    windows.keep_awake(True)
    windows.keep_awake(False)
    assert kernel.states == [0x80000003, 0x80000000]


class Function:
    def __init__(self, answer: int) -> None:
        self.answer, self.calls = answer, list[tuple[object, ...]]()
        self.argtypes: object = None
        self.restype: object = None

    def __call__(self, *arguments: object) -> int:
        self.calls.append(arguments)
        return self.answer


class Kit:
    def __init__(self, answer: int) -> None:
        self.IOPMAssertionCreateWithName = Function(answer)
        self.IOPMAssertionRelease = Function(0)


class Foundation:
    def __init__(self) -> None:
        self.CFStringCreateWithCString = Function(5)


@pytest.mark.parametrize(("answer", "released"), [(0, 1), (1, 0)])
def test_macos_is_told_by_an_assertion_which_is_released_once(answer: int, released: int) -> None:
    kit = Kit(answer)
    macos = power.MacOS(cast("ctypes.CDLL", kit), cast("ctypes.CDLL", Foundation()))
    macos.keep_awake(True)
    macos.keep_awake(False)
    macos.keep_awake(False)
    assert len(kit.IOPMAssertionCreateWithName.calls) == 1
    assert len(kit.IOPMAssertionRelease.calls) == released


@pytest.mark.skipif(sys.platform != "linux", reason="about Linux")
def test_linux_is_asked_by_its_session_bus_alone() -> None:
    power.power().keep_awake(True)
    assert isinstance(power.power(), power.NoPower)
