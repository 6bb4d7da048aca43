"""One line of the score becomes raw sound at the house rate, without clicks and exactly as long as the score says."""

import warnings
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import Any

from reader.export.ffmpeg import find_ffmpeg
from reader.sound import HOUSE_RATE, silence, sound_of
from reader.speech.values import Take

_FADE = 3
"""Milliseconds: long enough against a click, shorter than the attack of any consonant."""

_EDGE = HOUSE_RATE // 100
"""Samples in 10 ms."""

_SAID_BY_IMPORTS = (
    "Couldn't find ffmpeg or avconv",  # it need not be on the path: ours comes with pip
    "invalid escape sequence",  # WORKAROUND jiaaro/pydub#801
    "'audioop' is deprecated",  # until Python 3.12; from 3.13 on audioop-lts takes its place
)


@cache
def _segment() -> Any:  # noqa: ANN401 - pydub has no types
    with warnings.catch_warnings():
        for message in _SAID_BY_IMPORTS:
            warnings.filterwarnings("ignore", message)
        from pydub import AudioSegment  # noqa: PLC0415 - here its warnings are kept quiet
    AudioSegment.converter = find_ffmpeg()
    return AudioSegment


def piece(takes: Sequence[Take], pause: Fraction, gain: float) -> bytes:
    """The sound of one utterance and the silence after it: int16, little endian, at the house rate.

    Silence at its edges is left: cutting it would make the file disagree with the score and with what is lit.
    """
    sound = sound_of(takes, gain)
    whole = _segment()(
        data=sound.astype("<i2", copy=False).tobytes(), sample_width=2, frame_rate=HOUSE_RATE, channels=1
    )
    return bytes(_without_clicks(whole, len(sound))) + silence(pause).tobytes()


def _without_clicks(whole: Any, length: int) -> bytes:  # noqa: ANN401 - pydub has no types
    """The raw sound, faded in and out; a sound too short for that is one click at most.

    WORKAROUND pydub counts in milliseconds (like jiaaro/pydub#805), so that a fade drops what goes beyond whole ones.
    Edges of whole milliseconds lose one sample at most, where it is silent anyway.
    """
    if length < 2 * _EDGE:
        return bytes(whole.raw_data)
    head = whole.get_sample_slice(0, _EDGE).fade_in(_FADE)
    body = whole.get_sample_slice(_EDGE, length - _EDGE)
    tail = whole.get_sample_slice(length - _EDGE, length).fade_out(_FADE)
    return b"".join((head.raw_data, body.raw_data, tail.raw_data.ljust(2 * _EDGE, b"\0")))
