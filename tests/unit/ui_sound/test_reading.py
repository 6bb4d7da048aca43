"""Reading as the window sees it: with a fake voice and a fake sound card whose time the test lets pass."""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from reader.article import Article
from reader.loudness import CALIBRATION
from reader.moment import Moment, Status
from reader.moves import Unit
from reader.rate import HOUSE_RATE
from reader.score import Place
from reader.speech.backend import SpeechError
from reader.speech.studio import Recording
from reader.speech.values import Delivery, Mark, Samples, Take
from reader.timing import Aligner
from reader.utterance import Utterance
from tests.fakes import an_article, plainly
from tests.unit.ui_sound.waiting import wait_until
from ui.player import Player
from ui.reading import Reading
from ui.recordist import Recordist
from ui.sound_errors import NoSoundDevice
from ui.tape import Tape

RATE = 22_050
STORY = ("! Der Hund", "Der Hund bellt. Die Katze schläft.", "# Im Garten", "Alles ist still.")


class Voice:
    """Takes a tenth of a second for each word, at speed 1."""

    def __init__(self) -> None:
        self.mute = False
        self.speeds: list[float] = []

    def record(self, utterance: Utterance, delivery: Delivery) -> Recording:
        if self.mute:
            raise SpeechError(utterance.text)
        word = round(RATE / 10 / delivery.speed)
        if utterance != CALIBRATION:
            self.speeds.append(delivery.speed)
        marks = tuple(
            Mark(start, Fraction(index * word, RATE)) for index, start in enumerate(utterance.starts)
        )
        samples = np.full(len(marks) * word, 1000, np.int16)
        return Recording(f"{delivery.voice}{delivery.speed}{utterance.text}", (Take(samples, RATE, marks),))

    def aligner(self, voice: str) -> Aligner | None:
        """None: where it sets no marks, they are estimated."""

    def stand_in(self, voice: str) -> str:
        raise SpeechError(voice)


class StillPlayer(Player):
    """A sound card that plays when the test says so, and counts exactly."""

    def __init__(self) -> None:
        super().__init__()
        self.tape = Tape(0)
        self.heard = 0.0
        self.volume = 1.0

    @property
    def run(self) -> int:
        return self.tape.run

    def flush(self, run: int) -> None:
        self.tape, self.heard = Tape(run), 0.0

    def feed(self, run: int, place: Place, sound: Samples, start: Fraction, pause: Fraction) -> None:
        assert run == self.tape.run
        self.tape.lay(place, sound, start, pause)

    def position(self) -> tuple[int, Place, Fraction] | None:
        found = self.tape.at(self.heard)
        return None if found is None else (self.tape.run, *found)

    @property
    def drained(self) -> bool:
        return 0 < self.tape.length <= self.heard

    def set_volume(self, volume: float) -> None:
        self.volume = volume


class Stage(QObject):
    """A reading, and what a window would see of it."""

    def __init__(self) -> None:
        super().__init__()
        self.voice, self.card = Voice(), StillPlayer()
        self.recordist = Recordist(self.voice)
        self.reading = Reading(self.card, self.recordist, plainly, Delivery("fake"))
        self.moments: list[Moment] = []
        self.told: list[object] = []
        self.progress = 0
        self.reading.moment_changed.connect(self.see)
        self.reading.told.connect(self.hear)
        self.reading.progressed.connect(self.note)

    @Slot(Moment)
    def see(self, moment: Moment) -> None:
        self.moments.append(moment)

    @Slot(object)
    def hear(self, error: object) -> None:
        self.told.append(error)

    @Slot()
    def note(self) -> None:
        self.progress += 1

    def open(self, *lines: str) -> Article:
        article = an_article(*lines)
        self.reading.open(article, voice=self.reading.delivery.voice)
        return article

    def wait(self, seconds: float) -> None:
        """Let time pass at the sound card, as often looked at as in the window."""
        until = self.card.heard + seconds
        run = self.card.tape.run
        while self.card.tape.run == run and self.card.heard < until:
            self.card.heard = min(self.card.heard + 0.016, until)
            self.reading._listen()

    def wait_for(self, status: Status) -> None:
        wait_until(lambda: self.reading.moment.status is status)

    @property
    def word(self) -> str | None:
        """The word that is lit."""
        moment, score = self.reading.moment, self.reading.score
        return moment.word.of(score.article.text) if moment.word and score else None


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:  # noqa: ARG001
    there = Stage()
    yield there
    there.recordist.close()


def read(stage: Stage, *lines: str) -> None:
    """Open and play."""
    stage.open(*lines)
    stage.reading.play_pause()
    stage.wait_for(Status.READING)
    wait_until(lambda: len(stage.voice.speeds) >= 2)


def test_an_opened_article_is_stopped_and_its_first_sentences_are_prepared(stage: Stage) -> None:
    stage.open(*STORY)
    assert stage.moments[-1].status is Status.STOPPED
    wait_until(lambda: len(stage.voice.speeds) == 2)


def test_every_opened_article_is_news_for_its_voice_may_be_another(stage: Stage) -> None:
    stage.open(*STORY)
    stage.reading.open(an_article(*STORY), voice="another")
    assert [moment.status for moment in stage.moments] == [Status.STOPPED] * 2


def test_space_reads_and_the_word_follows_the_sound(stage: Stage) -> None:
    read(stage, *STORY)
    assert stage.word == "Der"
    stage.wait(0.11)
    assert stage.word == "Hund"


def test_space_again_pauses_and_again_goes_on_at_the_word(stage: Stage) -> None:
    read(stage, "Der Hund bellt laut.", "Still.")
    stage.wait(0.25)
    stage.reading.play_pause()
    assert stage.reading.moment.status is Status.PAUSED
    assert stage.card.position() is None
    stage.reading.play_pause()
    assert stage.card.position() == (stage.card.tape.run, Place(0, 0), Fraction(1, 5))
    assert stage.word == "bellt"


def test_the_window_hears_of_a_moment_only_when_something_else_is_lit(stage: Stage) -> None:
    read(stage, "Der Hund bellt laut.", "Still.")
    stage.wait(0.35)
    words = [moment.word for moment in stage.moments if moment.status is Status.READING]
    assert len(words) == len(set(words)) == 4


def test_progress_is_told_often_enough_for_a_clock_and_no_more(stage: Stage) -> None:
    read(stage, "Wort " * 40 + ".", "Still.")
    stage.moments.clear()
    stage.progress = 0
    stage.wait(3.9)
    assert stage.progress <= 3.9 / 0.1 + 1
    assert stage.reading.elapsed == pytest.approx(3.9, abs=0.2)


def test_the_end_is_the_end(stage: Stage) -> None:
    read(stage, "Eins.", "Zwei.")
    wait_until(lambda: stage.card.tape.length > 0.8)
    stage.wait(5)
    assert stage.reading.moment.status is Status.ENDED
    assert stage.reading.elapsed == stage.reading.total.seconds
    assert not stage.reading._tick.isActive()


def test_nothing_is_looked_at_while_nothing_is_read(stage: Stage) -> None:
    read(stage, *STORY)
    assert stage.reading._tick.isActive()
    stage.reading.stop()
    assert not stage.reading._tick.isActive()


def test_a_click_reads_from_there(stage: Stage) -> None:
    article = stage.open(*STORY)
    stage.reading.read_from(article.text.index("schläft"))
    stage.wait_for(Status.READING)
    assert stage.word == "schläft"


def test_many_changes_of_speed_are_one_and_the_last_holds(stage: Stage) -> None:
    read(stage, "Der Hund bellt laut und lange.", "Still.")
    stage.wait(0.25)
    for step in range(100):
        stage.reading.set_speed(0.5 + step / 50)
    stage.reading.set_speed(2.0)
    wait_until(lambda: stage.reading.score is not None and stage.reading.score.delivery.speed == 2.0)
    assert stage.word == "bellt"
    assert len(set(stage.voice.speeds)) <= 3
    assert stage.reading.delivery.speed == 2.0


def test_speed_stays_within_what_voices_can(stage: Stage) -> None:
    stage.reading.set_speed(99)
    assert stage.reading.delivery.speed == 3.0


def test_another_voice_goes_on_at_the_same_word(stage: Stage) -> None:
    read(stage, "Der Hund bellt laut.", "Still.")
    stage.wait(0.25)
    stage.reading.set_voice("other")
    wait_until(lambda: stage.reading.score is not None and stage.reading.score.delivery.voice == "other")
    assert stage.word == "bellt"


def test_steps_lead_to_sentences_and_sections_and_back_again(stage: Stage) -> None:
    read(stage, *STORY)
    stage.reading.skip(Unit.SENTENCE, 1)
    assert stage.reading.moment.place == Place(1, 0)
    stage.reading.skip(Unit.SECTION, 1)
    assert stage.reading.moment.place == Place(2, 0)
    stage.reading.back()
    assert stage.reading.moment.place == Place(1, 0)


def test_a_sentence_is_repeated_from_its_beginning_also_after_a_pause(stage: Stage) -> None:
    read(stage, "Der Hund bellt laut und lange.", "Still.")
    stage.wait(0.3)
    stage.reading.pause()
    stage.reading.repeat()
    assert stage.reading.is_active
    assert stage.reading.moment.place == Place(0, 0)
    assert stage.reading.moment.offset == 0


def test_the_words_at_a_place_are_told_and_how_much_is_left(stage: Stage) -> None:
    assert stage.reading.words_at(0) == ""
    assert stage.reading.remaining() == 0
    stage.open(*STORY)
    assert stage.reading.words_at(0) == "Der Hund"
    assert stage.reading.words_at(0, most=5) == "Der …"
    total = stage.reading.total.seconds
    assert stage.reading.remaining() == pytest.approx(total)
    assert (stage.reading.section, stage.reading.remaining(0) < total) == (0, True)


def test_a_section_can_be_chosen(stage: Stage) -> None:
    stage.open(*STORY)
    stage.reading.go_to_section(1)
    assert stage.reading.moment.place == Place(2, 0)


def test_a_place_can_be_sought_by_its_time(stage: Stage) -> None:
    stage.open(*STORY)
    stage.reading.seek(stage.reading.total.seconds - 0.01)
    assert stage.reading.moment.place == Place(3, 0)


def test_a_place_whose_sound_is_there_is_sought_to_the_word(stage: Stage) -> None:
    read(stage, "Der Hund bellt laut und lange.", "Still.")
    stage.reading.seek(0.35)
    assert stage.word == "laut"


def test_lengths_become_exact_as_clips_come(stage: Stage) -> None:
    stage.open("Eins.", "Zwei.")
    assert not stage.reading.total.exact
    wait_until(lambda: stage.reading.total.exact)
    assert stage.reading.total.seconds == pytest.approx(0.2 + 0.7)


def test_a_lost_sound_card_pauses_and_is_told(stage: Stage) -> None:
    read(stage, *STORY)
    error = NoSoundDevice("unplugged")
    stage.card.lost.emit(error)
    assert stage.told == [error]
    assert stage.reading.moment.status is Status.PAUSED


def test_a_voice_that_fails_is_told(stage: Stage) -> None:
    stage.voice.mute = True
    stage.open(*STORY)
    stage.reading.play()
    wait_until(lambda: stage.told)
    assert isinstance(stage.told[0], SpeechError)
    assert stage.reading.moment.status is Status.STOPPED


def test_the_volume_is_the_cards(stage: Stage) -> None:
    stage.reading.set_volume(0.3)
    assert stage.card.volume == 0.3


def test_without_an_article_every_wish_is_harmless(stage: Stage) -> None:
    reading = stage.reading
    reading.play_pause()
    reading.pause()
    reading.seek(10)
    reading.go_to(5)
    reading.go_to_section(2)
    reading.set_speed(2)
    reading._perform()
    reading._listen()
    assert reading.moment.status is Status.EMPTY
    assert (reading.elapsed, reading.total.seconds) == (0.0, 0.0)


def test_samples_at_the_house_rate_are_what_the_card_is_fed(stage: Stage) -> None:
    read(stage, "Eins zwei.", "Drei.")
    wait_until(lambda: stage.card.tape.length > 0.9)
    assert stage.card.tape.length == pytest.approx(0.2 + 0.7 + 0.1, abs=1 / HOUSE_RATE)
