"""Where the voice falls silent, the caret stands at the word that was heard last, so that a screen reader reads on."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from reader.directions import Open
from reader.moment import Status
from reader.moves import Unit
from tests.fakes import a_clip
from tests.unit.core.stage import Stage
from ui.page.page import Page

LINES = (
    "! Tiere",
    "Der Hund bellt laut im Hof. Die Katze schläft. Ein Vogel singt.",
    "~ Lesen Sie auch. Mehr davon.",
    "# Wetter",
    "Es regnet seit Tagen. Es schneit. Wind.",
    "Alles ist still im Garten, und der 😀 lacht. Schluss.",
)
STOPS = 100


@pytest.fixture
def page(qapp: QApplication) -> Iterator[Page]:  # noqa: ARG001 - widgets need one
    there = Page()
    yield there
    there.deleteLater()


def last_word(stage: Stage) -> str:
    """The word that sounded last, with all that stands after it in the article."""
    place, _start, end = stage.card.played[-1]
    clip = a_clip(stage.score.entry(place), stage.score.delivery.speed)
    begun = [word.printed for word in clip.timeline.words if word.printed and word.start < end]
    return stage.article.text[begun[-1].start :]


def at_caret(page: Page, stage: Stage) -> str:
    return stage.article.text[page.caret() :]


def skim(stage: Stage, *, skims: bool) -> None:
    stage.send(Open(stage.score.skimming(skims=skims), stage.moment.last))


@pytest.mark.parametrize("number", range(STOPS))
def test_after_any_stop_the_caret_stands_at_the_last_word_heard(page: Page, number: int) -> None:
    chance = random.Random(number)  # noqa: S311 - it is about variety
    stage = Stage(*LINES)
    page.show_article(stage.article)
    for _ in range(chance.randint(0, 3)):
        stage.play()
        page.show_moment(stage.moment)
        stage.wait(chance.uniform(0.05, 2))
        chance.choice(
            (
                lambda: stage.skip(chance.choice(list(Unit)), chance.choice((-1, 1))),
                lambda: stage.skip(Unit.SENTENCE, 0),  # the sentence is repeated
                lambda: stage.go_to(
                    chance.choice(("laut", "Vogel", "Tagen", "Schluss"))
                ),  # by word, or by a hit
                lambda: skim(stage, skims=chance.random() < 0.7),
                lambda: stage.speed(chance.choice((0.5, 1.5, 3.0))),
                stage.pause,
                stage.stop,
            )
        )()
        page.show_moment(stage.moment)
    stage.play()
    page.show_moment(stage.moment)
    stage.wait(chance.uniform(0.03, 4))
    page.show_moment(stage.moment)
    chance.choice((stage.pause, stage.stop, stage.lose_sound, stage.read_on))()
    page.show_moment(stage.moment)
    assert stage.status not in {Status.READING, Status.WAITING}
    assert at_caret(page, stage) == last_word(stage)


def test_in_the_pause_behind_a_sentence_it_is_that_sentences_last_word(page: Page) -> None:
    stage = Stage(*LINES)
    page.show_article(stage.article)
    stage.go_to("Die Katze")
    stage.play()
    page.show_moment(stage.moment)
    stage.wait(0.35)
    assert stage.moment.word is None
    stage.pause()
    page.show_moment(stage.moment)
    assert at_caret(page, stage).startswith("schläft.")


def test_a_jump_that_was_not_heard_yet_counts_as_the_place_to_read_on(page: Page) -> None:
    stage = Stage(*LINES)
    page.show_article(stage.article)
    stage.prompt = False
    stage.speed(2.0)  # what was recorded is of no use any more
    stage.play()
    stage.record(1)
    stage.wait(0.1)
    stage.go_to("Alles")
    page.show_moment(stage.moment)
    assert stage.status is Status.WAITING
    stage.stop()
    page.show_moment(stage.moment)
    assert at_caret(page, stage).startswith("Alles ist still")


def test_a_stop_before_the_first_sound_leaves_the_caret_where_it_is(page: Page) -> None:
    stage = Stage(*LINES)
    page.show_article(stage.article)
    page.set_caret(5)
    stage.prompt = False
    stage.open(*LINES)
    stage.play()
    page.show_moment(stage.moment)
    stage.pause()
    page.show_moment(stage.moment)
    assert page.caret() == 5
