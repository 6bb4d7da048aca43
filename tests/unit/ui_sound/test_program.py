"""The whole window program, without a screen and with the real offline voice, but no sound card."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader import places
from reader.moment import Status
from reader.score import Place
from reader.settings import Settings, load
from tests.tempo import Tempo, Took
from tests.unit.ui_sound.conftest import TEXT, opened, started
from tests.unit.ui_sound.waiting import wait_until
from ui import app
from ui.app import Program
from ui.export_dialog import Choice, ExportDialog
from ui.player import Player
from ui.section_tree import SectionTree
from ui.sound_errors import NoSoundDevice


def test_an_article_is_opened_and_its_first_sentences_are_prepared(program: Program, story: Path) -> None:
    opened(program, story)
    assert program.window.isVisible()
    assert "Der Hund" in program.window.windowTitle()
    wait_until(lambda: len(program.rooms.reading._playback.state.clips) == 2)


def test_without_an_article_the_window_asks_what_to_read(program: Program) -> None:
    started(program)
    assert program.window.empty.isVisible()
    assert program.rooms.reading.moment.status is Status.EMPTY


def test_space_on_the_page_reads_and_pauses(program: Program, story: Path) -> None:
    opened(program, story)
    program.window.actions_["play"].trigger()
    assert program.rooms.reading._playback.state.active
    program.window.actions_["play"].trigger()
    assert program.rooms.reading.moment.status is Status.PAUSED


def test_space_before_all_parts_are_there_is_not_lost(program: Program, story: Path) -> None:
    program.start(str(story))
    program.window.actions_["play"].trigger()
    assert "rooms" not in vars(program), "nothing that acts is built before the window is painted"
    wait_until(lambda: program._early.is_over)
    assert program.rooms.reading.is_active


def test_an_error_before_all_parts_are_there_is_told(program: Program, tmp_path: Path) -> None:
    program.start(str(tmp_path / "gone.txt"))
    program._opening.wait(10)
    assert "rooms" not in vars(program)
    wait_until(lambda: program._early.is_over)
    assert "gone.txt" in program.window.messages.text


def test_the_outline_comes_right_behind_the_article(program: Program, story: Path) -> None:
    opened(program, story)
    tree = program.window.outline.findChild(SectionTree)
    assert tree is not None
    assert tree.topLevelItemCount() == len(program.rooms.reading.score.article.sections)  # type: ignore[union-attr]


def test_commands_move_by_sentences(program: Program, story: Path) -> None:
    opened(program, story)
    program.window.actions_["next_sentence"].trigger()
    program.window.actions_["next_sentence"].trigger()
    assert program.rooms.reading.moment.place == Place(1, 1)
    program.window.actions_["previous_paragraph"].trigger()
    program.window.actions_["jump_back"].trigger()
    assert program.rooms.reading.moment.place == Place(1, 1)


def test_a_file_that_is_not_there_is_told(program: Program, tmp_path: Path) -> None:
    started(program, str(tmp_path / "gone.txt"))
    wait_until(program.window.messages.isVisible)
    assert "gone.txt" in program.window.messages.text


def test_an_uncertain_encoding_is_said_and_can_be_changed(program: Program, tmp_path: Path) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_bytes(TEXT.encode("utf-8") + b"Er sagte: \xff\xfe\x81 nichts.\n")
    started(program, str(odd))
    wait_until(program.window.messages.isVisible)
    program.rooms.shelving.opening.open_again("latin-1")
    wait_until(
        lambda: "ÿþ" in (program.rooms.reading.score.article.text if program.rooms.reading.score else "")
    )


def test_pasted_text_is_an_article(program: Program) -> None:
    started(program)
    program.rooms.shelving.opening.paste(TEXT)
    wait_until(lambda: program.rooms.reading.moment.status is Status.STOPPED)


def test_settings_are_kept_for_the_next_time(program: Program, qapp: QApplication) -> None:
    started(program)
    program.window.transport.speed_changed.emit(1.5)
    program.window.transport.volume_changed.emit(0.25)
    program.window.actions_["theme"].trigger()
    program._keeping.close()
    kept, complaint = load(places.config_dir() / "settings.json")
    assert complaint is None
    assert kept == Settings(speed=1.5, volume=0.25, theme="dark")
    again = Program(qapp)
    assert again.rooms.reading.delivery.speed == 1.5
    again.close()


def test_broken_settings_are_told_and_put_aside(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Player, "start", lambda _player: None)
    path = places.config_dir() / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{")
    program = Program(qapp)
    started(program)
    assert "settings.json" in program.window.messages.text
    program.window.close()
    program.close()


def test_a_voice_that_is_gone_gives_way_to_another_german_one(program: Program, story: Path) -> None:
    program.rooms.shelving.casting.german = "gone"
    started(program, str(story))
    wait_until(lambda: "gone" in program.window.messages.text)
    wait_until(lambda: program.rooms.reading.delivery.voice == "gmw/de")
    assert program._keeping.settings.voice == "gmw/de"


def test_missing_sound_is_told_and_the_program_goes_on(program: Program, story: Path) -> None:
    opened(program, story)
    program.rooms.hearing.player.lost.emit(NoSoundDevice("none"))
    assert program.window.messages.isVisible()
    assert program.window.actions_["export"].isEnabled()


def test_an_exception_nobody_caught_is_logged_and_told_once(program: Program, story: Path) -> None:
    opened(program, story)

    def fail() -> None:
        raise ZeroDivisionError("on purpose")

    QTimer.singleShot(0, fail)
    wait_until(program.window.messages.isVisible)
    program.window.messages.close_message()
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    log = places.data_dir() / app.LOG
    wait_until(lambda: log.read_text().count("on purpose") >= 2)
    assert str(log) in program.window.messages.text
    assert not program.window.messages.isVisible()


def test_the_window_exports_and_asks_before_it_closes_on_an_export(
    program: Program, story: Path, tmp_path: Path
) -> None:
    story.write_text(TEXT * 30, encoding="utf-8")
    opened(program, story)
    program.window.actions_["export"].trigger()
    dialog, exporting = program.window.findChild(ExportDialog), program.rooms.publishing._exporting
    assert isinstance(dialog, ExportDialog)
    assert exporting is not None
    dialog.export_requested.emit(Choice(str(tmp_path / "out"), "{n}", 64, (0,), frozenset({1})))
    wait_until(lambda: exporting.is_under_way)
    program.window.close()
    assert program.window.isVisible()
    assert program.window.messages.isVisible()
    wait_until(lambda: list((tmp_path / "out").glob("*.mp3")), 30)
    wait_until(lambda: not exporting.is_under_way)
    settings = program._keeping.settings
    assert (settings.folder, settings.file_name, settings.bitrate) == (str(tmp_path / "out"), "{n}", 64)
    program.window.close()
    assert not program.window.isVisible()
    assert not dialog.isVisible()


def is_watched() -> bool:
    """Whether a signal no longer ends the process at once."""
    return signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_sigterm_ends_the_program_cleanly(
    qapp: QApplication, story: Path, monkeypatch: pytest.MonkeyPatch, tempo: Tempo
) -> None:
    monkeypatch.setattr(Player, "start", lambda _player: None)
    before = threading.active_count()
    ask = QTimer(interval=100)
    ask.timeout.connect(lambda: os.kill(os.getpid(), signal.SIGTERM) if is_watched() else None)
    ask.start()
    begun = time.monotonic()
    assert app.run(str(story)) == 0
    ask.stop()
    assert not any(widget.isVisible() for widget in qapp.topLevelWidgets())
    took = Took.since(begun)
    wait_until(lambda: threading.active_count() <= before)
    tempo.all_within(5, [took])
