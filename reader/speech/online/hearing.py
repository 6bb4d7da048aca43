"""Whether an answer is speech: what is sent as MP3 is looked at, decoded as a whole, and measured against its text."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import numpy as np

from reader.export.errors import EncoderFailed, EncoderMissing, Halted
from reader.export.ffmpeg import Ffmpeg
from reader.speech.backend import EngineUnavailable
from reader.speech.online.errors import Cause, OnlineError
from reader.speech.online.frames import is_counted, is_whole
from reader.speech.online.trimming import loud
from reader.speech.values import Samples

RATE = 24_000
"""Hz, as the service sends it."""

_MOST = 120 * RATE * 2
"""Bytes: two minutes, for what can be said in ten seconds or spelled in sixty."""

_PATIENCE = 5.0
_FRAME = re.compile(rb"ID3[\x02-\x04]|\xff[\xe2\xe3\xf2\xf3\xfa\xfb][\x10-\xef]", re.DOTALL)
"""How MP3 begins: a tag, or the header of a frame of layer III with a bit rate (ISO/IEC 11172-3, 2.4.1.3)."""

_END, _RUN_OUT = 48, 0.2
"""Samples (2 ms) at the end, and which part of the voice's level they keep below: encoders let a sound run out.

Speech that stopped at once came out 22 dB below that; four cuts in five, above."""

_HURRIED, _BLINK = 24.0, 0.2
"""Letters a second that nobody speaks (the offline voice says 20 at most), and seconds that a short text may lack."""

_BREATH, _LETTER, _SPELLED = 2.0, 0.22, 0.9
"""Seconds at most: around a text, for a letter of a word, and for a digit or a letter that stands alone."""

_ALONE = re.compile(r"\d|\b[^\W\d_]\b")


def decoded(mp3: bytes, halt: Event) -> Samples:
    """All of it, mono at `RATE`; given up soon after `halt` is set. Raises OnlineError, and EngineUnavailable."""
    if not _FRAME.match(mp3):
        raise OnlineError(Cause.NO_SOUND, f"no MP3: {mp3[:16]!r}")
    if not is_whole(mp3):
        raise OnlineError(Cause.INCOMPLETE, f"{len(mp3)} bytes of MP3 without an end")
    try:
        samples = np.frombuffer(_pcm(mp3, halt), "<i2").astype(np.int16, copy=False)
    except EncoderMissing as error:
        raise EngineUnavailable(
            "ffmpeg", str(error), "pip install --force-reinstall imageio-ffmpeg"
        ) from error
    except EncoderFailed as error:
        raise OnlineError(Cause.INCOMPLETE, str(error)) from error
    except Halted as error:
        raise OnlineError(Cause.CLOSED) from error
    if not is_counted(mp3) and breaks_off(samples):
        raise OnlineError(Cause.INCOMPLETE, "it ends in the middle of a sound")
    return samples


def breaks_off(samples: Samples) -> bool:
    """Whether it ends while the voice is still heard, as MP3 does that was cut off between two frames."""
    last, voice = (_level(part) for part in (samples[-_END:], samples[loud(samples, RATE)]))
    return last > _RUN_OUT * voice


def _level(samples: Samples) -> float:
    return float(np.sqrt(np.square(samples.astype(np.float64)).mean())) if len(samples) else 0.0


def _pcm(mp3: bytes, halt: Event) -> bytes:
    given, wanted = ("-xerror", "-f", "mp3"), ("-ac", "1", "-ar", str(RATE), "-f", "s16le")
    pcm = bytearray()
    with (
        ThreadPoolExecutor(1) as pool,
        Ffmpeg((*given, "-i", "pipe:0", *wanted, "pipe:1"), halt, _PATIENCE) as ffmpeg,
    ):
        fed = pool.submit(_fed, ffmpeg, mp3)
        while part := ffmpeg.read(65_536):
            pcm += part
            if len(pcm) > _MOST:
                raise OnlineError(Cause.TOO_LARGE, "over two minutes of sound")
        fed.result()
    return bytes(pcm)


def _fed(ffmpeg: Ffmpeg, content: bytes) -> None:
    """Give it all to ffmpeg while another thread takes what it makes of it."""
    ffmpeg.feed(content)
    ffmpeg.finish()


def check_length(text: str, samples: Samples, *, slow: bool) -> None:
    """Whether so much sound can be that text. Raises OnlineError."""
    seconds = len(samples[loud(samples, RATE)]) / RATE
    least, most = plausible(text, slow=slow)
    if not least <= seconds <= most:
        raise OnlineError(Cause.INCOMPLETE, f"{seconds:.2f} s of sound, not {least:.2f} to {most:.2f}")


def plausible(text: str, *, slow: bool) -> tuple[float, float]:
    """How many seconds of sound, without the silence around it, a text can have.

    The bounds are wide, for the voice may say signs and foreign words in ways that we do not know; they tell half a
    sentence from a whole one, and an advertisement from a word.
    """
    letters = sum(map(str.isalnum, text))
    alone = len(_ALONE.findall(text))
    most = _BREATH + _LETTER * letters + _SPELLED * alone
    return max(0.02, letters / _HURRIED - _BLINK), most * (1.6 if slow else 1.0)
