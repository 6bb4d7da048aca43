"""One line of the score becomes raw sound at the house rate, without clicks and exactly as long as the score says."""

import warnings
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from reader.rate import HOUSE_RATE
from reader.sound import silence, sound_of
from reader.speech.values import Take

with warnings.catch_warnings():
    # It need not be on the path: ours comes with pip, and fades need none.
    warnings.filterwarnings("ignore", "Couldn't find ffmpeg or avconv", RuntimeWarning)
    # WORKAROUND jiaaro/pydub#801: told by each Python that finds no bytecode of pydub.
    warnings.filterwarnings("ignore", "invalid escape sequence")
    # Until Python 3.12; from 3.13 on audioop-lts takes its place.
    warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)
    from pydub import AudioSegment

_FADE = 3
"""Milliseconds: long enough against a click, shorter than the attack of any consonant."""

_EDGE = HOUSE_RATE // 100 * 2
"""Bytes in 10 ms."""


def piece(takes: Sequence[Take], pause: Fraction, gain: float) -> bytes:
    """The sound of one utterance and the silence after it: int16, little endian, at the house rate.

    Silence at its edges is left: cutting it would make the file disagree with the score and with what is lit.
    """
    raw = sound_of(takes, gain).astype("<i2", copy=False).tobytes()
    return _without_clicks(raw) + silence(pause).tobytes()


def _without_clicks(raw: bytes) -> bytes:
    """The sound faded in and out; one too short for that is one click at most.

    WORKAROUND pydub counts in milliseconds (like jiaaro/pydub#805), so that a fade drops what goes beyond whole ones.
    Edges of whole milliseconds lose one sample at most, where it is silent anyway.
    """
    if len(raw) < 2 * _EDGE:
        return raw
    head = _edge(raw[:_EDGE]).fade_in(_FADE).raw_data
    tail = _edge(raw[-_EDGE:]).fade_out(_FADE).raw_data
    return b"".join((head, raw[_EDGE:-_EDGE], tail.ljust(_EDGE, b"\0")))


def _edge(raw: bytes) -> Any:  # noqa: ANN401 - pydub has no types
    return AudioSegment(data=raw, sample_width=2, frame_rate=HOUSE_RATE, channels=1)
