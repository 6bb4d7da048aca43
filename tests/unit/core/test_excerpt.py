"""A few words from a place of a text."""

from reader.excerpt import word_start, words_from

TEXT = "Der Hund bellt laut.\n\nDie Katze schläft."


def test_it_begins_with_the_whole_word() -> None:
    assert words_from(TEXT, 6, len(TEXT), 60) == "Hund bellt laut. Die Katze schläft."
    assert words_from(TEXT, 0, 8, 60) == "Der Hund"


def test_it_ends_between_words_and_tells_of_more() -> None:
    assert words_from(TEXT, 0, len(TEXT), 12) == "Der Hund …"
    assert words_from("Donaudampfschiff fährt", 0, 22, 5) == "Donau …"


def test_at_the_end_there_is_nothing() -> None:
    assert words_from(TEXT, len(TEXT), len(TEXT), 60) == ""


def test_a_place_in_a_word_belongs_to_its_beginning() -> None:
    assert [word_start(TEXT, at) for at in (0, 2, 3, 4, 7, len(TEXT))] == [0, 0, 3, 4, 4, len(TEXT)]
