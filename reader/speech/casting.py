"""Who speaks: the voice that was wanted, or another of the same language, and never one of another language."""

from collections.abc import Sequence

from reader.speech.backend import VoiceMissing
from reader.speech.values import Voice


def is_german(language: str) -> bool:
    """Whether a BCP 47 tag is German."""
    return language.partition("-")[0].lower() == "de"


def cast(voices: Sequence[Voice], wanted: str | None) -> Voice:
    """The wanted voice (a variant of it, such as "gmw/de+f3", keeps its name), else the first German one.

    Raises VoiceMissing if there is neither. Whoever gets another voice than wanted should say so.
    """
    base = (wanted or "").partition("+")[0]
    for voice in voices:
        if wanted and voice.id in (wanted, base):
            return Voice(voice.backend, wanted, voice.name, voice.language)
    for voice in voices:
        if is_german(voice.language):
            return voice
    raise VoiceMissing(wanted or "de")
