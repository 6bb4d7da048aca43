"""The online voice: Google's, through gTTS."""

import threading
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from reader.consent import ConsentMissing, OnlinePermit
from reader.speech.backend import EngineUnavailable, Traits, VoiceMissing
from reader.speech.online.errors import Cause, OnlineError
from reader.speech.online.policy import USUAL, Policy
from reader.speech.store import Store
from reader.speech.values import Delivery, Take, Voice
from reader.utterance import Utterance

if TYPE_CHECKING:
    from reader.speech.online.service import Service

NAME = "google"
REVISION = 1
"""Part of the engine's identity; raise it when the same answer begins to give another sound."""

_PLACES = {
    "google": ("com", "Google"),
    "google/de": ("de", "Google Deutschland"),
    "google/at": ("at", "Google Österreich"),
    "google/ch": ("ch", "Google Schweiz"),
}
"""By the id of the voice: the domain that is asked, and a name. Elsewhere the German voice may be another one."""

_SLOW = "+slow"
_HOSTS = frozenset(f"translate.google.{domain}" for domain, _ in _PLACES.values())


class GoogleBackend:
    """A SpeechBackend that sends what it says to Google Translate, as long as the permit is given.

    Each piece of an utterance is kept in the store as it was sent, whatever the speed and pitch: nothing that is there
    is asked for again, and another speed or a better trimming costs no request.
    """

    def __init__(
        self,
        store: Store | None = None,
        permit: OnlinePermit | None = None,
        policy: Policy = USUAL,
        desk: "_Desk | None" = None,
    ) -> None:
        """Nothing is loaded and nothing opened until something is spoken."""
        self._permit, self._desk = permit or OnlinePermit(), desk or _Desk(store, policy)

    def under(self, permit: OnlinePermit) -> "GoogleBackend":
        """The same voices with another permit; both ask one service at one pace, and closing one closes both."""
        return GoogleBackend(permit=permit, desk=self._desk)

    @property
    def traits(self) -> Traits:
        """What it can do. Raises EngineUnavailable."""
        if find_spec("gtts") is None:
            raise EngineUnavailable("gTTS", "it is not installed", "pip install gTTS")
        return Traits(NAME, f"Google Translate ({REVISION})", online=True, marks=False, pronunciations=False)

    def voices(self) -> Sequence[Voice]:
        """All its voices, without asking anybody. Raises EngineUnavailable."""
        backend = self.traits.name
        return [
            Voice(backend, f"{voice}{mark}", f"{name} (online{slow})", "de")
            for voice, (_, name) in _PLACES.items()
            for mark, slow in (("", ""), (_SLOW, ", langsam"))
        ]

    def speak(self, utterance: Utterance, delivery: Delivery) -> Iterator[Take]:
        """Speak; one take for each piece that was asked for. Raises OnlineError, ConsentMissing, VoiceMissing."""
        place, slow = delivery.voice.removesuffix(_SLOW), delivery.voice.endswith(_SLOW)
        if place not in _PLACES:
            raise VoiceMissing(delivery.voice)
        if not self._permit.given:
            raise ConsentMissing(delivery.voice)
        domain, _ = _PLACES[place]
        service = self._desk.opened(self.traits.identity)
        return service.speak(utterance, delivery, self._permit, domain, slow=slow)

    def close(self) -> None:
        """End what is under way at once, with an OnlineError."""
        self._desk.close()


class _Desk:
    """The service, loaded when somebody speaks, for all permits."""

    def __init__(self, store: Store | None, policy: Policy) -> None:
        self._store, self._policy = store, policy
        self._lock = threading.Lock()
        self._service: Service | None = None
        self._closed = False

    def close(self) -> None:
        """End it; whoever speaks later hears that."""
        with self._lock:
            self._closed = True
            service = self._service
        if service is not None:
            service.close()

    def opened(self, identity: str) -> "Service":
        """The service. Raises OnlineError once it is closed."""
        # It loads requests and NumPy, which nobody needs who reads offline.
        from reader.speech.online.service import Service  # noqa: PLC0415

        with self._lock:
            if self._closed:
                raise OnlineError(Cause.CLOSED)
            if self._service is None:
                self._service = Service(identity, self._store, self._policy, _HOSTS)
            return self._service
