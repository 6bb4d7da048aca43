"""What the window says."""

from collections.abc import Iterator
from string import Formatter

import pytest

from ui.words import WORDS, choose, clock, decimal, duration, language, say, use_language


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    before = language()
    use_language("de")
    yield
    use_language(before)


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_say_the_same_things(key: str) -> None:
    german, english = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in WORDS[key])
    assert german == english
    assert all(WORDS[key])


def test_the_language_can_be_changed() -> None:
    assert (say("cancel"), choose("ja", "yes")) == ("Abbrechen", "ja")
    use_language("en")
    assert (say("cancel"), choose("ja", "yes")) == ("Cancel", "yes")


def test_times_are_told_as_on_a_player() -> None:
    assert [clock(0), clock(62), clock(3605), clock(-3)] == ["0:00", "1:02", "1:00:05", "0:00"]
    assert clock(62, exact=False) == "~1:02"


def test_times_are_told_in_words() -> None:
    assert duration(62) == "1 Minute 2 Sekunden"
    assert duration(3661) == "1 Stunde 1 Minute 1 Sekunde"
    assert duration(0) == "0 Sekunden"
    assert duration(7200, exact=False) == "etwa 2 Stunden"


def test_factors_have_as_many_decimals_as_they_need() -> None:
    assert [decimal(1), decimal(1.25), decimal(0.9)] == ["1,0", "1,25", "0,9"]
    use_language("en")
    assert decimal(1.5) == "1.5"
