"""The README tells the truth about commands, exit codes and keys."""

from pathlib import Path

import pytest

from reader.arguments import parser_of
from reader.cli import COMMANDS, Exit

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", list(Exit))
def test_every_exit_code_is_documented(code: Exit) -> None:
    assert f"\n| {int(code)} |" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_documented(command: str) -> None:
    assert f"`vorleser {command}" in README
    for action in parser_of(command, "en")._actions:
        assert all(option in README for option in action.option_strings if option not in ("-h", "--help"))
