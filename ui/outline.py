"""The outline: sections with their length, the one being read with its progress."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.lengths import Length
from ui.theme import LIGHT, Theme, typeface
from ui.words import clock, duration

_Index = QModelIndex | QPersistentModelIndex
_LENGTH, _FRACTION = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_TEXT = 15
_PAD = 10
_PROGRESS = 14
"""Pixels below the current section that hold its progress bar."""

_LINES = 2


class Outline(QWidget):
    """Told the sections of an article and how far reading is; tells which section the reader chose."""

    section_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._current = -1
        self._list = _Sections(self)
        self._list.chosen.connect(self.section_chosen)
        self._over = over = QLabel(self)
        over.setObjectName("over")
        over.setBuddy(self._list)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 18, 10, 12)
        box.setSpacing(8)
        over.setContentsMargins(10, 0, 0, 0)
        spaced = over.font()
        spaced.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
        over.setFont(spaced)
        box.addWidget(over)
        box.addWidget(self._list, 1)
        self.setFocusProxy(self._list)
        self._show_words()

    def show_sections(self, titles: Sequence[str]) -> None:
        """Show the sections of another article."""
        self._current = -1
        self._list.clear()
        for title in titles:
            item = QListWidgetItem(title)
            item.setToolTip(title)
            self._list.addItem(item)
            self._name(item)

    def show_lengths(self, lengths: Sequence[Length]) -> None:
        """Show how long each section is."""
        for row, length in enumerate(lengths[: self._list.count()]):
            item = self._list.item(row)
            if item.data(_LENGTH) != length:
                item.setData(_LENGTH, length)
                self._name(item)

    def show_progress(self, section: int, fraction: float) -> None:
        """Show which section is being read, and how much of it has been, 0 to 1; -1 for none."""
        if section != self._current:
            self._mark(section)
        if (item := self._list.item(section)) is not None:
            item.setData(_FRACTION, round(min(max(fraction, 0.0), 1.0), 3))

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._list.lines.theme = theme
        self._list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self._over.setText(self.tr("In this article").upper())
        self._over.setAccessibleName(self.tr("In this article"))
        self._list.setAccessibleName(self.tr("Outline"))
        for row in range(self._list.count()):
            self._name(self._list.item(row))

    def _mark(self, section: int) -> None:
        before, self._current = self._list.item(self._current), section
        item = self._list.item(section)
        if before is not None:
            before.setData(_FRACTION, None)
            self._name(before)
        if item is not None:
            item.setData(_FRACTION, 0.0)
            self._name(item)
            if not self._list.hasFocus():
                self._list.setCurrentItem(item)
            self._list.scrollToItem(item)

    def _name(self, item: QListWidgetItem) -> None:
        """What a screen reader says of a section."""
        parts = [item.text()]
        length = item.data(_LENGTH)
        if isinstance(length, Length):
            parts.append(duration(length.seconds, exact=length.exact))
        if self._list.row(item) == self._current:
            parts.append(self.tr("being read"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(parts))


class _Sections(QListWidget):
    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.lines = _Lines(self)
        self.setItemDelegate(self.lines)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.itemClicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose the section."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentRow() >= 0:
            self.chosen.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap differently at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.row(item))


class _Lines(QStyledItemDelegate):
    """Draws a section: its title on up to two lines, its length, and its progress while it is read."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        self.theme = LIGHT

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        lines = len(_wrapped(self._title(index), self._font(index), self._title_width(index, width)))
        height = lines * self._leading(index) + 2 * _PAD
        return QSize(width, height + (_PROGRESS if self._is_current(index) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        current = self._is_current(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chip = QRectF(rect).adjusted(1, 1, -1, -_PROGRESS if current else -1)
        self._paint_chip(painter, chip, current=current, state=state)
        font, leading = self._font(index), self._leading(index)
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink"))
        top = rect.top() + _PAD
        for number, line in enumerate(
            _wrapped(self._title(index), font, self._title_width(index, rect.width()))
        ):
            baseline = top + number * leading + QFontMetrics(font).ascent()
            painter.drawText(rect.left() + _PAD, baseline, line)
        painter.setFont(self._length_font(index))
        painter.setPen(self.theme.colour("muted"))
        box = QRect(rect.left(), top, rect.width() - _PAD, leading)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._length(index)
        )
        if current:
            self._paint_progress(painter, rect, float(index.data(_FRACTION)))
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

    def _is_current(self, index: _Index) -> bool:
        return index.data(_FRACTION) is not None

    def _title(self, index: _Index) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))

    def _length(self, index: _Index) -> str:
        length = index.data(_LENGTH)
        return clock(length.seconds, exact=length.exact) if isinstance(length, Length) else ""

    def _title_width(self, index: _Index, width: int) -> int:
        beside = QFontMetrics(self._length_font(index)).horizontalAdvance(self._length(index))
        return max(40, width - 2 * _PAD - (beside + 10 if beside else 0))

    def _font(self, index: _Index) -> QFont:
        return typeface(_TEXT, bold=self._is_current(index))

    def _length_font(self, index: _Index) -> QFont:
        return typeface(_TEXT - 2, bold=self._is_current(index))

    def _leading(self, index: _Index) -> int:
        return round(QFontMetrics(self._font(index)).height() * 1.08)


def _wrapped(text: str, font: QFont, width: int) -> list[str]:
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
