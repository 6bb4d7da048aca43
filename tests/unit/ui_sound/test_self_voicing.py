"""Spoken controls in the whole program, with the real offline voice but no sound card."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QScrollBar, QWidget

import ui.self_voicing
from reader.moment import Status
from reader.places import sample
from tests.unit.ui_sound.conftest import opened
from tests.unit.ui_sound.voiced import Told, press
from tests.unit.ui_sound.waiting import settle, wait_until
from ui.app import Program
from ui.messages import Message, Offer
from ui.voicing.looking import look
from ui.voicing.telling import arrival
from ui.words import use_language

if TYPE_CHECKING:
    from reader.asking.line import Line

ENGLISH = {"button", "box", "slider", "field", "list", "tree", "checked", "chosen", "dialog", "empty"}


def test_it_is_switched_by_a_key_and_remembered(told: Told) -> None:
    settings = told.program._keeping.settings
    assert settings.self_voicing
    assert told.after("F4") == "Gesprochene Bedienung aus."
    assert not told.program._keeping.settings.self_voicing
    assert told.after("Tab") == ""


def test_tab_says_where_it_leads(told: Told) -> None:
    assert told.after("Tab").startswith("Stelle im Artikel, Schieberegler, 0 Sekunden von ")
    assert told.after("Right").startswith("5 Sekunden von ")
    assert told.after("Shift+Tab") == "Der Hund, Text"


def test_a_menu_says_its_items_and_then_where_it_leads_back(told: Told) -> None:
    menu = told.program.window.menu
    assert told.after_doing(lambda: menu.popup(QPoint(9, 9))) == "Menü"
    assert told.after("Down").startswith("Artikel, Untermenü, 1 von ")
    assert told.after("Right").startswith("Artikel, Menü, Öffnen, 1 von ")
    assert told.after("Left").startswith("Menü, Artikel, Untermenü, 1 von ")
    assert told.after("Escape") == "Der Hund, Text"


def test_what_is_typed_is_said_with_the_hits(told: Told) -> None:
    assert told.after("Ctrl+F") == "Im Artikel suchen, Eingabefeld, leer"
    assert told.after("K") == "K 1 von 1: Die Katze schläft."
    assert told.after("Backspace") == "K gelöscht"
    assert told.after("K", "Return").endswith("/ 1 von 1: Die Katze schläft."), (
        "said anew, as nothing else is"
    )
    assert told.after("Backspace", "X") == "K gelöscht / X Nichts gefunden"
    assert told.after("Escape") == "Der Hund, Text"


def test_a_hit_is_said_on_the_page_too(told: Told) -> None:
    told.after("Ctrl+F", "K", "Escape")
    assert told.after("F3") == "1 von 1: Die Katze schläft."


def test_the_caret_says_line_word_and_character(told: Told) -> None:
    page = told.program.window.page
    page.go_to(page.text.index("Der Hund bellt"))
    press("Left")
    assert told.after("Right") == "groß D"
    assert told.after("Ctrl+Right") == "Hund"
    assert told.after("Down") == "Alles ist still im Garten."
    assert told.after("Alt+Right") == "Der Hund bellt laut."


def test_the_manual_is_said_with_the_way_back(told: Told) -> None:
    told.said.clear()
    press("F1")
    wait_until(lambda: any("bleibt an seiner Stelle. F6: Zurück zum Artikel" in said for said in told.said))


def test_a_bookmark_is_said_by_its_name(told: Told) -> None:
    press("Ctrl+D")
    wait_until(lambda: told.program.rooms.asking.bookmarking._bookmarks)
    told.after("Ctrl+Shift+M")
    wait_until(lambda: any("Lesezeichen, Dialog, Liste, Der Hund" in said for said in told.said))


def test_a_change_of_state_is_said_and_nothing_else(told: Told) -> None:
    assert told.after("Ctrl+Shift+T").startswith("Schrift und Farben, Schrift, Auswahlliste")
    while not told.after("Tab").startswith("Absatz, Kontrollkästchen, angekreuzt"):
        pass
    assert told.after("Space") == "nicht angekreuzt"
    assert told.after("Escape") == "Der Hund, Text"


def test_a_message_is_said_with_the_key_that_leads_to_it_and_then_the_focus(told: Told) -> None:
    messages = told.program.window.messages
    offer = Offer("Noch einmal", lambda: None)
    assert told.after_doing(lambda: messages.show_message(Message("Kein Netz.", (offer,)))) == (
        "Kein Netz. F6: Noch einmal"
    )
    assert told.after_doing(told.program.window.outline.setFocus).startswith("Gliederung, Liste, Der Hund")
    assert told.program.rooms.asking.prompter._wanted == 2, "both are said, one after the other"


def test_another_article_is_said_by_its_title(told: Told, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Die Katze\n\nSie schläft im Garten. Alles ist still.\n", encoding="utf-8")
    told.said.clear()
    told.program.rooms.shelving.opening.open(str(other))
    wait_until(lambda: told.said)
    assert told.said == ["Die Katze"]


def test_the_same_message_is_told_once_until_a_key_comes(told: Told) -> None:
    voicing = told.program.rooms.surroundings.self_voicing
    assert told.after_doing(lambda: voicing.tell("Fertig.")) == "Fertig."
    assert told.after_doing(lambda: voicing.tell("Fertig.")) == ""
    press("Control")
    assert told.after_doing(lambda: voicing.tell("Fertig.")) == "Fertig."


def test_a_key_ends_what_is_said(told: Told) -> None:
    prompter, player = told.program.rooms.asking.prompter, told.program.rooms.hearing.player
    told.after("Tab")
    run = player.run
    shift = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(told.program.window.transport.seek, shift)
    assert player.run != run
    wait_until(lambda: not prompter.is_sounding)


def test_moving_about_pauses_the_article_for_good(told: Told) -> None:
    reading = told.program.rooms.reading
    reading.play()
    wait_until(lambda: reading.moment.status is Status.READING)
    assert told.after("Tab").startswith("Stelle im Artikel")
    assert (reading.moment.status, told.resumes) == (Status.PAUSED, False)


def test_a_message_lets_the_article_go_on(told: Told) -> None:
    reading = told.program.rooms.reading
    reading.play()
    wait_until(lambda: reading.moment.status is Status.READING)
    told.after_doing(lambda: told.program.rooms.surroundings.self_voicing.tell("Fertig."))
    assert (reading.moment.status, told.resumes) == (Status.PAUSED, True)


def test_who_starts_the_article_hears_it_alone(told: Told) -> None:
    button = told.program.window.transport.findChild(QWidget, "play_button")
    assert button is not None
    button.setFocus()
    settle()
    assert told.after("Space") == ""
    assert told.program.rooms.reading.is_active


def test_an_arrow_moves_on_from_the_last_word_heard(told: Told) -> None:
    reading, page = told.program.rooms.reading, told.program.window.page
    reading.read_from(page.text.index("Alles"))
    wait_until(lambda: reading.moment.word is not None)
    heard = reading.moment.word
    assert heard is not None
    press("Right")
    assert reading.moment.status is Status.PAUSED
    assert page.caret() == heard.start + 1


def test_an_answer_is_not_talked_over_by_what_the_focus_does_then(told: Told) -> None:
    window = told.program.window

    def ask_and_move() -> None:
        window.actions_["where"].trigger()
        window.outline.setFocus()

    said = told.after_doing(ask_and_move)
    assert "Abschnitt" not in said.partition("/")[2]
    assert "Gliederung" not in said
    assert told.after("Tab") != "", "the next key is heard again"


def test_a_voice_on_trial_is_not_talked_over_by_its_own_button(told: Told) -> None:
    told.after("Ctrl+Shift+V")
    assert told.after("Tab") == "Anhören, Schaltfläche"
    assert told.after("Space") == ""
    assert told.after("Escape") == "Der Hund, Text"


@pytest.fixture
def english(told: Told) -> Iterator[Told]:
    """The window in English, with the German article."""
    use_language("en")
    yield told
    use_language("de")


def test_in_an_english_window_what_is_of_a_german_article_is_said_in_german(english: Told) -> None:
    assert english.lines_after_doing(english.program.window.outline.setFocus)[:2] == [
        ("Outline, list", "en"),
        ("Der Hund", "de"),
    ]
    page = english.lines_after("Escape")
    assert page[0] == ("Der Hund", "de")
    assert page[1][0].startswith("text, Arrow keys move the caret")
    assert english.lines_after("Ctrl+F", "K")[-2:] == [("1 of 1:", "en"), ("Die Katze schläft.", "de")]
    english.after("Escape")
    assert english.lines_after("F3") == [("1 of 1:", "en"), ("Die Katze schläft.", "de")]


def test_in_an_english_window_letters_have_their_english_names(english: Told) -> None:
    page = english.program.window.page
    page.go_to(page.text.index("Der Hund bellt"))
    press("Left")
    assert english.lines_after("Right") == [("capital D", "en")]
    assert english.lines_after("Down") == [("Alles ist still im Garten.", "de")]


def test_a_word_is_said_in_the_language_of_the_article(told: Told) -> None:
    lines: list[Line] = []
    told.program.rooms.asking.prompter._record_next = lambda: lines.extend(  # type: ignore[method-assign]
        line for line, *_ in told.program.rooms.asking.prompter._lines
    )
    use_language("en")
    told.program.window.page.go_to(0)
    press("Left")
    press("Ctrl+Right")
    settle()
    assert (lines[-1].said, lines[-1].language) == ("Hund", "de")
    use_language("de")


def focusable(root: QWidget) -> Iterator[QWidget]:
    """All that can have the focus in a window."""
    for widget in (root, *root.findChildren(QWidget)):
        frame = isinstance(widget, QAbstractScrollArea | QScrollBar) and not widget.accessibleName()
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not frame and widget.focusProxy() is None:
            yield widget


DIALOGS = ("keys", "export", "pronounce", "pronunciations", "bookmarks", "listening", "natural")


def windows(told: Told) -> Iterator[QWidget]:
    """The window with all its parts, and every panel and dialog that its commands open."""
    window = told.program.window
    window.finder.open_bar()
    window.messages.show_message(Message("Kein Netz.", (Offer("Noch einmal", lambda: None),)))
    yield window
    for command in ("type", "voice"):
        window.actions_[command].trigger()
        panel = QApplication.activePopupWidget()
        assert panel is not None
        yield panel
        panel.close()
    for command in DIALOGS:
        window.actions_[command].trigger()
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == len(DIALOGS)
    yield from dialogs


def test_nothing_that_can_have_the_focus_is_without_words(told: Told) -> None:
    for window in windows(told):
        said = {arrival(None, look(widget)) for widget in focusable(window)}
        assert len(said) > 1
        for words in said:
            assert words.partition(",")[0].strip(), said
            assert not ENGLISH.intersection(re.findall(r"\w+", words)), words


@pytest.fixture
def offered(program: Program, monkeypatch: pytest.MonkeyPatch) -> Told:
    """A program that is started for the first time."""
    use_language("de")
    monkeypatch.setattr(ui.self_voicing, "LISTENING", 0)
    return Told(program, monkeypatch)


def started(told: Told) -> list[str]:
    """What is said when all is loaded."""
    opened(told.program, sample())
    told.program.window.activateWindow()
    wait_until(lambda: told.program.rooms.asking.prompter._warm)
    settle()
    return told.said


OFFER = "Vorleser. Für gesprochene Bedienung F4 drücken."


def test_it_is_offered_at_the_first_start_and_any_key_ends_that(offered: Told) -> None:
    assert started(offered) == [OFFER]
    assert offered.program.rooms.asking.prompter.is_sounding
    press("Shift")
    assert not offered.program.rooms.asking.prompter.is_sounding


def test_it_is_not_offered_where_a_screen_reader_runs(offered: Told) -> None:
    offered.program.rooms.surroundings.screen_reader.take(True)
    assert started(offered) == []


def test_it_is_not_offered_again(offered: Told) -> None:
    offered.program._keeping.is_first = False
    assert started(offered) == []


def test_a_program_that_was_left_speaking_speaks_again(offered: Told) -> None:
    offered.program._keeping.change(self_voicing=True)
    said = started(offered)
    assert said[0] == "Vorleser."
    assert "Text" in said[1]
