"""A finished file is decoded from beginning to end before anyone gets to see it."""

from pathlib import Path
from threading import Event

from reader.export.encoder import RAW
from reader.export.errors import EncoderFailed, ProofFailed
from reader.export.ffmpeg import Ffmpeg
from reader.rate import HOUSE_RATE

FRAME = 1152
"""Samples of one MP3 frame: by so much a decoder that ignores the header may be wrong."""

_LARGE_FRAMES = "asetnsamples=n=44100:p=0"
"""Sound is handed on by the second, not by the frame; that saves a third of the work."""

_CHUNK = 1 << 18


def prove(path: Path, expected: int, halt: Event) -> None:
    """Check that the whole file decodes to `expected` samples, give or take a frame. Raises ProofFailed, Halted."""
    found = _decoded_length(path, halt)
    if abs(found - expected) > FRAME:
        raise ProofFailed(path, found / HOUSE_RATE, expected / HOUSE_RATE)


def _decoded_length(path: Path, halt: Event) -> int:
    """Samples at the house rate; as many as there were before the first fault where the file is damaged."""
    size = 0
    arguments = ("-xerror", "-f", "mp3", "-i", f"file:{path}", "-af", _LARGE_FRAMES, *RAW, "pipe:1")
    with Ffmpeg(arguments, halt) as decoder:
        while sound := decoder.read(_CHUNK):
            size += len(sound)
        try:
            decoder.finish()
        except EncoderFailed as error:
            raise ProofFailed(path, size / 2 / HOUSE_RATE, 0) from error
    return size // 2
