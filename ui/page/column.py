"""The article set in one column of the window, with what is being read lit under its text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.article import Article, Span
from ui.page import ruler
from ui.page.layers import Layer, Lit
from ui.page.setting import GUTTER, LARGEST, SMALLEST, Type
from ui.page.sheet import Sheet
from ui.theme import LIGHT, Theme

_BOOK = 200_000
"""Characters from which setting anew takes longer than a window may need to follow the mouse."""

_SETTLING = 150
"""Milliseconds."""

_NARROWEST = 120
_FLOATING, _LITTLE = 48, 4
"""Pixels that what floats on a page takes of its height, and that are left above a line on a low page."""

EMPTY = Article(title="", text="", sections=())


class Column(QTextEdit):
    """Read only, with a caret. Speaks in characters of the article; its text is never read back from the screen."""

    type_changed = Signal(Type)
    """The article is set in other type."""

    relaid = Signal()
    """Lines have moved: another size of window or of type."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = EMPTY
        self._theme = LIGHT
        self._type = Type()
        self._lit = Lit()
        self._shown = frozenset(Layer)
        self._focused = False
        self._ruler = False
        self._ruled = QRectF()
        self._marked: Sequence[Span] = ()
        self._sheet = Sheet(EMPTY, LIGHT, self._type, self)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self._settled)
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)  # what is dropped on the page belongs to the window
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cursorPositionChanged.connect(self._rule_caret)
        self._set_document()
        self._show_words()

    @property
    def text(self) -> str:
        """The article's own text."""
        return self._article.text

    def set_article(self, article: Article) -> None:
        """Set another article, from its beginning, with nothing lit."""
        self._article = article
        self._lit, self._marked = Lit(), ()
        self._set_document()
        self._rule_place()
        self.verticalScrollBar().setValue(0)

    def light(self, lit: Lit) -> None:
        """Light up other places; only what changes is painted anew."""
        before, self._lit = self._lit, lit
        if lit == before:
            return
        self._repaint(before.beyond(lit), lit.beyond(before))
        if before.word != lit.word:
            self._ink_word()
            self._rule(lit.word.start if lit.word else None)

    @property
    def lit_word(self) -> Span | None:
        """The word that is lit."""
        return self._lit.word

    # how it looks

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._theme = theme
        self._set_again()

    def show_layers(self, layers: frozenset[Layer]) -> None:
        """Show only these layers of the highlight."""
        self._shown = self._sheet.layers.shown = layers
        self.viewport().update()

    def mark(self, spans: Sequence[Span]) -> None:
        """Mark these spans, which are in order, as what was looked for."""
        self._marked = spans
        self.viewport().update()

    def toggle_focus(self) -> None:
        """Dim all but the paragraph that is read, or show everything alike again."""
        self._focused = not self._focused
        self.viewport().update()

    def show_ruler(self, *, wanted: bool) -> None:
        """Draw lines around the line of the word that is read or the caret, or do not."""
        self._ruler = wanted
        self._rule_place()
        self.viewport().update()

    # WORKAROUND: PySide gives an object another class where a method that is no slot is connected late, and for
    # another class Qt makes another interface (QAccessibleCache): screen readers would lose the page.
    @Slot(Type)
    def set_type(self, type_: Type) -> None:
        """Set the article in other type."""
        if type_ == self._type:
            return
        self._type = type_
        self._set_again()
        self.type_changed.emit(type_)

    def set_size(self, pixels: float) -> None:
        """Set the article in type of this size, kept between 12 and 96 pixels."""
        self.set_type(replace(self._type, size=min(max(pixels, SMALLEST), LARGEST)))

    @property
    def size_of_type(self) -> float:
        """Pixels."""
        return self._type.size

    @property
    def set_in(self) -> Type:
        """How the article is set."""
        return self._type

    # caret and selection

    def set_caret(self, offset: int) -> None:
        """Put the caret before a character of the article, without scrolling."""
        bar = self.verticalScrollBar()
        value = bar.value()
        self.setTextCursor(self._sheet.cursor(Span(offset, offset)))
        bar.setValue(value)

    def caret(self) -> int:
        """The character of the article that the caret stands before; of a selection, the first."""
        return self._sheet.offset(self.textCursor().selectionStart())

    def line(self) -> Span:
        """The line of the caret, as it is set."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        start = cursor.position()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfLine)
        return Span(self._sheet.offset(start), self._sheet.offset(cursor.position()))

    def select(self, span: Span) -> None:
        """Select a span of the article and bring it into view."""
        self.setTextCursor(self._sheet.cursor(span))
        line = self._sheet.layers.line_at(span.start)
        bar = self.verticalScrollBar()
        if not bar.value() <= line.top() <= line.bottom() <= bar.value() + self.viewport().height():
            free = self.viewport().height() - line.height() - _FLOATING
            bar.setValue(int(line.top() - max(_LITTLE, min(self.viewport().height() / 3, free / 2))))

    def selected(self) -> str | None:
        """The words that are selected, if any."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = (self._sheet.offset(unit) for unit in (cursor.selectionStart(), cursor.selectionEnd()))
        return Span(start, end).of(self._article.text)

    def changeEvent(self, event: QEvent) -> None:
        """What stands around the text speaks another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setAccessibleName(self.tr("Scroll"))

    # setting

    def _set_document(self) -> None:
        before = self._sheet
        self._sheet = Sheet(self._article, self._theme, self._type, self)
        self._sheet.layers.shown = self._shown
        self._fit()
        self.setExtraSelections([])
        self.setDocument(self._sheet.document)
        before.document.deleteLater()

    def _set_again(self) -> None:
        """The same article in another dress: the caret stays, and so does the line at the top."""
        if self._article is EMPTY:
            return  # the first article will be set in it
        caret = self.caret()
        top = self._sheet.offset(self.cursorForPosition(QPoint(GUTTER, 4)).position())
        self._set_document()
        self.set_caret(caret)
        self.verticalScrollBar().setValue(int(self._sheet.layers.line_at(top).top()) if top else 0)
        self._ink_word()
        self._rule_place()
        self.relaid.emit()

    def _fit(self) -> None:
        """Centre the column between the margins; only a narrow window makes it narrower than it should be."""
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        column = max(_NARROWEST, min(self._type.width, width - 2 * GUTTER))
        side = max(0, (width - column) // 2 - GUTTER)
        self.setViewportMargins(side, 0, side, 0)
        self._sheet.broken.fit(column)
        self.setLineWrapColumnOrWidth(column + 2 * GUTTER)

    def _settled(self) -> None:
        self._fit()
        self.relaid.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle; a book is set anew when the size has settled."""
        if self._sheet.units > _BOOK and self.isVisible():
            self._settling.start()
        else:
            self._fit()
        super().resizeEvent(event)
        self._rule_place()
        self.relaid.emit()

    # the ruler

    def _rule_place(self) -> None:
        self._rule(self._lit.word.start if self._lit.word else self.caret())

    def _rule_caret(self) -> None:
        self._rule(self._sheet.offset(self.textCursor().position()))

    def _seen_of_line(self, offset: int) -> QRectF:
        """The line of a character, with the ruler around it where there is one."""
        line = self._sheet.layers.line_at(offset)
        if not self._ruler:
            return line
        around = ruler.covered(line, line.width())
        return QRectF(line.left(), around.top(), line.width(), around.height())

    def _rule(self, offset: int | None) -> None:
        """Draw the ruler around the line of a character; only the strips where it was and is are painted anew."""
        if not self._ruler or offset is None or self._article is EMPTY:
            return
        before, self._ruled = self._ruled, self._sheet.layers.line_at(offset)
        if before != self._ruled:
            self._update(*(ruler.covered(line, self.viewport().width()) for line in (before, self._ruled)))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The layers first, then the text over them."""
        up = self.verticalScrollBar().value()
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -up)
            self._sheet.layers.paint(painter, self._lit, self._theme)
            self._sheet.layers.paint_marks(painter, self._marks_in_sight(), self._theme)
            if self._ruler and not self._ruled.isEmpty():
                ruler.paint(painter, self._ruled, self.viewport().width(), self._theme)
        super().paintEvent(event)
        if self._sheet.broken.present:
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -up)
                self._sheet.broken.paint(painter, self._in_sight(), self._ink)
        if self._focused and self._lit.paragraph:
            seen = QRectF(self.viewport().rect()).translated(0, up)
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -up)
                self._sheet.layers.paint_veil(painter, self._lit.paragraph, seen, self._theme)

    def _marks_in_sight(self) -> Sequence[Span]:
        if not self._marked:
            return ()
        first, last = (self._sheet.offset(position) for position in self._in_sight())
        here = bisect_left(self._marked, first, key=lambda span: span.end)
        return self._marked[here : bisect_right(self._marked, last, key=lambda span: span.start)]

    def _in_sight(self) -> tuple[int, int]:
        """The first and the last position of the document that can be seen."""
        first, last = QPoint(0, 0), self.viewport().rect().bottomRight()
        return self.cursorForPosition(first).position(), self.cursorForPosition(last).position()

    def _ink(self, position: int, own: QColor) -> QColor:
        """The colour of a hyphen: that of the letter which it follows."""
        cursor = self.textCursor()
        if cursor.selectionStart() < position <= cursor.selectionEnd():
            return self.palette().highlightedText().color()
        word = self._lit.word if Layer.WORD in self._shown else None
        lit = word is not None and word.start < self._sheet.offset(position) < word.end
        return self._theme.colour("word_ink") if lit else own

    def _repaint(self, *lits: Lit) -> None:
        if self._focused and any(lit.paragraph for lit in lits):
            self.viewport().update()
            return
        self._update(*(rect for lit in lits for rect in self._sheet.layers.region(lit)))

    def _update(self, *rects: QRectF) -> None:
        """Paint what can be seen of these rectangles of the document anew."""
        up = -self.verticalScrollBar().value()
        seen = QRectF(self.viewport().rect())
        for rect in rects:
            changed = rect.translated(0, up).intersected(seen)
            if not changed.isEmpty():
                self.viewport().update(changed.toAlignedRect())

    def _ink_word(self) -> None:
        """Set the lit word in the ink that suits its box."""
        word = self._lit.word
        if word is None or Layer.WORD not in self._shown:
            self.setExtraSelections([])
            return
        ink = QTextCharFormat()
        ink.setForeground(QColor(self._theme.word_ink))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._sheet.cursor(word)
        selection.format = ink
        self.setExtraSelections([selection])
