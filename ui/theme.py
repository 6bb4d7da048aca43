"""Colours, typefaces and contrast."""

from dataclasses import dataclass, fields
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader.places import asset
from ui.stylesheet import stylesheet

FAMILY: Final = "Atkinson Hyperlegible Next"
_USUAL, _LARGE = 15, 18
"""Pixels of the window's own type, and from which size on a desktop's type is one for people who see badly."""

_LINEAR_BELOW: Final = 0.04045
_FONTS: Final = ("fonts/AtkinsonNext-Regular.ttf", "fonts/AtkinsonNext-Bold.ttf")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as "#rrggbb", named after what they are for."""

    name: str
    paper: str
    """Under the article."""
    side: str
    """Under outline, header and transport."""
    ink: str
    muted: str
    """Durations, hints, asides and bylines."""
    faint: str
    """Disabled controls and scroll bars."""
    line: str
    accent: str
    """Kicker, accent bar, progress."""
    tint: str
    """Under the paragraph being read."""
    sentence: str
    sentence_line: str
    """Drawn below the sentence, whose soft band alone would be too faint to be seen by everyone."""
    word: str
    word_ink: str
    word_line: str
    button: str
    button_ink: str
    chip: str
    """Under small controls and the current section."""

    def colour(self, name: str) -> QColor:
        """One of the colours by its name."""
        return QColor(getattr(self, name))

    def colours(self) -> dict[str, str]:
        """All colours by name."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "name"}


LIGHT: Final = Theme(
    "light",
    paper="#FCFBF8", side="#F4F2EC", ink="#1C1B1A", muted="#4C4A44", faint="#88847A", line="#DEDAD0",
    accent="#9A3412", tint="#F6F2E7", sentence="#FDE9AE", sentence_line="#A57C10",
    word="#F7C948", word_ink="#1C1B1A", word_line="#6B3A00",
    button="#1C1B1A", button_ink="#FFFFFF", chip="#EAE6DB",
)  # fmt: skip
DARK: Final = Theme(
    "dark",
    paper="#16171A", side="#1D1F23", ink="#ECE9E2", muted="#C0BCB2", faint="#7D7A73", line="#33353B",
    accent="#F2A071", tint="#202329", sentence="#3B3620", sentence_line="#9C8A3C",
    word="#FFD566", word_ink="#1C1B1A", word_line="#FFF3C9",
    button="#ECE9E2", button_ink="#16171A", chip="#2A2D33",
)  # fmt: skip
SEPIA: Final = Theme(
    "sepia",
    paper="#F6EDD9", side="#EEE3CB", ink="#2B2118", muted="#483D2F", faint="#85765F", line="#D8CAAC",
    accent="#84290C", tint="#EFE3C6", sentence="#F6DC94", sentence_line="#8F6508",
    word="#EFB93A", word_ink="#2B2118", word_line="#5A2E00",
    button="#3A2A1A", button_ink="#FBF4E4", chip="#E3D5B6",
)  # fmt: skip
CONTRAST: Final = Theme(
    "contrast",
    paper="#000000", side="#000000", ink="#FFFFFF", muted="#E6E6E6", faint="#9A9A9A", line="#666666",
    accent="#FFD400", tint="#161616", sentence="#003A5C", sentence_line="#39B6FF",
    word="#FFD400", word_ink="#000000", word_line="#FFFFFF",
    button="#FFFFFF", button_ink="#000000", chip="#2B2B2B",
)  # fmt: skip
BLACK_ON_WHITE: Final = Theme(
    "black_on_white",
    paper="#FFFFFF", side="#FFFFFF", ink="#000000", muted="#1A1A1A", faint="#6B6B6B", line="#919191",
    accent="#00308F", tint="#F2F2F2", sentence="#CFE3FF", sentence_line="#00308F",
    word="#000000", word_ink="#FFFFFF", word_line="#B00000",
    button="#000000", button_ink="#FFFFFF", chip="#E6E6E6",
)  # fmt: skip
YELLOW_ON_BLACK: Final = Theme(
    "yellow_on_black",
    paper="#000000", side="#000000", ink="#FFFF00", muted="#E6E600", faint="#9A9A00", line="#666600",
    accent="#FFFFFF", tint="#161600", sentence="#333300", sentence_line="#FFFF00",
    word="#FFFF00", word_ink="#000000", word_line="#FFFFFF",
    button="#FFFF00", button_ink="#000000", chip="#2B2B00",
)  # fmt: skip
GREEN_ON_BLACK: Final = Theme(
    "green_on_black",
    paper="#000000", side="#000000", ink="#00FF00", muted="#33E633", faint="#009A00", line="#006E00",
    accent="#FFFFFF", tint="#001600", sentence="#003300", sentence_line="#00FF00",
    word="#00FF00", word_ink="#000000", word_line="#FFFFFF",
    button="#00FF00", button_ink="#000000", chip="#002B00",
)  # fmt: skip
STARK: Final = (CONTRAST, BLACK_ON_WHITE, YELLOW_ON_BLACK, GREEN_ON_BLACK)
"""The themes of high contrast, in the pairs of colours that people with low vision ask for."""

THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK, SEPIA, *STARK)}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else float(((channel + 0.055) / 1.055) ** 2.4)


def _shade_on(colour: str) -> str:
    """Whether white or black is seen better on a colour."""
    return max(("white", "#FFFFFF"), ("black", "#000000"), key=lambda one: contrast(one[1], colour))[0]


def register_fonts() -> None:
    """Make the bundled typeface known; once for each QApplication."""
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(asset(name)))


def typeface(pixels: float, *, bold: bool = False, family: str | None = None) -> QFont:
    """A typeface at a size in pixels: that of the house, also where `family` is not installed."""
    font = QFont([family, FAMILY] if family else [FAMILY])
    font.setPixelSize(round(pixels))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


def readable(font: QFont) -> int:
    """The size of the window's own type, pixels: the usual one, or the desktop's where that is clearly larger."""
    desktops = QFontInfo(font).pixelSize()
    return desktops if desktops >= _LARGE else _USUAL


def enlarged(pixels: float) -> int:
    """A size in the window, grown with its type."""
    return round(pixels * max(_USUAL, QGuiApplication.font().pixelSize()) / _USUAL)


def nearest_stark(ink: str, paper: str) -> Theme:
    """The theme of high contrast whose text and paper are most like these colours."""
    return min(STARK, key=lambda theme: _apart(theme.ink, ink) + _apart(theme.paper, paper))


def _apart(one: str, other: str) -> int:
    return sum(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))


def wants_motion() -> bool:
    """Whether things may glide; False where the desktop asks for reduced motion."""
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - PySide makes its enumerations only now

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animate) != 0


def palette(theme: Theme) -> QPalette:
    """The theme for what Qt draws itself."""
    roles = {
        QPalette.ColorRole.Window: theme.side, QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.paper, QPalette.ColorRole.AlternateBase: theme.side,
        QPalette.ColorRole.Text: theme.ink, QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.chip, QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Highlight: theme.button, QPalette.ColorRole.HighlightedText: theme.button_ink,
        QPalette.ColorRole.ToolTipBase: theme.button, QPalette.ColorRole.ToolTipText: theme.button_ink,
        QPalette.ColorRole.Accent: theme.accent, QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.Mid: theme.line, QPalette.ColorRole.Dark: theme.muted,
    }  # fmt: skip
    built = QPalette()
    for role, colour in roles.items():
        built.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        built.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return built


class Look(QObject):
    """The theme in use: chosen by the user, or else the desktop's, followed live."""

    changed = Signal(object)
    """The new Theme."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen: Theme | None = None
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._desktop_changed)
        if hasattr(hints, "accessibility"):  # Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._desktop_changed)
        before = QGuiApplication.palette()  # the desktop's, until ours takes its place
        self._stark = nearest_stark(before.text().color().name(), before.base().color().name())
        self.theme = self._desktops()

    def choose(self, name: str | None) -> None:
        """Use a theme by its name in THEMES; None, or an unknown name, follows the desktop."""
        self._chosen = THEMES.get(name or "")
        self.apply()

    def theme_of(self, name: str) -> Theme:
        """What choosing this name would show now."""
        return THEMES.get(name) or self._desktops()

    def apply(self) -> None:
        """Dress the whole application."""
        self.theme = self._chosen or self._desktops()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(self.theme))
            application.setFont(typeface(readable(application.font())))
            shades = {"tick": _shade_on(self.theme.button), "down": _shade_on(self.theme.chip)}
            drawings = {name: asset(f"icons/{name}_{shade}.svg") for name, shade in shades.items()}
            application.setStyleSheet(stylesheet(self.theme.colours(), drawings, enlarged))
        self.changed.emit(self.theme)

    def _desktop_changed(self, _wish: Qt.ColorScheme | Qt.ContrastPreference) -> None:
        if self._chosen is None:
            self.apply()

    def _desktops(self) -> Theme:
        hints = QGuiApplication.styleHints()
        accessibility = getattr(hints, "accessibility", None)  # Qt 6.10
        if (
            accessibility is not None
            and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        ):
            return self._stark
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
