"""The second voice: never beside the article, and afterwards the article goes on where it was."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from reader.article import Span
from reader.asking.line import Line
from reader.moment import Moment, Status
from reader.moves import Unit
from reader.score import Place
from reader.sound import sound_of
from reader.speech.backend import SpeechError
from reader.speech.studio import Recording
from reader.speech.values import Delivery, Samples, Voice
from reader.utterance import Piece, Utterance
from tests.fakes import an_article
from tests.unit.ui_sound import test_reading
from tests.unit.ui_sound.test_reading import STORY, Stage
from tests.unit.ui_sound.waiting import wait_until
from ui.errand import all_ended
from ui.prompter import Prompter, voice_for
from ui.sound_errors import NoSoundDevice
from ui.spoken_line import GUARD, spoken
from ui.words import use_language


class Booth:
    """Where the fake voice is recorded."""

    def __init__(self, voice: test_reading.Voice) -> None:
        self._voice = voice
        self.asked: list[str] = []
        self.at_hand = True

    def sound(self, utterance: Utterance, delivery: Delivery) -> Samples:
        return sound_of(self._voice.record(utterance, delivery).takes)

    def is_at_hand(self, _utterance: Utterance, _delivery: Delivery) -> bool:
        return self.at_hand

    def record(self, utterance: Utterance, delivery: Delivery) -> Recording:
        self.asked.append(delivery.voice)
        return self._voice.record(utterance, delivery)

    def voices(self) -> list[Voice]:
        return [Voice("offline", "roa/fr", "French", "fr"), Voice("google", "google/it", "Italian", "it")]


class Lights(QObject):
    """What the second voice lets the window show."""

    def __init__(self, prompter: Prompter) -> None:
        super().__init__(prompter)
        self.moments: list[Moment] = []
        prompter.lit.connect(self.see)

    @Slot(Moment)
    def see(self, moment: Moment) -> None:
        self.moments.append(moment)


class Play:
    """A reading with a second voice."""

    def __init__(self) -> None:
        self.stage = Stage()
        self.reading, self.card = self.stage.reading, self.stage.card
        self.booth = booth = Booth(self.stage.voice)
        self.prompter = Prompter(self.reading, self.card, booth, self.stage)  # type: ignore[arg-type]
        self.begun, self.ended = QSignalSpy(self.prompter.begun), QSignalSpy(self.prompter.ended)
        self.failed = QSignalSpy(self.prompter.failed)
        self.lit = Lights(self.prompter)

    def read(self, seconds: float = 0.25) -> None:
        """Open the story and hear so much of it."""
        self.stage.open(*STORY)
        self.reading.play()
        self.stage.wait_for(Status.READING)
        self.stage.wait(seconds)

    def wait_until_said(self, lines: int = 1) -> None:
        """Until all of it lies on the tape."""
        wait_until(lambda: self.prompter._fed == lines)

    def hear(self, seconds: float) -> str:
        """The word that is lit when so much of the answer has been heard."""
        self.card.heard = seconds
        self.prompter._look()
        return self.word

    @property
    def word(self) -> str:
        """The word that is lit."""
        word = self.lit.moments[-1].word if self.lit.moments else None
        assert self.reading.score is not None
        return word.of(self.reading.score.article.text) if word else ""

    def hear_it_all(self) -> None:
        self.card.heard = self.card.tape.length
        wait_until(lambda: not self.prompter.is_sounding)


@pytest.fixture
def play(qapp: QApplication) -> Iterator[Play]:  # noqa: ARG001
    there = Play()
    yield there
    there.prompter.close()
    there.stage.recordist.close()
    assert all_ended(patience=5)


def test_the_article_pauses_for_an_answer_and_goes_on_at_the_word(play: Play) -> None:
    play.read(0.15)
    assert play.stage.word == "Hund"
    play.prompter.say("Zwei Worte")
    assert (play.reading.moment.status, play.prompter.is_sounding) == (Status.PAUSED, True)
    play.wait_until_said()
    assert play.card.run < 0, "runs of the second voice are never taken for the article's"
    play.hear_it_all()
    play.stage.wait_for(Status.READING)
    assert (play.stage.word, play.begun.count(), play.ended.count()) == ("Hund", 1, 1)


def test_where_nothing_was_read_nothing_is_read_afterwards(play: Play) -> None:
    play.stage.open(*STORY)
    play.prompter.say("Zwei Worte")
    play.wait_until_said()
    play.hear_it_all()
    assert play.reading.moment.status is Status.STOPPED


def test_without_resume_the_article_stays_silent(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte", resume=False)
    play.wait_until_said()
    play.hear_it_all()
    assert play.reading.moment.status is Status.PAUSED


def test_lines_follow_each_other_on_one_tape(play: Play) -> None:
    play.read()
    play.prompter.say([Line("Eins", "de"), Line("two", "en"), Line("Drei", "de")])
    play.wait_until_said(3)
    assert len(play.card.tape._clips) == 3


def test_a_new_answer_takes_the_place_of_the_old_one_and_the_article_still_goes_on(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte")
    play.wait_until_said()
    first = play.card.run
    play.prompter.say("Drei weitere Worte")
    play.wait_until_said()
    assert play.card.run < first
    play.hear_it_all()
    play.stage.wait_for(Status.READING)


def test_hushed_it_is_silent_and_the_article_too(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte")
    play.wait_until_said()
    play.prompter.hush()
    assert (play.card.tape.length, play.prompter.is_sounding, play.ended.count()) == (0, False, 1)
    assert play.reading.moment.status is Status.PAUSED
    play.prompter.hush()
    assert play.ended.count() == 1


def test_the_reader_who_wants_to_hear_the_article_hears_it(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte")
    play.wait_until_said()
    play.reading.play()
    play.stage.wait_for(Status.READING)
    assert (play.prompter.is_sounding, play.card.run > 0) == (False, True)


def test_a_pause_meanwhile_is_a_wish_for_silence(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte")
    play.wait_until_said()
    play.reading.pause()
    assert (play.prompter.is_sounding, play.card.tape.length) == (False, 0)
    assert play.reading.moment.status is Status.PAUSED


def test_stop_ends_both(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte")
    play.wait_until_said()
    play.reading.stop()
    assert (play.prompter.is_sounding, play.card.tape.length) == (False, 0)
    assert play.reading.moment.status is Status.STOPPED


def test_a_jump_meanwhile_goes_on_from_there(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte")
    play.wait_until_said()
    play.reading.skip(Unit.PARAGRAPH, 1)
    play.stage.wait_for(Status.READING)
    assert not play.prompter.is_sounding


def test_a_voice_on_trial_meanwhile_is_not_talked_over(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte")
    play.wait_until_said()
    play.reading.pause()
    play.card.borrow()
    assert not play.prompter.is_sounding
    assert play.reading.moment.status is Status.PAUSED


def test_whoever_must_have_its_place_lets_the_article_go_on_at_once(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte")
    play.prompter.give_way()
    assert (play.prompter.is_sounding, play.reading.is_active) == (False, True)
    play.prompter.give_way()
    assert play.ended.count() == 1


def test_what_cannot_be_said_is_told_and_the_article_goes_on(play: Play) -> None:
    play.read()
    play.stage.voice.mute = True
    play.prompter.say("Zwei Worte")
    wait_until(play.failed.count)
    assert isinstance(play.failed.at(0)[0], SpeechError)
    assert (play.prompter.is_sounding, play.reading.is_active) == (False, True)


def test_without_a_sound_card_nothing_waits(play: Play) -> None:
    play.read()
    play.prompter.say("Zwei Worte")
    play.card.lost.emit(NoSoundDevice("none"))
    assert (play.prompter.is_sounding, play.reading.moment.status) == (False, Status.PAUSED)


def test_nothing_to_say_disturbs_nobody(play: Play) -> None:
    play.read()
    play.prompter.say([])
    assert (play.reading.moment.status, play.begun.count()) == (Status.READING, 0)


@pytest.mark.parametrize("reads", [True, False])
def test_an_answer_outlasts_another_speed_and_voice_of_the_article(play: Play, *, reads: bool) -> None:
    play.read()
    if not reads:
        play.reading.pause()
    play.prompter.say("Zwei Worte")
    play.wait_until_said()
    score = play.reading.score
    play.reading.set_speed(1.5)
    play.reading.set_voice("gmw/de+f3")
    wait_until(lambda: play.reading.score is not score)
    play.prompter._look()
    assert play.prompter.is_sounding
    assert (play.card.run, play.card.tape.length > 0) == (play.prompter._run, True)
    play.hear_it_all()
    play.stage.wait_for(Status.READING if reads else Status.PAUSED)


def test_speed_and_pitch_are_the_articles_or_others(play: Play) -> None:
    play.reading.set_speed(1.5)
    assert play.prompter._delivery("de", 1.2, None) == Delivery("gmw/de", 1.5, 1.2)
    assert play.prompter._delivery("en", 1.0, 0.7) == Delivery("gmw/en", 0.7)


@pytest.mark.parametrize(("at_hand", "says"), [(True, "google"), (False, "gmw/de")])
def test_what_is_said_as_it_is_read_has_the_voice_that_reads_where_that_is_at_hand(
    play: Play, *, at_hand: bool, says: str
) -> None:
    play.read()
    play.reading.pause()
    play.booth.at_hand = at_hand
    play.reading._delivery = replace(play.reading.delivery, voice="google")
    hund = Utterance((Piece("Hund", Span(4, 8)),))
    play.prompter.say([Line(hund, "de")], as_read=True)
    play.wait_until_said()
    assert play.booth.asked == [says]
    play.prompter.say([Line(hund, "de")])
    play.wait_until_said()
    assert play.booth.asked[-1] == "gmw/de", "answers are always offline"


@pytest.mark.parametrize(
    ("language", "article", "reads", "says"),
    [
        ("de", "de", "gmw/de+f3", "gmw/de+f3"),
        ("de-AT", "de", "gmw/de", "gmw/de"),
        ("de", "de", "mb/mb-de6", "gmw/de"),
        ("de", "de", "google/de", "gmw/de"),
        ("en", "de", "gmw/de+f3", "gmw/en"),
        ("de", "en", "gmw/en-US", "gmw/de"),
        ("fr", "fr", "roa/fr", "roa/fr"),
        ("fr", "fr", "google/fr", ""),
        ("en", "", "gmw/de", "gmw/en"),
    ],
)
def test_answers_are_offline_and_in_the_voice_that_reads_if_they_can(
    language: str, article: str, reads: str, says: str
) -> None:
    assert voice_for(language, article, reads) == says


def test_the_words_of_a_repeated_sentence_are_lit_as_they_are_heard_and_then_those_of_the_reading(
    play: Play,
) -> None:
    play.read(0.15)
    assert play.reading.score is not None
    entry = play.reading.score.entry(Place(1, 0))
    play.prompter.say([Line(entry.utterance, "de")], speed=0.5)
    play.wait_until_said()
    paused = play.reading.moment
    guard = float(GUARD)
    assert [play.hear(guard + at) for at in (0.0, 0.15, 0.25, 0.45)] == ["Der", "Der", "Hund", "bellt"]
    assert play.lit.moments[-1].sentence == entry.sentence
    assert play.lit.moments[-1].last == paused.last, "the caret stays where the article was heard last"
    play.hear_it_all()
    assert play.lit.moments[-1] == paused
    play.stage.wait_for(Status.READING)
    assert play.stage.word == "Hund"


def test_what_is_said_about_a_word_lights_it(play: Play) -> None:
    play.stage.open(*STORY)
    assert play.reading.score is not None
    text = play.reading.score.article.text
    cat = Span(text.index("Katze"), text.index("Katze") + 5)
    play.prompter.say([Line("Katze", "de", about=cat), Line("Punkt", "de")])
    play.wait_until_said(2)
    assert play.hear(0.05) == "Katze"
    assert play.hear(0.2) == ""
    assert play.lit.moments[-1] == play.reading.moment


def test_the_next_answer_puts_out_what_was_lit(play: Play) -> None:
    play.stage.open(*STORY)
    play.prompter.say([Line("Der", "de", about=Span(0, 3))])
    play.wait_until_said()
    assert play.hear(0.05) == "Der"
    play.prompter.say("Zwei Worte")
    assert play.word == ""


def test_an_answer_is_shown_as_it_is_printed_unless_something_else_shall_be(play: Play) -> None:
    play.stage.open(*STORY)
    shown = QSignalSpy(play.prompter.answering)
    play.prompter.answer([Line("Absatz 1", "de"), Line("The dog", "en")])
    play.prompter.answer("Absatz 2", shown="Zwei")
    play.prompter.say("Nur zu hören")
    assert [shown.at(number) for number in range(shown.count())] == [["Absatz 1 The dog"], ["Zwei"]]


def test_without_a_sound_card_an_answer_is_told_to_be_unheard(play: Play) -> None:
    unheard = QSignalSpy(play.prompter.unheard)
    play.stage.open(*STORY)
    play.prompter.say("Zwei Worte")
    play.card.lost.emit(NoSoundDevice("none"))
    play.card.lost.emit(NoSoundDevice("none"))
    assert unheard.count() == 1


@pytest.mark.parametrize(("language", "voice"), [("fr", "roa/fr"), ("it", "gmw/de")])
def test_a_line_in_a_rare_language_is_said_by_an_offline_voice_of_that_language_if_there_is_one(
    language: str, voice: str
) -> None:
    booth = Booth(test_reading.Voice())
    line = Line(Utterance((Piece("Bonjour", Span(0, 7)),)), language)
    ready = spoken(line, Delivery(""), booth)  # type: ignore[arg-type]
    assert booth.asked == [voice]
    assert ready.lit(GUARD) == Span(0, 7)


def test_an_article_that_waits_for_its_voice_is_not_said_by_that_of_another(play: Play) -> None:
    english = replace(an_article("The dog barks."), language="en")
    play.reading.open(english, voice=None)
    assert play.prompter._delivery("en", 1.0, None).voice == "gmw/en"
    play.reading.open(english, voice="gmw/en-US")
    assert play.prompter._delivery("en", 1.0, None).voice == "gmw/en-US"


def test_voices_are_warmed_up_once_each(play: Play) -> None:
    use_language("en")
    play.stage.open(*STORY)
    play.prompter.prepare()
    play.reading.lengths_changed.emit()
    assert play.prompter._warm == {"gmw/en", "fake"}
