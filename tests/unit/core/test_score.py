"""The whole reading as one list: places, order, pauses, and no more splitting than is asked for."""

from fractions import Fraction

import pytest

from reader.article import Article, Paragraph, Role, Span
from reader.pauses import PAUSES, Pauses
from reader.score import Place, Score
from reader.speech.values import Delivery
from reader.utterance import Piece, Utterance
from tests.fakes import a_score, an_article, plainly

NEWS = ("! Nachricht", "Es regnet. Es schneit.", "~ Lesen Sie auch.", "# Mehr", "- Eins.", "Ende.")


def words_of(score: Score, place: Place | None) -> str:
    return "nowhere" if place is None else score.entry(place).sentence.of(score.article.text)


def test_the_reading_goes_from_sentence_to_sentence_past_asides() -> None:
    score = a_score(*NEWS)
    read = [words_of(score, entry.place) for entry in score.walk(score.first())]
    assert read == ["Nachricht", "Es regnet.", "Es schneit.", "Mehr", "Eins.", "Ende."]


def test_going_back_is_going_on_the_other_way_round() -> None:
    score = a_score(*NEWS)
    places = [entry.place for entry in score.walk(score.first())]
    assert [score.preceding(place) for place in places] == [None, *places[:-1]]
    assert score.last() == places[-1]


def test_opening_splits_nothing_and_reading_splits_a_paragraph() -> None:
    split: list[Paragraph] = []

    def say(article: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
        split.append(paragraph)
        return plainly(article, paragraph)

    score = Score(an_article(*["Ein Satz. Noch einer."] * 1000), Delivery("fake"), say)
    assert not split
    first = score.first()
    assert first is not None
    score.following(first)
    assert len(split) == 1
    score.place_at(score.paragraphs[700].span.start)
    assert len(split) == 2


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("Nach", "Nachricht"),
        ("regnet", "Es regnet."),
        ("schneit", "Es schneit."),
        ("auch", "Lesen Sie auch."),
        ("Ende", "Ende."),
    ],
)
def test_every_word_has_its_place(at: str, expected: str) -> None:
    score = a_score(*NEWS)
    assert words_of(score, score.place_at(score.article.text.index(at))) == expected


def test_a_character_between_paragraphs_belongs_to_what_follows() -> None:
    score = a_score(*NEWS)
    text = score.article.text
    assert words_of(score, score.place_at(text.index("Es regnet") - 1)) == "Es regnet."
    assert words_of(score, score.place_at(text.index("Lesen") - 1)) == "Mehr"
    assert words_of(score, score.place_at(len(text) + 5)) == "Ende."


def test_an_empty_article_has_no_places() -> None:
    score = a_score()
    assert (score.first(), score.last(), score.place_at(0)) == (None, None, None)
    assert list(score.walk(score.first())) == []


def test_paragraphs_with_nothing_to_say_are_passed_over() -> None:
    score = a_score("Eins.", "", "Zwei.")
    assert [words_of(score, entry.place) for entry in score.walk(score.first())] == ["Eins.", "Zwei."]
    assert words_of(score, score.preceding(Place(2, 0))) == "Eins."


def test_a_section_begins_with_what_is_read_first() -> None:
    score = a_score("~ Werbung.", "Eins.", "# Mehr", "Zwei.", "# ", "~ Werbung.")
    assert [score.section_start(section) for section in range(3)] == [Place(1, 0), Place(2, 0), None]
    assert [score.section_of(paragraph) for paragraph in range(6)] == [0, 0, 1, 1, 2, 2]
    assert score.paragraphs_of(1) == range(2, 4)


def test_pauses_are_those_of_the_table() -> None:
    score = a_score(*NEWS)
    pauses = [float(entry.pause) for entry in score.walk(score.first())]
    assert pauses == [1.0, 0.35, 1.2, 0.75, 0.5, 0.0]


def test_faster_reading_makes_shorter_pauses() -> None:
    slow, fast = a_score(*NEWS), a_score(*NEWS, speed=2)
    for one, other in zip(slow.walk(slow.first()), fast.walk(fast.first()), strict=True):
        assert other.pause == one.pause / 2


def test_a_sentence_spoken_in_parts_has_no_pause_inside() -> None:
    def in_parts(_: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
        start = paragraph.span.start
        return tuple(
            (paragraph.span, Utterance((Piece(word, Span(start + at, start + at + 4)),)))
            for at, word in ((0, "Eins "), (5, "zwei."))
        )

    score = Score(an_article("Eins zwei.", "Drei vier."), Delivery("fake"), in_parts)
    assert [float(entry.pause) for entry in score.walk(score.first())] == [0, 0.7, 0, 0]
    assert score.place_at(6) == Place(0, 1)


def test_a_place_without_print_belongs_to_its_sentence() -> None:
    def announced(_: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
        return ((paragraph.span, Utterance((Piece("Werbung", None),))),)

    score = Score(an_article("Eins."), Delivery("fake"), announced)
    assert score.place_at(2) == Place(0, 0)


def test_another_delivery_keeps_the_article_and_the_places() -> None:
    score = a_score(*NEWS)
    faster = score.at(Delivery("fake", 2.0))
    assert faster.article is score.article
    assert [e.place for e in faster.walk(faster.first())] == [e.place for e in score.walk(score.first())]


def test_pauses_can_be_chosen() -> None:
    pauses = Pauses(sentence=Fraction(1))
    score = Score(an_article("Eins. Zwei."), Delivery("fake"), plainly, pauses=pauses)
    assert score.entry(Place(0, 0)).pause == 1


@pytest.mark.parametrize("role", Role)
def test_every_role_is_followed_by_some_silence_and_the_end_by_none(role: Role) -> None:
    assert PAUSES.after_paragraph(role, Role.BODY, 1.0) > PAUSES.after_sentence(1.0)
    assert PAUSES.after_paragraph(role, Role.HEADING, 1.5) == Fraction(120, 150)
    assert PAUSES.after_paragraph(role, None, 1.0) == 0
