"""The online voice: Google's, through gTTS."""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec

from reader.speech.backend import EngineUnavailable, SpeechError, Traits
from reader.speech.store import Store
from reader.speech.values import Delivery, Take, Voice
from reader.utterance import Utterance

NAME = "google"
REVISION = 1
"""Part of the engine's identity; raise it when the same answer begins to give another sound."""

PLACES = {"google": "", "google/de": " Deutschland", "google/at": " Österreich", "google/ch": " Schweiz"}
SLOW = "+slow"


class GoogleBackend:
    """A SpeechBackend that sends what it speaks to Google Translate, if and as long as the permit is given."""

    def __init__(self, store: Store | None = None, permit: object | None = None) -> None:
        self._store, self._permit = store, permit

    @property
    def traits(self) -> Traits:
        """What it can do. Raises EngineUnavailable."""
        if find_spec("gtts") is None:
            raise EngineUnavailable("gTTS", "it is not installed", "pip install gTTS")
        return Traits(NAME, f"Google Translate ({REVISION})", online=True, marks=False, pronunciations=False)

    def voices(self) -> Sequence[Voice]:
        """All its voices, without asking anybody. Raises EngineUnavailable."""
        name = self.traits.name
        return [
            Voice(name, f"{voice}{slow}", f"Google{place} (online{', langsam' if slow else ''})", "de")
            for voice, place in PLACES.items()
            for slow in ("", SLOW)
        ]

    def speak(self, _utterance: Utterance, _delivery: Delivery) -> Iterator[Take]:
        """Not yet."""
        raise SpeechError("not yet")

    def close(self) -> None:
        """Nothing is open yet."""
