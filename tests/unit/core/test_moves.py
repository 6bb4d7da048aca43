"""Where a step leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Paragraph, Span
from reader.moves import Unit, moved, start_of
from reader.score import Place, Score
from reader.speech.values import Delivery
from reader.utterance import Piece, Utterance
from tests.fakes import a_score, an_article

NEWS = ("! Eins", "Zwei. Drei.", "~ Werbung. Mehr.", "# Vier", "Fünf. Sechs.", "# Sieben", "Acht.")


def step(start: str, unit: Unit, steps: int, *, at_start: bool = True) -> str:
    score = a_score(*NEWS)
    place = score.place_at(score.article.text.index(start))
    assert place is not None
    there = moved(score, place, unit, steps, at_start=at_start)
    return "nowhere" if there is None else score.entry(there).sentence.of(score.article.text)


@pytest.mark.parametrize(
    ("start", "unit", "steps", "expected"),
    [
        ("Zwei", Unit.SENTENCE, 1, "Drei."),
        ("Drei", Unit.SENTENCE, 1, "Vier"),
        ("Zwei", Unit.SENTENCE, 3, "Fünf."),
        ("Vier", Unit.SENTENCE, -1, "Drei."),
        ("Acht", Unit.SENTENCE, 1, "nowhere"),
        ("Eins", Unit.SENTENCE, -1, "Eins"),
        ("Zwei", Unit.PARAGRAPH, 1, "Vier"),
        ("Drei", Unit.PARAGRAPH, -1, "Zwei."),
        ("Zwei", Unit.PARAGRAPH, -1, "Eins"),
        ("Drei", Unit.SECTION, 1, "Vier"),
        ("Drei", Unit.SECTION, 2, "Sieben"),
        ("Drei", Unit.SECTION, 3, "nowhere"),
        ("Sechs", Unit.SECTION, -1, "Vier"),
        ("Vier", Unit.SECTION, -1, "Eins"),
        ("Werbung", Unit.SENTENCE, 1, "Mehr."),
        ("Mehr", Unit.SENTENCE, 1, "Vier"),
        ("Mehr", Unit.PARAGRAPH, -1, "Werbung."),
        ("Mehr", Unit.SECTION, -1, "Eins"),
    ],
)
def test_steps(start: str, unit: Unit, steps: int, expected: str) -> None:
    assert step(start, unit, steps) == expected


@pytest.mark.parametrize("unit", Unit)
def test_one_step_back_from_the_middle_leads_to_the_beginning(unit: Unit) -> None:
    beginnings = {Unit.SENTENCE: "Sechs.", Unit.PARAGRAPH: "Fünf.", Unit.SECTION: "Vier"}
    assert step("Sechs", unit, -1, at_start=False) == beginnings[unit]
    assert step("Sechs", unit, 0) == beginnings[unit]


def in_parts(_: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
    """Each paragraph is one sentence, spoken in three parts."""
    start = paragraph.span.start
    return tuple(
        (paragraph.span, Utterance((Piece("x", Span(start + at, start + at + 1)),))) for at in range(3)
    )


def test_a_sentence_in_parts_is_one_sentence() -> None:
    score = Score(an_article("eins", "zwei"), Delivery("fake"), in_parts)
    assert start_of(score, Place(0, 2), Unit.SENTENCE) == Place(0, 0)
    assert moved(score, Place(0, 1), Unit.SENTENCE, 1, at_start=False) == Place(1, 0)
    assert moved(score, Place(1, 2), Unit.SENTENCE, -1, at_start=True) == Place(1, 0)
    assert moved(score, Place(1, 0), Unit.SENTENCE, -1, at_start=True) == Place(0, 0)
    assert moved(score, Place(1, 1), Unit.SENTENCE, 1, at_start=True) is None


@given(
    number=st.integers(0, 10), unit=st.sampled_from(Unit), steps=st.integers(-4, 4), at_start=st.booleans()
)
def test_forward_is_forward_and_back_is_back(number: int, unit: Unit, steps: int, at_start: bool) -> None:
    score = a_score("~ Werbung. Mehr.", *NEWS)
    places = [entry.place for index in range(len(score.paragraphs)) for entry in score.entries(index)]
    here = places[number % len(places)]
    there = moved(score, here, unit, steps, at_start=at_start)
    if steps > 0:
        assert there is None or there > here
    else:
        assert there is not None
        assert there <= here
