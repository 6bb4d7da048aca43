"""Colours that everyone can read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.theme import (
    DARK,
    FAMILY,
    LIGHT,
    SEPIA,
    STARK,
    THEMES,
    Look,
    Theme,
    contrast,
    enlarged,
    nearest_stark,
    palette,
    readable,
    register_fonts,
    typeface,
)

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())


def of(theme: Theme, one: str, other: str) -> float:
    colours = theme.colours()
    return contrast(colours[one], colours[other])


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@themes
@pytest.mark.parametrize("text", ["ink", "muted"])
@pytest.mark.parametrize("ground", ["paper", "side", "chip"])
def test_text_is_easy_to_read(theme: Theme, text: str, ground: str) -> None:
    assert of(theme, text, ground) >= 7


@themes
def test_the_kicker_and_filled_buttons_are_easy_to_read(theme: Theme) -> None:
    assert of(theme, "accent", "paper") >= 7
    assert of(theme, "button_ink", "button") >= 7


@themes
@pytest.mark.parametrize("text", ["ink", "muted", "accent"])
@pytest.mark.parametrize("ground", ["tint", "sentence"])
def test_lit_text_is_readable(theme: Theme, text: str, ground: str) -> None:
    assert of(theme, text, ground) >= 4.5


@themes
def test_the_lit_word_is_readable(theme: Theme) -> None:
    assert of(theme, "word_ink", "word") >= 4.5


@themes
def test_the_lit_paragraph_is_seen_by_its_bar(theme: Theme) -> None:
    assert of(theme, "accent", "tint") >= 3
    assert of(theme, "accent", "paper") >= 3


@themes
@pytest.mark.parametrize("ground", ["tint", "paper", "sentence"])
def test_the_lit_sentence_is_seen_by_its_line(theme: Theme, ground: str) -> None:
    assert of(theme, "sentence_line", ground) >= 3


@themes
def test_the_lit_word_is_seen_by_its_box_or_by_its_underline(theme: Theme) -> None:
    assert of(theme, "word_line", "sentence") >= 3
    assert max(of(theme, "word", "sentence"), of(theme, "word_line", "word")) >= 3


@themes
@pytest.mark.parametrize("ground", ["paper", "side", "chip", "line"])
def test_rings_and_progress_are_seen(theme: Theme, ground: str) -> None:
    assert of(theme, "accent", ground) >= 3


@themes
@pytest.mark.parametrize("ground", ["paper", "side"])
def test_the_edges_of_fields_lists_and_choices_are_seen(theme: Theme, ground: str) -> None:
    assert of(theme, "faint", ground) >= 3


@pytest.mark.parametrize("theme", STARK, ids=lambda theme: theme.name)
def test_in_high_contrast_every_line_is_seen(theme: Theme) -> None:
    assert of(theme, "line", "paper") >= 3


@pytest.mark.usefixtures("qapp")
def test_the_bundled_typeface_is_found() -> None:
    register_fonts()
    assert FAMILY in QFontDatabase.families()
    assert typeface(20, bold=True).bold()


def test_a_chosen_theme_dresses_the_application(qapp: QApplication) -> None:
    look = Look()
    told: list[Theme] = []
    look.changed.connect(told.append)
    look.choose("sepia")
    assert told == [SEPIA]
    assert qapp.palette().window().color() == QColor(SEPIA.side)
    assert SEPIA.chip in qapp.styleSheet()
    qapp.setStyleSheet("")


def test_without_a_choice_the_desktop_is_followed_live(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Look()
    look.choose(None)
    told: list[Theme] = []
    look.changed.connect(told.append)
    monkeypatch.setattr(look, "_desktops", lambda: DARK)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [DARK]
    look.choose("light")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [DARK, LIGHT]
    qapp.setStyleSheet("")


@themes
def test_what_qt_draws_has_the_themes_colours(theme: Theme) -> None:
    assert palette(theme).base().color().name().upper() == theme.paper


def test_the_desktops_own_contrast_is_met_by_the_palette_most_like_it() -> None:
    assert nearest_stark("#ffffff", "#000000").name == "contrast"
    assert nearest_stark("#101010", "#fafafa").name == "black_on_white"
    assert nearest_stark("#ffff00", "#101010").name == "yellow_on_black"
    assert nearest_stark("#3ff23f", "#000000").name == "green_on_black"


def test_the_windows_type_grows_with_the_desktops(qapp: QApplication) -> None:
    font = typeface(15)
    assert readable(font) == 15
    font.setPixelSize(16)
    assert readable(font) == 15, "as on most desktops"
    font.setPixelSize(30)
    assert readable(font) == 30
    before = qapp.font()
    qapp.setFont(typeface(30))
    assert enlarged(42) == 84
    qapp.setFont(typeface(15))
    assert enlarged(42) == 42
    qapp.setFont(before)
