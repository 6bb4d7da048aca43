"""The window places what it is told to show."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

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


def after_tab(window: Window) -> QWidget:
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    return window.focusWidget()


@pytest.mark.parametrize(
    ("language", "spoken"), [("de", QLocale.Language.German), ("en", QLocale.Language.English)]
)
def test_a_screen_reader_is_told_which_language_the_article_is_in(
    window: Window, language: str, spoken: QLocale.Language
) -> None:
    window.show_article(open_article(manual(language)).article)
    assert window.page.locale().language() is spoken
    assert window.sentence.locale().language() is spoken


def test_tab_leads_from_the_page_through_the_outline_and_round_to_the_page(window: Window) -> None:
    window.resize(1240, 800)
    window.show()
    window.show_article(open_article(manual("de")).article)
    window.activateWindow()
    window.page.setFocus()
    passed: list[str] = []
    while (at := after_tab(window)) is not window.page:
        passed.append(at.objectName())
        assert len(passed) < 50, "it never comes to the page"
    assert passed.index("seek") < passed.index("outline") < passed.index("menu_button")
