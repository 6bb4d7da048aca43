"""The sound that a worker made of a part of an utterance, as a take with marks."""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from reader.speech.engine_text import EngineText
from reader.speech.values import Mark, Take
from reader.speech.worker.messages import Sound


def take_of(sound: Sound, part: EngineText) -> Take:
    """The take; its marks count in the spoken text that the part was made of."""
    marks = None if sound.words is None else tuple(_marks(sound, part))
    samples = np.frombuffer(sound.pcm, np.int16)
    if marks == ():  # a few milliseconds of nothing, for signs that have no sound
        samples = samples[:0]
    return Take(samples, sound.rate, marks, part.start)


def _marks(sound: Sound, part: EngineText) -> Iterator[Mark]:
    """The word events in terms of the spoken text: eSpeak repeats some and goes back at others."""
    last_offset, last_sample = -1, 0
    for position, sample in sound.words or ():
        if 0 <= position < len(part.origins):
            offset = part.origins[position]
            if offset > last_offset and sample >= last_sample:
                yield Mark(offset, Fraction(sample, sound.rate))
                last_offset, last_sample = offset, sample
