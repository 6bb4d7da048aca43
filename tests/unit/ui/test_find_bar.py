"""Finding words in the article."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.article import Span
from tests.unit.ui.articles import LONG, article
from ui.find_bar import FindBar, find_all
from ui.page.page import Page
from ui.words import use_language

DOG = article("😀 Der Hund bellt.", "Ein hund  schläft.", "Die Katze.")


class Stage:
    """A page with its find bar."""

    def __init__(self) -> None:
        self.window, self.page = QWidget(), Page()
        self.bar = FindBar(self.page)
        box = QVBoxLayout(self.window)
        box.addWidget(self.bar)
        box.addWidget(self.page)
        self.page.show_article(DOG)
        self.window.resize(800, 500)
        self.window.show()
        self.bar.open_bar()
        self.words = self.bar.findChildren(QLineEdit)[0]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.words, key, modifiers)


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    assert qapp
    use_language("de")
    stage = Stage()
    yield stage
    stage.window.close()
    stage.window.deleteLater()


def test_words_are_found_in_any_case_and_however_they_are_spaced() -> None:
    assert [hit.of(DOG.text) for hit in find_all(DOG.text, "hund")] == ["Hund", "hund"]
    assert [hit.of(DOG.text) for hit in find_all(DOG.text, " Hund schläft ")] == ["hund  schläft"]
    assert find_all(DOG.text, "  ") == []
    assert find_all("a.b", ".") != find_all("a.b", "a")


def test_hits_are_counted_and_selected(stage: Stage) -> None:
    stage.words.setText("hund")
    assert stage.bar.count_text == "1 von 2"
    assert stage.page.selected() == "Hund"
    stage.press(Qt.Key.Key_Return)
    assert (stage.bar.count_text, stage.page.selected()) == ("2 von 2", "hund")
    stage.press(Qt.Key.Key_Return)
    assert stage.bar.count_text == "1 von 2"
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert stage.bar.count_text == "2 von 2"


def test_what_is_not_there_is_said_to_be_missing(stage: Stage) -> None:
    stage.words.setText("Pferd")
    assert stage.bar.count_text == "Nichts gefunden"
    stage.bar.find_next()
    stage.words.setText("")
    assert stage.bar.count_text == ""


def test_the_search_begins_with_what_is_selected(stage: Stage) -> None:
    stage.page.select(find_all(DOG.text, "Katze")[0])
    stage.bar.open_bar()
    assert stage.words.text() == "Katze"


def test_a_hit_can_be_read_from(stage: Stage) -> None:
    asked = QSignalSpy(stage.page.read_from)
    stage.words.setText("katze")
    next(button for button in stage.bar.findChildren(QPushButton)).click()
    assert asked.at(0) == [DOG.text.index("Katze")]
    assert not stage.bar.isVisible()


def test_escape_goes_back_to_the_page(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Escape)
    assert not stage.bar.isVisible()
    assert stage.window.focusWidget() is stage.page


def test_a_hit_out_of_sight_is_brought_into_view_away_from_the_voice(stage: Stage) -> None:
    stage.page.show_article(LONG)
    stage.words.setText("Absatz 50.")
    assert stage.page.verticalScrollBar().value() > 0
    assert not stage.page.follows


@pytest.mark.parametrize("words", ["Mueller", "muller", "MÜLLER", "Müller"])
def test_umlauts_may_be_written_in_any_way(words: str) -> None:
    assert [span.of("Frau Müller kommt.") for span in find_all("Frau Müller kommt.", words)] == ["Müller"]


def test_signs_that_keyboards_lack_are_found_by_those_they_have() -> None:
    text = "Er sagte „Café – in der Straße“."
    assert find_all(text, '"cafe - in der strasse"') == [Span(9, 31)]
    assert find_all(text, "a.c") == []


def test_hits_are_marked_until_the_bar_is_closed(stage: Stage) -> None:
    plain = stage.page.viewport().grab().toImage()
    stage.words.setText("hund")
    stage.page.set_caret(0)
    marked = stage.page.viewport().grab().toImage()
    assert marked != plain
    stage.press(Qt.Key.Key_Escape)
    stage.page.set_caret(0)
    assert stage.page.viewport().grab().toImage() != marked


def test_ctrl_enter_reads_from_the_hit(stage: Stage) -> None:
    spy = QSignalSpy(stage.page.read_from)
    stage.words.setText("katze")
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert spy.at(0)[0] == DOG.text.index("Katze")
    assert not stage.bar.isVisible()
