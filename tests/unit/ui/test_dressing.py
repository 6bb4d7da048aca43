"""How the page is dressed: panel, menu, settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QPushButton, QSlider

from reader.settings import FILE, THEMES, load
from tests.unit.ui.articles import article
from tests.unit.ui_sound.waiting import wait_until
from ui.commands import COMMANDS
from ui.dressing import Dressing, speak_as
from ui.keeping import Keeping
from ui.menu import access_keys
from ui.page.layers import Layer
from ui.page.setting import Type
from ui.popup import place_beside
from ui.theme import FAMILY, Look
from ui.typeface_box import TypefaceBox
from ui.window import Window
from ui.words import language, use_language

AT_ONCE = 10
"""As many entries of a menu can be looked over."""


class Stage:
    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.keeping = Keeping(self.path)
        speak_as(self.keeping.settings)
        self.look = Look()
        self.window = Window(self.look)
        self.dressing = Dressing(self.window, self.look, self.keeping)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    assert qapp
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    stage = Stage(tmp_path)
    yield stage
    stage.window.close()
    stage.window.deleteLater()
    use_language("de")


def test_type_is_set_in_the_panel_and_kept(stage: Stage) -> None:
    panel, page = stage.window.type_panel, stage.window.page
    spy = QSignalSpy(panel.type_changed)
    size, line, letters, words, paragraphs, column = panel.findChildren(QSlider)
    size.setValue(96)
    line.setValue(40)
    letters.setValue(24)
    words.setValue(16)
    paragraphs.setValue(40)
    column.setValue(50)
    assert spy.wait(60_000)
    assert spy.count() == 1
    wanted = Type(96, 2.0, 0.12, 50, words=0.16, paragraphs=2.0)
    assert page.set_in == wanted
    stage.keeping.close()
    kept = load(stage.path)[0]
    assert (kept.type_size, kept.line_height, kept.letter_spacing, kept.column) == (96, 2.0, 0.12, 50)
    assert (kept.word_spacing, kept.paragraph_spacing) == (0.16, 2.0)
    assert Stage(stage.path.parent).window.page.set_in == wanted


def test_a_typeface_is_chosen_and_kept_even_when_it_is_gone(stage: Stage) -> None:
    stage.window.show_article(article())
    box = stage.window.type_panel.findChildren(TypefaceBox)[0]
    box.chosen.emit("Verschwunden Sans")
    assert stage.keeping.settings.typeface == "Verschwunden Sans"
    assert stage.window.page.document().defaultFont().families() == ["Verschwunden Sans", FAMILY]
    box.show_family("Verschwunden Sans")
    assert (box.currentText(), box.toolTip()) == (
        "Verschwunden Sans",
        "Verschwunden Sans ist nicht installiert",
    )
    stage.window.type_panel.findChildren(QPushButton)[0].click()
    assert box.currentText() == FAMILY
    assert load(stage.path)[0].typeface is None


def test_the_ruler_and_reduced_motion_are_chosen_and_kept(stage: Stage) -> None:
    stage.window.actions_["ruler"].trigger()
    stage.window.type_panel.still_chosen.emit(True)
    assert (stage.keeping.settings.ruler, stage.keeping.settings.still) == (True, True)
    ruler, still = (stage.window.type_panel.findChildren(QCheckBox, name)[0] for name in ("ruler", "still"))
    assert (ruler.isChecked(), still.isChecked()) == (True, True)
    stage.window.actions_["ruler"].trigger()
    assert not stage.keeping.settings.ruler


def test_one_press_sets_the_type_as_usual(stage: Stage) -> None:
    stage.window.page.set_type(Type(40, 2.0, 0.1, 50))
    stage.window.type_panel.findChildren(QPushButton)[0].click()
    assert stage.window.page.set_in == Type()


def test_keys_and_wheel_change_what_the_panel_shows(stage: Stage) -> None:
    stage.window.actions_["larger"].trigger()
    assert stage.window.type_panel.findChildren(QSlider)[0].value() == 22
    assert stage.keeping.settings.type_size == pytest.approx(22)


def test_layers_and_theme_are_chosen_and_kept(stage: Stage) -> None:
    stage.window.type_panel.layers_chosen.emit(frozenset({Layer.WORD}))
    stage.window.type_panel.theme_chosen.emit("sepia")
    settings = stage.keeping.settings
    assert (settings.tint_paragraph, settings.band_sentence, settings.box_word) == (False, False, True)
    assert (settings.theme, stage.look.theme.name) == ("sepia", "sepia")


def test_the_language_changes_everything_that_is_on_the_screen(stage: Stage) -> None:
    stage.window.show_article(article())
    stage.window.show()
    opening, seek = stage.window.actions_["open"], stage.window.transport.seek
    stage.window.menu.language_chosen.emit("en")
    wait_until(lambda: opening.iconText() == "Open")
    wait_until(lambda: seek.accessibleName() == "Position in the article")
    assert (language(), stage.keeping.settings.language) == ("en", "en")
    stage.window.menu.language_chosen.emit("system")
    wait_until(lambda: opening.iconText() == "Öffnen")
    wait_until(lambda: seek.accessibleName() == "Stelle im Artikel")


def test_single_letters_can_be_switched_off(stage: Stage) -> None:
    done: list[str] = []
    stage.window.show_article(article())
    stage.window.actions_.wire("repeat", lambda: done.append("repeat"))
    stage.window.actions_["repeat"].setEnabled(True)
    stage.window.show()
    QTest.qWaitForWindowActive(stage.window)
    stage.window.page.setFocus()
    QTest.keyClick(stage.window.page, Qt.Key.Key_R)
    assert done == ["repeat"]
    stage.window.menu.letters_chosen.emit(False)
    QTest.keyClick(stage.window.page, Qt.Key.Key_R)
    assert (done, stage.keeping.settings.letters) == (["repeat"], False)


def test_each_change_of_colours_is_seen(stage: Stage) -> None:
    seen = [stage.look.theme]
    for _ in range(2 * len(THEMES)):
        stage.window.actions_["theme"].trigger()
        assert stage.look.theme is not seen[-1]
        seen.append(stage.look.theme)
    assert len({theme.name for theme in seen}) == len(THEMES) - 1  # the desktop's own is one of the others


@pytest.mark.parametrize("tag", ["de", "en"])
def test_no_menu_has_an_access_key_twice(stage: Stage, tag: str) -> None:
    use_language(tag)
    for command in COMMANDS:
        stage.window.actions_[command.id].setVisible(True)
    menus = [stage.window.menu, *stage.window.menu.findChildren(QMenu)]
    for menu in menus:
        menu.aboutToShow.emit()
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        keys = [text[text.index("&") + 1].casefold() for text in texts]
        assert len(set(keys)) == len(keys), texts
        assert len(texts) <= AT_ONCE
    shown = {action.objectName() for menu in menus for action in menu.actions()}
    assert {command.id for command in COMMANDS} - {"menu"} <= shown


def test_buttons_show_no_access_key(stage: Stage) -> None:
    stage.window.actions_.wire("open", stage.window.show_keys)
    for menu in stage.window.menu.findChildren(QMenu):
        menu.aboutToShow.emit()
    assert stage.window.actions_["open"].text() == "&Öffnen"
    assert stage.window.header.button("find").accessibleName() == "Suchen"


def test_access_keys_are_first_letters_where_possible() -> None:
    assert access_keys(["Open", "Paste", "Print", "P & O"]) == ["&Open", "&Paste", "P&rint", "P && O"]


def test_a_panel_opens_where_there_is_room() -> None:
    room = QRect(0, 0, 1000, 600)
    assert place_beside(QRect(10, 10, 40, 40), QSize(300, 200), room).toTuple() == (10, 55)
    assert place_beside(QRect(900, 550, 40, 40), QSize(300, 200), room).toTuple() == (699, 344)
