"""Whole articles in seven layouts are understood wholly."""

import pytest

from reader.article import Role
from reader.opening import article_from_text
from tests.articles.collection import collection
from tests.articles.judge import told, wrong_parts
from tests.articles.layouts import Parts, versions, wrapped

ARTICLES = collection("tuned") + collection("fresh")
ALMOST_ALL = 0.97


@pytest.mark.parametrize("name", ["tuned", "fresh"])
def test_almost_all_articles_are_wholly_right(name: str) -> None:
    results = [
        not wrong_parts(expected, text) for parts in collection(name) for _, expected, text in versions(parts)
    ]
    assert sum(results) >= ALMOST_ALL * len(results)


@pytest.mark.parametrize("parts", ARTICLES, ids=lambda parts: parts[1][1][:30])
def test_an_article_reopened_from_its_own_text_is_the_same(parts: Parts) -> None:
    for _, _, text in versions(parts):
        article = article_from_text(text)
        assert article_from_text(article.text) == article


def test_the_judge_tells_what_went_wrong() -> None:
    wrong = wrong_parts([(Role.TITLE, "Ein Titel"), (Role.ASIDE, "Ein Satz.")], "Ein Titel\n\nEin Satz.")
    assert wrong == ["wanted ASIDE Ein Satz.", "    got LEAD Ein Satz."]
    assert any("wholly right" in line for line in told("fresh"))


def test_without_blank_lines_most_wrapped_paragraphs_are_found() -> None:
    found = wanted = 0
    for parts in ARTICLES:
        text = "\n".join(wrapped(part, 72, at_hyphens=False) for _, part in parts)
        article = article_from_text(text)
        paragraphs = {paragraph.span.of(article.text) for paragraph in article.paragraphs}
        wanted += len(parts)
        found += sum(part in paragraphs for _, part in parts)
    assert found >= 0.9 * wanted
