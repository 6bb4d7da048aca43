"""Draws the sections of the outline: an arrow where one holds others, title, length, progress while one is read.

Heights are reckoned without laying out any text, since a long article has hundreds of sections and all are asked for
whenever the width changes. So is room for lengths kept before they are known.
"""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ui.sections import Sections
from ui.theme import LIGHT, enlarged, typeface
from ui.words import clock

NUMBER: Final = Qt.ItemDataRole.UserRole
"""Under which a row tells the number of its section."""

_Index = QModelIndex | QPersistentModelIndex
_TEXT = 15
_PAD = 10
_PROGRESS = 14
"""Pixels below the current section that hold its progress bar."""

_LINES = 2
_GAP = 10
"""Pixels between a title and its length."""

_ARROW = 24
"""Pixels before each title where sections hold others: there, a click folds."""

_STEP = 14
"""Pixels by which each level is set in, but never more than `_MOST` of the width in all."""

_MOST = 0.25
_KEPT = 4096


class SectionLines(QStyledItemDelegate):
    """Draws what it knows of the sections; whoever changes that has the rows drawn anew."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = LIGHT
        self.sections = Sections()
        self.marked = -1
        """The row that shows what is being read: that section, or a folded one around it."""
        self._beside = "~0:00"

    def reckon_lengths(self) -> bool:
        """Keep room for the lengths that there are; whether titles have another width from now on."""
        before, longest = self._beside, clock(self.sections.longest, exact=False)
        self._beside = "".join("0" if letter.isdigit() else letter for letter in longest)
        return self._beside != before

    def is_arrow(self, number: int, x: int) -> bool:
        """Whether `x` pixels from the left is where a section that holds others can be folded."""
        left = self._left(number, self._view.viewport().width())
        return self.sections.nesting.holds(number) and left - enlarged(_ARROW) <= x < left

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Called by Qt for every row; a title that is too wide for one line has two."""
        number, width = index.data(NUMBER), self._view.viewport().width()
        bold = number == self.marked
        pixels, room = enlarged(_TEXT), self._title_width(number, width)
        lines = 1 if _advance(self.sections.titles[number], pixels, bold=bold) <= room else _LINES
        return QSize(width, lines * _leading(pixels, bold=bold) + 2 * _PAD + (_PROGRESS if bold else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Called by Qt for each row that is seen."""
        rect: QRect = option.rect
        number, folded = index.data(NUMBER), not self._view.isExpanded(index)
        marked, left = number == self.marked, rect.left() + self._left(number, rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chip = QRectF(rect).adjusted(1, 1, -1, -_PROGRESS if marked else -1)
        self._paint_chip(painter, chip, current=marked, state=option.state)
        font, leading, top = (
            typeface(enlarged(_TEXT), bold=marked),
            _leading(enlarged(_TEXT), bold=marked),
            rect.top() + _PAD,
        )
        if self.sections.nesting.holds(number):
            self._paint_arrow(painter, QPointF(left - enlarged(_ARROW) / 2, top + leading / 2), folded=folded)
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink"))
        title, room = self.sections.titles[number], self._title_width(number, rect.width())
        for count, line in enumerate(wrapped(title, font, room)):
            painter.drawText(left, top + count * leading + QFontMetrics(font).ascent(), line)
        length = self.sections.length(number, folded=folded)
        if length is not None:
            painter.setFont(typeface(enlarged(_TEXT - 2), bold=marked))
            painter.setPen(self.theme.colour("muted"))
            box = QRect(rect.left(), top, rect.width() - _PAD, leading)
            where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, where, clock(length.seconds, exact=length.exact))
        if marked:
            track = QRectF(left, rect.bottom() - 11, rect.right() + 1 - _PAD - left, 3)
            self._paint_progress(painter, track, self.sections.progress(number, folded=folded))
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

    def _paint_arrow(self, painter: QPainter, centre: QPointF, *, folded: bool) -> None:
        """To the right where there is more to be opened, down where it is open."""
        far, near = enlarged(4), enlarged(2)
        corners = [QPointF(-near, -far), QPointF(near, 0), QPointF(-near, far)]
        painter.setPen(QPen(self.theme.colour("muted"), enlarged(2)))
        painter.drawPolyline([centre + (at if folded else at.transposed()) for at in corners])

    def _paint_progress(self, painter: QPainter, track: QRectF, fraction: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("line"))
        painter.drawRoundedRect(track, 1.5, 1.5)
        track.setWidth(track.width() * fraction)
        painter.setBrush(self.theme.colour("accent"))
        painter.drawRoundedRect(track, 1.5, 1.5)

    def _left(self, number: int, width: int) -> int:
        """Where the title begins, in pixels."""
        nesting = self.sections.nesting
        if nesting.is_flat:
            return _PAD
        return enlarged(_ARROW) + min(nesting.depths[number] * enlarged(_STEP), round(width * _MOST))

    def _title_width(self, number: int, width: int) -> int:
        beside = _length_width(self._beside, enlarged(_TEXT - 2))
        return max(40, width - self._left(number, width) - _PAD - _GAP - beside)


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
