"""Voices that are slow, late or broken: what is heard waits for them, and what comes too late is left alone."""

from fractions import Fraction

from reader.directions import Back, Drained, Failed, Heard, Ready
from reader.moment import Status
from reader.score import Place
from tests.fakes import a_clip
from tests.unit.core.stage import Stage, VoiceBroken

TWO = "Der Hund bellt. Die Katze schläft."


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


def test_what_was_recorded_for_a_speed_that_failed_is_not_taken_for_the_next_speed() -> None:
    stage = Stage(TWO)
    stage.play()
    stage.wait(0.15)
    stage.prompt = False
    stage.speed(0.5)
    late = stage.voice.answer()
    assert isinstance(late, Ready)
    stage.send(Failed(late.edition, late.place, VoiceBroken()))
    stage.speed(2.0)
    before = stage.playback.state
    stage.send(late)
    assert stage.playback.state is before
    stage.record()
    assert stage.score.delivery.speed == 2.0
