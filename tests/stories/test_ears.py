"""The ears themselves: what they find in sounds whose places are known to the sample."""

from pathlib import Path

import numpy as np
import pytest

from tests.stories import ears, recording
from tests.stories.recording import RATE, Recording, Sound

START = 100.0


def noise(seconds: float, seed: int) -> Sound:
    """A sound that is like no other."""
    return np.random.default_rng(seed).normal(0, 0.1, round(seconds * RATE)).astype(np.float32)


def silence(seconds: float) -> Sound:
    return np.zeros(round(seconds * RATE), np.float32)


def recorded(*sounds: Sound) -> Recording:
    return Recording(np.concatenate(sounds), START)


def test_sound_begins_and_ends() -> None:
    recording = recorded(silence(0.5), noise(0.25, 1), silence(0.5))
    assert ears.first_sound(recording) == pytest.approx(START + 0.5, abs=0.001)
    assert ears.last_sound(recording) == pytest.approx(START + 0.75, abs=0.001)
    assert ears.first_sound(recorded(silence(1))) is None
    assert ears.last_sound(recorded(silence(1))) is None


def test_a_known_sound_is_found_at_any_loudness() -> None:
    known = noise(0.3, 2)
    quiet: Sound = (known * np.float32(0.1)).astype(np.float32)
    at, surely = ears.find(known, recorded(noise(0.4, 3), quiet, noise(0.4, 4)))
    assert at == pytest.approx(START + 0.4, abs=1 / RATE)
    assert surely > 0.99


def test_an_unknown_sound_is_not_sure() -> None:
    _, surely = ears.find(noise(0.3, 2), recorded(noise(1, 3)))
    assert surely < 0.2


def test_a_sound_longer_than_the_recording_cannot_be_found() -> None:
    with pytest.raises(ValueError, match="longer"):
        ears.find(noise(0.3, 2), recorded(noise(0.2, 3)))


def test_silence_is_not_found() -> None:
    assert ears.find(silence(0.2), recorded(noise(0.4, 3), silence(0.4)))[1] == 0


def test_a_recording_becomes_another_sound_at_a_moment() -> None:
    old, new = noise(2, 5), noise(2, 6)
    recording = recorded(old[:RATE], new[RATE:])
    assert ears.since(new, START, recording) == pytest.approx(START + 1, abs=0.02)
    assert ears.since(old, START, recorded(old)) == START


def test_a_part_of_a_recording_keeps_its_clock() -> None:
    part = recorded(silence(1), noise(1, 7)).between(START + 1, START + 1.5)
    assert (part.start, part.end) == (START + 1, START + 1.5)


def test_of_a_long_recording_the_end_is_heard_at_its_own_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "KEPT", 2)
    file = tmp_path / "heard.raw"
    sounds = np.concatenate([silence(4), noise(1, 1)])
    file.write_bytes((sounds * 32768).astype("<i2").tobytes() + b"\0")  # the rest of a sample is on its way
    blocks = [f"{samples} {START + samples / RATE}" for samples in range(RATE, len(sounds) + 1, RATE)]
    file.with_suffix(".times").write_text("\n".join([*blocks, "2400"]))
    heard = recording.load(file)
    assert heard.end - heard.start == pytest.approx(2, abs=0.001)
    assert ears.first_sound(heard) == pytest.approx(START + 5, abs=0.001)
