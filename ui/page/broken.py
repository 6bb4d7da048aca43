"""The hyphens of an article as it is set now: found for the width of its column, and painted over its lines."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCursor, QTextDocument

from reader.article import Article, Role
from ui.page.blocks import Blocks, printed
from ui.page.hyphens import Hyphen, Measure, breaks, empty_space, fill_lines, hyphens, paint, places

Ink = Callable[[int, QColor], QColor]
"""The colour of a hyphen before a position of the document, and the colour that its letters have of themselves."""


class Broken:
    """Belongs to one document, before it is laid out anew for another width."""

    def __init__(self, document: QTextDocument, blocks: Blocks, article: Article) -> None:
        self._document, self._blocks, self._article = document, blocks, article
        self._found: dict[int, Sequence[Hyphen]] = {}
        self._column = 0.0
        self._measures: dict[Role, Measure] = {}

    def fit(self, column: float) -> None:
        """Break what is wider than this, in pixels. Only words of a German article: those are the rules we know."""
        if column == self._column or not self._article.language.startswith("de"):
            return
        self._column = column
        block, before, self._found = self._document.firstBlock(), self._found, {}
        for index, piece in enumerate(self._blocks.all):
            font, width = block.charFormat().font(), column - block.blockFormat().leftMargin()
            measure = self._measures.get(piece.role) or self._measures.setdefault(piece.role, Measure(font))
            found = tuple(hyphens(printed(self._article, piece), width, measure, breaks))
            if found:
                self._found[index] = found
            if found or index in before:
                fill_lines(block.layout(), found, font)
            block = block.next()

    @property
    def present(self) -> bool:
        """Whether there are any."""
        return bool(self._found)

    def empty_space(self, index: int, unit: int) -> float:
        """The pixels at the end of a line of a block, before a unit of it, that only fill the line."""
        found = self._found.get(index)
        if not found:
            return 0.0
        return empty_space(found, unit, self._document.findBlockByNumber(index).charFormat().font())

    def paint(self, painter: QPainter, seen: tuple[int, int], ink: Ink) -> None:
        """Paint the hyphens of the blocks that can be seen, from one position of the document to another.

        The painter is in the document's coordinates.
        """
        block, last = (self._document.findBlock(position) for position in seen)
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            if found := self._found.get(block.blockNumber()):
                self._paint_block(painter, block, found, ink)
            block = block.next()

    def _paint_block(self, painter: QPainter, block: QTextBlock, found: Sequence[Hyphen], ink: Ink) -> None:
        origin = self._document.documentLayout().blockBoundingRect(block).topLeft()
        letters = QTextCursor(self._document)
        for hyphen, at in places(block, found):
            position = block.position() + hyphen.unit
            letters.setPosition(position)
            own = letters.charFormat()
            paint(painter, QPointF(origin + at), own.font(), ink(position, own.foreground().color()))
