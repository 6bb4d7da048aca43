"""Engines get nothing that crashes or silences them, and every character knows where it comes from."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.engine_text import (
    LONGEST_REQUEST,
    LONGEST_TOKEN,
    LONGEST_TOKEN_BYTES,
    EngineText,
    for_engine,
    requests,
)

TEXTS = st.text(
    st.one_of(
        st.sampled_from(list("a.ä. U\n\t\r\0\u200b\ufeff\u00ad\u0308\u0301\ud800\ue000\U000e0041😀<[&'\"„“")),
        st.characters(),
    ),
    max_size=300,
)


@pytest.mark.parametrize(
    ("spoken", "given_to_engine"),
    [
        ("Guten Tag.", "Guten Tag."),
        ("Scho\u0308n", "Schön"),
        ("eins\0zwei", "eins zwei"),
        ("eins\r\nzwei\tdrei", "eins zwei drei"),
        ("Donau\u00addampf\u200bschiff\ufeff", "Donaudampfschiff"),
        ("kaputt \ud800\ue000 heil", "kaputt heil"),
        ("U.S.A.", "U S A."),
        ("z. B. heute", "z B. heute"),
        ("Er kam. A. Müller ging.", "Er kam. A. Müller ging."),
        ("ä." * 4, "ä ä ä ä."),
        ("3.5", "3.5"),
        ("x" * 50, "x" * 40 + " " + "x" * 10),
        ("😀" * 31, "😀" * 30 + " 😀"),
        ("", ""),
    ],
)
def test_what_the_engine_gets(spoken: str, given_to_engine: str) -> None:
    assert for_engine(spoken).text == given_to_engine


def test_each_character_knows_where_it_comes_from() -> None:
    text = for_engine("So\u0308  \u200bja", 100)
    assert text == EngineText("Sö ja", (100, 101, 103, 106, 107), 100, 108)


@given(TEXTS)
def test_nothing_harmful_is_left_and_nothing_is_lost(spoken: str) -> None:
    text = for_engine(spoken)
    assert unicodedata.is_normalized("NFC", text.text)
    assert not {unicodedata.category(character) for character in text.text} & {"Cs", "Co", "Cn", "Cf", "Cc"}
    assert all(len(token) <= LONGEST_TOKEN for token in text.text.split(" "))
    assert all(len(token.encode()) <= LONGEST_TOKEN_BYTES for token in text.text.split(" "))
    assert "  " not in text.text
    assert len(text.origins) == len(text.text)
    assert all(earlier <= later for earlier, later in pairwise(text.origins))
    assert all(0 <= origin < len(spoken) for origin in text.origins)
    letters = [character for character in unicodedata.normalize("NFD", spoken) if character.isalpha()]
    kept = [character for character in unicodedata.normalize("NFD", text.text) if character.isalpha()]
    assert sorted(kept) == sorted(letter for letter in letters if unicodedata.category(letter) != "Cn")


@given(TEXTS, st.integers(5, 50))
def test_requests_are_short_and_cover_the_text(spoken: str, longest: int) -> None:
    whole = for_engine(spoken)
    parts = list(requests(whole, longest))
    assert all(len(part.text) <= longest for part in parts)
    assert "".join(part.text for part in parts) == whole.text
    assert [part.start for part in parts[1:]] == [part.end for part in parts[:-1]]
    assert (parts[0].start, parts[-1].end) == (0, len(spoken))


def test_long_texts_are_cut_behind_sentences_then_clauses_then_words() -> None:
    for words, end in (
        ("Ein Satz. Noch, ja, ", ". "),
        ("eins, zwei drei ", ", "),
        ("eins zwei ", " "),
        ("", " "),
    ):
        text = for_engine((words or "x") * 1_000)
        first = next(requests(text)).text
        assert first.endswith(end)
        assert LONGEST_REQUEST / 4 < len(first) <= LONGEST_REQUEST


def test_what_is_long_to_say_is_cut_earlier() -> None:
    assert [len(part.text) for part in requests(for_engine("12 34 " * 100))] == [156, 156, 156, 132]
    assert max(len(part.text) for part in requests(for_engine("Москва " * 100))) < 100


def test_a_text_is_halved_at_the_space_nearest_to_its_middle() -> None:
    halves = for_engine("Der Hund bellt laut. ").halves()
    assert halves is not None
    assert [half.text for half in halves] == ["Der Hund ", "bellt laut. "]
    assert [(half.start, half.end) for half in halves] == [(0, 9), (9, 21)]
    assert for_engine(" Hund. ").halves() is None
