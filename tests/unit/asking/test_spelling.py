"""Words are spelled so that they can be written down."""

import string

import pytest

from reader.spelling import Spelling, spelled


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("Öl", "Umlaut Offenbach, Leipzig"),
        ("Ypsilon", "Ypsilon, Potsdam, Salzwedel, Ingelheim, Leipzig, Offenbach, Nürnberg"),
        ("Maß", "München, Aachen, Eszett"),
        ("eBay", "Essen, groß Berlin, Aachen, Ypsilon"),
        ("CO2", "Chemnitz, Offenbach, zwei"),
        ("US-Zoll", "Unna, Salzwedel, Bindestrich, Zwickau, Offenbach, Leipzig, Leipzig"),
        ("Café", "Chemnitz, Aachen, Frankfurt, Essen mit Akut"),
        ("Cafe\u0301", "Chemnitz, Aachen, Frankfurt, Essen mit Akut"),
        ("z. B.", "Zwickau, Punkt, Berlin, Punkt"),
        ("日→", "日, Zeichen"),
    ],
)
def test_a_german_word_is_spelled_with_the_names_of_cities(word: str, names: str) -> None:
    assert spelled(word) == names


def test_letters_stand_for_themselves_where_that_is_wished() -> None:
    assert spelled("Straße", "de", Spelling.LETTERS) == "S, T, R, A, Eszett, E"
    assert spelled("Ärger", "de", Spelling.LETTERS) == "Ä, R, G, E, R"
    assert spelled("né", "de", Spelling.LETTERS) == "N, E mit Akut"


def test_english_has_its_own_alphabet() -> None:
    assert spelled("Öl 3", "en") == "Oscar umlaut, Lima, three"
    assert spelled("Mc'X", "en") == "Mike, Charlie, apostrophe, X-ray"


@pytest.mark.parametrize("tongue", ["de", "en"])
def test_every_letter_has_a_name_that_begins_with_it(tongue: str) -> None:
    assert all(spelled(letter, tongue)[0] == letter for letter in string.ascii_uppercase)
    assert all(spelled(digit, tongue).isalpha() for digit in string.digits)


def test_nothing_is_spelled_as_nothing() -> None:
    assert spelled(" ") == ""
