"""The player is judged by what is heard: a private sound server is recorded."""

import json
import signal
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from tests.patience import PATIENCE
from tests.stories.ears import as_recorded, find, first_sound, last_sound
from tests.stories.recording import RATE, Recording
from tests.tempo import Tempo, Took
from tests.unit.ui_sound.performance import LENGTH, MIDDLE, PAUSE, noise
from tests.unit.ui_sound.sound_server import SoundServer, missing_tools, sound_server
from ui.earcons import Earcon, sound_of

pytestmark = pytest.mark.skipif(bool(missing_tools()), reason=f"needs {', '.join(missing_tools())}")


class Performance(NamedTuple):
    """What the program said and what was heard of it."""

    said: list[list[Any]]
    recording: Recording

    def when(self, what: str, *more: object) -> float:
        """The moment of the first thing of this kind."""
        return next(float(line[0]) for line in self.said if line[1:] == [what, *more])

    def heard(self, number: int, after: float) -> float:
        """When the beginning of a noise was heard."""
        middle = as_recorded(noise(number))[9600:19200]
        at, surely = find(middle, self.recording.between(after, after + 4))
        assert surely > 0.8, f"noise {number} was not heard"
        return at - 9600 / RATE


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    with sound_server(tmp_path_factory.mktemp("sound")) as there:
        yield there


@pytest.fixture(scope="module")
def performance(server: SoundServer, beating: Tempo) -> Performance:
    assert beating
    with server.run("performance", "play") as program:
        said, _ = program.communicate(timeout=PATIENCE)
    return Performance([json.loads(line) for line in said.splitlines()], server.heard())


def test_the_first_sound_is_heard_at_once(performance: Performance, tempo: Tempo) -> None:
    begin = performance.when("flush", 1)
    first = first_sound(performance.recording.between(begin, begin + 1))
    assert first is not None
    tempo.all_within(0.15, [Took.since(begin, first)])


def test_clips_follow_one_another_in_order_and_with_exactly_their_pauses(
    performance: Performance, tempo: Tempo
) -> None:
    begin = performance.when("flush", 1)
    times = [performance.heard(number, begin) for number in range(3)]
    wrong = [
        (before, after)
        for before, after in pairwise(times)
        if abs(after - before - float(LENGTH + PAUSE)) > 0.001
    ]
    tempo.only_in_trouble("a hole in the sound", *wrong)


def test_it_is_silent_within_a_tenth_of_a_second(performance: Performance, tempo: Tempo) -> None:
    asked, again = performance.when("silent"), performance.when("flush", 3)
    last = last_sound(performance.recording.between(asked - 0.5, again - 0.1))
    assert last is not None
    tempo.all_within(0.1, [Took.since(asked, last)])


def test_a_chime_is_heard_after_the_fade_and_is_quiet(performance: Performance, tempo: Tempo) -> None:
    paused, closed = performance.when("paused"), performance.when("closed")
    around = performance.recording.between(paused - 0.2, closed)
    chime = as_recorded(sound_of(Earcon.PAUSE))
    at, surely = find(chime, around)
    assert surely > 0.9
    assert at - paused > -0.05  # the recording's clock may be a little early
    last = last_sound(around)
    assert last is not None
    assert last - at == pytest.approx(0.09, abs=0.03)
    tempo.all_within(0.4, [Took.since(paused, at)])


def test_a_clip_entered_in_its_middle_is_heard_from_there(performance: Performance) -> None:
    begin = performance.when("flush", 3)
    first = first_sound(performance.recording.between(begin, begin + 1))
    second = performance.heard(51, begin)
    assert first is not None
    assert second - first == pytest.approx(
        float(LENGTH - MIDDLE + PAUSE), abs=0.01
    )  # a monitor misses the first moments


def test_a_jump_while_it_sounds_is_heard_soon(performance: Performance, tempo: Tempo) -> None:
    jumped = performance.when("flush", 4)
    tempo.all_within(0.2, [Took.since(jumped, performance.heard(60, jumped))])


def test_the_position_is_what_is_heard(performance: Performance, tempo: Tempo) -> None:
    begin, end = performance.when("flush", 1), performance.when("silent")
    starts = {number: performance.heard(number, begin) for number in range(3)}
    errors = [
        (starts[number] + offset) - at
        for at, what, *more in performance.said
        if what == "heard"
        for run, number, offset in [more]
        if run == 1 and number in starts and 0.05 < offset < 0.6 and at < end
    ]
    assert len(errors) > 30
    tempo.all_within(0.02, [Took(begin, end, abs(float(np.median(errors))))])
    tempo.all_within(0.05, [Took(begin, end, float(np.percentile(np.abs(errors), 95)))])


def test_the_position_never_goes_back_within_a_run(performance: Performance) -> None:
    positions = [tuple(more) for _, what, *more in performance.said if what == "heard"]
    assert positions == sorted(positions)


def test_it_is_drained_when_the_last_sound_and_its_pause_have_been_heard(
    performance: Performance, tempo: Tempo
) -> None:
    end = performance.heard(60, performance.when("flush", 4)) + float(LENGTH + PAUSE)
    drained = performance.when("drained")
    tempo.all_within(0.05, [Took(end, drained, abs(drained - end))])


def test_closing_takes_no_time(performance: Performance, tempo: Tempo) -> None:
    tempo.all_within(1.3, [Took.since(performance.when("paused"), performance.when("closed"))])


def test_a_server_that_hangs_is_noticed_and_does_not_hold_up_the_end(tmp_path: Path) -> None:
    with sound_server(tmp_path) as server, server.run("performance", "lose") as program:
        assert program.stdout is not None
        while '"heard"' not in program.stdout.readline():
            pass
        server.process.send_signal(signal.SIGSTOP)
        lost = next(line for line in program.stdout if '"lost"' in line)
        program.communicate(timeout=PATIENCE)
    assert json.loads(lost)[2] == "SoundStopped"
    assert program.returncode == 0


def test_no_server_is_told(server: SoundServer) -> None:
    server.environment["PULSE_SERVER"], there = "unix:/nowhere", server.environment["PULSE_SERVER"]
    with server.run("performance", "lose") as program:
        said, _ = program.communicate(timeout=PATIENCE)
    server.environment["PULSE_SERVER"] = there
    assert '"NoSoundDevice"' in said
