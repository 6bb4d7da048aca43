"""The lists of keys in docs/ are those of the table of commands."""

import pytest
from PySide6.QtWidgets import QApplication

from reader.places import key_list
from ui.commands import COMMANDS
from ui.key_list import article_of_keys


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_lists_of_keys_are_up_to_date(qapp: QApplication, language: str) -> None:
    assert qapp
    written = key_list(language).read_text(encoding="utf-8")
    assert article_of_keys(language) == written, "write them anew: python -m ui.key_list"


@pytest.mark.usefixtures("qapp")
def test_each_command_with_a_key_is_in_the_list() -> None:
    lines = [line for line in article_of_keys("de").splitlines() if line.startswith("- ")]
    assert len(lines) == sum(bool(command.keys) for command in COMMANDS)
