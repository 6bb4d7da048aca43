"""Draws the program's icon in all sizes that desktops want: `python tests/stories/icons.py assets/desktop/icons`."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from reader.desktop import SIZES
from reader.places import asset


def drawn(size: int) -> QImage:
    """The icon, `size` pixels square."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(asset("desktop/vorleser.svg"))).render(painter)
    painter.end()
    return image


def main() -> None:
    """Write them all."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    for size in SIZES:
        drawn(size).save(str(Path(sys.argv[1]) / f"{size}.png"))
    application.quit()


if __name__ == "__main__":
    main()
