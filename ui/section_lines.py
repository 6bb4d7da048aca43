"""Draws the sections of the outline: title on up to two lines, length, and progress while one is read.

Heights are reckoned without laying out any text, since a long article has hundreds of sections and all are asked for
whenever another one is read. So is room for lengths kept before they are known.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.lengths import Length
from ui.theme import LIGHT, enlarged, typeface
from ui.words import clock

_Index = QModelIndex | QPersistentModelIndex
_TEXT = 15
_PAD = 10
_PROGRESS = 14
"""Pixels below the current section that hold its progress bar."""

_LINES = 2
_GAP = 10
"""Pixels between a title and its length."""

_KEPT = 4096


class SectionLines(QStyledItemDelegate):
    """Knows what is told of the sections, row by row; whoever changes it has the rows drawn anew."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        self.theme = LIGHT
        self.titles: Sequence[str] = ()
        self.lengths: Sequence[Length] = ()
        self._beside = "~0:00"
        self.current = -1
        """The row that is being read."""
        self.fraction = 0.0
        """How much of it has been, 0 to 1."""

    def take_lengths(self, lengths: Sequence[Length]) -> bool:
        """Know how long the sections are; whether titles have another width from now on."""
        self.lengths, before = lengths, self._beside
        longest = clock(max((length.seconds for length in lengths), default=0.0), exact=False)
        self._beside = "".join("0" if letter.isdigit() else letter for letter in longest)
        return self._beside != before

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Called by Qt for every row; a title that is too wide for one line has two."""
        row, width = index.row(), self._view.viewport().width()
        bold = row == self.current
        pixels = enlarged(_TEXT)
        lines = 1 if _advance(self.titles[row], pixels, bold=bold) <= self._title_width(width) else _LINES
        return QSize(width, lines * _leading(pixels, bold=bold) + 2 * _PAD + (_PROGRESS if bold else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Called by Qt for each row that is seen."""
        rect: QRect = option.rect
        row, current = index.row(), index.row() == self.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chip = QRectF(rect).adjusted(1, 1, -1, -_PROGRESS if current else -1)
        self._paint_chip(painter, chip, current=current, state=option.state)
        font, leading, top = (
            typeface(enlarged(_TEXT), bold=current),
            _leading(enlarged(_TEXT), bold=current),
            rect.top() + _PAD,
        )
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink"))
        for number, line in enumerate(wrapped(self.titles[row], font, self._title_width(rect.width()))):
            painter.drawText(rect.left() + _PAD, top + number * leading + QFontMetrics(font).ascent(), line)
        if row < len(self.lengths):
            length = self.lengths[row]
            painter.setFont(typeface(enlarged(_TEXT - 2), bold=current))
            painter.setPen(self.theme.colour("muted"))
            box = QRect(rect.left(), top, rect.width() - _PAD, leading)
            where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, where, clock(length.seconds, exact=length.exact))
        if current:
            self._paint_progress(painter, rect, self.fraction)
        painter.restore()

    def _paint_chip(self, painter: QPainter, chip: QRectF, *, current: bool, state: QStyle.StateFlag) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if current or hovered:
            painter.setBrush(self.theme.colour("chip"))
        if bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 2))
        painter.drawRoundedRect(chip, 9, 9)

    def _paint_progress(self, painter: QPainter, rect: QRect, fraction: float) -> None:
        track = QRectF(rect.left() + _PAD, rect.bottom() - 11, rect.width() - 2 * _PAD, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("line"))
        painter.drawRoundedRect(track, 1.5, 1.5)
        track.setWidth(track.width() * fraction)
        painter.setBrush(self.theme.colour("accent"))
        painter.drawRoundedRect(track, 1.5, 1.5)

    def _title_width(self, width: int) -> int:
        return max(40, width - 2 * _PAD - _GAP - _length_width(self._beside, enlarged(_TEXT - 2)))


@lru_cache(_KEPT)
def _advance(title: str, pixels: int, *, bold: bool) -> int:
    return QFontMetrics(typeface(pixels, bold=bold)).horizontalAdvance(title)


@lru_cache
def _length_width(widest: str, pixels: int) -> int:
    return QFontMetrics(typeface(pixels, bold=True)).horizontalAdvance(widest)


@lru_cache
def _leading(pixels: int, *, bold: bool) -> int:
    return round(QFontMetrics(typeface(pixels, bold=bold)).height() * 1.08)


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """The text on at most two lines of this width, with an ellipsis where it had to be cut."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le")
    cuts = [units[2 * start :].decode("utf-16-le") for start in starts]
    lines = [cut.removesuffix(rest).rstrip() for cut, rest in pairwise(cuts)]
    last = QFontMetrics(font).elidedText(cuts[-1], Qt.TextElideMode.ElideRight, width) if cuts else ""
    return [*lines, last]
