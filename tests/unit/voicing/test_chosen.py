"""Another voice and other colours are told wherever they were chosen."""

from reader.settings import THEMES, Settings
from ui.voicing.chosen import news

VOICE = "Stimme: Anna"
BEFORE = Settings(theme="light", voice="one")


def test_only_what_was_chosen_is_told() -> None:
    assert news(BEFORE, BEFORE, VOICE, "") == ""
    assert news(BEFORE, Settings(theme="dark", voice="one"), VOICE, "") == "Farben: Dunkel"
    assert news(BEFORE, Settings(theme="light", voice="two"), VOICE, "") == VOICE
    assert news(BEFORE, Settings(theme="dark", voice="two"), VOICE, "") == f"{VOICE}, Farben: Dunkel"


def test_what_is_said_anyway_is_not_said_twice() -> None:
    assert news(BEFORE, Settings(theme="light", voice="two"), VOICE, f"{VOICE}, Schaltfläche") == ""


def test_all_colours_have_a_name() -> None:
    for name in THEMES:
        assert news(Settings(theme="light"), Settings(theme=name), VOICE, "") or name == "light"
