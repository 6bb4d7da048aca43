"""A screen reader is noticed by each of the signs that desktops and systems give."""

import ctypes
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtTest import QSignalSpy, QTest

from tests.patience import wait_until
from tests.unit.desktop.conftest import service
from ui.desktop.assistance import asked_system, macos_tells, windows_tells
from ui.desktop.bus import SessionBus
from ui.desktop.screen_reader import ScreenReader

pytestmark = pytest.mark.usefixtures("qapp")

SET_STATUS = ("org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "ScreenReaderEnabled")


@pytest.fixture
def reader(address: str) -> Iterator[ScreenReader]:
    there = ScreenReader()
    bus = SessionBus((there.guest(),), address)
    bus.start()
    yield there
    bus.close()


def comes_or_goes(reader: ScreenReader) -> bool:
    """Whether it runs, once that has changed."""
    before = reader.running
    wait_until(lambda: QTest.qWait(5) or reader.running != before, "a change")
    return reader.running


def set_status(address: str, value: str) -> None:
    call = ("gdbus", "call", "--address", address, "-d", "org.a11y.Bus", "-o", "/org/a11y/bus", "-m")
    subprocess.run([*call, *SET_STATUS, f"<{value}>"], check=True, capture_output=True)


def test_none_runs_where_nobody_tells_of_one() -> None:
    assert not ScreenReader().running


def test_the_setting_of_the_desktop_tells_when_one_comes_and_goes(
    address: str, reader: ScreenReader, tmp_path: Path
) -> None:
    with service("assistance", address, tmp_path / "noted"):
        set_status(address, "true")
        assert comes_or_goes(reader)
        set_status(address, "false")
        assert not comes_or_goes(reader)


def test_the_name_of_orca_tells_when_it_comes_and_goes(
    address: str, reader: ScreenReader, tmp_path: Path
) -> None:
    with service("orca", address, tmp_path / "noted"):
        assert comes_or_goes(reader)
    assert not comes_or_goes(reader)


def test_one_that_was_there_before_is_found(address: str, tmp_path: Path) -> None:
    with service("orca", address, tmp_path / "noted"):
        there = ScreenReader()
        bus = SessionBus((there.guest(),), address)
        bus.start()
        assert comes_or_goes(there)
        bus.close()


def test_a_look_that_finds_the_same_is_no_news() -> None:
    reader = ScreenReader()
    heard = QSignalSpy(reader.changed)
    for running in (False, True, True, False):
        reader.take(running)
    assert [heard.at(index)[0] for index in range(heard.count())] == [True, False]


class User32:
    """Answers as Windows does."""

    def __init__(self, *, running: bool, old: bool = False) -> None:
        self._running, self._old = running, old

    def SystemParametersInfoW(self, what: int, _size: int, told: Any, _flags: int) -> int:  # noqa: N802 - its name there
        assert what == 0x46
        if not self._old:
            ctypes.cast(told, ctypes.POINTER(ctypes.c_int))[0] = self._running
        return not self._old


@pytest.mark.parametrize("running", [True, False])
def test_windows_is_asked(*, running: bool) -> None:
    assert windows_tells(cast("ctypes.CDLL", User32(running=running))) is running


def test_a_windows_that_does_not_answer_has_none() -> None:
    assert not windows_tells(cast("ctypes.CDLL", User32(running=True, old=True)))


class Function:
    """A function of a library, to which types can be told."""

    def __init__(self, answer: Any) -> None:
        self._answer = answer

    def __call__(self, *given: Any) -> Any:
        return self._answer(*given)


class Foundation:
    """Keeps preferences as macOS does."""

    def __init__(self, *, running: bool) -> None:
        self.texts: dict[int, bytes] = {}
        self.CFStringCreateWithCString = Function(lambda _where, text, _code: self._keep(text))
        self.CFPreferencesGetAppBooleanValue = Function(
            lambda key, owner, _valid: (
                running
                and (self.texts[key], self.texts[owner])
                == (b"voiceOverOnOffKey", b"com.apple.universalaccess")
            )
        )
        self.CFRelease = Function(self.texts.pop)

    def _keep(self, text: bytes) -> int:
        self.texts[len(self.texts) + 1] = text
        return len(self.texts)


@pytest.mark.parametrize("running", [True, False])
def test_the_preferences_of_macos_are_asked_and_nothing_is_left_behind(*, running: bool) -> None:
    foundation = Foundation(running=running)
    assert macos_tells(cast("ctypes.CDLL", foundation)) is running
    assert foundation.texts == {}


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system it runs on")
def test_linux_is_not_asked_in_this_way() -> None:
    assert not asked_system()
