"""Models are found, checked, taken from a folder and taken away."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.speech.backend import EngineUnavailable, VoiceMissing
from reader.speech.piper import models
from reader.speech.piper.config import Config, ModelUnfit, parsed
from reader.speech.piper.models import (
    ModelPresent,
    ModelUnkept,
    add,
    fingerprint,
    installed,
    models_folder,
    remove,
)
from tests.unit.piper.tiny import config, tiny_voice

NAME = "de_DE-tina-medium"


def changed(**changes: Any) -> bytes:
    return json.dumps(config(**changes)).encode()


def test_a_configuration_tells_what_the_voice_is_like() -> None:
    told = parsed("x", changed(num_speakers=3, speaker_id_map={"a": 0, "neutral": 2}, hop_length=512))
    assert (told.language, told.rate, told.hop, told.noise) == ("de-DE", 16_000, 512, 0.667)
    assert [told.speaker(name) for name in ("a", "", "nobody")] == [0, 2, 2]
    assert parsed("x", changed(num_speakers=2)).speaker("") == 0
    assert parsed("x", changed(language={})).language == "de"


def test_a_sentence_has_a_pad_behind_each_phoneme() -> None:
    ids = {"^": [1], "_": [0], "$": [2], "a": [7, 8]}
    told: Config = parsed("x", changed(phoneme_id_map=ids))
    assert told.with_pads(["a"]) == [1, 0, 7, 8, 0, 2]


@pytest.mark.parametrize(
    "broken",
    [
        b"", b"[]", b"{}", b"\xff", b'"x"',
        changed(phoneme_type="pinyin"), changed(phoneme_id_map={"a": [1]}), changed(phoneme_id_map=5),
        changed(audio={"sample_rate": 1}), changed(audio={"sample_rate": "x"}), changed(hop_length=0),
        changed(inference={"length_scale": 0}), changed(num_speakers="many"),
    ],
)  # fmt: skip
def test_one_that_makes_no_sense_is_unfit(broken: bytes) -> None:
    with pytest.raises(ModelUnfit):
        parsed("x", broken)


def test_a_model_from_a_file_is_copied_and_speaks(tmp_path: Path) -> None:
    source, folder = tiny_voice(tmp_path / "from"), tmp_path / "voices"
    (added,) = add(source, folder)
    assert added.name == NAME
    assert list(installed(folder)) == [NAME]
    assert (folder / source.name).read_bytes() == source.read_bytes()
    assert sorted(path.name for path in folder.iterdir()) == [f"{NAME}.onnx", f"{NAME}.onnx.json"]
    assert [model.name for model in add(source.parent, folder)] == [NAME]


def test_another_of_the_same_name_does_not_take_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "voices"
    add(tiny_voice(tmp_path / "from"), folder)
    other = tiny_voice(tmp_path / "other", loudness=0.2)
    with pytest.raises(ModelPresent):
        add(other, folder)
    before = fingerprint(folder)
    remove(NAME, folder)
    add(other, folder)
    assert fingerprint(folder) != before


def without_config(model: Path) -> None:
    Path(f"{model}.json").unlink()


def garbage(model: Path) -> None:
    model.write_bytes(b"no model at all")


def empty_config(model: Path) -> None:
    Path(f"{model}.json").write_text("{}", "utf-8")


def long_config(model: Path) -> None:
    Path(f"{model}.json").write_text(" " * 2**21, "utf-8")


def odd_name(model: Path) -> None:
    model.rename(model.with_name("Mein Modell.onnx"))


@pytest.mark.parametrize("spoil", [without_config, garbage, empty_config, long_config, odd_name])
def test_what_is_no_voice_is_not_installed(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(tiny_voice(tmp_path / "from"))
    with pytest.raises(ModelUnfit):
        add(tmp_path / "from", tmp_path / "voices")
    assert installed(tmp_path / "voices") == {}


def test_nor_is_one_that_is_silent_or_cannot_speak(tmp_path: Path) -> None:
    for number, changes in enumerate(
        ({"loudness": 0.0}, {"phoneme_id_map": {"^": [1], "_": [999], "$": [2]}})
    ):
        source = tiny_voice(tmp_path / str(number), **changes)  # type: ignore[arg-type]
        with pytest.raises(ModelUnfit):
            add(source, tmp_path / "voices")


def test_nor_anything_else(tmp_path: Path) -> None:
    for nothing in (tmp_path, tmp_path / "absent.onnx", Path(f"{tiny_voice(tmp_path / 'from')}.json")):
        with pytest.raises(ModelUnfit):
            add(nothing, tmp_path / "voices")


def test_without_piper_nothing_can_be_tried_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "find_spec", lambda _name: None)
    with pytest.raises(EngineUnavailable):
        add(tiny_voice(tmp_path / "from"), tmp_path / "voices")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "voices").write_text("in the way", "utf-8")
    with pytest.raises(ModelUnkept):
        add(tiny_voice(tmp_path / "from"), tmp_path / "voices")


def test_a_copy_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_files: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.speech.piper.models.shutil.copyfileobj", full)
    with pytest.raises(ModelUnkept):
        add(tiny_voice(tmp_path / "from"), tmp_path / "voices")
    assert installed(tmp_path / "voices") == {}


def test_a_model_is_taken_away(tmp_path: Path) -> None:
    tiny_voice(tmp_path)
    remove(NAME, tmp_path)
    assert list(tmp_path.iterdir()) == []
    for nothing in (NAME, "../x", ""):
        with pytest.raises(VoiceMissing):
            remove(nothing, tmp_path)


def test_unless_it_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    tiny_voice(tmp_path)
    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(ModelUnkept):
        remove(NAME, tmp_path)


def test_files_that_make_no_sense_are_passed_over(tmp_path: Path) -> None:
    empty_config(tiny_voice(tmp_path, "de_DE-broken-low"))
    without_config(tiny_voice(tmp_path, "de_DE-alone-low"))
    tiny_voice(tmp_path)
    assert list(installed(tmp_path)) == [NAME]
    assert installed(tmp_path / "absent") == {}


def test_the_users_voices_lie_beside_the_library(home: Path) -> None:
    assert models_folder() == home / ".local/share/vorleser/voices"
