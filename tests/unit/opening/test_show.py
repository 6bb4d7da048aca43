"""An article is shown as values."""

import json

from reader.article import Span
from reader.opening import article_from_text
from reader.show import as_json, as_text

TEXT = """Sport

Ein Spiel, zwei Sieger

Berlin (dpa) - Es war warm. Alle freuten sich sehr.

Danach

Es gab Kuchen."""


def halves(text: str) -> tuple[Span, ...]:
    """Sentences as simple as the text above."""
    cut = text.find(". ") + 1
    return (Span(0, cut), Span(cut + 1, len(text))) if cut else (Span(0, len(text)),)


def test_every_span_of_the_json_is_a_range_of_its_text() -> None:
    shown = json.loads(json.dumps(as_json(article_from_text(TEXT), halves)))
    assert shown["kicker"] == "Sport"
    assert shown["title"] == "Ein Spiel, zwei Sieger"
    assert [section["title"] for section in shown["sections"]] == ["Ein Spiel, zwei Sieger", "Danach"]
    lead = shown["sections"][0]["paragraphs"][2]
    assert lead["role"] == "LEAD"
    assert [aside["text"] for aside in lead["asides"]] == ["(dpa)"]
    assert [sentence["text"] for sentence in lead["sentences"]] == [
        "Berlin (dpa) - Es war warm.",
        "Alle freuten sich sehr.",
    ]
    for section in shown["sections"]:
        for paragraph in section["paragraphs"]:
            for part in (paragraph, *paragraph["asides"], *paragraph["sentences"]):
                assert shown["text"][part["start"] : part["end"]] == part["text"]


def test_an_article_without_a_kicker_shows_none() -> None:
    assert as_json(article_from_text("Nur ein Satz."), halves)["kicker"] is None


def test_the_text_shows_each_paragraph_behind_its_role() -> None:
    assert as_text(article_from_text(TEXT)).splitlines() == [
        "# Ein Spiel, zwei Sieger",
        "KICKER   Sport",
        "TITLE    Ein Spiel, zwei Sieger",
        "LEAD     Berlin (dpa) - Es war warm. Alle freuten sich sehr.",
        "",
        "## Danach",
        "HEADING  Danach",
        "BODY     Es gab Kuchen.",
    ]
