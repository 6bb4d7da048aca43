"""An article set in type: its document, and the way between its characters and places in the document."""

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QTextCursor

from reader.article import Article, Span
from ui.page.blocks import Blocks
from ui.page.broken import Broken
from ui.page.layers import Layers
from ui.page.setting import Type, set_article
from ui.theme import Theme


class Sheet:
    """Made anew for every article, theme and type."""

    def __init__(self, article: Article, theme: Theme, type_: Type, parent: QObject) -> None:
        self._blocks = Blocks(article)
        self.document = set_article(article, self._blocks, theme, type_)
        self.document.setParent(parent)
        self.broken = Broken(self.document, self._blocks, article)
        self.layers = Layers(self.document, self._blocks, self.broken)

    @property
    def units(self) -> int:
        """How long the document is."""
        return self._blocks.end

    def offset(self, position: int) -> int:
        """The character of the article at a position in the document."""
        return self._blocks.offset(position)

    def offset_under(self, point: QPointF) -> int | None:
        """The character that is printed at a point of the document; None beside the text."""
        hit = self.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
        return self._blocks.offset(hit) if hit >= 0 and self._blocks.all else None

    def cursor(self, span: Span) -> QTextCursor:
        """A cursor that selects a span of the article."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(self._blocks.position(span.start))
        cursor.setPosition(self._blocks.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor
