"""The engines by name; each is imported only when it is used."""

from importlib import import_module
from typing import TYPE_CHECKING

from reader.speech.backend import SpeechBackend

if TYPE_CHECKING:
    from collections.abc import Callable

BACKENDS = {"offline": "reader.speech.backends.offline:OfflineBackend"}


def backend(name: str) -> SpeechBackend:
    """The engine of that name, with its own defaults. Raises KeyError for an unknown name, EngineUnavailable."""
    module, _, factory = BACKENDS[name].partition(":")
    build: Callable[[], SpeechBackend] = getattr(import_module(module), factory)
    return build()
