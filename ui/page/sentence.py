"""One sentence in the middle of the window, as large as it fits, with the word that is read lit."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.article import Span
from ui.offsets import Offsets
from ui.page.blocks import one_line
from ui.page.hyphens import Hyphen, Measure, breaks, fill_lines, hyphens, paint, places
from ui.page.setting import Type
from ui.theme import LIGHT, Theme, typeface

LARGEST: Final = 200
"""Pixels: a word of one letter need not fill a wall."""

_AIR: Final = 24
"""Pixels around the text."""


def largest(fits: Callable[[int], bool], least: int, most: int) -> int:
    """The largest size from `least` to `most` that fits, found in halves; `least` if none does."""
    while least < most:
        middle = (least + most + 1) // 2
        if fits(middle):
            least = middle
        else:
            most = middle - 1
    return least


def _covers(room: QSizeF, extent: QSizeF) -> bool:
    return extent.width() <= room.width() and extent.height() <= room.height()


class SentenceView(QTextEdit):
    """Read only, with a caret, like the page. Told a sentence and what of it is read; never smaller than its type."""

    left = Signal()
    """The reader wants to see the whole article again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sentence")
        self._theme, self._type = LIGHT, Type()
        self._text, self._offsets = "", Offsets("")
        self._word: Span | None = None
        self._hyphens: Sequence[Hyphen] = ()
        self._breaking = QFont()
        self._room = QSize()
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(False)  # as on the page
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._show_words()

    # told

    def show_sentence(self, text: str) -> None:
        """Show another sentence, with no word lit."""
        if text == self._text:
            return
        self._text, self._offsets, self._word = text, Offsets(text), None
        self._set()

    def light(self, word: Span | None) -> None:
        """Light up a word of the sentence, counted from its beginning, and see to it that it can be seen."""
        if word == self._word:
            return
        self._word = word
        self._ink_word()
        if word is not None:
            self._bring_into_view(word)

    def set_caret(self, offset: int) -> None:
        """Put the caret before a character of the sentence."""
        self.setTextCursor(self._cursor(Span(offset, offset)))

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._theme = theme
        self._set()

    def set_type(self, type_: Type) -> None:
        """Use a typeface, its spacings, and its size as the smallest."""
        self._type = type_
        self._set()

    @property
    def size_of_type(self) -> int:
        """Pixels."""
        return self.currentFont().pixelSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and its hyphens over it."""
        super().paintEvent(event)
        block = self.document().firstBlock()
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        up = QPointF(0, self.verticalScrollBar().value())
        with QPainter(self.viewport()) as painter:
            for hyphen, at in places(block, self._hyphens):
                lit = (
                    self._word is not None
                    and self._word.start < self._offsets.to_code_point(hyphen.unit) < self._word.end
                )
                ink = self._theme.colour("word_ink" if lit else "ink")
                paint(painter, QPointF(origin + at - up), self._breaking, ink)

    # the reader's hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another size of type."""
        super().resizeEvent(event)
        if self.size() != self._room:  # else it is only the scroll bar that came or went
            self._set()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("The sentence being read"))
        self.setAccessibleDescription(
            self.tr(
                "Space reads aloud, Alt with the arrow keys goes on by sentences, Esc goes back to the article."
            )
        )
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll"))

    # setting

    def _set(self) -> None:
        """Set the sentence as large as it fits, in the middle; where it stays too long, it scrolls."""
        self._room = self.size()
        room = QSizeF(self._room.shrunkBy(QMargins(_AIR, _AIR, _AIR, _AIR)))
        layout = QTextLayout(one_line(self._text))
        layout.setTextOption(QTextOption())  # wraps between words only
        pixels = largest(
            lambda size: _covers(room, self._extent(layout, size, room.width())), self._least, LARGEST
        )
        extent = self._extent(layout, pixels, room.width())
        scrolls = not _covers(room, extent)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff)
        frame = self.document().rootFrame().frameFormat()
        frame.setMargin(_AIR)
        frame.setTopMargin(_AIR if scrolls else (self.height() - extent.height()) / 2)
        self.document().rootFrame().setFrameFormat(frame)
        self._write(pixels)
        self.setTextCursor(self._cursor(Span(0, 0)))
        self._ink_word()
        if self._word is not None:
            self._bring_into_view(self._word)

    @property
    def _least(self) -> int:
        return round(self._type.size)

    def _extent(self, layout: QTextLayout, pixels: int, width: float) -> QSizeF:
        """How wide and how high the sentence is in type of this size."""
        layout.setFont(self._font(pixels))
        layout.beginLayout()
        widest, lines = 0.0, 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            widest, lines = max(widest, line.naturalTextWidth()), lines + 1
        layout.endLayout()
        return QSizeF(widest, lines * self._type.line * pixels)

    def _font(self, pixels: int) -> QFont:
        font = typeface(pixels, family=self._type.family)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self._type.letters * pixels)
        font.setWordSpacing(self._type.words * pixels)
        return font

    def _write(self, pixels: int) -> None:
        written = QTextCharFormat()
        written.setFont(self._font(pixels))
        written.setForeground(self._theme.colour("ink"))
        block = QTextBlockFormat()
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        block.setLineHeight(self._type.line * pixels, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(block)
        cursor.insertText(one_line(self._text), written)
        cursor.endEditBlock()
        self._break_words(written.font())

    def _break_words(self, font: QFont) -> None:
        """As on the page, where a word is wider than the window; the lines that this fills up begin at the left."""
        self._breaking = font
        room = self.viewport().width() - 2 * _AIR
        self._hyphens = tuple(hyphens(one_line(self._text), room, Measure(font), breaks))
        block = self.document().firstBlock()
        fill_lines(block.layout(), self._hyphens, font)
        self.document().markContentsDirty(0, block.length())

    def _ink_word(self) -> None:
        """In a box and underlined, so that it is no matter of colour alone."""
        if self._word is None:
            self.setExtraSelections([])
            return
        lit = QTextEdit.ExtraSelection()
        lit.cursor = self._cursor(self._word)
        ink = QTextCharFormat()
        ink.setForeground(self._theme.colour("word_ink"))
        ink.setBackground(self._theme.colour("word"))
        ink.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        ink.setUnderlineColor(self._theme.colour("word_ink"))
        lit.format = ink
        self.setExtraSelections([lit])

    def _bring_into_view(self, word: Span) -> None:
        """Without the caret, whose moves a screen reader would tell."""
        rect, bar = self.cursorRect(self._cursor(Span(word.start, word.start))), self.verticalScrollBar()
        if rect.top() < 0 or rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.top() - _AIR)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_utf16(span.start))
        cursor.setPosition(self._offsets.to_utf16(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor
