"""The sample article opens as its author meant it."""

from pathlib import Path

from reader.article import Role
from reader.opening import article_from_text, open_article

SAMPLE = Path(__file__).parents[3] / "seeds" / "000_d6f5599850a0c901.txt"
TITLE = "Putin und Trump: Diplomatische Gespräche in Istanbul bringen Hoffnung!"


def test_the_sample_has_a_kicker_a_title_and_three_sections() -> None:
    opened = open_article(SAMPLE)
    article = opened.article
    assert opened.encoding.certain
    assert article.title == TITLE
    assert [section.title for section in article.sections] == [
        TITLE,
        "Diplomatische Gespräche in Istanbul",
        "Trump als Vermittler",
    ]
    assert [[paragraph.role for paragraph in section.paragraphs] for section in article.sections] == [
        [Role.KICKER, Role.TITLE, Role.LEAD, Role.BODY],
        [Role.HEADING, Role.BODY, Role.BODY],
        [Role.HEADING, Role.BODY, Role.BODY, Role.BODY],
    ]
    assert [section.level for section in article.sections] == [1, 2, 2]
    assert article.paragraphs[0].span.of(article.text) == "Europa"
    assert article.text == SAMPLE.read_text(encoding="utf-8")


def test_an_article_reopened_from_its_own_text_is_the_same() -> None:
    article = open_article(str(SAMPLE)).article
    assert article_from_text(article.text, str(SAMPLE)) == article
