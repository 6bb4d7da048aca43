"""Pieces of speech without the silence that came with them, faded at the edges, so that they can be joined."""

import re
from fractions import Fraction

import numpy as np

from reader.speech.values import Samples

_WINDOW = 0.005
_QUIETER = 10 ** (-46 / 20)
"""What is so much softer than the loudest moment is silence: below the softest consonants, above what MP3 leaves."""

_SILENT = 20.0
"""Nothing below this (-64 dBFS) counts as sound in any case."""

_BEFORE, _BEHIND = 0.010, 0.025
"""Seconds that are kept: consonants begin and end more softly than they are."""

_FADE = 0.003

_CLOSERS = r"[\"“”«»’')\]]*$"
_STOP = re.compile(rf"[.!?…]{_CLOSERS}")
_PAUSES = (
    (_STOP, Fraction(35, 100)),
    (re.compile(rf"[;:]{_CLOSERS}"), Fraction(25, 100)),
    (re.compile(rf"[,)–—]{_CLOSERS}"), Fraction(16, 100)),
)
_NO_MARK = Fraction(3, 100)


def loud(samples: Samples, rate: int) -> slice:
    """From where to where there is sound; empty where there is none."""
    window = max(1, round(_WINDOW * rate))
    whole = len(samples) // window * window
    level = np.sqrt(np.square(samples[:whole].astype(np.float32)).reshape(-1, window).mean(axis=1))
    (heard,) = np.nonzero(level > max(_SILENT, float(level.max(initial=0)) * _QUIETER))
    return slice(int(heard[0]) * window, (int(heard[-1]) + 1) * window) if len(heard) else slice(0, 0)


def trimmed(samples: Samples, rate: int) -> Samples:
    """The sound without the silence at head and tail, its edges faded."""
    heard = loud(samples, rate)
    if heard.stop == 0:
        return samples[:0]
    begin, end = max(0, heard.start - round(_BEFORE * rate)), heard.stop + round(_BEHIND * rate)
    kept = samples[begin:end].astype(np.float32)
    fade = np.linspace(0, 1, min(round(_FADE * rate), len(kept) // 2), endpoint=False, dtype=np.float32)
    kept[: len(fade)] *= fade
    kept[len(kept) - len(fade) :] *= fade[::-1]
    return np.rint(kept).astype(np.int16)


def pause_after(text: str, *, ends_utterance: bool) -> Fraction:
    """Seconds of silence at speed 1 behind a piece that says `text`; the one behind a whole sentence is not ours."""
    said = text.rstrip()
    if ends_utterance and _STOP.search(said):
        return Fraction(0)
    return next((pause for mark, pause in _PAUSES if mark.search(said)), _NO_MARK)
