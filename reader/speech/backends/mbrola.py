"""MBROLA's voices, recorded from people: pyttsx3 in worker processes, on the system's eSpeak NG and `mbrola`."""

from reader.speech.backends.offline import OfflineBackend
from reader.speech.worker.choice import MBROLA_REMEDY, mbrola_workers

NAME = "mb"
"""How eSpeak NG's ids of these voices begin, such as "mb/mb-de6"."""


def mbrola_backend(_store: object, _permit: object) -> OfflineBackend:
    """The engine as the table of backends makes it: it keeps nothing of its own and sends nothing."""
    return OfflineBackend(mbrola_workers(), NAME, MBROLA_REMEDY)
