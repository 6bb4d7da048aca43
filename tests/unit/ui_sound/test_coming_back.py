"""Articles come and come back: from where they were left, in a voice of their language, with what is wrong said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from reader import places
from reader.language import users_language
from reader.moment import Status
from reader.moves import Unit
from reader.score import Place
from reader.speech.backend import EngineUnavailable
from reader.speech.studio import Recording
from tests.unit.ui_sound.conftest import TEXT, opened, started
from tests.unit.ui_sound.waiting import wait_until
from ui.app import LIBRARY, Program
from ui.instance import Handed
from ui.player import Player
from ui.recent import RecentMenu
from ui.sound_errors import NoSoundDevice
from ui.words import use_language

ENGLISH = (
    "The dog\n\nThe dog that is not in the house barks at the cat with all of the others, and it is loud.\n"
)
THIRD = Place(1, 1)


@pytest.fixture(autouse=True)
def german(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    yield
    monkeypatch.undo()
    use_language(users_language())


def offers(program: Program) -> list[str]:
    return [one.text() for one in program.window.messages.findChildren(QPushButton) if not one.isHidden()]


def choose(program: Program, offer: str) -> None:
    program.window.messages.findChildren(QPushButton)[offers(program).index(offer)].click()


def left_at_third(program: Program, article: Path) -> None:
    """Opened, read up to the third sentence, and something else opened since."""
    opened(program, article)
    for _ in range(2):
        program.rooms.reading.skip(Unit.SENTENCE, 1)
    assert program.rooms.reading.moment.place == THIRD
    program.rooms.shelving.opening.paste("Etwas anderes\n\nDas hier ist ein ganz anderer Text zum Lesen.\n")
    wait_until(lambda: program.rooms.reading.moment.place == Place(0, 0))


def again(program: Program, article: Path) -> None:
    program.rooms.outside.greet(Handed(str(article)))
    wait_until(lambda: program.rooms.reading.moment.place == THIRD)


def test_an_article_is_gone_on_with_where_it_was_left(program: Program, story: Path) -> None:
    left_at_third(program, story)
    again(program, story)
    page = program.window.page
    assert page.text[page.caret() :].startswith("Die Katze schläft.")
    assert "„Die Katze schläft." in program.window.messages.text
    choose(program, "Weiterlesen")
    assert program.rooms.reading._playback.state.active
    assert program.rooms.reading.moment.place == THIRD


def test_it_can_begin_anew(program: Program, story: Path) -> None:
    left_at_third(program, story)
    again(program, story)
    choose(program, "Von vorn")
    assert program.rooms.reading.moment.place == Place(0, 0)


def test_space_simply_goes_on_and_the_question_is_gone(program: Program, story: Path) -> None:
    left_at_third(program, story)
    again(program, story)
    program.window.actions_["play"].trigger()
    assert program.rooms.reading.moment.place == THIRD
    assert not program.window.messages.isVisible()


def test_pasted_texts_are_among_the_last_articles(program: Program) -> None:
    started(program)
    QApplication.clipboard().setText(TEXT)
    program.window.actions_["paste"].trigger()
    wait_until(lambda: program.rooms.reading.moment.status is Status.STOPPED)
    program.window.text_dropped.emit("Etwas anderes\n\nDas hier ist ein ganz anderer Text zum Lesen.\n")
    menu = program.window.findChild(RecentMenu)
    assert isinstance(menu, RecentMenu)
    wait_until(lambda: [action.text() for action in menu.actions()] == ["Etwas anderes", "Der Hund"])
    menu.actions()[1].trigger()
    wait_until(lambda: "Der Hund" in program.window.windowTitle())


def test_a_file_that_is_gone_can_be_taken_off_the_list(program: Program, story: Path) -> None:
    opened(program, story)
    story.unlink()
    program.rooms.shelving.shelf.look()
    menu = program.window.findChild(RecentMenu)
    assert isinstance(menu, RecentMenu)
    wait_until(lambda: [action.text() for action in menu.actions()] == ["Der Hund (fehlt)"])
    menu.actions()[0].trigger()
    wait_until(program.window.messages.isVisible)
    choose(program, "Von der Liste nehmen")
    wait_until(lambda: [action.isEnabled() for action in menu.actions()] == [False])


def english(program: Program, folder: Path) -> None:
    article = folder / "english.txt"
    article.write_text(ENGLISH)
    opened(program, article)
    wait_until(lambda: "auf Englisch" in program.window.messages.text)


def test_another_language_is_not_read_in_german_without_being_asked(program: Program, tmp_path: Path) -> None:
    english(program, tmp_path)
    program.window.messages.close_message()
    program.window.actions_["play"].trigger()
    assert program.rooms.reading.moment.status is Status.STOPPED
    assert not program.rooms.reading._playback.state.clips
    assert "Englisch" in program.window.messages.text
    choose(program, offers(program)[0])
    wait_until(lambda: program.rooms.reading._playback.state.clips)
    assert program.rooms.reading.delivery.voice == "gmw/en"
    program.window.actions_["play"].trigger()
    assert program.rooms.reading._playback.state.active


def test_the_english_manual_is_read_in_english_without_a_question(program: Program) -> None:
    opened(program, places.manual("en"))
    wait_until(lambda: program.rooms.reading.delivery.voice == "gmw/en")
    assert program.window.messages.text == ""


def test_the_answer_holds_for_the_language_and_german_keeps_its_voice(
    program: Program, tmp_path: Path, story: Path
) -> None:
    english(program, tmp_path)
    choose(program, offers(program)[0])
    program.rooms.shelving.opening.open(str(story))
    wait_until(lambda: program.rooms.reading.delivery.voice == "gmw/de")
    program.rooms.shelving.opening.open(str(tmp_path / "english.txt"))
    wait_until(lambda: program.rooms.reading.delivery.voice == "gmw/en")
    assert not program.window.messages.isVisible()


def test_a_voice_from_the_menu_is_an_answer_too(program: Program, tmp_path: Path) -> None:
    english(program, tmp_path)
    program.rooms.hearing.listening._choose_voice("gmw/de")
    program.window.actions_["play"].trigger()
    assert program.rooms.reading._playback.state.active
    assert not program.window.messages.isVisible()


def test_german_all_the_same_is_read_by_german_rules(program: Program, tmp_path: Path) -> None:
    english(program, tmp_path)
    choose(program, offers(program)[1])
    assert program.rooms.reading.delivery.voice == "gmw/de"
    assert program.rooms.reading.score is not None
    assert program.rooms.reading.score.article.language == "de"


def test_sound_that_is_back_is_told_and_nothing_else(program: Program, story: Path) -> None:
    opened(program, story)
    program.rooms.hearing.player.available.emit(True)
    assert not program.window.messages.isVisible()
    program.rooms.hearing.player.lost.emit(NoSoundDevice("none"))
    assert offers(program) == ["Erneut versuchen"]
    program.rooms.hearing.player.available.emit(False)
    assert offers(program) == ["Erneut versuchen"]
    program.rooms.hearing.player.available.emit(True)
    assert offers(program) == ["Weiterlesen"]


def test_without_an_offline_voice_the_text_can_be_read_and_the_reason_is_told(
    program: Program, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_arguments: object) -> Recording:
        raise EngineUnavailable("eSpeak NG", "libespeak-ng.so.1 is missing", "apt install espeak-ng")

    monkeypatch.setattr(program.rooms.hearing.studio, "record", missing)
    monkeypatch.setattr(program.rooms.hearing.studio, "voices", missing)
    opened(program, story)
    wait_until(lambda: "apt install espeak-ng" in program.window.messages.text)
    assert program.window.page.text.startswith("Der Hund")
    program.window.messages.close_message()
    program.window.actions_["play"].trigger()
    wait_until(program.window.messages.isVisible)
    assert "apt install espeak-ng" in program.window.messages.text


def test_sounds_that_cannot_be_kept_are_told_once(program: Program, story: Path) -> None:
    program.rooms.hearing.studio.get().store.folder = Path("/proc/nowhere")
    opened(program, story)
    wait_until(lambda: "aufheben" in program.window.messages.text)
    program.window.messages.close_message()
    program.rooms.reading.lengths_changed.emit()
    assert not program.window.messages.isVisible()


def test_a_broken_library_is_told_and_the_article_opens(
    qapp: QApplication, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Player, "start", lambda _player: None)
    library = places.data_dir() / LIBRARY
    library.parent.mkdir(parents=True, exist_ok=True)
    library.write_bytes(b"this is no library" * 100)
    program = Program(qapp)
    opened(program, story)
    wait_until(lambda: f"{LIBRARY}.defekt" in program.window.messages.text)
    program.window.close()
    program.close()
