"""Another speed while it is read: heard at the current word, and never twice."""

from fractions import Fraction

from reader.directions import Failed, Ready
from reader.moment import Status
from reader.score import Place
from tests.unit.core.stage import Stage, VoiceBroken

TWO = "Der Hund bellt. Die Katze schläft."
PAUSE = 0.35
"""Seconds between two sentences."""


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
