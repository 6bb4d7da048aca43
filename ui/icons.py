"""The drawings of assets/icons in the colours of a theme, sharp at every size."""

from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.places import asset


@cache
def _drawing(name: str) -> QSvgRenderer:
    return QSvgRenderer(str(asset(f"icons/{name}.svg")))


def picture(name: str, size: int, colour: QColor, scale: float = 1.0) -> QPixmap:
    """A drawing, `size` logical pixels square, in one colour, for a screen of this scale."""
    pixmap = QPixmap(QSize(size, size) * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _drawing(name).render(painter, QRectF(0, 0, size, size))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRectF(0, 0, size, size), colour)
    painter.end()
    return pixmap
