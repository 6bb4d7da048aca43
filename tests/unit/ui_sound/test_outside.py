"""What is copied elsewhere is read at once, and what was open is not lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from reader.moment import Status
from reader.score import Place
from tests.unit.ui_sound.conftest import opened, started
from tests.unit.ui_sound.waiting import wait_until
from ui.app import Program
from ui.instance import Handed, handed

COPIED = "Kurz gemeldet: Der Bär brummt.\n"


@pytest.fixture(autouse=True)
def _empty_clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def title(program: Program) -> str:
    score = program.rooms.reading.score
    return score.article.text if score else ""


def offers(program: Program) -> dict[str, QPushButton]:
    return {button.text(): button for button in program.window.messages._offers}


def test_a_text_that_a_later_start_hands_over_is_read_at_once(program: Program) -> None:
    started(program)
    program.rooms.outside.greet(Handed(content=COPIED.encode(), at_once=True))
    wait_until(lambda: program.rooms.reading.is_active)
    assert "Bär" in title(program)


def test_what_it_interrupts_is_one_key_away_at_its_place(program: Program, story: Path) -> None:
    opened(program, story)
    program.window.actions_["next_paragraph"].trigger()
    place = program.rooms.reading.moment.place
    assert place == Place(1, 0)
    for text in (COPIED, "Und noch etwas."):  # the second does not lead back to the first
        program.rooms.outside.read(text)
        wait_until(lambda: program.rooms.reading.is_active)
        wait_until(lambda said=text: said.strip() in title(program))  # type: ignore[misc]
    wait_until(lambda: "Der Hund" in program.window.messages.text)
    next(iter(offers(program).values())).click()
    wait_until(lambda: "Katze" in title(program))
    assert program.rooms.reading.moment.place == place
    assert program.rooms.reading.moment.status is Status.STOPPED


def test_the_command_reads_what_was_copied(program: Program) -> None:
    started(program)
    QGuiApplication.clipboard().setText(COPIED)
    program.window.actions_["read_copied"].trigger()
    wait_until(lambda: program.rooms.reading.is_active)
    assert "Bär" in title(program)


def test_a_start_from_the_desktops_menu_without_anything_copied_is_told(
    program: Program, qapp: QApplication
) -> None:
    assert qapp.clipboard().text() == ""
    started(program)
    program.rooms.outside.greet(handed("--clipboard"))
    assert program.window.messages.isVisible()


def test_what_was_copied_is_handed_over_by_the_later_start() -> None:
    QGuiApplication.clipboard().setText(COPIED)
    assert handed("--clipboard") == Handed(content=COPIED.encode(), at_once=True)


def test_nothing_copied_is_told_and_changes_nothing(program: Program, story: Path) -> None:
    opened(program, story)
    program.window.actions_["read_copied"].trigger()
    assert program.window.messages.isVisible()
    assert "Katze" in title(program)
    assert not program.rooms.reading.is_active


def test_what_cannot_be_read_is_told_and_the_next_article_does_not_read_itself(
    program: Program, story: Path
) -> None:
    started(program)
    program.rooms.outside.read("… — …")
    wait_until(program.window.messages.isVisible)
    opened(program, story)
    assert program.rooms.reading.moment.status is Status.STOPPED


def test_after_a_text_that_cannot_be_read_the_way_leads_to_where_reading_is_now(
    program: Program, story: Path
) -> None:
    opened(program, story)
    program.rooms.outside.read("… — …")
    wait_until(program.window.messages.isVisible)
    program.window.messages.close_message()
    program.window.actions_["next_paragraph"].trigger()
    program.rooms.outside.read(COPIED)
    wait_until(lambda: program.rooms.reading.is_active)
    next(iter(offers(program).values())).click()
    wait_until(lambda: "Katze" in title(program))
    assert program.rooms.reading.moment.place == Place(1, 0)


def test_an_article_that_is_opened_meanwhile_does_not_read_itself(program: Program, story: Path) -> None:
    started(program)
    program.rooms.outside.read(COPIED)
    program.rooms.shelving.opening.open(str(story))
    wait_until(lambda: "Katze" in title(program))
    assert program.rooms.reading.moment.status is Status.STOPPED
