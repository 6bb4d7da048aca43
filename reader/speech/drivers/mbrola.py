"""The MBROLA voices of the system's eSpeak NG: recorded from people, and made to sound by the program `mbrola`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reader.speech.drivers.binding import END_PAUSE, UTF8, Espeak, InstalledVoice
from reader.speech.drivers.library import open_first, systems

_RECORDINGS: Final = "mbrola"
"""The keyword of a definition that names them."""

_SHARED: Final = Path("/usr/share/mbrola")
_LANGUAGE: Final = b"mb"
"""What eSpeak NG takes for the language of all these voices; its plain list leaves them out."""


class Mbrola(Espeak):
    """The system's eSpeak NG with no voices but these. The one that comes with Vorleser is built without MBROLA."""

    flags = UTF8 | END_PAUSE
    """The last sound dies away in the pause behind it."""

    def voices(self) -> Iterator[InstalledVoice]:
        """Those whose recordings are here; eSpeak NG lists all that it knows of."""
        return (voice for voice in self._listed(_LANGUAGE) if self._is_here(voice))

    def _is_here(self, voice: InstalledVoice) -> bool:
        name = recordings(self.data / "voices" / voice.identifier)
        places = (self.data / "mbrola", _SHARED, _SHARED / name, _SHARED / "voices")  # where eSpeak NG looks
        return bool(name) and any((place / name).is_file() for place in places)


def recordings(definition: Path) -> str:
    """The name of the recordings that a voice of eSpeak NG is defined to use, such as "de6"; empty if there is none."""
    lines = definition.read_text(errors="replace").splitlines() if definition.is_file() else []
    return next((words[1] for words in map(str.split, lines) if words[:1] == [_RECORDINGS] and words[1:]), "")


def open_mbrola() -> Mbrola:
    """The system's eSpeak NG, for these voices. Raises EspeakMissing."""
    return Mbrola(*open_first(systems()))
