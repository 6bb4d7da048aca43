"""A line of the second voice as it is heard: its sound, and what of the article is lit meanwhile."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from reader.article import Span
from reader.asking.line import Line
from reader.rate import HOUSE_RATE
from reader.speech.casting import native
from reader.speech.values import Delivery
from reader.timing import Timeline, make_clip
from ui.studio import DEFAULT_VOICE, LateStudio

if TYPE_CHECKING:
    from reader.speech.values import Samples

GUARD: Final = Fraction(3, 100)
"""Seconds for which the sound server may still play the end of what it was to stop: 20 ms were measured. A voice leaves
50 ms of silence before its first sound, or none; an answer has to be both quick and alone."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """Ready to be played; its words are heard `later` seconds after what the timeline says."""

    line: Line
    sound: "Samples"
    timeline: Timeline | None = None
    later: Fraction = Fraction(0)

    def lit(self, offset: Fraction) -> Span | None:
        """What of the article is lit when so many seconds of the sound have been heard."""
        if self.timeline is None:
            return self.line.about
        word = self.timeline.word_at(offset - self.later)
        return word.printed if word else None


def spoken(line: Line, delivery: Delivery, studio: LateStudio, rather: Delivery | None = None) -> SpokenLine:
    """Have a line spoken, without a voice by one of its language; waits for it. Raises SpeechError.

    As one would `rather` have it, where that is at hand.
    """
    from ui.splice import with_silence_before  # noqa: PLC0415 - see ui.later

    if not delivery.voice:
        there = native(studio.voices(), line.language)
        delivery = replace(delivery, voice=there.id if there else DEFAULT_VOICE)
    said = line.utterance
    if rather is not None and studio.is_at_hand(said, rather):
        delivery = rather
    plain = studio.sound(said, delivery)
    sound = with_silence_before(plain, GUARD)
    if not line.is_of_article:
        return SpokenLine(line, sound)
    recording = studio.record(said, delivery)
    unmarked = any(take.marks is None for take in recording.takes)
    aligner = studio.aligner(delivery.voice) if unmarked else None
    timeline = make_clip(recording.key, said, recording.takes, aligner).timeline
    return SpokenLine(line, sound, timeline, Fraction(len(sound) - len(plain), HOUSE_RATE))
