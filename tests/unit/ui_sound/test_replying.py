"""Every key is answered: shown in the window, and said or announced, in the whole program without a sound card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, QObject, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.moment import Status
from tests.unit.ui_sound.conftest import opened, started
from tests.unit.ui_sound.waiting import wait_until
from ui.announcing import Announcer
from ui.app import Program
from ui.prompter import Prompter
from ui.replying import command_of, is_meant
from ui.sound_errors import NoSoundDevice
from ui.words import use_language

NO_TASK = "Diese Taste hat hier keine Aufgabe. Umschalt+F1 zeigt alle Tasten."
ALT, CTRL, META = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.MetaModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier


class Desk(QObject):
    """A program, and how it answers."""

    def __init__(self, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.program, self.window = program, program.window
        self.said: list[str] = []
        self.announced: list[str] = []
        program.rooms.asking.prompter.answering.connect(self._hear)
        monkeypatch.setattr(Announcer, "announce", lambda _announcer, text: self.announced.append(text))

    @Slot(str)
    def _hear(self, text: str) -> None:
        self.said.append(text)

    def after(self, command: str) -> str:
        """What is shown when a command is given; "" for nothing."""
        return self._shown_after(self.window.actions_[command].trigger)

    def after_key(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN, on: QWidget | None = None) -> str:
        """What is shown when a key is pressed."""
        return self._shown_after(lambda: QTest.keyClick(on or self.window.focusWidget(), key, held))

    def _shown_after(self, act: object) -> str:
        self.said.clear()
        self.announced.clear()
        self.window.answers.hide()
        act()  # type: ignore[operator]
        answers = self.window.answers
        return "" if answers.isHidden() else answers.text()


@pytest.fixture
def desk(program: Program, story: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    use_language("de")
    opened(program, story)
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    yield Desk(program, monkeypatch)
    program.rooms.asking.prompter.hush()


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("previous_sentence", "Das ist der erste Satz."),
        ("previous_paragraph", "Das ist der erste Absatz."),
        ("previous_section", "Das ist der erste Abschnitt."),
        ("next_section", "Das ist der letzte Abschnitt."),
        ("jump_back", "Es gibt keinen Sprung, der sich zurücknehmen ließe."),
        ("message", "Es gibt keine Meldung."),
        ("next_bookmark", "In diesem Artikel ist kein Lesezeichen."),
    ],
)
def test_where_nothing_happens_that_is_said_and_shown(desk: Desk, command: str, answer: str) -> None:
    assert desk.after(command) == answer
    assert desk.said == [answer]
    assert desk.announced == [], "two voices would speak at once"


def test_at_the_end_it_is_said_that_there_is_no_more(desk: Desk) -> None:
    desk.program.rooms.reading.go_to(desk.window.page.text.index("still"))
    assert desk.after("next_sentence") == "Das ist der letzte Satz."
    assert desk.after("next_paragraph") == "Das ist der letzte Absatz."
    assert desk.after("previous_sentence") == ""  # from its middle to its beginning


def test_a_step_that_leads_somewhere_says_it_by_itself(desk: Desk) -> None:
    assert desk.after("next_sentence") == ""
    assert desk.after("jump_back") == ""
    assert desk.said == []


def test_esc_says_that_nothing_is_read_but_only_where_it_has_nothing_else_to_do(desk: Desk) -> None:
    escape = Qt.Key.Key_Escape
    assert desk.after_key(escape) == "Es wird nichts vorgelesen."
    assert desk.said == ["Es wird nichts vorgelesen."]
    assert desk.after_key(escape) == "", "it ends the answer"
    assert desk.after_key(escape) == "Es wird nichts vorgelesen."
    desk.program.rooms.asking.prompter.hush()
    desk.window.outline.setFocus()
    assert desk.after_key(escape) == "", "it leads to the text"
    assert desk.window.page.hasFocus()
    desk.program.rooms.reading.play()
    assert desk.after_key(escape) == "", "it ends the reading"
    assert desk.program.rooms.reading.moment.status is Status.STOPPED


def test_what_is_said_to_a_question_is_shown_too(desk: Desk) -> None:
    assert desk.after("where").startswith("Der Hund. Überschrift; noch")
    assert desk.after("set_bookmark") == "Lesezeichen: Der Hund"
    assert desk.after("spell") == "Der Düsseldorf, Essen, Rostock"
    assert desk.after("headings") == "Ein Abschnitt."


def test_with_a_screen_reader_it_is_announced_at_rest_and_said_while_reading(desk: Desk) -> None:
    desk.program.rooms.surroundings.screen_reader.take(running=True)
    assert desk.after("jump_back") == desk.announced[0]
    assert desk.said == []
    reading = desk.program.rooms.reading
    reading.play()
    wait_until(lambda: reading.moment.status is Status.READING)
    assert desk.after("message") == "Es gibt keine Meldung."
    assert (desk.said, desk.announced) == (["Es gibt keine Meldung."], [])


def test_what_cannot_be_heard_is_announced(desk: Desk) -> None:
    desk.program._keeping.change(volume=0.0)
    assert [desk.after("set_bookmark")] == desk.announced == desk.said
    desk.program._keeping.change(volume=0.5)
    assert desk.after("set_bookmark")
    assert desk.announced == []
    desk.program.rooms.hearing.player.lost.emit(NoSoundDevice("none"))
    assert desk.announced[-1] == "Lesezeichen: Der Hund"


def test_switches_and_sizes_say_what_they_are_now(desk: Desk) -> None:
    assert desk.after("ruler") == "Leselineal: ein"
    assert desk.announced == ["Leselineal: ein"]
    assert desk.after("ruler") == "Leselineal: aus"
    assert desk.after("faster") == "Geschwindigkeit: 1,1-fach"
    assert desk.after("usual_size").startswith("Schriftgröße: 20 Pixel")
    assert desk.after("outline").startswith("Gliederung: ")
    assert desk.after("copy") == "Nichts ist ausgewählt."
    desk.window.page.selectAll()
    assert desk.after("copy") == "Kopiert."
    assert desk.said == [], "the article need not pause for that"


def test_where_controls_are_spoken_so_is_that(desk: Desk) -> None:
    desk.program._keeping.change(self_voicing=True)
    assert [desk.after("ruler")] == desk.said == ["Leselineal: ein"]


def test_a_key_without_a_task_leads_to_those_that_have_one(desk: Desk) -> None:
    assert desk.after_key(Qt.Key.Key_X) == NO_TASK
    assert desk.after_key(Qt.Key.Key_F5) == NO_TASK
    assert desk.announced == [NO_TASK]
    assert desk.after_key(Qt.Key.Key_Down) == ""
    assert desk.after_key(Qt.Key.Key_Shift) == ""


def test_a_key_of_the_text_says_so_elsewhere(desk: Desk) -> None:
    play = desk.window.transport.play_button
    play.setFocus()
    wait_until(play.hasFocus)
    assert desk.after_key(Qt.Key.Key_M) == "Lesezeichen setzen: Diese Taste wirkt im Text. Esc führt dorthin."


def test_without_an_article_keys_say_that_there_is_none(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_language("de")
    started(program)
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    desk = Desk(program, monkeypatch)
    for key, held in ((Qt.Key.Key_F2, PLAIN), (Qt.Key.Key_M, PLAIN), (Qt.Key.Key_Backspace, ALT)):
        assert desk.after_key(key, held) == "Es ist kein Artikel geöffnet."
        assert desk.said == ["Es ist kein Artikel geöffnet."]
    program.rooms.asking.prompter.hush()


def test_no_answer_is_given_to_keys_of_the_desktop_and_of_screen_readers(qapp: QApplication) -> None:  # noqa: ARG001
    for key in (Qt.Key.Key_MediaPlay, Qt.Key.Key_VolumeUp, Qt.Key.Key_Insert, Qt.Key.Key_Super_L):
        assert not is_meant(QKeyCombination(key))
    assert not is_meant(QKeyCombination(META, Qt.Key.Key_D))
    assert is_meant(QKeyCombination(CTRL, Qt.Key.Key_Backspace))
    assert command_of(QKeyCombination(ALT, Qt.Key.Key_Backspace)) is not None
    assert command_of(QKeyCombination(CTRL, Qt.Key.Key_Backspace)) is None


def test_the_sentence_is_repeated_at_rest_and_reading_stays_where_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    monkeypatch.setattr(
        Prompter, "say", lambda _prompter, lines, **_how: said.extend(line.text for line in lines)
    )
    reading = desk.program.rooms.reading
    reading.go_to(desk.window.page.text.index("laut"))
    before = reading.moment
    desk.after("repeat")
    assert said == ["Der Hund bellt laut."]
    assert reading.moment == before
    reading.play()
    desk.after("repeat")
    assert len(said) == 1
    assert reading.is_active
