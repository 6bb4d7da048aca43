"""A model is made to tell its durations."""

from pathlib import Path

import pytest

from reader.speech.piper.onnx_file import NotAModel, telling_durations
from tests.unit.piper.tiny import onnx, tiny_voice


def outputs(model: bytes) -> list[str]:
    return [output.name for output in onnx.load_from_string(model).graph.output]


def test_the_durations_become_an_output(tmp_path: Path) -> None:
    model = tiny_voice(tmp_path).read_bytes()
    assert outputs(model) == ["output"]
    assert outputs(telling_durations(model)) == ["output", "w_ceil"]


def test_a_model_that_tells_them_already_stays_as_it_is(tmp_path: Path) -> None:
    model = tiny_voice(tmp_path, told=True).read_bytes()
    assert telling_durations(model) == model


def test_so_does_one_in_which_they_cannot_be_found(tmp_path: Path) -> None:
    model = tiny_voice(tmp_path, rounds="Round").read_bytes()
    assert telling_durations(model) == model


@pytest.mark.parametrize("broken", [b"\x3a\x05bro", b"\x3b", b"\xff" * 20, b"\x0a", b"\x3a\x80"])
def test_what_is_no_model_is_said_to_be_none(broken: bytes) -> None:
    with pytest.raises(NotAModel):
        telling_durations(broken)


def test_numbers_of_every_kind_are_stepped_over() -> None:
    fields = b"\x08\x96\x01" + b"\x11" + bytes(8) + b"\x1d" + bytes(4) + b"\x22\x01x"
    assert telling_durations(fields) == fields
