"""Where sentences end, and which words are lit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.german.sentences import split
from reader.german.words import words
from tests.unit.german.tables import lines

CASES = lines("sentences")
KINDS = sorted({kind for _, kind, _ in CASES})
KNOWN_MISSES = {"Das Buch „Die Welt. Ein Versuch“ ist neu."}
MESSY = st.text(alphabet="aB1. -!?\n„“()Drz…%é\u0301😀x:/&", max_size=80)


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split(text)]


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 300


@pytest.mark.parametrize("kind", KINDS)
def test_sentences_end_where_a_reader_ends_them(kind: str) -> None:
    wrong = {}
    for _, its_kind, marked in CASES:
        text = marked.replace(" ‖ ", " ").replace("‖", "")
        if its_kind == kind and sentences(text) != [sentence.strip() for sentence in marked.split("‖")]:
            wrong[text] = sentences(text)
    assert set(wrong) <= KNOWN_MISSES, wrong


@given(MESSY)
def test_sentences_hold_every_character_that_is_not_white_space(text: str) -> None:
    spans = split(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() and len(span) for span in spans)


@given(MESSY)
def test_words_hold_every_letter_and_digit_once(text: str) -> None:
    spans = words(text)
    lit = {at for span in spans for at in range(span.start, span.end)}
    assert sum(len(span) for span in spans) == len(lit)
    assert {at for at, character in enumerate(text) if character.isalnum()} <= lit


def test_a_blank_line_ends_a_sentence() -> None:
    assert sentences("Ohne Punkt\n \nDanach.\nWeiter") == ["Ohne Punkt", "Danach.", "Weiter"]
    assert sentences("\n\n Ja.\n\n") == ["Ja."]


def test_words_are_what_is_lit_at_once() -> None:
    text = "Der US-Konsul zahlt z. B. um 14:30 „3,5 %“ (siehe https://a.de/b)."
    lit = ["Der", "US-Konsul", "zahlt", "z", "B", "um", "14:30", "3,5", "%", "siehe", "https://a.de/b"]
    assert [word.of(text) for word in words(text)] == lit
