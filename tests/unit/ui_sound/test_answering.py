"""Questions, steps, skimming and bookmarks in the whole program, with the real offline voice but no sound card."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget

from reader.asking.line import Line
from reader.moment import Status
from reader.score import Place
from reader.utterance import Utterance
from tests.unit.ui_sound.conftest import opened
from tests.unit.ui_sound.waiting import wait_until
from ui.app import Program
from ui.bookmarks import BookmarksDialog
from ui.prompter import Prompter
from ui.words import use_language


class Told:
    """What the second voice was asked to say."""

    def __init__(self, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[str] = []
        self.speed: float | None = None
        self.program = program
        say = Prompter.say

        def listen(prompter: Prompter, text: str | Utterance | list[Line], **how: float) -> None:
            lines = [Line(text, "")] if isinstance(text, str | Utterance) else list(text)
            words = [line.said if isinstance(line.said, str) else line.said.text for line in lines]
            self.said.append(" ".join(words))
            self.speed = how.get("speed")
            say(prompter, lines, **how)  # type: ignore[arg-type]

        monkeypatch.setattr(Prompter, "say", listen)

    def after(self, command: str) -> str:
        """What is said when a command is given; "" for nothing."""
        self.said.clear()
        self.program.window.actions_[command].trigger()
        return " | ".join(self.said)


@pytest.fixture
def told(program: Program, story: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    use_language("de")
    there = Told(program, monkeypatch)
    opened(program, story)
    yield there
    program.rooms.asking.prompter.hush()


def put_caret(told: Told, word: str) -> None:
    page = told.program.window.page
    page.go_to(page.text.index(word))


def press(widget: QWidget, key: Qt.Key) -> None:
    """As if its window had the keyboard: without one, Qt gives Space to the page."""
    widget.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def test_at_rest_questions_are_about_the_caret(told: Told) -> None:
    put_caret(told, "Katze")
    assert told.after("where").endswith("Sekunden.")
    assert "Absatz 1 von 2;" in told.said[0]
    assert told.after("spell") == "Katze Köln, Aachen, Tübingen, Zwickau, Essen"
    assert told.after("repeat_slower") == "Die Katze schläft."
    assert told.speed == pytest.approx(0.7)
    assert told.after("digits") == "Bisher kam keine Zahl vor."


def test_words_are_spelled_as_was_chosen(told: Told) -> None:
    put_caret(told, "Hund")
    told.program.window.actions_["spelling_names"].trigger()
    assert told.after("spell") == "Hund H, U, N, D"
    assert told.program._keeping.settings.spelling == "letters"


def test_headings_are_said_and_the_outline_shows_them(told: Told) -> None:
    outline = told.program.window.outline
    if outline.isVisible():
        told.program.window.toggle_outline()
    assert told.after("headings").startswith("Ein Abschnitt. 1: ")
    assert outline.isVisible()


def test_esc_ends_an_answer_even_at_rest(told: Told) -> None:
    told.after("headings")
    stop = told.program.window.actions_["stop"]
    assert stop.isEnabled()
    stop.trigger()
    assert (told.program.rooms.asking.prompter.is_sounding, stop.isEnabled()) == (False, False)


def test_a_jump_at_rest_takes_the_caret_along(told: Told) -> None:
    page, actions = told.program.window.page, told.program.window.actions_
    actions["next_paragraph"].trigger()
    assert page.caret() == page.text.index("Der Hund bellt")
    assert told.after("next_word") == "Hund"
    assert told.after("previous_word") == "Der"
    assert page.caret() == page.text.index("Der Hund bellt")
    page.go_to(0)
    assert told.after("previous_word") == "Das ist das erste Wort."


def test_a_jump_within_the_sentence_takes_the_caret_along(told: Told) -> None:
    page, reading = told.program.window.page, told.program.rooms.reading
    for start, there in (("Der Hund bellt", "laut"), ("laut", "bellt")):
        reading.go_to(page.text.index(start))
        reading.go_to(page.text.index(there))
        assert page.caret() == page.text.index(there)


def test_seeking_at_rest_takes_the_caret_along_to_a_word(told: Told) -> None:
    page, reading = told.program.window.page, told.program.rooms.reading
    for share in (0.3, 0.35, 0.6, 0.9):
        reading.seek(share * reading.total.seconds)
        assert page.caret() == reading.moment.last
        assert page.caret() == 0 or not page.text[page.caret() - 1].isalnum()


def test_a_caret_that_was_moved_at_rest_stays_where_it_is(told: Told) -> None:
    page, reading = told.program.window.page, told.program.rooms.reading
    reading.go_to(page.text.index("laut"))
    page.set_caret(page.text.index("Katze"))
    reading.set_speed(1.5)
    reading.lengths_changed.emit()
    told.after("where")
    assert page.caret() == page.text.index("Katze")


def test_at_the_end_nothing_is_left(told: Told) -> None:
    playback = told.program.rooms.reading._playback
    playback.state = replace(playback.state, status=Status.ENDED)
    assert told.after("where").endswith("zu Ende gelesen.")


def test_skimming_is_shown_and_said_and_taken_back(told: Told) -> None:
    reading, messages = told.program.rooms.reading, told.program.window.messages
    assert told.after("skim") == "Überfliegen"
    assert reading.score is not None
    assert reading.score.skims
    assert len(reading.score.entries(1)) == 1
    shown = messages._told.shown
    assert shown is not None
    assert "erste Satz" in shown.text
    assert told.after("skim") == "Alles wird gelesen"
    assert len(reading.score.entries(1)) == len(("Der Hund bellt laut.", "Die Katze schläft."))
    assert messages._told.messages == ()


def test_a_bookmark_is_set_gone_to_renamed_and_removed(told: Told) -> None:
    program, page = told.program, told.program.window.page
    assert told.after("next_bookmark") == "In diesem Artikel ist kein Lesezeichen."
    put_caret(told, "schläft")
    assert told.after("set_bookmark") == "Lesezeichen: Die Katze schläft."
    wait_until(lambda: program.rooms.asking.bookmarking._bookmarks)
    assert told.after("next_bookmark") == "Danach kommt kein Lesezeichen."
    page.go_to(0)
    assert told.after("previous_bookmark") == "Davor ist kein Lesezeichen."
    assert told.after("next_bookmark") == "Die Katze schläft."
    assert page.caret() == page.text.index("Die Katze")
    assert program.rooms.reading.moment.place == Place(1, 1)

    program.window.actions_["bookmarks"].trigger()
    dialog = program.window.findChildren(BookmarksDialog)[0]
    names = dialog.findChildren(QListWidget)[0]
    told.said.clear()
    press(names, Qt.Key.Key_Space)
    assert told.said == ["Die Katze schläft."]
    names.item(0).setText("  ")
    assert names.item(0).text() == "Die Katze schläft."
    names.item(0).setText("Katze")
    wait_until(lambda: [one.name for one in program.rooms.asking.bookmarking._bookmarks] == ["Katze"])
    page.go_to(0)
    press(names, Qt.Key.Key_Return)
    assert (told.said[-1], dialog.isVisible()) == ("Katze", False)
    program.window.actions_["bookmarks"].trigger()
    press(names, Qt.Key.Key_Delete)
    wait_until(lambda: not program.rooms.asking.bookmarking._bookmarks)
    assert (told.said[-1], names.count(), dialog.current) == ("Gelöscht: Katze", 0, None)
    dialog.close()


def test_while_it_reads_a_question_is_about_what_is_heard(told: Told) -> None:
    reading = told.program.rooms.reading
    reading.play()
    wait_until(lambda: reading.moment.status is Status.READING)
    assert told.after("spell").startswith("Der ")
    assert reading.moment.status is Status.PAUSED
