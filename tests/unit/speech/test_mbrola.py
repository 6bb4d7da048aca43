"""MBROLA's voices: those are offered whose recordings are here, and where they are they speak."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from reader.speech.backend import EngineUnavailable, VoiceMissing
from reader.speech.backends import backend, engine_of
from reader.speech.backends.offline import OfflineBackend
from reader.speech.drivers.library import DATA
from reader.speech.drivers.mbrola import recordings
from reader.speech.ensemble import Ensemble, default_ensemble
from reader.speech.values import Delivery
from reader.timing import make_clip
from reader.utterance import Piece, Utterance
from tests.unit.speech.engines import said

WORDS = ("Anna,", "Maria", "a", "Dora.")
WHERE = "from reader.speech.drivers.mbrola import open_mbrola; print(open_mbrola().data)"


@pytest.fixture
def mbrola() -> Iterator[OfflineBackend]:
    engine = backend("mb")
    assert isinstance(engine, OfflineBackend)
    with closing(engine):
        yield engine


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data of the system's eSpeak NG in a folder of our own, and a program `mbrola` that never has to run."""
    told = subprocess.run([sys.executable, "-c", WHERE], capture_output=True, text=True, check=False)
    theirs = Path(told.stdout.strip() or "-")
    if not (theirs / "voices" / "mb").is_dir():
        pytest.skip("needs eSpeak NG of the system with MBROLA's definitions (apt install espeak-ng)")
    ours = tmp_path / DATA
    ours.mkdir()
    for entry in theirs.iterdir():
        (ours / entry.name).symlink_to(entry)
    monkeypatch.setenv("ESPEAK_DATA_PATH", str(tmp_path))
    program = tmp_path / "bin" / "mbrola"
    program.parent.mkdir()
    program.write_text("#!/bin/false\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    return ours


def test_the_id_tells_the_engine() -> None:
    assert engine_of("mb/mb-de6") == "mb"


def test_voices_are_offered_as_soon_as_their_recordings_are_here(data: Path, mbrola: OfflineBackend) -> None:
    here = {voice.id for voice in mbrola.voices()}
    folder = data / "mbrola"
    folder.mkdir()
    for name in ("de6", "de7"):
        (folder / name).touch()
    with closing(backend("mb")) as later:
        added = {voice.id: voice for voice in later.voices() if voice.id not in here}
    assert {"mb/mb-de6", "mb/mb-de6-en", "mb/mb-de7"} <= added.keys() | here
    assert all(voice.id.startswith(("mb/mb-de6", "mb/mb-de7")) for voice in added.values())
    assert all(voice.backend == "mb" for voice in added.values())


def test_its_engine_tells_neither_times_nor_takes_phonemes(data: Path, mbrola: OfflineBackend) -> None:
    assert data.is_dir()
    traits = mbrola.traits
    assert (traits.name, traits.online, traits.marks, traits.pronunciations) == ("mb", False, False, False)
    assert traits.identity.startswith("MBROLA ")


def test_a_voice_that_mbrola_cannot_speak_is_missing_and_never_another_voice(
    data: Path, mbrola: OfflineBackend
) -> None:
    (data / "mbrola").mkdir()
    (data / "mbrola" / "de6").touch()
    assert "mb/mb-de6" in {voice.id for voice in mbrola.voices()}
    for unheard in ("mb/mb-de6", "mb/mb-xx1"):
        with pytest.raises(VoiceMissing, match=unheard):
            list(mbrola.speak(said("Guten Tag."), Delivery(unheard)))


def test_without_the_program_no_process_is_started(
    mbrola: OfflineBackend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(subprocess, "Popen", None)
    with pytest.raises(EngineUnavailable, match="no program mbrola"):
        mbrola.voices()


@pytest.mark.parametrize(
    ("definition", "name"),
    [
        ("name german-mbrola-6\nlanguage de 6\nmbrola de6 de6_phtrans 22050\n", "de6"),
        ("name german\nlanguage de\n", ""),
        ("mbrola\n", ""),
        (None, ""),
    ],
)
def test_a_definition_names_its_recordings(definition: str | None, name: str, tmp_path: Path) -> None:
    file = tmp_path / "mb-de6"
    if definition is not None:
        file.write_text(definition)
    assert recordings(file) == name


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[tuple[Ensemble, str]]:
    """All engines, and a voice of MBROLA's that speaks here."""
    with closing(default_ensemble(tmp_path)) as ensemble:
        there = [voice.id for voice in ensemble.voices() if voice.backend == "mb"]
        if not there:
            pytest.skip(
                "needs MBROLA and one of its voices (non-free in Debian: apt install mbrola mbrola-de6)"
            )
        yield ensemble, there[0]


def test_it_speaks_and_its_words_are_found(heard: tuple[Ensemble, str], mbrola: OfflineBackend) -> None:
    (ensemble, voice), utterance = heard, Utterance(tuple(Piece(word, None) for word in WORDS))
    recording = ensemble.record(utterance, Delivery(voice))
    (take,) = recording.takes
    clip = make_clip(recording.key, utterance, recording.takes, ensemble.aligner(voice))
    starts = [word.start for word in clip.timeline.words]
    assert len(starts) == 4
    assert starts == sorted(starts)
    assert starts[-1] < take.length
    assert np.abs(take.samples[-take.rate // 100 :]).max() < np.abs(take.samples).max() / 10, "it dies away"
    (again,) = mbrola.speak(utterance, Delivery(voice))
    assert np.array_equal(take.samples, again.samples)


def test_at_twice_the_speed_it_takes_half_the_time(heard: tuple[Ensemble, str]) -> None:
    ensemble, voice = heard
    plain, fast = (
        sum(take.length for take in ensemble.record(said(" ".join(WORDS)), Delivery(voice, speed)).takes)
        for speed in (1.0, 2.0)
    )
    assert float(fast) == pytest.approx(float(plain) / 2, rel=0.02)
