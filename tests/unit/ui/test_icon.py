"""The program's icon."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.desktop import SIZES
from reader.places import asset
from tests.stories.icons import drawn

CLOSE = 6
"""Steps of 255 by which a pixel may differ: Qt's releases round differently."""


@pytest.mark.parametrize("size", SIZES)
def test_every_size_is_what_the_drawing_shows(qapp: QApplication, size: int) -> None:
    assert qapp
    kept = QImage(str(asset(f"desktop/icons/{size}.png"))).convertToFormat(QImage.Format.Format_ARGB32)
    fresh = drawn(size)
    assert kept.size() == fresh.size()
    places = [(x, y) for x in range(0, size, max(1, size // 32)) for y in range(0, size, max(1, size // 32))]
    for x, y in places:
        one, other = kept.pixelColor(x, y), fresh.pixelColor(x, y)
        assert abs(one.alpha() - other.alpha()) <= CLOSE
        if one.alpha() > 128:
            apart = one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue()
            assert max(map(abs, apart)) <= CLOSE
