"""What the user is told about each kind of error, in German and English: what happened, and what to do.

The table is keyed by the name of the error's class, so that telling of an error never loads the room it came
from; an error without an entry is told as its nearest base class that has one. `{name}` stands for the error's
attribute of that name. A message says what happened, then what still works or what to do.
"""

from typing import Final

from reader.errors import VorleserError

WORDINGS: Final[dict[str, tuple[str, str]]] = {
    # name of the error's class: (German, English)
    "VorleserError": (
        "Das hat nicht geklappt: {error}.",
        "That did not work: {error}.",
    ),
    # speech
    "SpeechError": (
        "Ein Stück des Textes ließ sich nicht sprechen ({error}). Der übrige Text wird gelesen.",
        "A part of the text could not be spoken ({error}). The rest is read.",
    ),
    "VoiceMissing": (
        "Die Stimme „{voice}“ gibt es hier nicht. Bitte eine andere wählen; „vorleser voices“ zeigt alle.",
        "There is no voice “{voice}” here. Please choose another; “vorleser voices” lists them.",
    ),
    "EngineUnavailable": (
        "Die Stimmen von {engine} sind hier nicht verfügbar. Abhilfe: {remedy}",
        "The voices of {engine} are not available here. Remedy: {remedy}",
    ),
    # settings
    "SettingsDamaged": (
        "Die Einstellungen in {path} waren nicht lesbar. Es gelten die Vorgaben; die alte Datei liegt nun unter {kept}.",
        "The settings in {path} could not be read. Defaults are used; the old file is kept as {kept}.",
    ),
    "SettingsUnsaved": (
        "Die Einstellungen ließen sich nicht in {path} sichern: {reason}. Sie gelten bis zum Beenden.",
        "The settings could not be saved in {path}: {reason}. They last until you quit.",
    ),
}


class _Attributes(dict[str, object]):
    """The attributes of an error as a mapping for templates; `error` is its own text."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(error=str(error) or type(error).__name__)
        self._of = error

    def __missing__(self, name: str) -> object:
        return getattr(self._of, name)


def describe(error: BaseException, language: str = "de") -> str:
    """The error in the user's language, "de" or "en" (anything else is told in English)."""
    for kind in type(error).__mro__:
        wording = WORDINGS.get(kind.__name__)
        if wording is not None:
            return wording[0 if language == "de" else 1].format_map(_Attributes(error))
    return describe(VorleserError(str(error) or type(error).__name__), language)
