"""Foreign words and names."""

import pytest

from reader.article import Article, Paragraph, Role, Section, Span
from reader.german.place import Manner
from reader.german.say_as import say_as
from reader.german.spoken import say

RESPELLED = Manner(respell=True)


@pytest.mark.parametrize(
    ("printed", "respelled"),
    [
        ("Die Cloud wächst.", "Die Klaut wächst."),
        ("Die Start-up-Szene jubelt.", "Die Stahrt-app-Szene jubelt."),
        ("Trumps Fake", "Tramps Fehk"),
        ("der Podcast", "der Podcast"),
        ("die Smartphonehersteller", "die Smartfohn-Hersteller"),
        ("die Handynummer", "die Handynummer"),
        ("Apples Cloud", "Apples Klaut"),
        ("circa 3 Jobs", "zirka drei Jobs"),
    ],
)
def test_foreign_words_are_respelled_for_voices_without_ipa(printed: str, respelled: str) -> None:
    assert say_as(printed, RESPELLED).text == respelled


def test_the_text_as_shown_keeps_its_spelling_and_carries_the_pronunciation() -> None:
    utterance = say_as("Die Cloud.")
    assert utterance.text == "Die Cloud."
    assert [piece.pronunciation for piece in utterance.pieces] == [None, "klaʊt"]


def test_articles_are_spoken_with_respelling() -> None:
    text = "Die Cloud."
    whole = Span(0, len(text))
    article = Article("T", text, (Section("T", 1, whole, (Paragraph(whole, Role.BODY),)),))
    assert [utterance.text for utterance in say(article, article.paragraphs[0])] == ["Die Klaut."]
