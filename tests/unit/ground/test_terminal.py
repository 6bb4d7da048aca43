"""What is told in a terminal: progress on one line, and nothing foreign that steers it."""

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader import terminal
from reader.terminal import OutputLost, ProgressLine, minutes, put, tell


class Screen(io.StringIO):
    """A terminal that remembers."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    screen = Screen()
    monkeypatch.setattr(terminal, "sys", SimpleNamespace(stderr=screen))  # pytest sets the real one anew
    return screen


def test_progress_is_one_line_written_over_and_over(screen: Screen) -> None:
    line = ProgressLine()
    line.show(0.25, "0:12 left")
    line.show(1, "")
    line.clear()
    assert screen.getvalue().split("\r\x1b[K") == ["", " 25 %  0:12 left", "100 %  ", ""]


def test_progress_never_wraps(screen: Screen) -> None:
    ProgressLine().show(0.5, "long " * 100)
    assert len(screen.getvalue()) == len("\r\x1b[K") + 79


def test_progress_off_a_terminal_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    line = ProgressLine()
    line.show(0.5, "half")
    line.clear()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("seconds", "clock"), [(0.4, "0:00"), (7, "0:07"), (754.6, "12:35"), (3723, "1:02:03")]
)
def test_times_are_told_as_on_a_clock(seconds: float, clock: str) -> None:
    assert minutes(seconds) == clock


def test_what_comes_from_outside_cannot_steer_the_terminal(screen: Screen) -> None:
    tell("a name \x1b[31m with \x9b colour")
    assert screen.getvalue() == "a name �[31m with � colour\n"


@pytest.mark.parametrize("gone", [None, "closed"])
def test_without_streams_nothing_happens(monkeypatch: pytest.MonkeyPatch, gone: str | None) -> None:
    stream = io.StringIO() if gone else None
    if stream:
        stream.close()
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", stream)
    terminal.prepare()
    put("a")
    tell("b")
    ProgressLine().clear()


def test_a_standard_error_that_fails_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(Screen):
        def write(self, _text: str) -> int:
            raise OSError(5, "Input/output error")

    given_up: list[object] = []
    monkeypatch.setattr(sys, "stderr", Broken())
    monkeypatch.setattr(terminal, "_abandon", given_up.append)
    tell("nobody hears this")
    assert len(given_up) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_and_no_reader_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="ascii") as full:
        monkeypatch.setattr(terminal, "sys", SimpleNamespace(stdout=full, stderr=full))
        terminal.prepare()
        with pytest.raises(OutputLost, match="No space left"):
            put("ä")
    ours, theirs = os.pipe()
    os.close(ours)
    with open(theirs, "w", encoding="ascii") as pipe:  # noqa: PTH123 - takes over the handle
        monkeypatch.setattr(terminal, "sys", SimpleNamespace(stdout=pipe, stderr=pipe))
        put("nobody reads this")
