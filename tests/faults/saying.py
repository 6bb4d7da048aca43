"""What Google's voice would send: MP3 at 24 kHz and 32 kbit/s, a breath of silence before and behind."""

import functools
import threading

import numpy as np
import soxr

from reader.export.ffmpeg import Ffmpeg
from reader.speech.backends.offline import OfflineBackend
from reader.speech.values import Delivery, Samples
from reader.utterance import Piece, Utterance

RATE = 24_000
VOICE = "gmw/de+f3"
SLOW = 0.7
HEAD, TAIL = 0.12, 0.35
"""Seconds of silence."""


@functools.cache
def spoken_mp3(text: str, slow: bool = False) -> bytes:
    """The text, said by the offline voice in a woman's variant."""
    engine = OfflineBackend()
    try:
        delivery = Delivery(VOICE, SLOW if slow else 1.0)
        takes = list(engine.speak(Utterance((Piece(text, None),)), delivery))
    finally:
        engine.close()
    sound = np.concatenate([take.samples for take in takes]).astype(np.float32)
    return mp3(soxr.resample(sound, takes[0].rate, RATE).clip(-32768, 32767).astype(np.int16))


@functools.cache
def hummed_mp3(text: str, slow: bool = False) -> bytes:
    """As long as the text, but only a tone: for tests that do not listen."""
    seconds = 0.2 + 0.047 * len(text) / (SLOW if slow else 1.0)
    times = np.arange(int(seconds * RATE)) / RATE
    return mp3((8000 * np.sin(2 * np.pi * 220 * times)).astype(np.int16))


def mp3(samples: Samples, tail: float = TAIL) -> bytes:
    """Mono MP3 of samples at 24 kHz, with silence around them, `tail` seconds behind."""
    before, behind = (np.zeros(int(seconds * RATE), np.int16) for seconds in (HEAD, tail))
    pcm = np.concatenate([before, samples, behind]).tobytes()
    given = ("-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "pipe:0")
    wanted = ("-c:a", "libmp3lame", "-b:a", "32k", "-write_xing", "0", "-id3v2_version", "0", "-f", "mp3")
    with Ffmpeg((*given, *wanted, "pipe:1"), threading.Event()) as ffmpeg:
        writer = threading.Thread(target=_written, args=(ffmpeg, pcm))
        writer.start()
        parts = []
        while part := ffmpeg.read(65_536):
            parts.append(part)
        writer.join()
    return b"".join(parts)


def _written(ffmpeg: Ffmpeg, pcm: bytes) -> None:
    ffmpeg.feed(pcm)
    ffmpeg.finish()
