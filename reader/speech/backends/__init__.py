"""The engines by name; each is imported only when it is used."""

import re
from importlib import import_module
from typing import TYPE_CHECKING

from reader.speech.backend import SpeechBackend

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.consent import OnlinePermit
    from reader.speech.store import Store

OFFLINE = "offline"
BACKENDS = {
    OFFLINE: "reader.speech.backends.offline:offline_backend",
    "mb": "reader.speech.backends.mbrola:mbrola_backend",
    "piper": "reader.speech.backends.piper:piper_backend",
    "google": "reader.speech.backends.google:GoogleBackend",
}
"""Where each engine's factory stands; it takes a store for parts of utterances and a permit, both perhaps None."""

ONLINE = frozenset({"google"})
"""Those that send what they speak to somebody; known here, so that nothing of them is loaded in order to ask."""

_ENGINE = re.compile(r"[^/+]*")


def engine_of(voice: str) -> str:
    """The engine that has a voice of this id, whether the voice exists or not."""
    named = _ENGINE.match(voice)
    return named[0] if named and named[0] in BACKENDS else OFFLINE


def is_online(voice: str) -> bool:
    """Whether a voice of this id is spoken somewhere else."""
    return engine_of(voice) in ONLINE


def backend(name: str, store: "Store | None" = None, permit: "OnlinePermit | None" = None) -> SpeechBackend:
    """The engine of that name, with its own defaults. Raises KeyError for an unknown name, EngineUnavailable.

    Without a permit, an engine that is online sends nothing; without a store, it asks for everything anew.
    """
    module, _, factory = BACKENDS[name].partition(":")
    build: Callable[[Store | None, OnlinePermit | None], SpeechBackend] = getattr(
        import_module(module), factory
    )
    return build(store, permit)
