"""Which voice and colours are chosen, in words, so that another choice is told wherever it was made."""

from typing import Final

from reader.settings import Settings
from ui.words import C_, translate

_THEMES: Final = {
    "system": C_("ThemeButtons", "System"),
    "light": C_("ThemeButtons", "Light"),
    "dark": C_("ThemeButtons", "Dark"),
    "sepia": C_("ThemeButtons", "Sepia"),
    "contrast": C_("ThemeButtons", "White on black"),
    "black_on_white": C_("ThemeButtons", "Black on white"),
    "yellow_on_black": C_("ThemeButtons", "Yellow on black"),
    "green_on_black": C_("ThemeButtons", "Green on black"),
}


def news(before: Settings, now: Settings, voice: str, said: str) -> str:
    """What is chosen otherwise now and is not part of what is said anyway; `voice` tells which one reads."""
    theme = translate("Voicing", "Colours: {name}").format(name=translate("ThemeButtons", _THEMES[now.theme]))
    words = [voice] if before.voice != now.voice else []
    words += [theme] if before.theme != now.theme else []
    return ", ".join(one for one in words if one not in said)
