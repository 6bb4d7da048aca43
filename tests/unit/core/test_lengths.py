"""How long a reading is: estimates that get exact, and a place for every second."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Paragraph, Span
from reader.lengths import Lengths
from reader.score import Place, Score
from reader.speech.values import Delivery
from reader.utterance import Utterance
from tests.fakes import a_clip, a_score, an_article, plainly

NEWS = (
    "! Nachricht",
    "Es regnet. Es schneit.",
    "~ Lesen Sie auch.",
    "# Mehr",
    "Eins. Zwei drei.",
    "",
    "Ende.",
)


def learnt(score: Score) -> Lengths:
    """Lengths that know every clip."""
    lengths = Lengths(score)
    for entry in score.walk(score.first()):
        lengths.learn(entry.place, a_clip(entry, score.delivery.speed).length)
    return lengths


def truth(score: Score) -> float:
    return sum(float(a_clip(e, score.delivery.speed).length + e.pause) for e in score.walk(score.first()))


def test_a_length_is_an_estimate_until_every_clip_is_known() -> None:
    score = a_score(*NEWS)
    lengths = Lengths(score)
    assert not lengths.total().exact
    for entry in score.walk(score.first()):
        assert not lengths.total().exact
        assert not lengths.of(entry.place).exact
        lengths.learn(entry.place, a_clip(entry).length)
        assert lengths.of(entry.place).exact
    lengths.elapsed(Place(5, 0), Fraction(0))
    assert lengths.total().exact
    assert lengths.total().seconds == pytest.approx(truth(score))


def test_sections_make_up_the_whole() -> None:
    lengths = learnt(a_score(*NEWS))
    assert lengths.section(0).seconds + lengths.section(1).seconds == pytest.approx(lengths.total().seconds)
    assert lengths.section(0).exact


def test_the_estimate_learns_the_pace_of_the_voice() -> None:
    score = a_score(*["Ein Satz mit zehn Wörtern steht hier für die Messung."] * 20)
    lengths = Lengths(score)
    for entry in list(score.walk(score.first()))[:15]:
        lengths.learn(entry.place, a_clip(entry).length)
    assert lengths.total().seconds == pytest.approx(truth(score), rel=0.1)


def test_another_speed_keeps_what_was_learnt_about_the_pace() -> None:
    lengths = learnt(a_score(*NEWS))
    faster = a_score(*NEWS, speed=2)
    assert lengths.at(faster).characters_per_second == lengths.characters_per_second
    assert learnt(faster).characters_per_second == pytest.approx(lengths.characters_per_second)


def test_a_clip_is_learnt_once() -> None:
    lengths = learnt(a_score(*NEWS))
    before = lengths.total()
    lengths.learn(Place(0, 0), Fraction(99))
    assert lengths.total() == before


def test_a_silent_clip_says_nothing_about_the_pace() -> None:
    lengths = Lengths(a_score("Eins."))
    pace = lengths.characters_per_second
    lengths.learn(Place(0, 0), Fraction(0))
    assert lengths.characters_per_second == pace


def test_elapsed_time_counts_sounds_and_pauses() -> None:
    lengths = learnt(a_score(*NEWS))
    assert lengths.elapsed(Place(0, 0), Fraction(0)) == 0
    assert lengths.elapsed(Place(1, 1), Fraction(1, 10)) == pytest.approx(0.1 + 1.0 + 0.2 + 0.35 + 0.1)


def test_time_stands_still_in_an_aside() -> None:
    lengths = learnt(a_score(*NEWS))
    before = lengths.total()
    lengths.learn(Place(2, 0), Fraction(3, 10))
    assert lengths.total() == before
    assert lengths.elapsed(Place(2, 0), Fraction(1, 10)) == lengths.elapsed(Place(3, 0), Fraction(0))


def test_before_the_beginning_and_behind_the_end_there_are_places_too() -> None:
    lengths = learnt(a_score(*NEWS))
    assert lengths.place_after(-5) == (Place(0, 0), Fraction(0))
    assert lengths.place_after(1000) == (Place(6, 0), Fraction(0))
    assert Lengths(a_score()).place_after(0) is None
    assert Lengths(a_score("~ Werbung.")).place_after(1) is None


@given(st.floats(0, 1), st.sets(st.integers(0, 6)), st.sampled_from((0.5, 1.0, 2.7)))
def test_a_place_for_every_second_is_the_inverse_of_elapsed(
    share: float, known: set[int], speed: float
) -> None:
    score = a_score(*NEWS, speed=speed)
    lengths = Lengths(score)
    for entry in score.walk(score.first()):
        if entry.place.paragraph in known:
            lengths.learn(entry.place, a_clip(entry, speed).length)
    for paragraph in range(len(score.paragraphs)):
        lengths.elapsed(Place(paragraph, 0), Fraction(0))
    seconds = share * lengths.total().seconds * 0.999
    found = lengths.place_after(seconds)
    assert found is not None
    assert lengths.elapsed(*found) == pytest.approx(seconds, abs=0.001)


@given(st.floats(0, 1))
def test_a_second_of_an_unread_article_leads_near_its_share(share: float) -> None:
    score = a_score(*["Ein Satz. Noch ein Satz. Und noch einer."] * 30)
    lengths = Lengths(score)
    found = lengths.place_after(share * lengths.total().seconds)
    assert found is not None
    assert abs(found[0].paragraph - share * 30) <= 6


def test_news_about_one_paragraph_splits_no_other() -> None:
    split: list[Paragraph] = []

    def say(article: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
        split.append(paragraph)
        return plainly(article, paragraph)

    score = Score(an_article(*["Ein Satz. Noch einer."] * 1000), Delivery("fake"), say)
    lengths = Lengths(score)
    for paragraph in range(600):
        lengths.learn(Place(paragraph, 0), Fraction(1, 5))
        lengths.total()
        lengths.elapsed(Place(paragraph, 1), Fraction(0))
    assert len(split) == 600
