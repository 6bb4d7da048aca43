"""What people call a natural voice, in their own language: "Thorsten (natürlich, mittel)"."""

import re
from typing import Final

from reader.speech.values import Voice

PREFIX: Final = "piper/"
"""How the ids of natural voices begin."""

_USUAL_NAME: Final = re.compile(r"[a-z]{2,3}_[A-Z]{2}-(?P<who>.+)-(?P<quality>x_low|low|medium|high)")
_NATURAL: Final = ("natürlich", "natural")
_QUALITIES: Final = {
    "x_low": ("einfach", "simple"),
    "low": ("einfach", "simple"),
    "medium": ("mittel", "medium"),
    "high": ("hoch", "high"),
}
_SPEAKERS: Final = {
    "amused": "belustigt",
    "angry": "wütend",
    "disgusted": "angewidert",
    "drunk": "betrunken",
    "neutral": "neutral",
    "sleepy": "schläfrig",
    "surprised": "überrascht",
    "whisper": "flüsternd",
}
"""How one speaker of thorsten_emotional spoke, in German; other voices have speakers with names or numbers."""


def title_of(name: str, language: str = "de") -> str:
    """The title of a voice by its name ("de_DE-thorsten-medium"), perhaps with a speaker behind "+"."""
    which = 0 if language == "de" else 1
    model, _, speaker = name.partition("+")
    usual = _USUAL_NAME.fullmatch(model)
    if usual is None:
        title = f"{model} ({_NATURAL[which]})"
    else:
        first, *others = usual["who"].split("_")
        who = " ".join([first[:1].upper() + first[1:], *map(_initial, others)])
        title = f"{who} ({_NATURAL[which]}, {_QUALITIES[usual['quality']][which]})"
    if not speaker:
        return title
    return f"{title}: {_SPEAKERS.get(speaker, speaker) if language == 'de' else speaker}"


def _initial(word: str) -> str:
    """The second part of "eva_k" is a name, that of "thorsten_emotional" is not."""
    return word.upper() if len(word) == 1 else word


def called(voice: Voice, language: str) -> str:
    """The name of any engine's voice; natural ones have one in each language."""
    return title_of(voice.id.removeprefix(PREFIX), language) if voice.id.startswith(PREFIX) else voice.name
