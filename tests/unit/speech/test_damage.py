"""What is missing or damaged is told; it neither ends the program nor passes for speech."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from reader.speech.backend import EngineUnavailable, VoiceMissing
from reader.speech.backends.offline import OfflineBackend
from reader.speech.drivers import library
from reader.speech.drivers.library import DATA, EspeakMissing, Installation, open_first, short_home
from reader.speech.values import Take
from reader.speech.worker.client import Client
from tests.unit.speech.engines import PLAIN, said
from tests.unit.speech.stand_ins import german_data, starter, with_data


def spoken_from(data: Path) -> Take:
    with closing(OfflineBackend(Client(starter(with_data(data))))) as backend:
        (take,) = backend.speak(said("Der Hund bellt."), PLAIN)
        return take


def nothing(data: Path) -> None:
    for file in data.iterdir():
        if file.is_file():
            file.unlink()


def no_dictionary(data: Path) -> None:
    (data / "de_dict").unlink()


def no_phonemes(data: Path) -> None:
    (data / "phondata").unlink()


def cut_phonemes(data: Path) -> None:
    os.truncate(data / "phondata", 1_000)


@pytest.mark.parametrize("damage", [nothing, no_dictionary, no_phonemes, cut_phonemes])
def test_damaged_voice_data_is_an_engine_that_is_unavailable(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    data = german_data(tmp_path)
    damage(data)
    with pytest.raises(EngineUnavailable):
        spoken_from(data)


def test_without_the_german_voice_nobody_else_reads(tmp_path: Path) -> None:
    data = german_data(tmp_path)
    (data / "lang" / "gmw" / "de").unlink()
    with pytest.raises(VoiceMissing):
        spoken_from(data)


def test_a_long_path_with_umlauts_and_spaces_sounds_like_a_short_one(tmp_path: Path) -> None:
    short, long = tmp_path / "s", tmp_path / ("Grüße aus Köln & Bonn " * 4) / ("ö" * 60)
    takes = [spoken_from(german_data(folder)) for folder in (short, long)]
    assert len(os.fsencode(long)) > 200
    assert np.array_equal(takes[0].samples, takes[1].samples)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_long_path_gets_a_private_link_and_a_short_one_stays(temporary: Path) -> None:
    assert short_home(Path("/usr/share") / DATA) == Path("/usr/share")
    data = temporary / ("x" * 150) / DATA
    data.mkdir(parents=True)
    home = short_home(data)
    assert home.stat().st_mode & 0o777 == 0o700
    assert (home / DATA).samefile(data)


def test_paths_that_are_all_too_long_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / ("x" * 150)
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    with pytest.raises(EspeakMissing, match="too long"):
        short_home(folder / DATA)


def test_the_short_link_goes_with_the_worker(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(temporary))
    spoken_from(german_data(temporary / ("x" * 150)))
    assert list(temporary.glob("vorleser-*")) == []


def test_without_any_library_the_engine_is_unavailable() -> None:
    nowhere = "library.installations = lambda: iter([library.Installation('/nowhere.so', None)])"
    with closing(OfflineBackend(Client(starter(nowhere)))) as backend, pytest.raises(EngineUnavailable):
        backend.voices()


def test_ours_is_tried_first_and_the_systems_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    first, *others = library.installations()
    assert first.library.endswith(("libespeak-ng.so", ".dylib", ".dll"))
    assert first.data is not None
    assert "libespeak-ng.so.1" in [other.library for other in others]
    monkeypatch.setattr(library, "bundled", lambda: None)
    assert all(other.data is None for other in library.installations())


def test_a_wheel_without_its_library_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = library.bundled()
    assert ours is not None
    broken = iter([Installation("/nowhere.so", None), ours])
    _, data = open_first(broken)
    assert data == ours.data
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    assert library.bundled() is None


def test_nothing_to_try_is_told() -> None:
    with pytest.raises(EspeakMissing, match="no library"):
        open_first(iter([]))


def test_the_worker_needs_none_of_the_standard_streams() -> None:
    script = (
        "import os, sys; sys.path[:] = " + repr(sys.path) + "\n"
        "for number in (0, 1, 2): os.close(number)\n"
        "from reader.speech.backends.offline import OfflineBackend\n"
        "from tests.unit.speech.engines import PLAIN, said\n"
        "backend = OfflineBackend(); (take,) = backend.speak(said('Guten Tag.'), PLAIN)\n"
        "backend.close(); sys.exit(0 if take.length > 0.5 else 3)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], cwd="/", check=False)
    assert ended.returncode == 0
