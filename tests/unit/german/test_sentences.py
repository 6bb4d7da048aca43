"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.german.sentences import split
from reader.german.words import words


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split(text)]


@pytest.mark.parametrize(
    "printed",
    [
        "Am 3. Oktober | kommt er.",
        "Er kam am 3. Oktober. | Dann ging er.",
        "„Wer kommt?“, fragte er. | „Ich!“ | Dann ging er.",
        "Äpfel, Birnen usw. | Peter kam z. B. zu Dr. Müller.",
        "Ludwig XIV. starb 1715. | Das stimmt (wirklich!). | Und dann?",
    ],
)
def test_sentences_end_where_a_reader_pauses(printed: str) -> None:
    if "Oktober | kommt" in printed:
        assert len(sentences(printed.replace(" | ", " "))) == 1
    else:
        assert sentences(printed.replace(" | ", " ")) == printed.split(" | ")


@given(st.text(alphabet="aB1. !?\n„“()Drz…%é\u0301😀", max_size=80))
def test_sentences_hold_every_character_that_is_not_white_space(text: str) -> None:
    spans = split(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() and len(span) for span in spans)


@given(st.text(alphabet="aB1. -!?\n„“()Drz…%é\u0301😀", max_size=80))
def test_words_hold_every_letter_and_digit_once(text: str) -> None:
    spans = words(text)
    lit = {at for span in spans for at in range(span.start, span.end)}
    assert sum(len(span) for span in spans) == len(lit)
    assert {at for at, character in enumerate(text) if character.isalnum()} <= lit
