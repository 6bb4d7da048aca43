"""The sound thread's work, step by step, on a fake sink."""

import numpy as np
import pytest
from PySide6.QtCore import QIODevice, QObject

import ui.sound_card
from reader.rate import HOUSE_RATE
from ui.sound_card import FADED, FADING, FROZEN
from ui.sound_errors import NoSoundDevice, SoundError, SoundStopped


class Sink(QObject):
    """Takes what it is told to take."""

    def __init__(self) -> None:
        super().__init__()
        self.volumes: list[float] = []
        self.device: QIODevice | None = None
        self.taken = 0.0
        self.is_open = True

    def setVolume(self, volume: float) -> None:  # noqa: N802 - Qt's name
        self.volumes.append(volume)

    def start(self, device: QIODevice) -> None:
        self.device = device

    def processedUSecs(self) -> int:  # noqa: N802 - Qt's name
        return round(self.taken * 1e6)

    def deleteLater(self) -> None:  # noqa: N802 - Qt's name
        self.is_open = False

    def take(self, seconds: float) -> bytes:
        """Draw samples as a server does."""
        assert self.device is not None
        drawn = bytes(self.device.read(round(seconds * HOUSE_RATE) * 2).data())
        self.taken += len(drawn) / 2 / HOUSE_RATE
        return drawn


class Stage:
    """The sound card with the sinks that it has opened."""

    def __init__(self) -> None:
        self.sound_card = ui.sound_card.SoundCard()
        self.sinks: list[Sink] = []
        self.error: SoundError | None = None
        self.lost: list[tuple[int, SoundError]] = []
        self.sound_card.lost.connect(self.lose)

    def lose(self, run: int, error: SoundError) -> None:
        self.lost.append((run, error))

    def open(self, _parent: QObject) -> Sink:
        if self.error:
            raise self.error
        self.sinks.append(Sink())
        return self.sinks[-1]

    def play(self, run: int, seconds: float = 2.0) -> None:
        self.sound_card.flush(run)
        self.sound_card.feed(run, np.full(round(seconds * HOUSE_RATE), run, np.int16))

    def look(self, times: int = 1) -> None:
        for _ in range(times):
            self.sound_card._look()


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    there = Stage()
    monkeypatch.setattr(ui.sound_card, "_new_sink", there.open)
    monkeypatch.setattr(ui.sound_card, "_refuse_if_closed", lambda _sink: None)
    return there


def test_what_is_fed_is_what_the_server_draws(stage: Stage) -> None:
    stage.play(1, 0.5)
    stage.sound_card.feed(1, np.full(HOUSE_RATE, 9, np.int16))
    drawn = np.frombuffer(stage.sinks[0].take(0.25) + stage.sinks[0].take(1.25), np.int16)
    assert len(drawn) == 1.5 * HOUSE_RATE
    assert (drawn[: HOUSE_RATE // 2] == 1).all()
    assert (drawn[HOUSE_RATE // 2 :] == 9).all()


def test_the_count_says_how_much_of_which_run_was_taken(stage: Stage) -> None:
    stage.play(4)
    stage.sinks[0].take(0.5)
    stage.look()
    assert stage.sound_card.count.run == 4
    assert stage.sound_card.count.taken == pytest.approx(0.5)


def test_a_flush_fades_in_steps_and_then_closes_the_sink(stage: Stage) -> None:
    stage.play(1)
    sink = stage.sinks[0]
    sink.volumes.clear()
    stage.sound_card.flush(2)
    stage.look(FADED)
    assert sink.volumes == list(FADING)
    assert sink.is_open
    stage.look()
    assert not sink.is_open


def test_what_is_fed_during_a_fade_is_heard_after_it(stage: Stage) -> None:
    stage.play(1)
    stage.play(2)
    assert len(stage.sinks) == 1
    stage.look(FADED + 1)
    assert set(np.frombuffer(stage.sinks[1].take(1), np.int16)) == {2}
    assert stage.sinks[1].volumes == [1.0]


def test_of_many_jumps_during_a_fade_only_the_last_is_heard(stage: Stage) -> None:
    for run in range(1, 6):
        stage.play(run)
        stage.look()
    stage.look(FADED)
    assert len(stage.sinks) == 2
    assert stage.sound_card.count.run == 5


def test_after_all_was_heard_there_is_nothing_to_fade(stage: Stage) -> None:
    stage.play(1, 0.5)
    stage.sinks[0].take(1)
    stage.look()
    stage.sound_card.flush(2)
    assert not stage.sinks[0].is_open


def test_late_feeds_of_a_run_that_is_over_are_ignored(stage: Stage) -> None:
    stage.play(1)
    stage.sound_card.flush(2)
    stage.sound_card.feed(1, np.ones(10, np.int16))
    stage.look(FADED + 1)
    assert len(stage.sinks) == 1


def test_a_server_that_takes_nothing_is_lost(stage: Stage) -> None:
    stage.play(1)
    stage.look(FROZEN + 1)
    (run, error), *_ = stage.lost
    assert run == 1
    assert isinstance(error, SoundStopped)
    assert not stage.sinks[0].is_open


def test_a_server_that_has_taken_everything_is_not(stage: Stage) -> None:
    stage.play(1, 0.1)
    stage.sinks[0].take(1)
    stage.look(FROZEN * 2)
    assert not stage.lost


def test_without_a_device_every_attempt_is_told_and_a_later_one_may_succeed(stage: Stage) -> None:
    stage.error = NoSoundDevice("none")
    stage.play(1)
    assert [run for run, _ in stage.lost] == [1]
    stage.error = None
    stage.play(2)
    assert len(stage.sinks) == 1


def test_the_volume_is_felt_and_does_not_undo_a_fade(stage: Stage) -> None:
    stage.play(1)
    stage.sound_card.set_volume(0.5)
    assert stage.sinks[0].volumes == [1.0, 0.125]
    stage.sound_card.flush(2)
    stage.sound_card.set_volume(1.0)
    assert stage.sinks[0].volumes == [1.0, 0.125]


def test_closing_closes_the_sink(stage: Stage) -> None:
    stage.play(1)
    stage.sound_card.close()
    assert not stage.sinks[0].is_open
