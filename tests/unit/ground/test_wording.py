"""Every error is told in the user's language, and an error without words of its own still says something."""

import string
from importlib import import_module
from pkgutil import walk_packages

import pytest

import reader
import ui
from reader.errors import VorleserError
from reader.speech.backend import EngineUnavailable, VoiceMissing
from reader.wording import WORDINGS, describe


def test_a_missing_voice_is_told_in_german() -> None:
    assert "„Anna“" in describe(VoiceMissing("Anna"))


def test_a_missing_voice_is_told_in_english() -> None:
    assert "“Anna”" in describe(VoiceMissing("Anna"), "en")


def test_an_engine_says_what_to_install() -> None:
    told = describe(EngineUnavailable("eSpeak NG", "not found", "apt install espeak-ng"), "de")
    assert told.endswith("apt install espeak-ng")


def test_an_error_without_words_is_told_as_its_kind() -> None:
    class Hoarse(VoiceMissing):
        """A made-up error."""

    assert describe(Hoarse("Anna")) == describe(VoiceMissing("Anna"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_any_other_error_is_told_with_its_own_text(language: str) -> None:
    assert "no such thing" in describe(OSError("no such thing"), language)
    assert "KeyError" in describe(KeyError(), language)


@pytest.mark.parametrize("name", sorted(WORDINGS))
def test_both_languages_say_something_and_end_a_sentence(name: str) -> None:
    for template in WORDINGS[name]:
        assert template.strip() == template
        assert template[-1] in ".}!?)”“", template


def _all_errors() -> list[type[VorleserError]]:
    for package in (reader, ui):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    found: list[type[VorleserError]] = []
    waiting: list[type[VorleserError]] = [VorleserError]
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += [
            child for child in kind.__subclasses__() if child.__module__.startswith(("reader.", "ui."))
        ]
    return found


def test_every_error_is_told_as_more_than_a_failure() -> None:
    for kind in _all_errors():
        told_as = next(base.__name__ for base in kind.__mro__ if base.__name__ in WORDINGS)
        assert kind is VorleserError or told_as != "VorleserError", f"{kind} has no wording"


def test_no_wording_is_without_its_error_and_no_two_errors_share_a_name() -> None:
    names = [kind.__name__ for kind in _all_errors()]
    assert len(names) == len(set(names))
    assert set(WORDINGS) <= set(names)


def test_templates_ask_only_for_attributes_by_plain_names() -> None:
    for templates in WORDINGS.values():
        for template in templates:
            for _, field, _, _ in string.Formatter().parse(template):
                assert field is None or field.isidentifier()
