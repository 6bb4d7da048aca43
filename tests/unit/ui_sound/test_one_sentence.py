"""One sentence at a time, in the whole program with the real offline voice but no sound card."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.moment import Status
from tests.unit.ui_sound.conftest import opened
from tests.unit.ui_sound.waiting import wait_until
from ui.app import Program


def shown(program: Program) -> str:
    return program.window.sentence._text


def test_one_key_shows_only_the_sentence_at_the_caret_and_the_same_key_leads_back(
    program: Program, story: Path
) -> None:
    opened(program, story)
    window, article = program.window, program.rooms.reading.score.article  # type: ignore[union-attr]
    second = article.paragraphs[1].span
    window.page.set_caret(second.start)
    window.actions_["one_sentence"].trigger()
    assert window.sentence.isVisible()
    assert not window.page.isVisible()
    assert article.text.startswith(shown(program), second.start)
    assert program._keeping.settings.one_sentence
    window.actions_["one_sentence"].trigger()
    assert window.page.isVisible()
    assert window.page.caret() == second.start
    assert not program._keeping.settings.one_sentence


def test_keys_of_the_page_work_in_it_and_esc_leads_back(program: Program, story: Path) -> None:
    opened(program, story)
    window, view = program.window, program.window.sentence
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.actions_["one_sentence"].trigger()
    wait_until(view.hasFocus)
    first = shown(program)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert program.rooms.reading._playback.state.active
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    wait_until(lambda: shown(program) not in ("", first))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert program.rooms.reading.moment.status is Status.PAUSED
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert window.page.isVisible()
    assert window.page.hasFocus()


def test_it_is_there_again_after_a_restart_and_takes_the_focus(program: Program, story: Path) -> None:
    program.rooms.asking.one_sentence._choose(wanted=True)
    opened(program, story)
    assert program.window.sentence.isVisible()
    assert shown(program)
    assert program.window.focusWidget() is program.window.sentence


def test_what_is_found_in_the_article_is_shown(program: Program, story: Path) -> None:
    opened(program, story)
    window = program.window
    window.actions_["one_sentence"].trigger()
    score = program.rooms.reading.score
    assert score is not None
    last = score.entry(score.last()).sentence  # type: ignore[arg-type]
    window.page.select(last)
    assert shown(program) == last.of(score.article.text)


def test_type_of_the_panel_is_that_of_the_sentence(program: Program, story: Path) -> None:
    opened(program, story)
    program.window.actions_["one_sentence"].trigger()
    program.window.page.set_size(90)
    assert program.window.sentence._type.size == 90
