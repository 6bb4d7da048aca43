"""Who speaks: the voice that was wanted, or another of the same language; never of another, nor online unasked."""

from collections.abc import Sequence

from reader.speech.backend import VoiceMissing
from reader.speech.backends import is_online
from reader.speech.values import Voice


class VoiceReplaced(VoiceMissing):
    """The voice that was asked for is gone, and another of the same language reads; `other` is its name."""

    def __init__(self, voice: str, other: str) -> None:
        super().__init__(voice)
        self.other = other


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
        if is_german(voice.language) and not is_online(voice.id):
            return voice
    raise VoiceMissing(wanted or "de")


def native(voices: Sequence[Voice], language: str) -> Voice | None:
    """The offline voice of a language: without a country, or of the country it is named after, or the British one."""
    wanted = language.partition("-")[0].lower()
    usual = (wanted, f"{wanted}-{wanted}", "en-gb")
    there = [
        voice
        for voice in voices
        if voice.language.partition("-")[0].lower() == wanted and not is_online(voice.id)
    ]
    return min(
        there,
        key=lambda voice: (
            usual.index(voice.language.lower()) if voice.language.lower() in usual else len(usual)
        ),
        default=None,
    )


def reader_of(voices: Sequence[Voice], language: str) -> Voice:
    """Who reads a text of a language where nobody can be asked. Raises VoiceMissing."""
    voice = native(voices, language)
    if voice is None:
        raise VoiceMissing(language)
    return voice
