"""Clean text has only characters that are seen, and plain spaces and line ends."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.opening.cleaning import clean


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("z.\u00a0B. 5\u202f%\u2009\u3000", "z. B. 5 %  "),
        ("Donau\u00addampf\u200bschiff\ufeff", "Donaudampfschiff"),
        ("Donau\u00ad\n  dampf", "Donaudampf"),
        ("Ende\u00ad\n\nNeu", "Ende\n\nNeu"),
        ("u\u0308ber A\u030angstro\u0308m", "über Ångström"),
        ("a\0b\x1bc\x7f", "a b c "),
        ("\u202eumgekehrt\u202c \u2066links\u2069", "umgekehrt links"),
        ("halb\ud83d und \udc00ganz", "halb und ganz"),
        ("privat\ue000 leer\u0378 Objekt\ufffc", "privat leer Objekt"),
        ("👨\u200d👩\u200d👧 ❤\ufe0f", "👨👩👧 ❤\ufe0f"),
        ("Tab\tbleibt", "Tab\tbleibt"),
    ],
)
def test_each_kind_of_dirt_is_cleaned(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


@given(st.text(st.characters(codec=None)))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert {unicodedata.category(char) for char in once if char not in "\n\t"}.isdisjoint(
        {"Cc", "Cf", "Cs", "Co", "Cn"}
    )


@given(st.text("abcäöüß„“ .,\n"))
def test_clean_german_stays_as_it_is(text: str) -> None:
    assert clean(text) == text
