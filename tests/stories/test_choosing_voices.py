"""Voices on trial and a sentence once more, as somebody hears them who sits in front of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.places import sample
from reader.score import Place
from reader.settings import FILE, load
from tests.patience import wait_until
from tests.stories import ears
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen, settle
from tests.tempo import Tempo, Took

EARLY = 0.05
"""Seconds by which the recording's clock may be early: more than one block of the sound server."""


@pytest.fixture
def program(desktop: Desktop, tmp_path: Path) -> Iterator[Program]:
    with Program(desktop, tmp_path, str(sample())) as there:
        there.wait_for("stopped")
        yield there


def settings(program: Program) -> Path:
    return Path(program.environment["XDG_CONFIG_HOME"]) / "vorleser" / FILE


def test_a_voice_is_tried_while_reading_rests_then_chosen_by_key(program: Program, tempo: Tempo) -> None:
    program.press("space")
    program.wait_for("reading")
    listen(1.0)
    program.press("ctrl+shift+v")
    settle(0.5)
    program.press("Down")
    tried = program.press("space")
    rested = program.wait_for("paused")
    silent = rested.at + 0.15
    wait_until(lambda: ears.first_sound(program.desktop.heard().between(silent, silent + 60)), "the voice")
    program.press("Return")
    wait_until(lambda: load(settings(program))[0].voice == "gmw/de+m1", "the choice is kept")
    tempo.all_within(0.3, [Took.since(tried, rested.at)])


def test_a_sentence_is_read_once_more(program: Program) -> None:
    program.press("space")
    title = program.wait_for_place(Place(1, 0))
    listen(1.5)
    pressed = program.press("r")
    listen(1.5)
    program.press("space")
    program.wait_for("paused")
    here = [shown for shown in program.shown() if shown.place == title.place and shown.word]
    assert here[0].word in [shown.word for shown in here if shown.at > pressed]
    assert all(shown.place == title.place for shown in program.shown() if shown.at > pressed)
