"""Vorleser among the other programs of a desktop: media keys, and nobody falls asleep."""

import sys
from pathlib import Path

from reader.places import sample
from reader.score import Place
from tests.patience import PATIENCE, wait_until
from tests.stories.desktop import Desktop
from tests.stories.program import ROOT, Program


def test_media_keys_steer_it_and_the_computer_stays_awake_while_it_reads(
    desktop: Desktop, tmp_path: Path
) -> None:
    noted = tmp_path / "noted"
    service = [sys.executable, "-m", "tests.unit.desktop.services", "saver", str(noted)]
    desktop.start("screensaver", service, {"PYTHONPATH": str(ROOT)})
    wait_until(noted.exists, "a service that keeps awake")

    def player(*words: str) -> str:
        return desktop.ask("playerctl", "--player=vorleser", *words).strip()

    with Program(desktop, tmp_path, str(sample())) as program:
        program.wait_for("stopped")
        wait_until(lambda: "Trump" in player("metadata", "album"), "the desktop knows the article")
        assert noted.read_text() == ""
        player("play-pause")
        program.wait_for("reading")
        wait_until(lambda: player("status") == "Playing", "it is told")
        wait_until(lambda: noted.read_text().startswith("Inhibit Vorleser"), "it stays awake")
        player("next")
        program.wait_for("reading")
        wait_until(lambda: player("metadata", "xesam:trackNumber") == "2", "the next section")
        assert float(player("position")) < 5
        before = program.newest().place
        player("position", "20+")
        wait_until(lambda: float(player("position")) > 15, "20 seconds on")
        assert before is not None
        wait_until(lambda: (program.newest().place or Place(0, 0)) > before, "the page follows")
        player("pause")
        program.wait_for("paused")
        wait_until(lambda: noted.read_text().splitlines()[1:] == ["UnInhibit 77"], "it may sleep")
        desktop.ask(
            "gdbus", "call", "--session", "-d", "org.mpris.MediaPlayer2.vorleser",
            "-o", "/org/mpris/MediaPlayer2", "-m", "org.mpris.MediaPlayer2.Quit",
        )  # fmt: skip
        assert program.process.wait(PATIENCE) == 0, program.log()
        assert "Traceback" not in program.log()
