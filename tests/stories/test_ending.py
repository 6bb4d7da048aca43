"""How the program ends, and what it does where there is nothing to be heard with."""

from pathlib import Path

import pytest

from reader.places import sample
from tests.patience import PATIENCE, wait_until
from tests.stories.desktop import Desktop, SoundCard
from tests.stories.program import Program


def test_closing_the_window_while_it_reads_leaves_nothing_behind(desktop: Desktop, tmp_path: Path) -> None:
    with Program(desktop, tmp_path, str(sample())) as program:
        program.wait_for("stopped")
        program.press("space")
        program.wait_for("reading")
        program.close_window()
        assert program.process.wait(PATIENCE) == 0, program.log()
        wait_until(lambda: not program.children(), "its processes end")
        assert "Traceback" not in program.log()


@pytest.mark.parametrize("sound", [SoundCard.NONE, SoundCard.NO_SERVER])
def test_without_a_sound_card_it_says_so_and_stays(sound: SoundCard, tmp_path: Path) -> None:
    with (
        Desktop(tmp_path / "desktop", sound) as desktop,
        Program(desktop, tmp_path, str(sample())) as program,
    ):
        program.wait_for("stopped")
        program.press("space")
        wait_until(program.told, "a message")
        assert program.told() == ["NoSoundDevice"]
        assert program.wait_for("paused").word is not None
        assert program.process.poll() is None
        program.close_window()
        assert program.process.wait(PATIENCE) == 0, program.log()
