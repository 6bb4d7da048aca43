"""The command that shows how a text is said."""

import io
import json

import pytest

from reader.cli import main


def test_a_text_is_shown_as_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["say-as", "Am 1. Mai kostet es 3,5 %."]) == 0
    assert capsys.readouterr().out == "Am ersten Mai kostet es drei Komma fünf Prozent.\n"


def test_lines_of_standard_input_give_one_line_each(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("12 %\n\n2:1 für Köln\n"))
    assert main(["say-as", "-"]) == 0
    assert capsys.readouterr().out.split("\n") == ["zwölf Prozent", "", "zwei zu eins für Köln", ""]


def test_the_map_is_shown_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["say-as", "3 km", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["spoken"] == "drei Kilometer"
    assert [(piece["start"], piece["end"], piece["spoken"]) for piece in told["pieces"]] == [
        (0, 1, "drei "),
        (2, 4, "Kilometer"),
    ]
