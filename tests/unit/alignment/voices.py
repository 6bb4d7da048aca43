"""eSpeak's German voice as the reference, and its variants as other voices whose word times are known."""

from reader.alignment import align
from reader.alignment.aligner import joined
from reader.speech.backend import SpeechBackend
from reader.speech.values import Delivery, Take
from tests.unit.alignment.changes import Told
from tests.unit.speech.engines import said

SENTENCES = (
    "Die Gespräche, die mehr als sechs Stunden dauerten, fanden im Wohnsitz des Konsuls statt.",
    "Es gibt Ängste, dass Russland und die USA möglicherweise einen Waffenstillstand aushandeln könnten.",
)
REFERENCE = Delivery("gmw/de")
OTHERS = (
    Delivery("gmw/de+f3"),
    Delivery("gmw/de+m7", 0.7),
    Delivery("gmw/de+f5", 1.5),
    Delivery("gmw/de+croak", pitch=0.8),
)


def spoken(voice: SpeechBackend, text: str, delivery: Delivery = REFERENCE) -> Take:
    return joined(voice.speak(said(text), delivery))


def told(reference: Take, take: Take) -> Told:
    """The truth about a take, for the words that are marked in the reference."""
    begins = {mark.offset: float(mark.time) for mark in take.marks or ()}
    return Told(take.samples, take.rate, tuple(begins.get(mark.offset) for mark in reference.marks or ()))


def errors(reference: Take, sound: Told, *, sure_only: bool = False) -> list[float]:
    """By how many seconds each word is placed too late."""
    found = align(reference, sound.samples, sound.rate)
    return [
        float(mark.time) - begin
        for mark, begin in zip(found, sound.words, strict=True)
        if begin is not None and (mark.sure or not sure_only)
    ]
