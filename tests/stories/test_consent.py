"""Without consent nothing leaves this machine, as the kernel sees it; and with it, something is seen to leave."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import Exit
from reader.places import sample
from reader.settings import FILE, load
from tests.patience import PATIENCE, wait_until
from tests.stories.desktop import Desktop
from tests.stories.program import ROOT, Program, settle
from tests.stories.wire import Wire, needs_strace

NOBODY = "http://127.0.0.1:9"
"""A proxy that is not there: what is sent to it is seen and gets nowhere."""

pytestmark = needs_strace


def begin_with(home: Path, **settings: object) -> Path:
    """The settings that a program finds in this home; the path of their file."""
    file = home / "config/vorleser" / FILE
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"sounds": False, "language": "de", **settings}))
    return file


def export(desktop: Desktop, home: Path, wire: Wire, *more: str) -> int:
    """The exit code of an export of the sample's second section."""
    arguments = ["export", str(sample()), "--to", str(home / "out"), "--sections", "2", *more]
    environment = desktop.environment | {
        "PYTHONPATH": str(ROOT),
        "HTTPS_PROXY": NOBODY,
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
    }
    command = [*wire.under, sys.executable, "-m", "ui", *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, check=False, timeout=5 * PATIENCE
    ).returncode


def begin_to_read_and_want_the_last_voice(program: Program, key: str) -> None:
    """It is an online one, and asks, whether it is tried (Space) or chosen (Return)."""
    program.wait_for("stopped")
    program.press("space")
    program.wait_for("reading")
    program.press("ctrl+shift+v")
    settle(3)
    program.press("End")
    program.press(key)
    wait_until(lambda: "Online-Stimme" in program.desktop.title(), "the question")
    settle(1)


@pytest.mark.check
@pytest.mark.parametrize(
    "kept", [{}, {"voice": "google"}], ids=["first start", "an online voice in the settings"]
)
def test_the_window_connects_nowhere(desktop: Desktop, tmp_path: Path, kept: dict[str, str]) -> None:
    settings = begin_with(tmp_path, folder=str(tmp_path / "out"), **kept)
    wire = Wire(tmp_path / "strace.log")
    with Program(desktop, tmp_path, str(sample()), under=wire.under) as program:
        begin_to_read_and_want_the_last_voice(program, "space")
        program.press("Escape")
        wait_until(lambda: "Putin" in desktop.title(), "the article")
        program.press("ctrl+e")
        wait_until(lambda: "exportieren" in desktop.title(), "the export")
        program.press("Return")
        wait_until(lambda: list((tmp_path / "out").glob("*.mp3")), "an exported section", 5 * PATIENCE)
    assert wire.calls()
    assert wire.touched() == []
    assert not load(settings)[0].online_allowed
    assert load(settings)[0].voice in (None, "gmw/de")


@pytest.mark.check
def test_the_window_is_seen_to_connect_once_it_is_allowed(desktop: Desktop, tmp_path: Path) -> None:
    settings = begin_with(tmp_path)
    wire = Wire(tmp_path / "strace.log")
    with Program(
        desktop, tmp_path, str(sample()), under=(*wire.under, "env", f"HTTPS_PROXY={NOBODY}")
    ) as program:
        begin_to_read_and_want_the_last_voice(program, "Return")
        assert wire.touched() == []
        for key in ("Left", "Return"):  # to the yes
            program.press(key)
        wait_until(lambda: load(settings)[0].online_allowed, "the yes")
        wait_until(wire.touched, "a connection", 30)
    assert all("127.0.0.1" in call for call in wire.touched())


@pytest.mark.check
def test_an_offline_export_connects_nowhere(desktop: Desktop, tmp_path: Path) -> None:
    wire = Wire(tmp_path / "strace.log")
    assert export(desktop, tmp_path, wire) == Exit.DONE
    assert len(list((tmp_path / "out").glob("*.mp3"))) == 1
    assert wire.touched() == []


def test_an_export_that_is_not_allowed_is_refused_before_it_connects(
    desktop: Desktop, tmp_path: Path
) -> None:
    wire = Wire(tmp_path / "strace.log")
    assert export(desktop, tmp_path, wire, "--voice", "google") == Exit.SPEECH
    assert not (tmp_path / "out").exists()
    assert wire.touched() == []


@pytest.mark.check
def test_an_export_that_is_allowed_is_seen_to_connect(desktop: Desktop, tmp_path: Path) -> None:
    wire = Wire(tmp_path / "strace.log")
    export(desktop, tmp_path, wire, "--voice", "google", "--allow-online", "--handover", "stop")
    assert wire.touched()
    assert all("127.0.0.1" in call for call in wire.touched())
