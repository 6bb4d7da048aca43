"""Steps by word."""

import pytest

from reader.moves import word_beside
from reader.score import Place
from tests.fakes import a_score

NEWS = ("! Eins", "Zwei drei. Vier.", "~ Werbung.", "Fünf.")


@pytest.mark.parametrize(
    ("word", "steps", "expected"),
    [
        ("Zwei", 1, "drei"),
        ("drei", 1, "Vier"),
        ("drei", -1, "Zwei"),
        ("Zwei", -1, "Eins"),
        ("Vier", 1, "Fünf"),
        ("Fünf", -2, "drei"),
        ("Eins", 4, "Fünf"),
        ("Zwei", 0, "Zwei"),
        ("Fünf", 1, None),
        ("Eins", -1, None),
    ],
)
def test_a_step_by_word_crosses_sentences_and_paragraphs_but_no_asides(
    word: str, steps: int, expected: str | None
) -> None:
    score = a_score(*NEWS)
    text = score.article.text
    character = text.index(word) + 1
    place = score.place_at(character)
    assert place is not None
    found = word_beside(score, place, character, steps)
    assert (found and found.of(text)) == expected


def test_before_the_first_word_of_a_sentence_the_next_word_is_its_first() -> None:
    score = a_score(*NEWS)
    found = word_beside(score, Place(1, 1), score.article.text.index("Vier") - 1, 1)
    assert found is not None
    assert found.of(score.article.text) == "Vier"
