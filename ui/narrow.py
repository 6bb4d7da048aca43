"""Sets the parts of a dialog or panel below each other where side by side they are wider than a magnified screen."""

from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_MARGIN: Final = 12
"""Pixels at the sides."""

_TICK: Final = 48
"""Pixels that a check box takes beside its words."""

_LEAST: Final = QSize(200, 116)
"""Pixels: less of a list shows too little of it to go through."""

_FIELD: Final = 160
"""Pixels: less of a field or of a choice shows too little of what is in it."""


class Narrow(QObject):
    """Keeps what is scrolled down in an area as narrow as the area, whatever is shown in it later."""

    def __init__(self, area: QScrollArea, content: QWidget) -> None:
        super().__init__(area)
        self._area, self._content = area, content
        self._tried = (0, 0)
        """The width that there was, and the least that was needed then: it is not tried twice."""
        area.viewport().installEventFilter(self)
        content.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Another size, or other words in it."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            width = self._area.viewport().width()
            state = width, self._content.minimumSizeHint().width()
            if state[1] > width and state != self._tried:
                self._tried = state
                narrow(self._content, width)
                self._tried = width, self._content.minimumSizeHint().width()
        return False


def narrow(content: QWidget, width: int) -> None:
    """Let it fit into `width` pixels, as far as its parts can be set below each other and their words in lines."""
    layout = content.layout()
    if layout is None:
        return
    margins = layout.contentsMargins()
    layout.setContentsMargins(_MARGIN, margins.top(), _MARGIN, margins.bottom())
    room = width - 2 * _MARGIN
    for part in _parts(layout):
        _wrap(part, room)
    _stack(layout, room)


def _items(layout: QLayout) -> Iterator[tuple[QWidget | None, QLayout | None]]:
    """Each part of a layout: a widget with its own layout, or a layout inside of it."""
    for index in range(layout.count()):
        if (item := layout.itemAt(index)) is None:
            continue
        widget = item.widget()
        if widget is None or isinstance(widget, QAbstractScrollArea):
            yield widget, item.layout()
        else:
            yield widget, widget.layout()


def _parts(layout: QLayout) -> Iterator[QWidget]:
    for widget, inner in _items(layout):
        if widget is not None:
            yield widget
        if inner is not None:
            yield from _parts(inner)


def _wrap(part: QWidget, room: int) -> None:
    if isinstance(part, QAbstractScrollArea):
        least = _LEAST.boundedTo(QSize(room, _LEAST.height()))
        part.setMinimumSize(part.minimumSize().expandedTo(least))
    if part.minimumWidth() > room:
        part.setMinimumWidth(room)
    if isinstance(part, (QLineEdit, QComboBox)):
        part.setMinimumWidth(min(room, _FIELD))
    elif isinstance(part, QLabel) and part.sizeHint().width() > room:
        part.setWordWrap(True)
    elif isinstance(part, QCheckBox) and part.sizeHint().width() > room:
        part.setAccessibleName(part.accessibleName() or part.text().replace("&", ""))
        part.setText(_in_lines(part.text(), room - _TICK, part.fontMetrics()))


def _in_lines(text: str, room: int, metrics: QFontMetrics) -> str:
    """The text with line breaks: Qt wraps the words of labels only."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def _stack(layout: QLayout, room: int) -> None:
    """The innermost first: what is narrow then may stay side by side."""
    for widget, inner in _items(layout):
        if isinstance(widget, QDialogButtonBox):
            if widget.minimumSizeHint().width() > room:
                widget.setOrientation(Qt.Orientation.Vertical)
        elif inner is not None:
            _stack(inner, room)
    margins = layout.contentsMargins()
    if layout.minimumSize().width() <= room + margins.left() + margins.right():
        return
    if isinstance(layout, QFormLayout):
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    elif isinstance(layout, QGridLayout):
        _one_column(layout)
    elif isinstance(layout, QBoxLayout):
        layout.setDirection(QBoxLayout.Direction.TopToBottom)


def _one_column(grid: QGridLayout) -> None:
    order = sorted(range(grid.count()), key=lambda index: _place(grid, index))
    items = [item for index in order if (item := grid.itemAt(index))]
    parts = [item.widget() or item.layout() for item in items]
    taken = [
        grid.takeAt(0) for _ in order
    ]  # held until all are placed anew: a layout that nobody holds is gone
    for row, part in enumerate(parts):
        if isinstance(part, QLayout):
            grid.addLayout(part, row, 0)
        elif part is not None:
            grid.addWidget(part, row, 0)
    taken.clear()
    grid.setColumnStretch(0, 1)


def _place(grid: QGridLayout, index: int) -> tuple[int, int]:
    row, column, *_ = cast("tuple[int, int, int, int]", grid.getItemPosition(index))
    return row, column
