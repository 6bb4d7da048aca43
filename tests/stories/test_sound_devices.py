"""Loudspeakers come and go: nothing is read to nobody, and reading goes on where it was."""

from pathlib import Path

import pytest

from reader.places import sample
from tests.patience import PATIENCE, wait_until
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen, settle


def sinks(desktop: Desktop) -> str:
    return desktop.ask("pactl", "list", "short", "sinks")


def test_a_device_that_is_taken_away_pauses_at_the_word_and_its_return_is_told(tmp_path: Path) -> None:
    with (
        Desktop(tmp_path / "desktop") as desktop,
        Program(desktop, tmp_path, str(sample())) as program,
    ):
        program.wait_for("stopped")
        program.press("space")
        program.wait_for("reading")
        listen(2)
        desktop.ask("pactl", "unload-module", "module-null-sink")
        wait_until(program.told, "a message")
        paused = program.wait_for("paused")
        assert program.told()[0] in {"DeviceGone", "SoundStopped"}  # whichever is noticed first
        assert paused.word is not None
        desktop.ask("pactl", "load-module", "module-null-sink", "sink_name=other")
        wait_until(lambda: "other" in sinks(desktop), "another device")
        settle(1)
        program.press("F6")
        program.press("Return")
        again = program.wait_for("reading")
        assert again.place == paused.place
        program.close_window()
        assert program.process.wait(PATIENCE) == 0, program.log()


@pytest.mark.check
def test_headphones_pulled_out_are_no_reason_to_read_to_everybody(tmp_path: Path) -> None:
    with (
        Desktop(tmp_path / "desktop") as desktop,
        Program(desktop, tmp_path, str(sample())) as program,
    ):
        desktop.ask("pactl", "load-module", "module-null-sink", "sink_name=loudspeaker")
        program.wait_for("stopped")
        program.press("space")
        program.wait_for("reading")
        listen(1)
        desktop.ask("pactl", "unload-module", "module-null-sink")
        desktop.ask("pactl", "load-module", "module-null-sink", "sink_name=loudspeaker")
        program.wait_for("paused")
        assert program.told() == ["DeviceGone"]
