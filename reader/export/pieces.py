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
    raw = sound.astype("<i2", copy=False).tobytes()
    faded = _segment()(data=raw, sample_width=2, frame_rate=HOUSE_RATE, channels=1)
    if len(sound) >= 2 * _FADE * HOUSE_RATE // 1000:
        faded = faded.fade_in(_FADE).fade_out(_FADE)
    return bytes(faded.raw_data) + silence(pause).tobytes()
