"""Natural voices in the whole program: opened by a command, chosen, missed and taken away."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from reader import places
from reader.settings import FILE
from reader.speech.piper.models import models_folder, remove
from tests.unit.piper.tiny import tiny_voice
from tests.unit.ui_sound.conftest import opened
from tests.unit.ui_sound.waiting import wait_until
from ui.app import Program
from ui.natural_dialog import NaturalDialog
from ui.safe_question import SafeQuestion
from ui.voice_panel import VoicePanel
from ui.words import use_language

TINA = "piper/de_DE-tina-medium"


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> None:
    """The window speaks German."""
    assert qapp
    _write(language="de")


@pytest.fixture
def kept() -> None:
    """The natural voice was chosen some time ago."""
    _write(language="de", voice=TINA)


def _write(**settings: str) -> None:
    places.config_dir().mkdir(parents=True, exist_ok=True)
    (places.config_dir() / FILE).write_text(json.dumps(settings))


@pytest.fixture
def tina() -> Path:
    return tiny_voice(models_folder())


def voices(program: Program) -> tuple[str, str, str]:
    """Who reads, what the button says, and who is kept."""
    chip = program.window.transport.voice.voice
    return program.rooms.reading.delivery.voice, chip, program._keeping.settings.voice or ""


@pytest.mark.usefixtures("kept")
def test_a_kept_voice_that_is_gone_is_named_and_so_is_the_one_that_reads_instead(
    program: Program, story: Path
) -> None:
    opened(program, story)
    wait_until(lambda: "gibt es hier nicht mehr" in program.window.messages.text)
    said = program.window.messages.text
    assert "„Tina (natürlich, mittel)“" in said
    assert "liest nun „Deutsch“" in said
    assert voices(program) == ("gmw/de", "Deutsch", "gmw/de")


def test_the_panel_leads_to_natural_voices(program: Program, story: Path) -> None:
    opened(program, story)
    panel = program.window.findChildren(VoicePanel)[0]
    panel.more_wanted.emit()
    assert program.window.findChildren(NaturalDialog)[0].isVisible()


@pytest.mark.usefixtures("kept")
def test_a_voice_that_reads_gives_way_when_it_is_removed(tina: Path, program: Program, story: Path) -> None:
    opened(program, story)
    wait_until(lambda: voices(program) == (TINA, "Tina (natürlich, mittel)", TINA))
    program.window.actions_["natural"].trigger()
    dialog = program.window.findChildren(NaturalDialog)[0]
    dialog.go_to("de_DE-tina-medium")
    next(one for one in dialog.findChildren(QPushButton) if one.text().startswith("Entfernen")).click()
    question = dialog.findChildren(SafeQuestion)[0]
    next(
        one for one in question.findChildren(QPushButton) if one.text().replace("&", "") == "Entfernen"
    ).click()
    assert not tina.exists()
    wait_until(lambda: voices(program) == ("gmw/de", "Deutsch", "gmw/de"))
    assert not program.window.messages.isVisible(), program.window.messages.text


def test_a_voice_that_has_come_is_chosen_and_named_at_once(program: Program, story: Path) -> None:
    opened(program, story)
    wait_until(lambda: voices(program)[1] == "Deutsch")
    tiny_voice(models_folder())
    program.window.actions_["natural"].trigger()
    dialog = program.window.findChildren(NaturalDialog)[0]
    dialog.go_to("de_DE-tina-medium")
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Damit vorlesen").click()
    assert voices(program) == (TINA, "Tina (natürlich, mittel)", TINA)
    use_language("en")
    QApplication.sendPostedEvents()
    assert program.window.transport.voice.voice == "Tina (natural, medium)"
    use_language("de")
    remove("de_DE-tina-medium", models_folder())
