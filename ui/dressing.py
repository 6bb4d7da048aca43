"""How the page is dressed and what language the window speaks: chosen in panel, menu and by keys, and kept."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.language import users_language
from reader.settings import THEMES, Settings
from ui.keeping import Keeping
from ui.page.layers import Layer
from ui.page.setting import BASE, Type
from ui.theme import Look
from ui.window import Window
from ui.words import use_language

if TYPE_CHECKING:
    from ui.menu import MainMenu
    from ui.type_panel import TypePanel

LARGER = 1.1
"""The factor between two sizes of type."""

_SWITCHES = {
    Layer.PARAGRAPH: "tint_paragraph",
    Layer.SENTENCE: "band_sentence",
    Layer.WORD: "box_word",
}
"""The settings of the layers."""


def speak_as(settings: Settings) -> None:
    """Speak the language that the settings ask for."""
    use_language(users_language() if settings.language == "system" else settings.language)


class Dressing(QObject):
    """Connects page, look, panel and menu with the settings."""

    def __init__(self, window: Window, look: Look, keeping: Keeping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._look, self._keeping = window, look, keeping
        self._panel: TypePanel | None = None
        self._menu: MainMenu | None = None
        self._dress()
        page = window.page
        window.type_panel_made.connect(self._take_panel)
        window.menu_made.connect(self._take_menu)
        page.type_changed.connect(self._keep_type)
        wire = window.actions_.wire
        wire("larger", partial(self._scale, LARGER))
        wire("smaller", partial(self._scale, 1 / LARGER))
        wire("usual_size", partial(page.set_size, BASE))
        wire("theme", self._next_theme)
        window.actions_["ruler"].setCheckable(True)
        wire("ruler", self._toggle_ruler)

    @Slot(object)
    def _take_panel(self, panel: "TypePanel") -> None:
        self._panel = panel
        panel.type_changed.connect(self._window.page.set_type)
        panel.theme_chosen.connect(self._choose_theme)
        panel.layers_chosen.connect(self._choose_layers)
        panel.ruler_chosen.connect(self._choose_ruler)
        panel.still_chosen.connect(self._choose_still)
        self._show_choices()

    @Slot(object)
    def _take_menu(self, menu: "MainMenu") -> None:
        self._menu = menu
        menu.language_chosen.connect(self._choose_language)
        menu.letters_chosen.connect(self._choose_letters)
        self._show_choices()

    def _dress(self) -> None:
        settings, window = self._keeping.settings, self._window
        window.page.set_type(
            Type(
                settings.type_size,
                settings.line_height,
                settings.letter_spacing,
                settings.column,
                words=settings.word_spacing,
                paragraphs=settings.paragraph_spacing,
                family=settings.typeface,
            )
        )
        window.page.show_ruler(wanted=settings.ruler)
        window.page.keep_still(wanted=settings.still)
        window.page.show_layers(self._layers)
        window.actions_.use_letters(wanted=settings.letters)
        self._show_choices()

    @property
    def _layers(self) -> frozenset[Layer]:
        settings = self._keeping.settings
        return frozenset(layer for layer, name in _SWITCHES.items() if getattr(settings, name))

    def _show_choices(self) -> None:
        settings = self._keeping.settings
        self._window.actions_["ruler"].setChecked(settings.ruler)
        if self._panel is not None:
            self._panel.show_type(self._window.page.set_in)
            self._panel.show_choices(settings.theme, self._layers, ruler=settings.ruler, still=settings.still)
        if self._menu is not None:
            self._menu.show_choices(
                settings.language,
                letters=settings.letters,
                sounds=settings.sounds,
                notifications=settings.notifications,
            )

    @Slot(Type)
    def _keep_type(self, type_: Type) -> None:
        self._keeping.change(
            type_size=type_.size,
            line_height=type_.line,
            letter_spacing=type_.letters,
            column=type_.column,
            word_spacing=type_.words,
            paragraph_spacing=type_.paragraphs,
            typeface=type_.family,
        )
        self._show_choices()

    def _scale(self, factor: float) -> None:
        self._window.page.set_size(self._window.page.size_of_type * factor)

    @Slot(str)
    def _choose_theme(self, name: str) -> None:
        self._look.choose(name)
        self._keeping.change(theme=name)
        self._show_choices()

    def _next_theme(self) -> None:
        """The next one that looks different: the desktop's own is one of the others."""
        here = THEMES.index(self._keeping.settings.theme)
        others = THEMES[here + 1 :] + THEMES[:here]
        self._choose_theme(next(name for name in others if self._look.theme_of(name) is not self._look.theme))

    @Slot(object)
    def _choose_layers(self, layers: frozenset[Layer]) -> None:
        self._keeping.change(**{name: layer in layers for layer, name in _SWITCHES.items()})
        self._window.page.show_layers(layers)

    @Slot(bool)
    def _choose_ruler(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._keeping.change(ruler=wanted)
        self._window.page.show_ruler(wanted=wanted)
        self._show_choices()

    def _toggle_ruler(self) -> None:
        self._choose_ruler(not self._keeping.settings.ruler)

    @Slot(bool)
    def _choose_still(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._keeping.change(still=wanted)
        self._window.page.keep_still(wanted=wanted)
        self._show_choices()

    @Slot(str)
    def _choose_language(self, tag: str) -> None:
        self._keeping.change(language=tag)
        QTimer.singleShot(0, self, self._speak)  # once the menu is closed

    def _speak(self) -> None:
        speak_as(self._keeping.settings)
        self._show_choices()

    @Slot(bool)
    def _choose_letters(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._keeping.change(letters=wanted)
        self._window.actions_.use_letters(wanted=wanted)
