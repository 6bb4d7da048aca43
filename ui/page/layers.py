"""The three layers of highlight, painted under the text: paragraph, sentence, word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextDocument, QTextLine

from reader.article import Span
from ui.page.blocks import Blocks
from ui.page.broken import Broken
from ui.page.setting import GUTTER
from ui.theme import Theme

PARAGRAPH_PAD: Final = (18.0, 10.0)
"""Air between the text and the edge of the paragraph's tint: sideways and up and down, pixels."""

BAR: Final = 4.0
_SENTENCE_PAD = 3.0
_WORD_PAD = 2.0
_SENTENCE_HEIGHT = 1.18
_WORD_HEIGHT = 1.08
_ROUND = 4.0
_UNDERLINE = 2.0
_FRAME = 1.5
_VEIL = 0.68


class Layer(Enum):
    """One of the layers, each of which can be switched off."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Lit:
    """What is lit: spans of the article."""

    paragraph: Span | None = None
    sentence: Span | None = None
    word: Span | None = None

    def beyond(self, other: "Lit") -> "Lit":
        """What is lit here and not there."""
        return Lit(
            None if self.paragraph == other.paragraph else self.paragraph,
            None if self.sentence == other.sentence else self.sentence,
            None if self.word == other.word else self.word,
        )


class Layers:
    """Where the lit spans lie in a document, in its coordinates, and how they are painted."""

    def __init__(self, document: QTextDocument, blocks: Blocks, broken: Broken) -> None:
        self._document = document
        self._blocks = blocks
        self._broken = broken
        self.shown = frozenset(Layer)

    def paint(self, painter: QPainter, lit: Lit, theme: Theme) -> None:
        """Paint all layers that are shown; the painter is in the document's coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if lit.paragraph and Layer.PARAGRAPH in self.shown:
            self._paint_paragraph(painter, self.paragraph(lit.paragraph), theme)
        if lit.sentence and Layer.SENTENCE in self.shown:
            for band in self.bands(lit.sentence, _SENTENCE_PAD, _SENTENCE_HEIGHT):
                self._paint_band(painter, band, theme)
        if lit.word and Layer.WORD in self.shown:
            for box in self.bands(lit.word, _WORD_PAD, _WORD_HEIGHT):
                self._paint_word(painter, box, theme)

    def paint_marks(self, painter: QPainter, spans: Sequence[Span], theme: Theme) -> None:
        """Paint what was looked for: each place framed, so that it is no matter of colour alone."""
        painter.setPen(QPen(theme.colour("accent"), _FRAME))
        painter.setBrush(theme.colour("chip"))
        for span in spans:
            for box in self.bands(span, _WORD_PAD, _WORD_HEIGHT):
                painter.drawRoundedRect(box, _ROUND, _ROUND)

    def paint_veil(self, painter: QPainter, paragraph: Span, seen: QRectF, theme: Theme) -> None:
        """Dim all that is seen but the paragraph: painted over the text."""
        veil = theme.colour("paper")
        veil.setAlphaF(_VEIL)
        lit = self.paragraph(paragraph)
        painter.fillRect(QRectF(seen.topLeft(), QPointF(seen.right(), lit.top())), veil)
        painter.fillRect(QRectF(QPointF(seen.left(), lit.bottom()), seen.bottomRight()), veil)

    def region(self, lit: Lit) -> list[QRectF]:
        """The rectangles that `lit` covers, with their edges."""
        rects = [
            band
            for span in (lit.sentence, lit.word)
            if span
            for band in self.bands(span, _SENTENCE_PAD, _SENTENCE_HEIGHT)
        ]
        if lit.paragraph:
            rects.append(self.paragraph(lit.paragraph))
        return [rect.adjusted(-2, -2, 2, 4) for rect in rects]

    def paragraph(self, span: Span) -> QRectF:
        """The tinted rectangle of a paragraph, with its bar."""
        rect = QRectF()
        for index in self._blocks.between(span):
            rect = rect.united(self._text_rect(self._document.findBlockByNumber(index)))
        across, _ = PARAGRAPH_PAD
        above, below = self._air(span)
        return rect.adjusted(-across - BAR, -above, across + BAR, below)

    def line_at(self, offset: int) -> QRectF:
        """The line of text that holds a character."""
        index = self._blocks.index_at(offset)
        block = self._document.findBlockByNumber(index)
        origin = self._origin(block)
        line = block.layout().lineForTextPosition(self._blocks.unit_in(index, offset))
        return (
            line.rect().translated(origin)
            if line.isValid()
            else QRectF(origin, self._text_rect(block).size())
        )

    def bands(self, span: Span, pad: float, height: float) -> Iterator[QRectF]:
        """A rounded band for each line of text that a span touches; `height` in units of the line's own."""
        for index in self._blocks.between(span):
            block = self._document.findBlockByNumber(index)
            origin = self._origin(block)
            start, end = (self._blocks.unit_in(index, offset) for offset in (span.start, span.end))
            layout = block.layout()
            first = max(0, layout.lineForTextPosition(start).lineNumber()) if layout.lineCount() else 0
            for number in range(first, layout.lineCount()):
                line = layout.lineAt(number)
                if line.textStart() >= end:
                    break
                if (band := _band(line, (start, end), pad, height)) is None:
                    continue
                next_line = line.textStart() + line.textLength()
                if (
                    end >= next_line
                ):  # a line that was filled up so that its word breaks there ends with the hyphen
                    band.setWidth(band.width() - self._broken.empty_space(index, next_line))
                yield band.translated(origin)

    def _air(self, span: Span) -> tuple[float, float]:
        """The tint's air above and below: no more than the spacing leaves, so that it stays clear of its neighbours."""
        indices, most = self._blocks.between(span), PARAGRAPH_PAD[1]
        first = self._document.findBlockByNumber(indices[0])
        last = self._document.findBlockByNumber(indices[-1]).blockFormat()
        before = first.previous().blockFormat().bottomMargin() if first.previous().isValid() else most
        return min(most, before + first.blockFormat().topMargin()), min(most, last.bottomMargin())

    def _origin(self, block: QTextBlock) -> QPointF:
        return self._document.documentLayout().blockBoundingRect(block).topLeft()

    def _text_rect(self, block: QTextBlock) -> QRectF:
        """The lines of a block over the whole width of the column, without the margins around it."""
        rect = self._document.documentLayout().blockBoundingRect(block)
        rect.translate(
            0, block.layout().boundingRect().top()
        )  # a fixed line height leaves air above the first line
        return QRectF(GUTTER, rect.top(), self._document.textWidth() - 2 * GUTTER, rect.height())

    def _paint_paragraph(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        painter.setBrush(theme.colour("tint"))
        painter.drawRoundedRect(rect, 8, 8)
        bar = QRectF(rect.topLeft(), rect.bottomLeft() + QPointF(BAR, 0))
        painter.fillRect(bar.adjusted(0, 0, 8, 0), theme.colour("tint"))
        painter.fillRect(bar, theme.colour("accent"))

    def _paint_band(self, painter: QPainter, band: QRectF, theme: Theme) -> None:
        painter.setBrush(theme.colour("sentence"))
        painter.drawRoundedRect(band, _ROUND, _ROUND)
        bottom = round(band.bottom())  # whole pixels: a line that is spread over two is too faint
        line = QRectF(band.left() + _ROUND, bottom - 1, band.width() - 2 * _ROUND, 1)
        painter.fillRect(line, theme.colour("sentence_line"))

    def _paint_word(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        painter.setBrush(theme.colour("word_line"))
        painter.drawRoundedRect(box.adjusted(0, _UNDERLINE, 0, _UNDERLINE), _ROUND, _ROUND)
        painter.setBrush(theme.colour("word"))
        painter.drawRoundedRect(box, _ROUND, _ROUND)


def _band(line: QTextLine, units: tuple[int, int], pad: float, factor: float) -> QRectF | None:
    """The part of a line that a range of units covers, as high as the type with some air."""
    first, last = max(units[0], line.textStart()), min(units[1], line.textStart() + line.textLength())
    if first >= last:
        return None
    left, right = (_x(line, unit) for unit in (first, last))
    right = min(max(left, right), line.naturalTextRect().right())
    height = line.height() * factor
    middle = line.y() + line.height() / 2
    return QRectF(left - pad, middle - height / 2, right - left + 2 * pad, height)


def _x(line: QTextLine, unit: int) -> float:
    x = cast(
        "float | tuple[float, int]", line.cursorToX(unit)
    )  # PySide6 hands back the adjusted unit as well
    return x[0] if isinstance(x, tuple) else x
