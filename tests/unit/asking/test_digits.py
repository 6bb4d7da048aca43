"""The last number of a text, digit by digit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.digits import digit_by_digit, last_number


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("1.234,5", "eins zwei drei vier Komma fünf"),
        ("10 000", "eins null null null null"),
        ("1\u202f000\u202f000", "eins null null null null null null"),
        ("007", "null null sieben"),
        ("-3,5", "minus drei Komma fünf"),
        ("−12", "minus eins zwei"),
        ("+49", "plus vier neun"),
        ("3.10.2024", "drei Punkt eins null Punkt zwei null zwei vier"),
        ("14:30", "eins vier Doppelpunkt drei null"),
        ("2020–2024", "zwei null zwei null Strich zwei null zwei vier"),
        ("3/4", "drei Schrägstrich vier"),
    ],
)
def test_a_number_is_said_digit_by_digit(number: str, digits: str) -> None:
    assert digit_by_digit(number) == digits


def test_in_english_too() -> None:
    assert digit_by_digit("-1.5", "en") == "minus one point five"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Es waren 1.234,5 Meter und", "1.234,5"),
        ("Im Jahr 2024 kamen 500 Leute", "500"),
        ("Sie ist 12-jährig", "12"),
        ("Bei -7 Grad im A380", "380"),
        ("Von 3. bis", "3"),
        ("Die G-20 tagen", "20"),
        ("10 000 Euro", "10 000"),
    ],
)
def test_the_last_number_is_found(text: str, number: str) -> None:
    found = last_number(text, len(text))
    assert found is not None
    assert found.of(text) == number


def test_a_number_counts_as_soon_as_it_has_begun() -> None:
    text = "Erst 17, dann 2.500 Stimmen"
    second = text.index("2.500")
    found = [last_number(text, end) for end in (4, second, second + 1)]
    assert [span and span.of(text) for span in found] == [None, "17", "2.500"]


@given(st.text(alphabet="0123456789.,:/+- \u202fa", max_size=40))
def test_whatever_is_found_can_be_said(text: str) -> None:
    found = last_number(text, len(text))
    assert (found is None) == (not any(map(str.isdecimal, text)))
    if found is not None:
        assert digit_by_digit(found.of(text))
