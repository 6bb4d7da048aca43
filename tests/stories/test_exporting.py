"""Exporting by command: what the files hold is what the score says."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from imageio_ffmpeg import get_ffmpeg_exe

from reader.places import sample
from reader.rate import HOUSE_RATE
from reader.score import Entry
from tests.patience import PATIENCE
from tests.stories import ears
from tests.stories.desktop import Desktop
from tests.stories.program import ROOT
from tests.stories.recording import RATE, Recording
from tests.stories.voice import Known, known


@pytest.fixture
def voice(tmp_path: Path) -> Iterator[Known]:
    with known(str(sample()), tmp_path / "voice") as there:
        yield there


def test_an_exported_section_is_as_long_as_its_score_and_in_its_order(
    desktop: Desktop, voice: Known, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "ui", "export", str(sample()), "--to", str(tmp_path / "out")]
    done = subprocess.run(
        [*command, "--sections", "2"],
        env=desktop.environment | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
        timeout=5 * PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    (file,) = (tmp_path / "out").glob("*.mp3")
    sound = decoded(file)
    entries = [entry for entry in voice.score.walk(voice.score.section_start(1)) if entry.section == 1]
    assert len(sound.sound) / RATE == pytest.approx(length(voice, entries), abs=0.001)
    begins = 0.0
    for entry in entries:
        clip, spoken = voice.sentence(entry.place)
        at, surely = ears.find(spoken, sound.between(begins - 0.1, begins + float(clip.length) + 0.1))
        assert surely > 0.9, voice.text(entry.place)
        assert at == pytest.approx(begins, abs=0.002)
        begins += float(clip.length + entry.pause)


def length(voice: Known, entries: list[Entry]) -> float:
    """Seconds of these entries with their pauses."""
    return float(sum(voice.sentence(entry.place)[0].length + entry.pause for entry in entries))


def decoded(file: Path) -> Recording:
    """An MP3 file as a recording that begins at 0."""
    command = [get_ffmpeg_exe(), "-v", "error", "-xerror", "-i", str(file), "-f", "s16le", "-ac", "1"]
    raw = subprocess.run([*command, "-ar", str(HOUSE_RATE), "-"], capture_output=True, check=True).stdout
    return Recording(ears.as_recorded(np.frombuffer(raw, np.int16)), 0.0)
