"""Which language each part of a sentence is said in."""

from fractions import Fraction

from reader.asking.line import BREATH
from ui.voicing.tongues import lines


def said(text: str, *quoted: str, ours: str = "en", theirs: str = "de-AT") -> list[tuple[str, str]]:
    return [(str(line.said), line.language) for line in lines(text, quoted, ours=ours, theirs=theirs)]


def test_what_belongs_to_the_article_is_said_in_its_language() -> None:
    assert said("Outline, tree, Der Hund, 1 of 3", "Der Hund") == [
        ("Outline, tree", "en"),
        ("Der Hund", "de-AT"),
        ("1 of 3", "en"),
    ]
    assert said("Der Hund, text", "Der Hund") == [("Der Hund", "de-AT"), ("text", "en")]


def test_in_one_language_it_stays_one_line() -> None:
    assert said("Der Hund, Text", "Der Hund", ours="de") == [("Der Hund, Text", "de")]
    assert said("button", "") == [("button", "en")]
    assert said("", "Der Hund") == []


def test_only_whole_words_are_quoted_and_the_longer_quotation_counts() -> None:
    assert said("listed, list", "list") == [("listed", "en"), ("list", "de-AT")]
    assert said("1 of 2: Der Hund bellt. button", "Der Hund", "Der Hund bellt.") == [
        ("1 of 2:", "en"),
        ("Der Hund bellt.", "de-AT"),
        ("button", "en"),
    ]


def test_marks_around_a_quotation_are_no_line_of_their_own() -> None:
    assert said("“Der Hund” is open.", "Der Hund") == [("Der Hund", "de-AT"), ("” is open.", "en")]
    assert said("“Der Hund”", "Der Hund") == [("Der Hund", "de-AT")]


def test_there_is_the_rest_of_a_comma_between_two_lines_and_the_wanted_one_at_the_end() -> None:
    pauses = [line.pause for line in lines("A, Hund, B", ["Hund"], ours="en", theirs="de", pause=BREATH)]
    assert pauses == [Fraction(1, 10), Fraction(1, 10), BREATH]


def test_keys_are_said_in_words_where_they_are_ours_alone() -> None:
    assert said("Strg+O, Strg+O Heute", "Strg+O Heute")[1] == ("Strg+O Heute", "de-AT")
