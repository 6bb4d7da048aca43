"""What holds for every text: nothing is lost, nothing crashes, and long texts take no longer than they must."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.opening import article_from_text
from reader.opening.cleaning import clean
from reader.opening.dates import date_in
from reader.opening.language import language_of
from reader.opening.plain_text import LONGEST_PARAGRAPH
from reader.opening.refusals import NothingToReadError
from tests.tempo import ATTEMPTS

LINES = st.sampled_from(
    [
        "", "", "Europa", "Ein Titel mit vier Wörtern", "Von Max Müller", "Stand: 12.03.2024", "Was nun?", "Halt!",
        "- eins", "1. zwei", "2. drei", "> Zitat", "Mehr zum Thema:", "Anzeige", "* * *", "dpa", "Foto: dpa",
        "Er sagte:", "„Nein.“", "der Wirt-", "schaft gehe es gut, sagte er am Montag in Berlin und", "Ost-",
        "Am Montag hat der Bundestag in Berlin (dpa) ein neues Gesetz beschlossen, das allen hilft.",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(LINES).map("\n".join), st.text(), st.text("aZ.?!:-–„“ \n\t1()>"))


@given(TEXTS)
def test_every_character_lies_in_one_paragraph(text: str) -> None:
    try:
        article = article_from_text(text)
    except NothingToReadError:
        assert not any(map(str.isalnum, clean(text)))
        return
    spans = [paragraph.span for paragraph in article.paragraphs]
    assert all(a.end < b.start for a, b in pairwise(spans))
    covered = "".join(span.of(article.text) for span in spans)
    assert "".join(covered.split()) == "".join(article.text.split())
    for section in article.sections:
        assert section.span.start == section.paragraphs[0].span.start
        assert section.span.end == section.paragraphs[-1].span.end
    assert article.title


@given(TEXTS)
def test_every_letter_of_the_source_is_in_the_article_in_its_order(text: str) -> None:
    letters = [char for char in clean(text) if char.isalpha()]
    try:
        article = article_from_text(text)
    except NothingToReadError:
        return
    assert [char for char in article.text if char.isalpha()] == letters


@pytest.mark.parametrize(
    "words", ["Ja. ", "wort ", "„Nein!“ ", "x" * 900 + " ", "Satz. " + "x" * 19_990 + " "]
)
def test_a_paragraph_is_never_too_long_to_lay_out(words: str) -> None:
    text = words * (100_000 // len(words))
    article = article_from_text(text)
    assert all(len(paragraph.span) <= LONGEST_PARAGRAPH for paragraph in article.paragraphs)
    assert "".join(article.text.split()) == "".join(text.split())


def test_a_word_longer_than_any_paragraph_is_divided() -> None:
    article = article_from_text("w" * (2 * LONGEST_PARAGRAPH + 1))
    assert [len(paragraph.span) for paragraph in article.paragraphs] == [
        LONGEST_PARAGRAPH,
        LONGEST_PARAGRAPH,
        1,
    ]


def test_a_long_paragraph_is_divided_at_a_sentence() -> None:
    article = article_from_text("Das ist ein Satz mit Punkt. " * 2000)
    assert all(paragraph.span.of(article.text).endswith("Punkt.") for paragraph in article.paragraphs)


LESS, SLACK = 8, 3.0
"""A text LESS times shorter may take SLACK times its share; where time grows as a square, it takes a LESS-th of it."""

SHORTEST = 0.002
"""Seconds below which a time says nothing."""


def seconds_to_open(text: str) -> float:
    """Of the processor."""
    before = time.process_time()
    article_from_text(text)
    return time.process_time() - before


@pytest.mark.no_cover  # which takes four times as long
@pytest.mark.parametrize(
    ("piece", "times", "end"),
    [
        ("a\n", 1_000_000, ""),
        ("a.\n", 20_000, ""),
        ("Aha!\n\n", 300_000, ""),
        ("wort ", 400_000, ""),
        ("w", 2_000_000, ""),
        ("Wort-\nwart ", 180_000, ""),
        ("Von Anna Bert Cilla Dora Emil Frida\n\n", 20_000, ""),
        ("(", 1_999_999, "a"),
        ("> ", 999_999, "a"),
    ],
)
def test_the_time_to_open_grows_as_the_longest_texts_do(piece: str, times: int, end: str) -> None:
    part = min(seconds_to_open(piece * (times // LESS) + end) for _ in range(ATTEMPTS))
    wholes = (seconds_to_open(piece * times + end) for _ in range(ATTEMPTS))
    assert any(whole < SLACK * LESS * max(part, SHORTEST) for whole in wholes)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Hund und die Katze sind nicht auf dem Weg zu einem Haus mit Garten.", "de"),
        ("The dog and the cat are on their way to the house that was not for them.", "en"),
        ("Le chien et le chat sont dans la maison qui est sur la rue des fleurs et pas au jardin.", "fr"),
        ("El perro y el gato no son de la casa que está en la calle con las flores para los niños.", "es"),
        ("Kurz.", "de"),
        ("", "de"),
    ],
)
def test_the_language_is_told_by_small_words(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Stand: 12.03.2024, 14:30 Uhr", "2024-03-12T14:30"),
        ("3. Mai 24", None),
        ("12. 3. 24", "2024-03-12"),
        ("Montag, 11. März 2024", "2024-03-11"),
        ("1. Sept. 2024, 8.05 Uhr", "2024-09-01T08:05"),
        ("2024-03-12 25:00", "2024-03-12"),
        ("32.13.2024", None),
        ("3. Foo 2024", None),
        ("Von Max Müller", None),
    ],
)
def test_a_date_is_read_as_iso_8601(line: str, date: str | None) -> None:
    assert date_in(line) == date
