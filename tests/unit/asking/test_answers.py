"""What is said when somebody asks where he is, what he has heard, and which headings there are."""

from dataclasses import replace
from fractions import Fraction

import pytest

from reader.article import Article, Role, Span
from reader.asking import headings, whereabouts
from reader.asking.heard import heard, lit, sentence
from reader.asking.line import Line
from reader.asking.whereabouts import time_left
from reader.moment import Moment, Status
from reader.score import Place, Score
from reader.speech.values import Delivery
from reader.utterance import Piece, Utterance
from tests.fakes import an_article, plainly

LINES = (
    "! Der Hund",
    "Der Hund bellt. Er ist 7.",
    "Die Katze schläft.",
    "# Im Garten",
    "~ Anzeige.",
    "Es ist still.",
)


def article() -> Article:
    plain = an_article(*LINES)
    titles = ("Der Hund", "Im Garten")
    named = tuple(replace(one, title=title) for one, title in zip(plain.sections, titles, strict=True))
    return replace(plain, title="Der Hund", sections=named)


@pytest.fixture
def score() -> Score:
    return Score(article(), Delivery("fake"), plainly)


def told(score: Score, place: Place, seconds: float, tongue: str = "de") -> str:
    where = whereabouts.whereabouts(score, place, seconds)
    return " ".join(str(line.said) for line in whereabouts.told(where, "de", tongue))


def test_where_one_is(score: Score) -> None:
    assert told(score, Place(2, 0), 240) == "Der Hund. Abschnitt 1 von 2. Absatz 2 von 2; noch 4 Minuten."
    assert told(score, Place(5, 0), 31) == (
        "Der Hund. Abschnitt 2 von 2: Im Garten. Absatz 1 von 1; noch 30 Sekunden."
    )


def test_where_one_is_in_english(score: Score) -> None:
    assert told(score, Place(2, 0), 65 * 60, "en") == (
        "Der Hund. Section 1 of 2. Paragraph 2 of 2; 1 hour 5 minutes left."
    )


def test_a_heading_is_no_paragraph_and_neither_is_what_is_skipped(score: Score) -> None:
    assert "Überschrift;" in told(score, Place(3, 0), 60)
    assert "Ein Absatz, der sonst übersprungen wird;" in told(score, Place(4, 0), 60)


def test_a_text_without_sections_and_title_has_neither() -> None:
    plain = replace(an_article("Der Hund bellt."), title="")
    assert (
        told(Score(plain, Delivery("fake"), plainly), Place(0, 0), 5) == "Absatz 1 von 1; noch 10 Sekunden."
    )


@pytest.mark.parametrize(
    ("seconds", "german", "english"),
    [
        (0, "zu Ende gelesen.", "read to the end."),
        (2, "noch 10 Sekunden.", "10 seconds left."),
        (89, "noch 90 Sekunden.", "90 seconds left."),
        (90, "noch 2 Minuten.", "2 minutes left."),
        (3600, "noch 1 Stunde.", "1 hour left."),
        (7321, "noch 2 Stunden 2 Minuten.", "2 hours 2 minutes left."),
    ],
)
def test_what_is_left_is_told_as_one_says_it(seconds: float, german: str, english: str) -> None:
    assert (time_left(seconds, "de"), time_left(seconds, "en")) == (german, english)


def test_numbers_in_german_answers_are_german_words() -> None:
    assert Line("Abschnitt 2 von 21; noch 1 Minute.", "de").utterance.text == (
        "Abschnitt zwei von einundzwanzig; noch eine Minute."
    )
    assert Line("Section 2.", "en").utterance.text == "Section 2."
    said = Utterance((Piece("2", None),))
    assert Line(said, "de").utterance is said


def test_headings_are_listed_with_their_numbers() -> None:
    said = [str(line.said) for line in headings.told(article(), "de")]
    assert said == ["2 Abschnitte.", "1:", "Der Hund.", "2:", "Im Garten."]
    assert next(str(line.said) for line in headings.told(article(), "en")) == "2 sections."
    alone = replace(an_article("Der Hund bellt."), title="Hund")
    assert [str(line.said) for line in headings.told(alone, "de")] == ["Ein Abschnitt.", "1:", "Hund."]
    assert str(headings.told(alone, "en")[0].said) == "One section."


def test_the_word_that_was_heard_last(score: Score) -> None:
    text = score.article.text
    entry = score.entry(Place(1, 0))
    word = entry.utterance.pieces[1].printed
    moment = Moment(Status.READING, Place(1, 0), Fraction(0), word=word)
    assert heard(score, moment, 0).printed == "Hund"
    assert heard(score, replace(moment, word=None), 0).printed == "bellt", "in the pause behind the sentence"
    assert heard(score, Moment(Status.PAUSED, Place(1, 0)), text.index("Katze") + 2).printed == "Katze"
    assert heard(score, Moment(Status.STOPPED, Place(1, 0)), len(text)).printed == "still"


def test_the_number_that_was_heard_last(score: Score) -> None:
    text = score.article.text
    resting = Moment(Status.STOPPED, Place(1, 0))
    number = heard(score, resting, text.index("Katze")).number
    assert number is not None
    assert number.of(text) == "7"
    assert heard(score, resting, text.index("bellt")).number is None


def test_in_an_empty_text_nothing_was_heard() -> None:
    empty = Score(an_article(), Delivery("fake"), plainly)
    nothing = heard(empty, Moment(Status.EMPTY), 0)
    assert (nothing.printed, nothing.number) == ("", None)
    assert sentence(empty, Moment(Status.EMPTY), 0) == ()


def test_the_sentence_that_is_heard_or_stands_at_the_caret(score: Score) -> None:
    text = score.article.text
    reading = Moment(Status.READING, Place(1, 1))
    assert [entry.utterance.text for entry in sentence(score, reading, 0)] == ["Er ist 7."]
    at_caret = sentence(score, Moment(Status.STOPPED, Place(1, 1)), text.index("Katze"))
    assert [entry.sentence.of(text) for entry in at_caret] == ["Die Katze schläft."]


def test_paused_it_is_the_sentence_of_the_caret_which_stands_at_the_last_word(score: Score) -> None:
    in_the_pause_behind = Moment(Status.PAUSED, Place(1, 1))
    again = sentence(score, in_the_pause_behind, score.article.text.index("bellt"))
    assert [entry.utterance.text for entry in again] == ["Der Hund bellt."]


def test_a_word_that_is_said_is_lit_in_its_sentence_and_paragraph(score: Score) -> None:
    text = score.article.text
    resting = Moment(Status.STOPPED, Place(1, 0), last=0)
    cat = Span(text.index("Katze"), text.index("Katze") + len("Katze"))
    said = lit(score, resting, cat)
    assert (said.word, said.status, said.last) == (cat, Status.STOPPED, 0)
    assert said.sentence is not None and said.sentence.of(text) == "Die Katze schläft."  # noqa: PT018 - for mypy
    assert said.paragraph == score.paragraphs[2].span
    assert lit(score, resting, None) is resting


def test_a_line_is_read_as_it_is_printed_or_else_as_it_is_said() -> None:
    said = Utterance((Piece("zwei ", None),))
    assert (Line("Abschnitt 2", "de").text, Line(said, "de").text) == ("Abschnitt 2", "zwei")


def test_an_utterance_of_the_article_lights_its_own_words(score: Score) -> None:
    assert Line(score.entry(Place(1, 0)).utterance, "de").is_of_article
    assert not Line("Der Hund bellt.", "de").is_of_article
    assert not Line(Utterance((Piece("Emil", None),)), "de").is_of_article


def test_asides_have_their_role(score: Score) -> None:
    assert whereabouts.whereabouts(score, Place(4, 0), 0).role is Role.ASIDE
