"""The reading position: what is lit and what is heard, whatever the reader wishes."""

from fractions import Fraction

import pytest

from reader.article import Span
from reader.directions import Back, Drained, Failed, GoTo, Heard, Pause, Perform, Play, Ready, Skip, Stop
from reader.moment import Moment, Status
from reader.moves import Unit
from reader.score import Place
from tests.fakes import a_clip, a_score
from tests.unit.core.stage import Stage, VoiceBroken

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
        Status.READING, place, Fraction(0), Span(0, len(TWO)), Span(16, len(TWO)), Span(16, 19)
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


def test_another_speed_goes_on_at_the_same_fraction_of_the_word() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.speed(2)
    assert stage.page == "Der [Hund] bellt."
    assert stage.moment.offset == Fraction(15, 200)
    stage.wait(0.025)
    assert stage.page == "Der Hund [bellt]."


def test_another_speed_in_the_pause_goes_on_in_the_pause() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.4)
    stage.speed(2)
    assert stage.page == "Der Hund bellt."
    stage.wait(PAUSE / 4)
    assert stage.page == "Der Hund bellt."
    stage.wait(PAUSE / 4)
    assert stage.page == "[Die] Katze schläft."


def test_the_old_speed_is_heard_until_the_new_one_is_there() -> None:
    stage = Stage(TWO, "Es regnet.")
    stage.play()
    stage.prompt = False
    stage.speed(2)
    stage.wait(0.3 + PAUSE + 0.05)
    assert stage.page == "[Die] Katze schläft."
    stage.record()
    assert stage.page == "[Die] Katze schläft."
    assert stage.moment.offset == Fraction(5, 200)


def test_only_the_last_of_many_speeds_counts() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.prompt = False
    stage.wait(0.15)
    for speed in (1.5, 2.0, 3.0, 2.5):
        stage.speed(speed)
    stage.record()
    assert stage.score.delivery.speed == 2.5
    assert stage.page == "Der [Hund] bellt."


def test_a_speed_that_comes_after_the_sound_ran_out_counts_from_the_next_sentence() -> None:
    stage = Stage()
    stage.prompt = False
    stage.open(TWO)
    stage.record(1)
    stage.play()
    stage.speed(2)
    stage.read_on()
    assert (stage.status, stage.page) == (Status.WAITING, "Die Katze schläft.")
    stage.record()
    assert stage.page == "[Die] Katze schläft."
    stage.wait(0.075)
    assert stage.page == "Die [Katze] schläft."


def test_a_speed_asked_for_at_the_very_end_counts_for_the_next_time() -> None:
    stage = Stage("Der Hund bellt.")
    stage.play()
    stage.prompt = False
    stage.speed(2)
    stage.read_on()
    assert stage.status is Status.ENDED
    assert stage.score.delivery.speed == 2
    stage.prompt = True
    stage.play()
    stage.wait(0.125)
    assert stage.page == "Der Hund [bellt]."


def test_a_pause_settles_a_speed_that_is_still_under_way() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.prompt = False
    stage.speed(2)
    stage.pause()
    assert stage.page == "Der [Hund] bellt."
    stage.prompt = True
    stage.play()
    stage.record()
    assert stage.moment.offset == Fraction(1, 20)


def test_a_speed_that_fails_is_told_and_reading_goes_on() -> None:
    stage = Stage()
    stage.prompt = False
    stage.open(TWO, "Es regnet.")
    stage.record(1)
    stage.play()
    stage.speed(2)
    stage.voice.mute = {Place(0, 0)}
    stage.record(1)
    assert [type(error) for error in stage.told] == [VoiceBroken]
    assert [entry.place for _, entry, _ in stage.voice.wanted] == [Place(0, 1), Place(1, 0)]
    stage.record()
    stage.read_on()
    assert stage.heard == "Der Hund bellt Die Katze schläft Es regnet"
    assert stage.score.delivery.speed == 1


def test_a_speed_while_stopped_counts_at_the_next_play() -> None:
    stage = Stage(TWO)
    stage.speed(2)
    stage.play()
    stage.wait(0.125)
    assert stage.page == "Der Hund [bellt]."


def test_reading_waits_for_the_voice() -> None:
    stage = Stage()
    stage.prompt = False
    stage.open(TWO)
    stage.play()
    assert (stage.status, stage.page) == (Status.WAITING, "Der Hund bellt.")
    stage.record(1)
    assert (stage.status, stage.page) == (Status.READING, "[Der] Hund bellt.")


def test_reading_waits_again_when_the_voice_is_slower_than_the_ear() -> None:
    stage = Stage()
    stage.prompt = False
    stage.open(TWO)
    stage.record(1)
    stage.play()
    stage.read_on()
    assert (stage.status, stage.page) == (Status.WAITING, "Die Katze schläft.")
    stage.record()
    assert stage.page == "[Die] Katze schläft."
    stage.read_on()
    assert stage.heard == "Der Hund bellt Die Katze schläft"


def test_clips_out_of_order_are_heard_in_order() -> None:
    stage = Stage()
    stage.prompt = False
    stage.open("Eins. Zwei. Drei.")
    stage.play()
    answers = [stage.voice.answer() for _ in range(3)]
    for answer in reversed(answers):
        stage.send(answer)
    stage.read_on()
    assert stage.heard == "Eins Zwei Drei"


def test_a_voice_that_fails_stops_reading_and_is_told() -> None:
    stage = Stage()
    stage.prompt = False
    stage.open(TWO)
    stage.voice.mute = {Place(0, 1)}
    stage.play()
    stage.record()
    assert (stage.page, stage.told) == ("[Der] Hund bellt.", [])
    stage.prompt = True
    stage.read_on()
    assert stage.status is Status.STOPPED
    assert [type(error) for error in stage.told] == [VoiceBroken]


def test_reading_goes_on_when_the_voice_has_recovered() -> None:
    stage = Stage()
    stage.voice.mute = {Place(0, 0), Place(0, 1)}
    stage.open(TWO)
    stage.play()
    assert stage.status is Status.STOPPED
    stage.voice.mute = set()
    stage.play()
    assert stage.page == "[Der] Hund bellt."


def test_lost_sound_pauses_and_is_told() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.lose_sound()
    assert (stage.status, stage.page) == (Status.PAUSED, "Der [Hund] bellt.")
    assert [type(error) for error in stage.told] == [OSError]


def test_late_answers_are_ignored() -> None:
    stage = Stage(TWO)
    stage.play()
    state = stage.playback.state
    entry = stage.score.entry(Place(0, 1))
    for late in (
        Heard(state.run - 1, Place(0, 1), Fraction(0)),
        Drained(state.run - 1, Place(0, 1)),
        Ready(state.edition - 1, Place(0, 1), a_clip(entry)),
        Failed(state.edition - 1, Place(0, 0), VoiceBroken()),
        Failed(state.edition, Place(0, 1), VoiceBroken()),
    ):
        stage.send(late)
        assert stage.playback.state == state


def test_the_light_never_goes_back_within_a_run() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.send(Heard(stage.playback.state.run, Place(0, 0), Fraction(0)))
    assert stage.page == "Der [Hund] bellt."


def test_sound_that_ran_out_before_more_was_fed_skips_nothing() -> None:
    stage = Stage()
    stage.prompt = False
    stage.open(TWO)
    stage.record(1)
    stage.play()
    stage.record()
    stage.send(Drained(stage.playback.state.run, Place(0, 0)))
    stage.read_on()
    assert stage.heard == "Der Hund bellt Die Katze schläft"


def test_answers_to_a_speed_for_a_sentence_that_is_over_are_ignored() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.prompt = False
    stage.speed(2)
    late = stage.voice.answer()
    assert isinstance(late, Ready)
    stage.wait(0.3 + PAUSE + 0.05)
    stage.send(late)
    stage.send(Failed(late.edition, late.place, VoiceBroken()))
    assert (stage.page, stage.told) == ("[Die] Katze schläft.", [])
    stage.record()
    assert stage.score.delivery.speed == 2


def test_only_what_is_near_is_asked_for() -> None:
    stage = Stage(*["Ein Satz mit einigen Wörtern. " * 3] * 100)
    assert len(stage.playback.state.clips) == 2
    stage.play()
    assert 5 < len(stage.playback.state.clips) <= 16
    stage.go_to(stage.article.text[-30:])
    assert len(stage.playback.state.clips) < 16


def test_the_most_urgent_is_asked_for_first_after_a_jump() -> None:
    stage = Stage()
    stage.prompt = False
    stage.open("Eins. Zwei. Drei. Vier.")
    stage.play()
    stage.go_to("Drei")
    first = stage.voice.wanted[0][1]
    assert first.sentence.of(stage.article.text) == "Drei."


def test_opening_another_article_is_silent_and_forgets_the_old() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.open("Es regnet.")
    assert (stage.status, stage.card.silent) == (Status.STOPPED, True)
    stage.send(Back())
    stage.play()
    assert stage.page == "[Es] regnet."
