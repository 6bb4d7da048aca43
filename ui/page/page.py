"""The page: the article in one column, read only, with the voice's place lit."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.article import Article, Span
from reader.moment import Moment, Status
from ui.page.clicks import Clicks
from ui.page.layers import Layer, Lit
from ui.page.scrolling import Following, Line
from ui.page.setting import GUTTER, LARGEST, SMALLEST, Type
from ui.page.sheet import Sheet
from ui.page.way_back import WayBack
from ui.theme import LIGHT, Theme
from ui.words import say

_SPEAKING = frozenset({Status.READING, Status.WAITING})
_BOOK = 200_000
"""Characters from which setting anew takes longer than a window may need to follow the mouse."""

_SETTLING = 150
"""Milliseconds."""

_EMPTY = Article(title="", text="", sections=())


class Page(QTextEdit):
    """Told an article and moments of its reading; tells from where the reader wants to hear it."""

    read_from = Signal(int)
    """An offset of the article: clicked, or asked for by `read_here`."""

    following_changed = Signal(bool)
    """Whether the page follows the voice now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = _EMPTY
        self._theme = LIGHT
        self._type = Type()
        self._lit = Lit()
        self._status = Status.EMPTY
        self._shown = frozenset(Layer)
        self._focused = False
        self._sheet = Sheet(_EMPTY, LIGHT, self._type, self)
        self.setObjectName("page")
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAccessibleDescription(say("page_hint"))
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setAccessibleName(say("scroll"))
        self._following = Following(self.verticalScrollBar(), self)
        self._clicks = Clicks(self)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self._settled)
        self._back = WayBack(self)
        self._back.clicked.connect(self.follow)
        self._following.changed.connect(self._following_changed)
        self._clicks.clicked.connect(self._clicked)
        self._set_document()

    # told

    def show_article(self, article: Article | None) -> None:
        """Set another article, from its beginning."""
        self._article = article or _EMPTY
        self._lit = Lit()
        self._clicks.cancel()
        self._set_document()
        self.setAccessibleName(self._article.title or say("page"))
        self._following.follow()
        self.verticalScrollBar().setValue(0)

    def show_moment(self, moment: Moment) -> None:
        """Light up what is being read, and keep it in view; where the voice falls silent, leave the caret."""
        if self._status in _SPEAKING and moment.status not in _SPEAKING and moment.word is not None:
            self.set_caret(moment.word.start)
        self._status = moment.status
        lit = Lit(moment.paragraph, moment.sentence, moment.word)
        if lit != self._lit:
            before = self._lit
            self._lit = lit
            self._repaint(before.beyond(lit), lit.beyond(before))
            if before.word != lit.word:
                self._ink_word(lit.word)
        self._keep_in_view()
        self._offer_the_way_back()

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._theme = theme
        self._set_again()

    def show_layers(self, layers: frozenset[Layer]) -> None:
        """Show only these layers of the highlight."""
        self._shown = self._sheet.layers.shown = layers
        self.viewport().update()

    def toggle_focus(self) -> None:
        """Dim all but the paragraph that is read, or show everything alike again."""
        self._focused = not self._focused
        self.viewport().update()

    def set_type(self, type_: Type) -> None:
        """Set the article in other type."""
        self._type = type_
        self._set_again()

    def set_size(self, pixels: float) -> None:
        """Set the article in type of this size, kept between 12 and 96 pixels."""
        self.set_type(replace(self._type, size=min(max(pixels, SMALLEST), LARGEST)))

    @property
    def size_of_type(self) -> float:
        """Pixels."""
        return self._type.size

    def set_caret(self, offset: int) -> None:
        """Put the caret before a character of the article, without scrolling."""
        bar = self.verticalScrollBar()
        value = bar.value()
        self.setTextCursor(self._sheet.cursor(Span(offset, offset)))
        bar.setValue(value)

    def caret(self) -> int:
        """The character of the article that the caret stands before."""
        return self._sheet.offset(self.textCursor().position())

    def read_here(self) -> None:
        """Ask for reading from the caret."""
        self._read_from(self.caret())

    def follow(self) -> None:
        """Follow the voice again, from now on."""
        self._following.follow()
        self._back.hide()
        self._keep_in_view()

    @property
    def follows(self) -> bool:
        """Whether the page follows the voice."""
        return self._following.active

    # setting

    def _set_document(self) -> None:
        before = self._sheet
        self._sheet = Sheet(self._article, self._theme, self._type, self)
        self._sheet.layers.shown = self._shown
        self._fit_column()
        self.setExtraSelections([])
        self.setDocument(self._sheet.document)
        before.document.deleteLater()

    def _set_again(self) -> None:
        """The same article in another dress: the caret stays, and so does the line at the top."""
        caret = self.caret()
        top = self._sheet.offset(self.cursorForPosition(QPoint(GUTTER, 4)).position())
        self._set_document()
        self.set_caret(caret)
        self.verticalScrollBar().setValue(int(self._sheet.layers.line_at(top).top()) if top else 0)
        self._ink_word(self._lit.word)
        self._keep_in_view()

    def _fit_column(self) -> None:
        """Centre the column between the margins; only a narrow window makes it narrower than it should be."""
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        column = max(120, min(self._type.width, width - 2 * GUTTER))
        side = max(0, (width - column) // 2 - GUTTER)
        self.setViewportMargins(side, 0, side, 0)
        self.setLineWrapColumnOrWidth(column + 2 * GUTTER)

    def _settled(self) -> None:
        self._fit_column()
        self._keep_in_view(jump=True)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The layers first, then the text over them."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        self._sheet.layers.paint(painter, self._lit, self._theme)
        painter.end()
        super().paintEvent(event)
        if self._focused and self._lit.paragraph:
            self._paint_veil(self._lit.paragraph)

    def _paint_veil(self, paragraph: Span) -> None:
        up = self.verticalScrollBar().value()
        painter = QPainter(self.viewport())
        painter.translate(0, -up)
        seen = QRectF(self.viewport().rect()).translated(0, up)
        self._sheet.layers.paint_veil(painter, paragraph, seen, self._theme)
        painter.end()

    def _repaint(self, *lits: Lit) -> None:
        if self._focused and any(lit.paragraph for lit in lits):
            self.viewport().update()
            return
        up = -self.verticalScrollBar().value()
        seen = QRectF(self.viewport().rect())
        for rect in (rect for lit in lits for rect in self._sheet.layers.region(lit)):
            changed = rect.translated(0, up).intersected(seen)
            if not changed.isEmpty():
                self.viewport().update(changed.toAlignedRect())

    def _ink_word(self, word: Span | None) -> None:
        """Set the lit word in the ink that suits its box."""
        if word is None or Layer.WORD not in self._shown:
            self.setExtraSelections([])
            return
        ink = QTextCharFormat()
        ink.setForeground(QColor(self._theme.word_ink))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._sheet.cursor(word)
        selection.format = ink
        self.setExtraSelections([selection])

    # following the voice

    def _keep_in_view(self, *, jump: bool = False) -> None:
        place = self._lit.word or self._lit.sentence or self._lit.paragraph
        if place is not None and self._following.active:
            rect = self._sheet.layers.line_at(place.start)
            top = self._sheet.layers.paragraph(self._lit.paragraph or place).top()
            line = Line(rect.top(), rect.bottom(), top, self._type.size * self._type.line)
            self._following.show(line, self.viewport().height(), jump=jump)

    def _following_changed(self, active: bool) -> None:  # noqa: FBT001  # a slot
        self._offer_the_way_back()
        self.following_changed.emit(active)

    def _offer_the_way_back(self) -> None:
        self._back.setVisible(not self._following.active and self._lit.sentence is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and the button at the bottom; a book is set anew when the size has settled."""
        if self._sheet.units > _BOOK and self.isVisible():
            self._settling.start()
        else:
            self._fit_column()
        super().resizeEvent(event)
        self._back.find_place()
        self._keep_in_view(jump=True)

    # the reader's hands

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns the page; with Ctrl, it changes the size of type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_size(self._type.size + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            self.verticalScrollBar().event(event)

    def event(self, event: QEvent) -> bool:
        """The wheel also turns over the margins of the column, which Qt leaves out."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A caret that scrolls the page takes it from the voice."""
        value = self.verticalScrollBar().value()
        super().keyPressEvent(event)
        if self.verticalScrollBar().value() != value:
            self._following.let_go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a click; the menu is about the place where it was asked for."""
        if event.button() is Qt.MouseButton.RightButton and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        self._clicks.press(event)
        super().mousePressEvent(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Perhaps a drag."""
        self._clicks.move(event)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Perhaps the end of a click."""
        super().mouseReleaseEvent(event)
        self._clicks.release(event, QPoint(0, self.verticalScrollBar().value()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click selects a word, and nothing else."""
        self._clicks.double()
        super().mouseDoubleClickEvent(event)

    def _clicked(self, point: QPoint) -> None:
        offset = self._sheet.offset_under(point.toPointF())
        if offset is not None:
            self._read_from(offset)

    def _read_from(self, offset: int) -> None:
        if self._article.sections:
            self._following.follow()
            self.read_from.emit(offset)
