"""Vorleser from outside its window: what is copied elsewhere is read, and reading goes on out of sight."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.places import sample
from reader.score import Place
from tests.patience import PATIENCE, wait_until
from tests.stories import ears
from tests.stories.desktop import Desktop
from tests.stories.program import ROOT, Program

COPIED = "Aus der Zwischenablage: Der Hund bellt heute besonders laut im Garten."
MARKED = "Und das ist nur markiert: Die Katze schläft."


@pytest.fixture
def elsewhere(desktop: Desktop, tmp_path: Path) -> Iterator[None]:
    """Another program, in which something was copied."""
    ready = tmp_path / "ready"
    command = [sys.executable, "-m", "tests.stories.copying", str(ready), COPIED, MARKED]
    process = desktop.start("copying", command, {"PYTHONPATH": str(ROOT)})
    wait_until(ready.exists, "something is copied")
    yield
    process.terminate()
    process.wait()


def speak(desktop: Desktop, home: Path, board: str) -> subprocess.CompletedProcess[str]:
    """`vorleser speak` in a terminal of this desktop."""
    environment = {"HOME": str(home), "PYTHONPATH": str(ROOT), "LANG": "de_DE.UTF-8"}
    environment |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
    return subprocess.run(
        [sys.executable, "-m", "ui", "speak", board],
        env=desktop.environment | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


@pytest.mark.usefixtures("elsewhere")
def test_what_was_copied_or_marked_is_read_in_the_terminal(desktop: Desktop, tmp_path: Path) -> None:
    for board, text in (("--clipboard", COPIED), ("--selection", MARKED)):
        before = desktop.heard().end
        told = speak(desktop, tmp_path, board)
        assert (told.returncode, " ".join(told.stdout.split())) == (0, text), told.stderr
        assert ears.first_sound(desktop.heard().between(before, before + 60)) is not None


def test_nothing_copied_is_said(desktop: Desktop, tmp_path: Path) -> None:
    told = speak(desktop, tmp_path, "--clipboard")
    assert told.returncode == 3
    assert "Zwischenablage" in told.stderr


@pytest.mark.usefixtures("elsewhere")
def test_an_open_window_reads_it_and_keeps_the_place_of_the_article(desktop: Desktop, tmp_path: Path) -> None:
    with Program(desktop, tmp_path, str(sample())) as program:
        program.wait_for("stopped")
        program.press("alt+Down")
        place = program.wait_for_place(Place(1, 0)).place
        before = desktop.heard().end
        told = speak(desktop, tmp_path, "--clipboard")
        assert (told.returncode, told.stdout) == (0, ""), told.stderr
        assert "Fenster" in told.stderr
        wait_until(lambda: "Zwischenablage" in desktop.title(), "the copied text")
        program.wait_for("reading")
        program.wait_for("ended")
        assert ears.first_sound(desktop.heard().between(before, before + 60)) is not None
        program.press("F6")  # to the message that offers the way back
        program.press("Return")
        wait_until(lambda: "Trump" in desktop.title(), "the article")
        assert program.wait_for("stopped").place == place


@pytest.mark.usefixtures("elsewhere")
def test_the_desktops_menu_opens_a_window_that_reads_it(desktop: Desktop, tmp_path: Path) -> None:
    with Program(desktop, tmp_path, "--selection") as program:
        program.wait_for("reading")
        wait_until(lambda: "nur markiert" in desktop.title(), "what was selected")
        program.press("ctrl+q")
        assert program.process.wait(PATIENCE) == 0, program.log()


def test_out_of_sight_it_reads_on_and_the_desktop_tells_of_the_end(desktop: Desktop, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(f"Der Hund\n\n{COPIED} {MARKED}\n", encoding="utf-8")
    icons, noted = tmp_path / "icons", tmp_path / "noted"
    for kind, file in (("tray", icons), ("notifications", noted)):
        service = [sys.executable, "-m", "tests.unit.desktop.services", kind, str(file)]
        desktop.start(kind, service, {"PYTHONPATH": str(ROOT)})
        wait_until(file.exists, kind)

    def icon(*call: str) -> str:
        there = ("-d", icons.read_text().split()[-1], "-o", "/StatusNotifierItem", "-m")
        return desktop.ask("gdbus", "call", "--session", *there, *call)

    with Program(desktop, tmp_path, str(story)) as program:
        program.wait_for("stopped")
        wait_until(lambda: desktop.ask("playerctl", "--list-all"), "the bus")
        program.press("space")
        program.wait_for("reading")
        program.press("ctrl+h")
        wait_until(icons.read_text, "an icon in the tray")
        seen = ("xdotool", "search", "--onlyvisible", "--pid", str(program.process.pid))
        wait_until(lambda: not desktop.ask(*seen), "the window is gone")
        begun = program.newest()
        tip = ("org.freedesktop.DBus.Properties.Get", "org.kde.StatusNotifierItem", "ToolTip")
        assert "Der Hund" in icon(*tip)
        wait_until(lambda: "background" in noted.read_text(), "the way back is told")
        program.wait_for("ended")
        assert begun.status == "reading"
        wait_until(lambda: "Read to the end; Der Hund" in noted.read_text(), "the end is told")
        icon("org.kde.StatusNotifierItem.Activate", "0", "0")
        wait_until(lambda: "Der Hund" in desktop.title(), "the window is back")
        wait_until(lambda: noted.read_text().splitlines()[-1] == "CloseNotification 77", "it was seen")
        program.press("ctrl+q")
        assert program.process.wait(PATIENCE) == 0, program.log()
        assert "Traceback" not in program.log()
