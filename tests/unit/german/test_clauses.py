"""Where long sentences are broken."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.german.clauses import parts


def broken(text: str, longest: int = 100) -> list[str]:
    """The parts without the space at their ends."""
    return [text[start:end].strip() for start, end in pairwise([*parts(text, longest), len(text)])]


def test_what_can_be_said_at_once_is_not_broken() -> None:
    assert broken("Er kam, sah und siegte; so heißt es.") == ["Er kam, sah und siegte; so heißt es."]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Am Morgen sagte Doktor Müller, drei Komma fünf Millionen Euro seien wenig.",
            ["Am Morgen sagte Doktor Müller,", "drei Komma fünf Millionen Euro seien wenig."],
        ),
        (
            "Das Netz wird im kommenden Jahr deutlich ausgebaut und der Strom wird billiger.",
            ["Das Netz wird im kommenden Jahr deutlich ausgebaut", "und der Strom wird billiger."],
        ),
        (
            "Mehr als zwei Milliarden Euro fließen kommendes Jahr in den Ausbau neuer Netze.",
            ["Mehr als zwei Milliarden Euro fließen kommendes Jahr", "in den Ausbau neuer Netze."],
        ),
        (
            "Es regnet seit gestern im Süden. Im Norden scheint den ganzen Tag die Sonne.",
            ["Es regnet seit gestern im Süden.", "Im Norden scheint den ganzen Tag die Sonne."],
        ),
    ],
    ids=["comma", "conjunction", "phrase", "stop"],
)
def test_a_long_sentence_is_broken_where_it_hurts_least(sentence: str, expected: list[str]) -> None:
    assert broken(sentence, 60) == expected


def test_a_single_short_word_is_not_left_alone() -> None:
    assert min(map(len, broken("Ja, " + "das ist alles, " * 12, 100))) > 16


def test_a_word_that_is_too_long_is_broken_anywhere() -> None:
    assert broken("x" * 250) == ["x" * 100, "x" * 100, "x" * 50]


@given(st.text(alphabet="ab und,. -–", max_size=400), st.integers(5, 100))
def test_nothing_is_lost_and_no_part_is_too_long(text: str, longest: int) -> None:
    starts = parts(text, longest)
    assert starts[0] == 0
    assert list(starts) == sorted(set(starts))
    assert all(len(part) <= longest for part in broken(text, longest))
