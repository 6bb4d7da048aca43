"""Voices, sleep and sound in the whole program, with the real offline voice but no sound card."""

from pathlib import Path

from PySide6.QtWidgets import QSlider

from reader.moment import Status
from tests.unit.ui_sound.conftest import opened
from tests.unit.ui_sound.waiting import wait_until
from ui.app import Program
from ui.sleep import Until
from ui.sound_dialog import SoundDialog
from ui.voice_panel import VoicePanel
from ui.words import use_language


def test_a_voice_is_chosen_named_and_kept(program: Program, story: Path) -> None:
    use_language("de")
    opened(program, story)
    voice = program.window.transport.voice
    wait_until(lambda: voice.voice == "Deutsch")
    panel = program.window.findChildren(VoicePanel)[0]
    panel.chosen.emit("gmw/de+f3")
    assert (voice.voice, program._keeping.settings.voice) == ("Deutsch (Frau 3)", "gmw/de+f3")
    assert program.rooms.reading.delivery.voice == program.rooms.shelving.casting.german == "gmw/de+f3"


def test_a_trial_pauses_the_reading_and_ends_when_it_goes_on(program: Program, story: Path) -> None:
    opened(program, story)
    wait_until(lambda: program.window.transport.voice.text() != "")
    program.rooms.reading.play()
    panel = program.window.findChildren(VoicePanel)[0]
    panel.trial_wanted.emit("gmw/de+m1")
    assert program.rooms.reading.moment.status is Status.PAUSED
    assert program.rooms.hearing.listening._rehearsal._active
    program.rooms.reading.play()
    assert not program.rooms.hearing.listening._rehearsal._active


def test_the_sleep_timer_stops_what_is_read(program: Program, story: Path) -> None:
    opened(program, story)
    program.rooms.reading.play()
    program.window.transport.sleep.chosen.emit(Until.ARTICLE)
    assert program.window.transport.sleep.runs
    timer = program.rooms.hearing.listening._sleep
    timer._remaining = lambda _until: 0.1
    timer.look()
    assert program.rooms.reading.moment.status is Status.PAUSED
    assert not program.window.transport.sleep.runs


def test_what_brings_sound_and_highlight_together_is_kept(program: Program, story: Path) -> None:
    opened(program, story)
    program.window.actions_["listening"].trigger()
    dialog = program.window.findChildren(SoundDialog)[0]
    offset, lead = dialog.findChildren(QSlider)
    offset.setValue(250)
    lead.setValue(500)
    settings = program._keeping.settings
    assert (settings.highlight_offset, settings.lead_in) == (0.25, 0.5)
    assert (program.rooms.hearing.player.highlight_offset, program.rooms.hearing.player.lead_in) == (
        0.25,
        0.5,
    )
    dialog.accept()
