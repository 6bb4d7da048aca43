"""The window places what it is told to show."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from reader.opening import open_article
from reader.places import manual
from ui.theme import Look
from ui.window import Window


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:
    assert qapp
    window = Window(Look())
    yield window
    window.close()
    window.deleteLater()


@pytest.mark.parametrize(
    ("language", "spoken"), [("de", QLocale.Language.German), ("en", QLocale.Language.English)]
)
def test_a_screen_reader_is_told_which_language_the_article_is_in(
    window: Window, language: str, spoken: QLocale.Language
) -> None:
    window.show_article(open_article(manual(language)).article)
    assert window.page.locale().language() is spoken
    assert window.sentence.locale().language() is spoken
