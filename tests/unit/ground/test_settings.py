"""Settings survive whatever happens to their file, and a broken file is kept and told of once."""

import json
import os
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.settings import FILE, Settings, SettingsUnsaved, load, save
from reader.wording import describe

CHOSEN = Settings(
    voice="espeak:de",
    speed=1.5,
    volume=0.25,
    theme="dark",
    box_word=False,
    folder="/home/anna/Töne",
    bitrate=128,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vorleser" / FILE


def written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_what_was_saved_is_loaded(path: Path) -> None:
    save(CHOSEN, path)
    assert load(path) == (CHOSEN, None)


def test_the_first_start_has_defaults_and_no_complaint(path: Path) -> None:
    assert load(path) == (Settings(), None)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b"\0" * 100,
        b'{"speed": 1' + b"0" * 5000 + b"}",
        b"[" * 100_000,
        b'{"voice": "' + b"a" * 2_000_000 + b'"}',
    ],
    ids=["empty", "cut", "list", "null", "bytes", "zeros", "long number", "deep", "huge"],
)
def test_a_broken_file_is_kept_and_defaults_are_used(path: Path, content: bytes) -> None:
    settings, problem = load(written(path, content))
    assert settings == Settings()
    assert problem is not None
    assert problem.kept == path.with_name("settings.json.defekt")
    assert problem.kept.read_bytes() == content
    assert str(problem.kept) in describe(problem)
    assert load(path) == (Settings(), None), "it is told once"


def test_what_makes_no_sense_has_its_default_and_the_rest_is_kept(path: Path) -> None:
    nonsense = {
        "voice": 7, "speed": 99, "volume": True, "theme": "pink", "tint_paragraph": "yes", "band_sentence": False,
        "folder": "a\0b", "bitrate": 96.5, "unknown": [1],
    }  # fmt: skip
    assert load(written(path, json.dumps(nonsense).encode())) == (Settings(band_sentence=False), None)


@pytest.mark.parametrize("speed", ["NaN", "Infinity", "-1", "1e400", "1" + "0" * 400, '"1"', "null", "[]"])
def test_a_speed_that_cannot_be_is_the_default(path: Path, speed: str) -> None:
    assert load(written(path, f'{{"speed": {speed}}}'.encode())) == (Settings(), None)


def test_a_folder_that_no_system_can_have_is_forgotten(path: Path) -> None:
    assert load(written(path, b'{"folder": "\\ud800"}'))[0].folder is None


def test_a_later_version_is_understood_as_far_as_possible_and_kept(path: Path) -> None:
    later = b'{"version": 2, "speed": 2.0, "mood": "calm"}'
    assert load(written(path, later)) == (Settings(speed=2.0), None)
    save(Settings(), path)
    assert path.with_name("settings.json.newer").read_bytes() == later


def test_a_folder_in_place_of_the_file_is_put_aside_too(path: Path) -> None:
    path.mkdir(parents=True)
    settings, problem = load(path)
    assert settings == Settings()
    assert problem is not None
    save(CHOSEN, path)
    assert load(path) == (CHOSEN, None)


def test_a_broken_file_that_cannot_be_moved_is_told_with_its_own_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    _, problem = load(written(path, b"{"))
    assert problem is not None
    assert problem.kept == path


def test_settings_that_cannot_be_saved_are_told_and_the_old_ones_stay(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def disk_full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    save(CHOSEN, path)
    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(SettingsUnsaved) as told:
        save(Settings(), path)
    assert "No space left on device" in describe(told.value, "en")
    assert load(path) == (CHOSEN, None)


def test_settings_that_make_no_sense_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="speed"):
        Settings(speed=9)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(string.ascii_lowercase), inner, max_size=3)
    ),
    max_leaves=5,
)
names = st.sampled_from(["version", *Settings.__slots__])


@given(values=st.dictionaries(names | st.text(), json_values))
def test_any_values_give_settings_that_can_be_saved_and_loaded(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("any") / FILE
    settings, problem = load(written(path, json.dumps(values).encode()))
    assert problem is None
    save(settings, path)
    assert load(path) == (settings, None)


@given(data=st.data())
def test_a_file_damaged_anywhere_never_stops_the_program(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("damaged") / FILE
    save(CHOSEN, path)
    content = bytearray(path.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=5)):
        content[place] = data.draw(st.integers(0, 255))
    damaged = bytes(content[: data.draw(st.integers(0, len(content)))])
    settings, problem = load(written(path, damaged))
    assert problem is None or (settings == Settings() and problem.kept.read_bytes() == damaged)
