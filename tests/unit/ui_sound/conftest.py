"""The whole program for a test: without a screen and with the real offline voice, but no sound card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

import ui.self_voicing
from reader.moment import Status
from tests.unit.ui_sound.voiced import Told
from tests.unit.ui_sound.waiting import wait_until
from ui.app import Program
from ui.player import Player
from ui.words import language, use_language

TEXT = "Der Hund\n\nDer Hund bellt laut. Die Katze schläft.\n\nAlles ist still im Garten.\n"


@pytest.fixture
def program(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setattr(Player, "start", lambda _player: None)  # nothing is heard in these tests
    monkeypatch.setattr(ui.self_voicing, "LISTENING", 3_600_000)  # each would be the first start
    there = Program(qapp)
    yield there
    there.window.close()
    assert there.close()
    there.window.deleteLater()
    there.deleteLater()


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def started(program: Program, article: str | None = None) -> None:
    """Start, and wait until all parts are there."""
    program.start(article)
    wait_until(lambda: program._early.is_over)


def opened(program: Program, article: Path | str) -> None:
    """Start with an article and wait for it."""
    started(program, str(article))
    wait_until(lambda: program.rooms.reading.moment.status is Status.STOPPED)


@pytest.fixture
def told(program: Program, story: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """A program that speaks of itself in German, with the focus on the page."""
    before = language()
    use_language("de")
    opened(program, story)
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    there = Told(program, monkeypatch)
    assert there.after("F4").startswith("Gesprochene Bedienung an. / Der Hund, Text, Pfeiltasten")
    program.rooms.asking.prompter.hush()
    yield there
    for dialog in program.window.findChildren(QDialog):
        dialog.close()
    program.rooms.asking.prompter.hush()
    use_language(before)
