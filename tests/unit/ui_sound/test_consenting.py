"""Consent in the whole program: asked before anything is sent, seen while it is used, taken back at once."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QPushButton

from reader import places
from reader.moment import Status
from reader.opening import open_article
from reader.settings import FILE
from tests.unit.ui_sound.conftest import opened
from tests.unit.ui_sound.waiting import wait_until
from ui.app import Program
from ui.consent_dialog import ConsentDialog
from ui.online_menu import OnlineMenu
from ui.player import Player
from ui.voice_panel import VoicePanel

Begin = Callable[..., Program]

YES, YES_OWN, NO = "Online-Stimmen erlauben", "Eigene Texte erlauben", "Offline bleiben"


@pytest.fixture
def begin(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Begin]:
    """Begins the program with the settings it is given; what is sent gets no further than this machine."""
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setattr(Player, "start", lambda _player: None)
    begun: list[Program] = []

    def begin(**settings: object) -> Program:
        places.config_dir().mkdir(parents=True)
        (places.config_dir() / FILE).write_text(json.dumps({"language": "de", **settings}))
        begun.append(Program(qapp))
        assert begun[0].rooms  # they are built
        return begun[0]

    yield begin
    for program in begun:
        program.window.close()
        assert program.close()
        program.deleteLater()


@pytest.fixture
def program(begin: Begin) -> Program:
    return begin()


def choose(program: Program, voice: str) -> None:
    wait_until(lambda: program.window.transport.voice.text() != "")
    program.window.findChildren(VoicePanel)[0].chosen.emit(voice)


def answer(program: Program, words: str) -> None:
    """Press the button of the question that is asked."""
    dialog = asked(program)
    assert dialog is not None
    next(
        button for button in dialog.findChildren(QPushButton) if button.text().replace("&", "") == words
    ).click()
    QTest.qWait(1)


def asked(program: Program) -> ConsentDialog | None:
    shown = [one for one in program.window.findChildren(ConsentDialog) if one.isVisible()]
    return shown[0] if shown else None


def voice(program: Program) -> str:
    return program.rooms.reading.delivery.voice


def may_send(program: Program) -> bool:
    return program.rooms.hearing.consenting._permit.given


def on_trial(panel: VoicePanel) -> bool:
    return panel._speaking


def badge(program: Program) -> bool:
    return not program.window.transport.online.isHidden()


def tick(program: Program, words: str) -> None:
    menu = program.window.findChildren(OnlineMenu)[0]
    action = next(action for action in menu.actions() if action.text().replace("&", "") == words)
    action.trigger()


def test_the_first_start_asks_nothing_and_may_send_nothing(program: Program, story: Path) -> None:
    opened(program, story)
    assert asked(program) is None
    assert not may_send(program)
    assert not badge(program)


def test_no_keeps_the_offline_voice(program: Program) -> None:
    opened(program, places.sample())
    choose(program, "google")
    answer(program, NO)
    assert (voice(program), badge(program)) == ("gmw/de", False)
    assert not program._keeping.settings.online_allowed
    assert not may_send(program)


def test_escape_and_enter_are_a_no(program: Program) -> None:
    opened(program, places.sample())
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        choose(program, "google")
        dialog = asked(program)
        assert dialog is not None
        assert dialog.preferred.text().replace("&", "") == NO
        QTest.keyClick(dialog, key)
        assert voice(program) == "gmw/de"
        assert not may_send(program)


def test_the_question_says_what_to_whom_and_how_it_is_taken_back(program: Program) -> None:
    opened(program, places.sample())
    choose(program, "google")
    dialog = asked(program)
    assert dialog is not None
    said = dialog.text()
    assert all(
        words in said
        for words in ("Text", "Übersetzungsdienst von Google", "Adresse", "zurücknehmen", "Menü")
    )
    answer(program, NO)


def test_yes_is_asked_once_and_kept(program: Program) -> None:
    opened(program, places.sample())
    choose(program, "google")
    assert not may_send(program)
    answer(program, YES)
    assert (voice(program), badge(program)) == ("google", True)
    assert may_send(program)
    choose(program, "gmw/de")
    assert not badge(program)
    choose(program, "google/at")
    assert asked(program) is None
    assert voice(program) == "google/at"


def test_a_text_of_ones_own_needs_a_second_yes(program: Program, story: Path) -> None:
    opened(program, story)
    choose(program, "google")
    answer(program, YES)
    assert voice(program) == "gmw/de"
    assert not may_send(program)
    answer(program, YES_OWN)
    assert (voice(program), may_send(program)) == ("google", True)
    assert program._keeping.settings.own_texts_online


def test_an_own_text_is_read_offline_until_it_is_allowed(begin: Begin, story: Path) -> None:
    program = begin(voice="google", online_allowed=True)
    assert badge(program)
    opened(program, story)
    messages = program.window.messages
    assert (voice(program), badge(program)) == ("gmw/de", False)
    assert not may_send(program)
    assert "eigene Texte" in messages.text
    program.rooms.shelving.opening.open(str(places.sample()))
    wait_until(lambda: voice(program) == "google")
    assert may_send(program)
    assert messages.isHidden()
    program.rooms.shelving.opening.open(str(story))
    wait_until(lambda: voice(program) == "gmw/de")
    press(program, YES_OWN)
    assert (voice(program), badge(program), may_send(program)) == ("google", True, True)


def test_a_no_for_own_texts_is_not_asked_for_again(begin: Begin, story: Path) -> None:
    program = begin(voice="google", online_allowed=True)
    opened(program, story)
    press(program, "Offline lesen")
    assert program._keeping.settings.own_texts_online is False
    program.rooms.shelving.opening.paste("Noch ein Text von mir, der niemanden etwas angeht.")
    wait_until(lambda: "Noch ein Text" in program.window.page.toPlainText())
    wait_until(lambda: program.rooms.reading.moment.status is Status.STOPPED)
    assert program.window.messages.isHidden()
    assert voice(program) == "gmw/de"
    assert not may_send(program)


def press(program: Program, words: str) -> None:
    """Press a button of the message bar."""
    buttons = program.window.messages.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words and not button.isHidden()).click()


def test_an_own_text_that_waits_for_its_voice_is_not_public_because_another_was(
    begin: Begin, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Anna,\n\nthis is a letter that I have written for you and for nobody else.\n")
    program = begin(voice="google", online_allowed=True)
    opened(program, places.sample())
    assert may_send(program)
    program.rooms.shelving.opening.open(str(letter))
    wait_until(lambda: "Dear Anna" in program.window.page.toPlainText())
    wait_until(lambda: not may_send(program))
    choose(program, "google")
    answer(program, NO)
    assert not may_send(program)


def test_an_online_voice_that_was_never_allowed_does_not_begin(begin: Begin) -> None:
    program = begin(voice="google", own_texts_online=True)
    opened(program, places.sample())
    assert (voice(program), program._keeping.settings.voice, badge(program)) == ("gmw/de", "gmw/de", False)
    assert not may_send(program)


def test_taking_it_back_is_felt_at_once(begin: Begin) -> None:
    program = begin(voice="google", online_allowed=True)
    opened(program, places.sample())
    assert voice(program) == "google"
    tick(program, YES)
    assert (voice(program), badge(program)) == ("gmw/de", False)
    assert not may_send(program)
    settings = program._keeping.settings
    assert (settings.online_allowed, settings.own_texts_online, settings.voice) == (False, None, "gmw/de")


def test_the_badge_goes_with_the_article_that_it_was_for(begin: Begin, story: Path) -> None:
    program = begin(voice="google", online_allowed=True)
    opened(program, places.sample())
    assert badge(program)
    program.rooms.shelving.opening.open(str(story))
    wait_until(lambda: voice(program) == "gmw/de")
    assert not badge(program)


def test_an_export_may_send_its_article_whatever_is_opened_meanwhile(begin: Begin, story: Path) -> None:
    program = begin(voice="google", online_allowed=True)
    opened(program, places.sample())
    page, own = (
        program.rooms.hearing.consenting.permit_for(open_article(str(one)).article)
        for one in (places.sample(), story)
    )
    assert (page.given, own.given) == (True, False)
    program.rooms.shelving.opening.open(str(story))
    wait_until(lambda: not may_send(program))
    assert page.given
    press(program, YES_OWN)
    assert not own.given, "what was not allowed when it began stays so"
    own = program.rooms.hearing.consenting.permit_for(open_article(str(story)).article)
    tick(program, "Auch für eigene Dateien und Texte")
    assert (page.given, own.given) == (True, False)
    tick(program, "Online-Stimmen erlauben")
    assert not page.given


def test_own_texts_alone_can_be_taken_back_and_allowed_again(begin: Begin, story: Path) -> None:
    program = begin(voice="google", online_allowed=True, own_texts_online=True)
    opened(program, story)
    assert voice(program) == "google"
    tick(program, "Auch für eigene Dateien und Texte")
    assert (voice(program), may_send(program)) == ("gmw/de", False)
    assert program._keeping.settings.voice == "google"
    tick(program, "Auch für eigene Dateien und Texte")
    assert voice(program) == "gmw/de"
    answer(program, YES_OWN)
    assert (voice(program), may_send(program)) == ("google", True)


def test_the_menu_asks_before_it_ticks(program: Program) -> None:
    opened(program, places.sample())
    menu = program.window.findChildren(OnlineMenu)[0]
    allowed, own_texts = menu.actions()[:2]
    tick(program, YES)
    assert not allowed.isChecked()
    assert not own_texts.isEnabled()
    answer(program, YES)
    assert allowed.isChecked()
    assert own_texts.isEnabled()
    assert voice(program) == "gmw/de"


def test_what_happens_when_the_service_fails_is_kept(program: Program) -> None:
    tick(program, "Wenn der Dienst ausfällt: Anhalten")
    assert program._keeping.settings.handover == "stop"
    program._keeping.change(handover="wait")
    menu = program.window.findChildren(OnlineMenu)[0]
    ticked = [action.data() for action in menu.actions() if action.data() and action.isChecked()]
    assert ticked == ["wait"]


def test_the_badge_opens_the_menu_where_it_is_taken_back(begin: Begin) -> None:
    program = begin(voice="google", online_allowed=True)
    opened(program, places.sample())
    chip = program.window.transport.online
    assert "an Google gesendet" in chip.accessibleName()
    chip.click()
    menu: QMenu = program.window.findChildren(OnlineMenu)[0]
    assert menu.isVisible()
    menu.close()


def test_a_trial_of_an_online_voice_is_asked_for_too(program: Program) -> None:
    opened(program, places.sample())
    wait_until(lambda: program.window.transport.voice.text() != "")
    panel = program.window.findChildren(VoicePanel)[0]
    program.window.actions_["voice"].trigger()
    panel.trial_wanted.emit("google")
    assert not panel.isVisible()
    assert not on_trial(panel)
    answer(program, YES)
    wait_until(lambda: on_trial(panel))
    assert panel.isVisible() is True
    assert panel.findChildren(QListWidget)[0].currentItem().text() == "Google (online)"
    assert voice(program) == "gmw/de"
    panel.trial_wanted.emit("")
    assert not on_trial(panel)


def test_the_panel_goes_by_kinds_and_tells_once_of_natural_voices(program: Program) -> None:
    opened(program, places.sample())
    wait_until(lambda: program.window.transport.voice.text() != "")
    panel = program.window.findChildren(VoicePanel)[0]
    program.window.actions_["voice"].trigger()
    voices = panel.findChildren(QListWidget)[0]
    texts = [voices.item(row).text() for row in range(voices.count())]
    headings = [text for row, text in enumerate(texts) if not voices.item(row).flags()]
    assert headings == ["Auf diesem Rechner", "Online: Gelesenes wird an Google gesendet"]
    assert texts[-1] == "Google Schweiz (online, langsam)"
    told = [panel._tip.isVisible()]
    panel.close()
    program.window.actions_["voice"].trigger()
    told.append(panel._tip.isVisible())
    panel.close()
    assert told == [True, False]
