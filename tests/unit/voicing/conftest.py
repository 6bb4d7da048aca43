"""The window speaks German here."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.words import language, use_language


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> Iterator[None]:
    assert qapp
    before = language()
    use_language("de")
    yield
    use_language(before)
