"""What playback wishes for is recorded in the background, the most urgent first, and delivered on the UI thread."""

import threading
from collections.abc import Iterator
from fractions import Fraction

import numpy as np
import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from reader.consent import ConsentMissing
from reader.handover import Kind, Policy, Standing
from reader.loudness import CALIBRATION
from reader.rate import HOUSE_RATE
from reader.score import Entry, Place
from reader.speech.backend import SpeechError
from reader.speech.online.errors import Cause, OnlineError
from reader.speech.studio import Recording
from reader.speech.values import Delivery, Take
from reader.timing import Aligner, Clip
from reader.utterance import Utterance
from tests.fakes import a_score
from tests.unit.ui_sound.waiting import wait_until
from ui.recordist import Recordist

SCORE = a_score("Eins.", "Zwei.", "Drei.", "Vier.", "Fünf.")
ONLINE = Delivery("google")
RATE = 22_050


def an_entry(number: int) -> Entry:
    return SCORE.entry(Place(number - 1, 0))


class Voice:
    """Speaks half a second of noise for everything; waits while its door is closed."""

    def __init__(self) -> None:
        self.door = threading.Event()
        self.door.set()
        self.wire = threading.Event()
        self.wire.set()
        self.spoken: list[str] = []
        self.mute = ""
        self.service: Exception | None = None
        """What asking the online voice comes to, if it comes to nothing."""

    def record(self, utterance: Utterance, delivery: Delivery) -> Recording:
        assert threading.current_thread() is not threading.main_thread()
        if delivery.voice == ONLINE.voice and self.service:
            raise self.service
        if delivery.voice == ONLINE.voice and utterance != CALIBRATION:
            self.wire.wait(5)
        if utterance != CALIBRATION:
            self.spoken.append(utterance.text)
            self.door.wait(5)
        if utterance.text == self.mute:
            raise SpeechError(utterance.text)
        noise = np.random.default_rng(1).normal(0, 2000, RATE // 2).astype(np.int16)
        key = f"{utterance.text}@{delivery.speed}"
        if delivery.voice != SCORE.delivery.voice:
            key += f" by {delivery.voice}"
        return Recording(key, (Take(noise, RATE, None),))

    def aligner(self, voice: str) -> Aligner | None:
        """None: where it sets no marks, they are estimated."""

    def stand_in(self, voice: str) -> str:
        return f"instead of {voice}"


class Ear(QObject):
    """Notes what the recordist delivers."""

    def __init__(self, recordist: Recordist) -> None:
        super().__init__()
        self.clips: list[tuple[int, Place, Clip]] = []
        self.errors: list[tuple[int, Place, object]] = []
        self.told: list[Kind] = []
        recordist.standing_changed.connect(self.hear_standing)
        recordist.recorded.connect(self.hear)
        recordist.failed.connect(self.hear_error)

    @Slot(int, Place, Clip)
    def hear(self, edition: int, place: Place, clip: Clip) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.clips.append((edition, place, clip))

    @Slot(int, Place, object)
    def hear_error(self, edition: int, place: Place, error: object) -> None:
        self.errors.append((edition, place, error))

    @Slot(Standing)
    def hear_standing(self, standing: Standing) -> None:
        self.told.append(standing.kind)

    @property
    def voices(self) -> list[str]:
        """Who spoke, clip by clip."""
        return [clip.key.partition(" by ")[2] for _, _, clip in self.clips]


@pytest.fixture
def voice() -> Voice:
    return Voice()


@pytest.fixture
def recordist(voice: Voice, qapp: QApplication) -> Iterator[Recordist]:  # noqa: ARG001
    there = Recordist(voice)
    yield there
    voice.door.set()
    voice.wire.set()
    there.close()


def test_a_clip_comes_with_its_samples_at_the_house_rate(recordist: Recordist) -> None:
    ear = Ear(recordist)
    recordist.record(3, [an_entry(1)], SCORE.delivery)
    wait_until(lambda: ear.clips)
    (edition, place, clip), *_ = ear.clips
    assert (edition, place) == (3, Place(0, 0))
    assert clip.length == Fraction(1, 2)
    assert [word.printed for word in clip.timeline.words] == [an_entry(1).utterance.pieces[0].printed]
    assert len(recordist.sound(clip.key)) == HOUSE_RATE / 2


def test_what_is_no_longer_wished_for_is_not_recorded(recordist: Recordist, voice: Voice) -> None:
    ear = Ear(recordist)
    voice.door.clear()
    recordist.record(1, [an_entry(number) for number in (1, 2, 3)], SCORE.delivery)
    wait_until(lambda: len(voice.spoken) == 2)
    recordist.record(1, [an_entry(4)], SCORE.delivery)
    voice.door.set()
    wait_until(lambda: len(ear.clips) == 3)
    assert sorted(place.paragraph for _, place, _ in ear.clips) == [0, 1, 3]


def test_what_is_under_way_is_not_recorded_twice(recordist: Recordist, voice: Voice) -> None:
    ear = Ear(recordist)
    voice.door.clear()
    recordist.record(1, [an_entry(1), an_entry(2)], SCORE.delivery)
    wait_until(lambda: len(voice.spoken) == 2)
    recordist.record(1, [an_entry(1), an_entry(2), an_entry(3)], SCORE.delivery)
    voice.door.set()
    wait_until(lambda: len(ear.clips) == 3)
    assert sorted(voice.spoken) == ["Drei.", "Eins.", "Zwei."]


def test_a_sentence_that_cannot_be_spoken_does_not_stop_the_others(
    recordist: Recordist, voice: Voice
) -> None:
    ear = Ear(recordist)
    voice.mute = "Eins."
    recordist.record(1, [an_entry(1), an_entry(2)], SCORE.delivery)
    wait_until(lambda: ear.clips and ear.errors)
    edition, place, error = ear.errors[0]
    assert (edition, place, str(error)) == (1, Place(0, 0), "Eins.")
    assert [place for _, place, _ in ear.clips] == [Place(1, 0)]


def test_samples_are_forgotten_when_playback_no_longer_holds_their_clip(recordist: Recordist) -> None:
    ear = Ear(recordist)
    recordist.record(1, [an_entry(1), an_entry(2)], SCORE.delivery)
    wait_until(lambda: len(ear.clips) == 2)
    recordist.keep_only({"Zwei.@1.0"})
    assert len(recordist.sound("Zwei.@1.0"))
    with pytest.raises(KeyError):
        recordist.sound("Eins.@1.0")


def test_all_voices_are_heard_equally_loud(recordist: Recordist) -> None:
    """The fake voice is softer than the house level: it is raised by the same factor in every sentence."""
    ear = Ear(recordist)
    recordist.record(1, [an_entry(1), an_entry(2)], SCORE.delivery)
    wait_until(lambda: len(ear.clips) == 2)
    loudness = [float(np.std(recordist.sound(clip.key))) for _, _, clip in ear.clips]
    assert loudness[0] == pytest.approx(loudness[1])


def test_closing_twice_is_fine(recordist: Recordist) -> None:
    recordist.close()
    recordist.close()


def test_an_online_voice_is_delivered_like_any_other(recordist: Recordist) -> None:
    ear = Ear(recordist)
    recordist.record(1, [an_entry(1), an_entry(2)], ONLINE)
    wait_until(lambda: len(ear.clips) == 2)
    assert ear.voices == ["google", "google"]
    assert all(len(recordist.sound(clip.key)) for _, _, clip in ear.clips)


def test_a_sentence_that_cannot_be_had_in_time_is_spoken_by_the_stand_in(
    recordist: Recordist, voice: Voice
) -> None:
    ear = Ear(recordist)
    voice.service = OnlineError(Cause.TOO_MANY, retry_after=60)
    recordist.record(1, [an_entry(1)], ONLINE)
    recordist.expect(Place(0, 0))
    wait_until(lambda: ear.clips)
    assert (ear.voices, ear.told, ear.errors) == (["instead of google"], [Kind.CARRIED_ON], [])


def test_a_wait_is_told_and_over_when_the_voice_comes(recordist: Recordist, voice: Voice) -> None:
    ear = Ear(recordist)
    voice.wire.clear()
    recordist.record(1, [an_entry(1)], ONLINE)
    recordist.expect(Place(0, 0))
    wait_until(lambda: ear.told == [Kind.WAITING])
    voice.wire.set()
    wait_until(lambda: ear.clips)
    assert (ear.voices, ear.told) == (["google"], [Kind.WAITING, Kind.WELL])


def test_a_hanging_online_voice_keeps_no_offline_voice_waiting(recordist: Recordist, voice: Voice) -> None:
    ear = Ear(recordist)
    voice.wire.clear()
    recordist.record(1, [an_entry(number) for number in (1, 2, 3)], ONLINE)
    recordist.record(2, [an_entry(4)], SCORE.delivery)
    wait_until(lambda: ear.clips)
    assert [(edition, place) for edition, place, _ in ear.clips] == [(2, Place(3, 0))]


def test_who_wants_to_stop_is_told_why(recordist: Recordist, voice: Voice) -> None:
    ear = Ear(recordist)
    voice.service = OnlineError(Cause.TOO_MANY, retry_after=60)
    recordist.choose(Policy.STOP)
    recordist.record(1, [an_entry(1)], ONLINE)
    recordist.expect(Place(0, 0))
    wait_until(lambda: ear.errors)
    assert (ear.errors, ear.clips) == ([(1, Place(0, 0), voice.service)], [])


def test_a_change_of_mind_ends_the_wait(recordist: Recordist, voice: Voice) -> None:
    ear = Ear(recordist)
    voice.service = OnlineError(Cause.UNREACHABLE, retry_after=60)
    recordist.choose(Policy.WAIT)
    recordist.record(1, [an_entry(1)], ONLINE)
    recordist.expect(Place(0, 0))
    wait_until(lambda: ear.told == [Kind.WAITING])
    recordist.choose(Policy.CARRY_ON)
    wait_until(lambda: ear.clips)
    assert ear.voices == ["instead of google"]


def test_without_consent_reading_hears_of_it_at_once(recordist: Recordist, voice: Voice) -> None:
    ear = Ear(recordist)
    voice.service = ConsentMissing("google")
    recordist.record(1, [an_entry(1)], ONLINE)
    wait_until(lambda: ear.errors)
    assert (ear.errors, ear.clips) == ([(1, Place(0, 0), voice.service)], [])


def test_a_stand_in_that_is_mute_is_told(recordist: Recordist, voice: Voice) -> None:
    ear = Ear(recordist)
    voice.service, voice.mute = OnlineError(Cause.UNREACHABLE, retry_after=60), "Eins."
    recordist.record(1, [an_entry(1)], ONLINE)
    recordist.expect(Place(0, 0))
    wait_until(lambda: ear.errors)
    assert ear.clips == []
