"""The two-way map between print and speech, on anything that may be printed."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Paragraph, Role, Section, Span
from reader.german.say_as import say_as
from reader.german.spoken import say, spoken_sentences
from reader.german.utterances import LONGEST
from tests.tempo import Clock, Tempo, Took
from tests.unit.german.tables import lines

PHRASES = [printed for _, _, printed, _ in lines("phrases")]
SCRAPS = [
    "😀",
    "e\u0301",
    "„",
    "“ ",
    "(",
    ") ",
    " – ",
    ": ",
    ", ",
    ". ",
    " ",
    "-",
    "/",
    "¼",
    "٣",
    "①",
    "€",
    "\n",
    "²",
    "🇩🇪",
]
COMPOSED = st.lists(st.sampled_from([*PHRASES, *SCRAPS]), max_size=8).map("".join)


def article(text: str, asides: tuple[Span, ...] = ()) -> Article:
    whole = Span(0, len(text))
    return Article("T", text, (Section("T", 1, whole, (Paragraph(whole, Role.BODY, asides),)),))


@settings(max_examples=150, deadline=None)
@given(COMPOSED | st.text(max_size=60))
def test_every_letter_and_figure_belongs_to_a_spoken_piece(text: str) -> None:
    utterance = say_as(text)
    told = {
        at
        for piece in utterance.pieces
        if piece.printed
        for at in range(piece.printed.start, piece.printed.end)
    }
    assert {at for at, character in enumerate(text) if character.isalnum()} <= told
    assert not any(character.isdecimal() for character in utterance.text)
    assert all(piece.spoken and piece.printed and len(piece.printed) for piece in utterance.pieces)


@settings(max_examples=60, deadline=None)
@given(COMPOSED)
def test_an_article_is_said_in_its_own_coordinates(text: str) -> None:
    opened = article(text)
    for sentence, utterance in spoken_sentences(opened, opened.paragraphs[0]):
        assert all(piece.printed and sentence.covers(piece.printed) for piece in utterance.pieces)


@pytest.mark.parametrize("text", ["Es gilt x². Hier", "①. Punkt", "٣². Punkt", "am ². Mai", "Nr. ½. Hier"])
def test_figures_of_all_kinds_before_a_stop_are_no_trap(text: str) -> None:
    assert say_as(text).text


def test_words_without_figures_stay_letter_for_letter() -> None:
    text = "„Wir bleiben“, sagte sie – und ging (endlich!) nach Hause."
    assert say_as(text).text == text


def test_asides_are_not_spoken() -> None:
    text = "Berlin (dpa) - Der Bundestag tagt."
    opened = article(text, (Span(7, 12),))
    assert [utterance.text for utterance in say(opened, opened.paragraphs[0])] == [
        "Berlin - Der Bundestag tagt."
    ]
    assert say(article("(dpa)", (Span(0, 5),)), article("(dpa)", (Span(0, 5),)).paragraphs[0]) == ()


def test_a_long_sentence_is_spoken_in_breaths_and_lit_as_one() -> None:
    text = "Er sagte, " + "dass die Lage ernst ist, " * 40 + "und ging."
    told = spoken_sentences(article(text), article(text).paragraphs[0])
    assert len(told) > 2
    assert {sentence for sentence, _ in told} == {Span(0, len(text))}
    assert all(len(utterance.text) <= LONGEST for _, utterance in told)
    assert all(utterance.text.rstrip().endswith((",", ".")) for _, utterance in told)
    assert "".join(utterance.text for _, utterance in told) == text


def test_a_breath_without_clauses_is_cut_at_a_word() -> None:
    text = "wort " * 200
    told = say(article(text), article(text).paragraphs[0])
    assert len(told) > 2
    assert "".join(utterance.text for utterance in told).split() == text.split()


@pytest.mark.parametrize(
    "hostile",
    [
        "1",
        "1.",
        "1 ",
        "1:",
        "1/",
        "1-",
        ".",
        "(",
        "a.",
        "A",
        "z. B. ",
        "https://",
        "x@",
        "1.000",
        "0 1 ",
        "I",
        "„",
        "§",
        "ä-",
        "#",
        "12.5.",
        ",1",
        "…",
    ],
)
def test_hostile_text_costs_no_more_than_its_length(hostile: str) -> None:
    short, long = hostile * (1_000 // len(hostile)), hostile * (8_000 // len(hostile))
    started = time.process_time()
    say_as(short)
    middle = time.process_time()
    say_as(long)
    took_short, took_long = middle - started, time.process_time() - middle
    assert took_long < 25 * took_short + 0.3


@pytest.mark.no_cover  # which takes four times as long
def test_two_hundred_thousand_words_a_minute(tempo: Tempo) -> None:
    text = " ".join(f"Absatz: {phrase}." for phrase in PHRASES)

    def say_all() -> None:
        for part in range(0, len(text), 2000):
            say_as(text[part : part + 2000])

    tempo.within(60 * len(text.split()) / 200_000, lambda: Took.computing(say_all), Clock.PROCESSOR)
