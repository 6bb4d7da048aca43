"""The clipboard and the selection, and what Wayland needs for them."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

import ui.copied
from reader.opening.refusals import NothingCopiedError, NothingSelectedError, ScreenMissingError
from ui.copied import Board, copied
from ui.screen import has_screen

pytestmark = pytest.mark.usefixtures("qapp")
linux = pytest.mark.skipif(sys.platform != "linux", reason="about Linux")


@pytest.fixture(autouse=True)
def _empty_clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def wayland(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where programs are found in a session of Wayland."""
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "wayland"))
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


def wl_paste(folder: Path, line: str) -> None:
    path = folder / "wl-paste"
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)


def test_what_was_copied() -> None:
    QGuiApplication.clipboard().setText("Der Bär.\n")
    assert copied(Board.CLIPBOARD) == "Der Bär.\n"


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_nothing_was(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    with pytest.raises(NothingCopiedError):
        copied(Board.CLIPBOARD)


def test_where_nothing_can_be_selected_nothing_is() -> None:
    with pytest.raises(NothingSelectedError):
        copied(Board.SELECTION)


@linux
def test_on_wayland_its_own_tool_is_asked(wayland: Path) -> None:
    wl_paste(wayland, 'echo "Der Bär: $*"')
    assert copied(Board.CLIPBOARD) == "Der Bär: --no-newline --type text\n"
    assert copied(Board.SELECTION) == "Der Bär: --no-newline --type text --primary\n"


@linux
@pytest.mark.parametrize("line", ["exit 1", "exec sleep 60"])
def test_a_tool_that_fails_or_hangs_has_nothing(
    line: str, wayland: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui.copied, "_PATIENCE", 0.2)
    wl_paste(wayland, line)
    with pytest.raises(NothingSelectedError):
        copied(Board.SELECTION)


@linux
def test_without_it_qt_is_asked(wayland: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(wayland))
    QGuiApplication.clipboard().setText("Der Bär.")
    assert copied(Board.CLIPBOARD) == "Der Bär."


@linux
def test_without_a_screen_the_command_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.speak import speak  # noqa: PLC0415 - brings the sound along

    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_screen()
    with pytest.raises(ScreenMissingError):
        speak(Namespace(board="CLIPBOARD"), "de")
