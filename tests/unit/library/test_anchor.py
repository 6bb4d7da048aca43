"""A saved position is found again in a text that has changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchor import Anchor

TEXT = "Der Hund bellt laut. Die Katze schläft tief und fest. Der Hund bellt laut. Niemand hört es mehr am Abend."


@given(st.text(), st.text(alphabet="ab .", max_size=100), st.integers(min_value=0, max_value=100))
def test_in_the_same_text_it_is_the_same_place(lead: str, text: str, character: int) -> None:
    whole = lead + text + "Ende"
    character = min(character, len(whole))
    assert Anchor.at(whole, character).found_in(whole) == character


def test_it_moves_with_the_text() -> None:
    katze = TEXT.index("Katze")
    assert Anchor.at(TEXT, katze).found_in("Eilmeldung. " + TEXT) == katze + len("Eilmeldung. ")


def test_of_two_equal_places_it_takes_the_nearer() -> None:
    second = TEXT.rindex("Der Hund")
    anchor = Anchor(second + 3, "", "Der Hund bellt laut.")
    assert anchor.found_in(TEXT) == second


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Die Katze schläft tief und fest. Der Hund", "Katze"),
        ("Der Hund bellt laut. Die Katze ist jetzt wach.", "Katze"),
    ],
)
def test_one_side_is_enough(text: str, there: str) -> None:
    assert Anchor.at(TEXT, TEXT.index("Katze")).found_in(text) == text.index(there)


def test_a_place_that_is_gone_is_not_found() -> None:
    assert Anchor.at(TEXT, TEXT.index("Katze")).found_in("Etwas ganz anderes.") is None
