"""The manual is found by F1, heard like any article, and left again at the place that it interrupted."""

from pathlib import Path

import pytest

from reader.places import manual, sample
from reader.score import Place
from reader.settings import FILE, Settings, save
from tests.patience import wait_until
from tests.stories import ears
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen
from tests.stories.recording import RATE
from tests.stories.voice import known

pytestmark = pytest.mark.check

SURELY = 0.9


def test_the_manual_is_heard_and_the_article_goes_on_at_its_sentence(
    desktop: Desktop, tmp_path: Path
) -> None:
    (tmp_path / "config" / "vorleser").mkdir(parents=True)
    save(Settings(sounds=False, language="de"), tmp_path / "config" / "vorleser" / FILE)
    with (
        known(str(manual("de")), tmp_path / "voice") as voice,
        Program(desktop, tmp_path, str(sample())) as program,
    ):
        program.wait_for("stopped")
        program.press("space")
        program.wait_for_place(Place(1, 0))
        listen(0.5)
        program.press("F1")
        wait_until(lambda: "Das Handbuch von Vorleser" in desktop.title(), "the manual")
        program.wait_for("stopped")
        pressed = program.press("space")
        program.wait_for_place(voice.places[1])
        beginning = voice.sentence(voice.places[1])[1][:RATE]
        _, surely = ears.wait_to_find(beginning, desktop, pressed)
        assert surely > SURELY, voice.text(voice.places[1])
        program.press("F1")
        wait_until(lambda: "Putin und Trump" in desktop.title(), "the article")
        program.wait_for("stopped")
        program.press("space")
        assert program.wait_for("reading").place == Place(1, 0)
