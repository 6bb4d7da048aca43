"""The line ruler: two lines across the column that guide the eye along the line being read."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.theme import Theme

_AWAY: Final = 0.16
"""Between the type and a line, in units of the type's height."""

_THICK: Final = 1 / 14
"""How thick a line is, in the same units; never below 2 pixels."""


def rules(line: QRectF, width: float) -> tuple[QRectF, QRectF]:
    """The lines above and below a line of text, `width` pixels wide, in the coordinates of `line`."""
    thick = max(2, round(line.height() * _THICK))
    away = line.height() * _AWAY
    above, below = round(line.top() - away - thick), round(line.bottom() + away)
    return QRectF(0, above, width, thick), QRectF(0, below, width, thick)


def covered(line: QRectF, width: float) -> QRectF:
    """All that the ruler around a line of text covers."""
    above, below = rules(line, width)
    return above.united(below)


def paint(painter: QPainter, line: QRectF, width: float, theme: Theme) -> None:
    """Paint it around a line of text; the painter is in the document's coordinates."""
    for rule in rules(line, width):
        painter.fillRect(rule, theme.colour("accent"))
