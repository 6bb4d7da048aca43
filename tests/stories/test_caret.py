"""After a pause, the caret on the accessibility bus stands at the word that was heard last: five times, by ear."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from reader.article import Span
from reader.places import sample
from tests.patience import wait_until
from tests.stories import ears
from tests.stories.accessibility import Bus
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen, settle
from tests.stories.recording import RATE, Recording, Sound
from tests.stories.voice import Known, known
from tests.tempo import Tempo

pytestmark = pytest.mark.check

STOPS, SENTENCES = 5, 12
PIECE = 1.5
"""Seconds by which the place is recognised, or all that was heard: longer than the pause before any sentence."""

SURELY = 0.8
FADE = 0.05
"""Seconds at the end of what was heard in which the next word may have begun, or the sound been faded out."""


@pytest.fixture
def voice(tmp_path: Path) -> Iterator[Known]:
    with known(str(sample()), tmp_path / "voice") as there:
        yield there


@dataclass(frozen=True, slots=True)
class Track:
    """The beginning of the article as one sound, and when in it each word begins (seconds)."""

    sound: Sound
    words: tuple[tuple[float, Span], ...]


def track(voice: Known) -> Track:
    sounds: list[Sound] = []
    words: list[tuple[float, Span]] = []
    begin = 0
    for place in voice.places[:SENTENCES]:
        clip, sound = voice.sentence(place)
        printed = [(float(word.start), word.printed) for word in clip.timeline.words if word.printed]
        printed[0] = (0.0, printed[0][1])  # it counts for the silence before it (`Timeline.index_at`)
        words += [(begin / RATE + at, word) for at, word in printed]
        silence = np.zeros(round(float(voice.score.entry(place).pause) * RATE), np.float32)
        sounds += [sound, silence]
        begin += len(sound) + len(silence)
    return Track(np.concatenate(sounds), tuple(words))


def heard_last(there: Track, recording: Recording, rested: float, tempo: Tempo) -> set[int]:
    """The characters at which the words begin that may have been the last until reading `rested`.

    A word may begin with silence, as after a pause, or before a "p": nobody hears whether it has begun.
    """
    begin, end = ears.first_sound(recording), ears.last_sound(recording)
    assert begin is not None
    assert end is not None
    begin = max(begin, end - PIECE)
    piece = recording.between(begin, end - FADE / 2).sound
    at, surely = ears.find(piece, Recording(there.sound, 0.0))
    tempo.prove_or_skip("torn", holds=surely > SURELY, begun=begin, ended=end)
    until = at + end - begin
    silent = Recording(there.sound, 0.0).between(until, max(until, at + rested - begin))
    next_sound = ears.first_sound(silent)
    latest = (silent.end if next_sound is None else next_sound) + FADE
    begun = sum(begin <= until - FADE for begin, _ in there.words)
    return {word.start for begin, word in there.words[max(0, begun - 1) :] if begin <= latest}


def test_the_caret_stands_at_the_last_word_that_was_heard(
    desktop: Desktop, voice: Known, tmp_path: Path, tempo: Tempo
) -> None:
    chance = random.Random(6)  # noqa: S311 - it is about variety
    with (
        Program(desktop, tmp_path, str(sample())) as program,
        Bus(desktop.environment["DBUS_SESSION_BUS_ADDRESS"]) as bus,
    ):
        program.wait_for("stopped")
        whole, text = track(voice), voice.score.article.text
        page = bus.program(program.process.pid).find("text")
        for number in range(STOPS):
            pressed = program.press("space")
            first = program.wait_for("reading").word
            wait_until(lambda: program.newest().word not in (None, first), "a second word")  # noqa: B023 - called here
            listen(chance.uniform(0.8, 3.1))
            program.press("space" if number % 2 else "Escape")
            rested = program.wait_for("paused" if number % 2 else "stopped")
            settle(0.4)
            last = heard_last(whole, desktop.heard().between(pressed, pressed + 60), rested.at, tempo)
            after = page.text[page.caret :].split()
            assert after in [text[start:].split() for start in last], f"the caret stands at {after[:4]}"
