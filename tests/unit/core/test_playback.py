"""The reading position: what is lit and what is heard, whatever the reader wishes."""

from fractions import Fraction

import pytest

from reader.article import Span
from reader.directions import Back, Drained, GoTo, Pause, Perform, Play, Skip, Stop
from reader.moment import Moment, Status
from reader.moves import Unit
from reader.score import Place
from tests.fakes import a_score
from tests.unit.core.stage import Stage

TWO = "Der Hund bellt. Die Katze schläft."
PAUSE = 0.35
"""Seconds between two sentences."""


def test_nothing_is_lit_before_reading() -> None:
    stage = Stage(TWO)
    assert (stage.status, stage.page) == (Status.STOPPED, "")


def test_the_word_that_is_heard_is_lit() -> None:
    stage = Stage(TWO)
    stage.play()
    assert stage.page == "[Der] Hund bellt."
    stage.wait(0.15)
    assert stage.page == "Der [Hund] bellt."
    stage.wait(0.1)
    assert stage.page == "Der Hund [bellt]."


def test_no_word_is_lit_in_the_pause_between_sentences() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.3 + PAUSE / 2)
    assert stage.page == "Der Hund bellt."
    stage.wait(PAUSE / 2)
    assert stage.page == "[Die] Katze schläft."


def test_paragraph_sentence_and_word_are_lit_together() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.3 + PAUSE)
    place = Place(0, 1)
    assert stage.moment == Moment(
        Status.READING, place, Fraction(0), Span(0, len(TWO)), Span(16, len(TWO)), Span(16, 19), 16
    )


def test_everything_is_heard_once_and_in_order() -> None:
    stage = Stage("! Nachricht", TWO, "# Mehr", "Es regnet. Es schneit.")
    stage.play()
    stage.read_on()
    assert stage.heard == "Nachricht Der Hund bellt Die Katze schläft Mehr Es regnet Es schneit"
    assert (stage.status, stage.page) == (Status.ENDED, "")


def test_an_aside_is_stepped_over() -> None:
    stage = Stage("Der Hund bellt.", "~ Lesen Sie auch.", "Es regnet.")
    stage.play()
    stage.read_on()
    assert stage.heard == "Der Hund bellt Es regnet"


def test_an_aside_is_read_on_demand() -> None:
    stage = Stage("Der Hund bellt.", "~ Lesen Sie auch. Und hier.", "Es regnet.")
    stage.go_to("auch")
    stage.play()
    stage.read_on()
    assert stage.heard == "auch Und hier Es regnet"


def test_an_article_of_asides_is_silent_until_one_is_asked_for() -> None:
    stage = Stage("~ Lesen Sie auch.")
    stage.play()
    assert (stage.status, stage.heard) == (Status.EMPTY, "")
    stage.go_to("Sie")
    assert (stage.status, stage.heard) == (Status.STOPPED, "")
    for expected in ("Sie auch", "Sie auch Lesen Sie auch"):
        stage.play()
        stage.read_on()
        assert stage.heard == expected


def test_an_empty_article_leaves_nothing_to_do() -> None:
    stage = Stage()
    for wish in (Play(), Pause(), Stop(), GoTo(0), Skip(Unit.SENTENCE, 1), Back()):
        stage.send(wish)
    stage.send(Drained(0, Place(0, 0)))
    assert stage.moment == Moment(Status.EMPTY)
    stage.open()
    for wish in (Play(), Pause(), Stop(), GoTo(0), Skip(Unit.SENTENCE, 1), Back()):
        stage.send(wish)
    stage.speed(2)
    assert stage.moment == Moment(Status.EMPTY)


def test_a_speed_before_any_article_changes_nothing() -> None:
    stage = Stage()
    stage.send(Perform(a_score(TWO)))
    assert stage.moment == Moment(Status.EMPTY)


def test_a_pause_is_silent_and_keeps_the_word_lit() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.pause()
    assert stage.card.silent
    assert (stage.status, stage.page) == (Status.PAUSED, "Der [Hund] bellt.")


def test_reading_resumes_at_the_beginning_of_the_word() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.pause()
    stage.play()
    assert stage.moment.offset == Fraction(1, 10)
    stage.wait(0.3)
    assert stage.heard == "Der Hund Hund bellt"


def test_reading_paused_between_sentences_resumes_with_the_next() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.4)
    stage.pause()
    assert stage.page == "Die Katze schläft."
    stage.play()
    stage.read_on()
    assert stage.heard == "Der Hund bellt Die Katze schläft"


def test_reading_stopped_starts_with_the_sentence() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.3 + PAUSE + 0.15)
    stage.stop()
    assert (stage.status, stage.page, stage.card.silent) == (Status.STOPPED, "", True)
    stage.play()
    assert stage.page == "[Die] Katze schläft."


def test_a_pause_may_become_a_stop_but_not_the_other_way_round() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.pause()
    stage.stop()
    assert stage.status is Status.STOPPED
    stage.pause()
    assert stage.status is Status.STOPPED
    stage.play()
    assert stage.page == "[Der] Hund bellt."


def test_playing_while_reading_changes_nothing() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.play()
    assert stage.page == "Der [Hund] bellt."


def test_playing_after_the_end_starts_again() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.read_on()
    stage.play()
    assert stage.page == "[Der] Hund bellt."


def test_a_sentence_back_after_the_end_is_the_last_sentence() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.read_on()
    stage.skip(Unit.SENTENCE, -1)
    stage.play()
    assert stage.page == "[Die] Katze schläft."


def test_a_click_reads_from_that_word() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.go_to("Katze")
    assert stage.page == "Die [Katze] schläft."
    stage.read_on()
    assert stage.heard == "Der Hund Katze schläft"


def test_a_click_while_paused_stays_silent() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.pause()
    stage.go_to("Katze")
    assert (stage.status, stage.page, stage.card.silent) == (Status.PAUSED, "Die [Katze] schläft.", True)


def test_a_click_behind_the_last_word_reads_its_sentence() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.send(GoTo(len(TWO) - 1))
    assert stage.page == "[Die] Katze schläft."


def test_an_article_is_opened_at_the_word_it_was_left_at() -> None:
    stage = Stage()
    stage.open(TWO, at="Katze")
    stage.play()
    assert stage.page == "Die [Katze] schläft."


@pytest.mark.parametrize(
    ("unit", "steps", "expected"),
    [
        (Unit.SENTENCE, 1, "[Es] regnet."),
        (Unit.SENTENCE, 0, "[Die] Katze schläft."),
        (Unit.PARAGRAPH, 1, "[Es] regnet."),
        (Unit.PARAGRAPH, -1, "[Der] Hund bellt."),
        (Unit.SECTION, 1, "[Ende]"),
        (Unit.SECTION, -1, "[Anfang]"),
    ],
)
def test_skipping_goes_on_reading_elsewhere(unit: Unit, steps: int, expected: str) -> None:
    stage = Stage("! Anfang", TWO, "Es regnet.", "# Ende")
    stage.go_to("Katze")
    stage.play()
    stage.wait(0.05)
    stage.skip(unit, steps)
    assert stage.page == expected


def test_a_sentence_back_leads_to_the_one_before_only_at_its_start() -> None:
    stage = Stage("Eins zwei. " + "Wort " * 30 + "Ende.")
    stage.go_to("Wort")
    stage.play()
    stage.wait(2.5)
    stage.skip(Unit.SENTENCE, -1)
    assert stage.page.startswith("[Wort]")
    stage.wait(0.5)
    stage.skip(Unit.SENTENCE, -1)
    assert stage.page == "[Eins] zwei."


def test_a_sentence_back_from_a_word_that_waits_leads_to_its_sentence() -> None:
    stage = Stage(TWO)
    stage.go_to("Katze")
    stage.skip(Unit.SENTENCE, -1)
    stage.play()
    assert stage.page == "[Die] Katze schläft."


def test_skipping_over_the_end_changes_nothing() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.skip(Unit.SECTION)
    assert stage.page == "Der [Hund] bellt."


def test_a_jump_can_be_taken_back() -> None:
    stage = Stage(TWO, "Es regnet.")
    stage.play()
    stage.wait(0.15)
    stage.go_to("regnet")
    stage.go_to("Katze")
    stage.send(Back())
    assert stage.page == "Es [regnet]."
    stage.send(Back())
    assert stage.page == "Der [Hund] bellt."
    stage.send(Back())
    assert stage.page == "Der [Hund] bellt."
