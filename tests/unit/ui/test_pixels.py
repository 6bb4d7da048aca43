"""Contrast as it is painted: measured in the pixels of the page."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, qGray
from PySide6.QtWidgets import QApplication

from reader.article import Article, Span
from reader.moment import Moment, Status
from reader.opening import article_from_text
from ui.page.layers import Lit
from ui.page.page import Page
from ui.page.ruler import rules
from ui.theme import THEMES, Theme, contrast, palette, register_fonts

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

TEXT = """Der Hund im Garten

Der alte Hund bellt laut im Garten. Niemand weiß, warum er es tut. Die Katze schläft auf dem Dach.

Es regnet seit Tagen, und alle warten auf die Sonne.
"""
BAR = 6
"""Pixels at the left of a lit paragraph in which its accent bar stands."""


class Painted:
    """The page in a theme while a word is lit."""

    def __init__(self, theme: Theme, article: Article) -> None:
        self.page = Page()
        self.page.resize(900, 600)
        self.page.setPalette(palette(theme))
        self.page.show_theme(theme)
        self.page.show_article(article)
        self.page.show()
        self.paragraph = article.paragraphs[1].span
        self.sentence = self._span(article, "Niemand weiß, warum er es tut.")
        self.word = self._span(article, "warum")
        moment = Moment(
            Status.READING, None, paragraph=self.paragraph, sentence=self.sentence, word=self.word
        )
        self.page.show_moment(moment)
        self.image: QImage = self.page.viewport().grab().toImage()
        self.layers = self.page._sheet.layers

    def at(self, rect: QRectF) -> Counter[str]:
        """How often each colour stands in a rectangle of the document."""
        across, down = self.page.horizontalScrollBar().value(), self.page.verticalScrollBar().value()
        shown = rect.translated(-across, -down).toAlignedRect().intersected(self.image.rect())
        columns, rows = range(shown.left(), shown.right() + 1), range(shown.top(), shown.bottom() + 1)
        return Counter(self.image.pixelColor(x, y).name() for x in columns for y in rows)

    @staticmethod
    def _span(article: Article, words: str) -> Span:
        start = article.text.index(words)
        return Span(start, start + len(words))


def ground(colours: Counter[str]) -> str:
    return colours.most_common(1)[0][0]


def text_contrast(colours: Counter[str]) -> float:
    """Between the ground and the ink in the middle of a stroke: the pixels that differ most."""
    return max(contrast(ground(colours), colour) for colour in colours)


@pytest.fixture(params=list(THEMES.values()), ids=list(THEMES))
def painted(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Painted]:
    assert qapp
    register_fonts()
    there = Painted(request.param, article_from_text(TEXT))
    yield there
    there.page.close()
    there.page.deleteLater()


def test_text_stands_out_from_paper_and_tint(painted: Painted) -> None:
    last = painted.page._article.paragraphs[2].span
    assert text_contrast(painted.at(painted.layers.line_at(last.start))) >= 7
    assert text_contrast(painted.at(painted.layers.line_at(painted.paragraph.end - 5))) >= 7


def test_text_stands_out_from_the_lit_sentence_and_the_lit_word(painted: Painted) -> None:
    sentence = next(painted.layers.bands(painted.sentence, 0, 0.6))
    before_the_word = QRectF(sentence)
    (box,) = painted.layers.bands(painted.word, 0, 0.6)
    before_the_word.setRight(box.left() - 8)
    assert text_contrast(painted.at(before_the_word)) >= 4.5
    assert text_contrast(painted.at(box)) >= 4.5


def test_each_layer_stands_out_from_what_is_around_it(painted: Painted) -> None:
    tint = painted.layers.paragraph(painted.paragraph)
    bar = painted.at(QRectF(tint.left(), tint.center().y() - 3, BAR, 6))
    paper = painted.at(QRectF(tint.left() - 12, tint.center().y() - 3, 8, 6))
    assert max(contrast(ground(paper), colour) for colour in bar) >= 3
    (box,) = painted.layers.bands(painted.word, 0, 0.6)
    band = next(painted.layers.bands(painted.sentence, 0, 0.6))
    beside = ground(painted.at(QRectF(band.left(), band.top(), box.left() - band.left() - 8, band.height())))
    inside_tint = ground(painted.at(QRectF(tint.left() + 10, tint.top() + 2, 30, 3)))
    edge = painted.at(QRectF(band.left() + 8, band.bottom(), 20, 12))
    assert max(contrast(inside_tint, colour) for colour in edge) >= 3, "the line below the sentence"
    below = painted.at(QRectF(box.left() + 6, box.bottom(), box.width() - 12, 12))
    word = ground(painted.at(box))
    assert max(contrast(beside, word), *(contrast(beside, colour) for colour in below)) >= 3, "the word"
    assert len({ground(paper), inside_tint, beside, word}) == 4, "all three layers are painted"


def grey(colour: str) -> str:
    """The colour as somebody sees it who sees no colours."""
    level = f"{qGray(QColor(colour).rgb()):02x}"
    return f"#{level}{level}{level}"


def test_without_any_colour_bar_line_and_box_are_still_seen(painted: Painted) -> None:
    tint = painted.layers.paragraph(painted.paragraph)
    bar = painted.at(QRectF(tint.left(), tint.center().y() - 3, BAR, 6))
    paper = grey(ground(painted.at(QRectF(tint.left() - 12, tint.center().y() - 3, 8, 6))))
    assert max(contrast(paper, grey(colour)) for colour in bar) >= 3, "the bar"
    band = next(painted.layers.bands(painted.sentence, 0, 0.6))
    inside_tint = grey(ground(painted.at(QRectF(tint.left() + 10, tint.top() + 2, 30, 3))))
    edge = painted.at(QRectF(band.left() + 8, band.bottom(), 20, 12))
    assert max(contrast(inside_tint, grey(colour)) for colour in edge) >= 3, "the line below the sentence"
    (box,) = painted.layers.bands(painted.word, 0, 0.6)
    beside = grey(
        ground(painted.at(QRectF(band.left(), band.top(), box.left() - band.left() - 8, band.height())))
    )
    below = painted.at(QRectF(box.left() + 6, box.bottom(), box.width() - 12, 12))
    word = grey(ground(painted.at(box)))
    assert max(contrast(beside, word), *(contrast(beside, grey(colour)) for colour in below)) >= 3, "the word"


def test_the_ruler_stands_out_and_follows_the_word(painted: Painted) -> None:
    painted.page.show_ruler(wanted=True)
    line = painted.layers.line_at(painted.word.start)
    above, below = rules(line, painted.page.viewport().width())
    painted.image = painted.page.viewport().grab().toImage()
    for rule in (above, below):
        assert contrast(ground(painted.at(rule)), painted.page._theme.paper) >= 3
        assert rule.height() >= 2
    assert above.bottom() <= line.top()
    assert below.top() >= line.bottom()
    last = painted.page._article.paragraphs[2].span
    painted.page.light(Lit(word=Span(last.start, last.start + 2)))
    assert painted.page._ruled == painted.layers.line_at(last.start)
