"""Reads the sound files that the systems' engines write: WAV, and AIFF, for which Python has no reader any more."""

import array
import struct
import sys
import wave
from math import ldexp
from pathlib import Path

BYTES_PER_SAMPLE = 2
_COMM = struct.Struct(">hLh")
_EXTENDED_BIAS = 16383 + 63


class UnreadableSound(Exception):
    """The file is no sound file, or of a kind that is not expected."""


def read_sound(path: Path) -> tuple[bytes, int]:
    """16-bit samples in native order of the first channel, and their rate. Raises UnreadableSound, OSError."""
    content = path.read_bytes()
    if content[:4] == b"FORM" and content[8:12] in (b"AIFF", b"AIFC"):
        return _aiff(content)
    try:
        with wave.open(str(path), "rb") as file:
            if file.getsampwidth() != BYTES_PER_SAMPLE:
                raise UnreadableSound(f"{8 * file.getsampwidth()} bits a sample")
            pcm = file.readframes(file.getnframes())
            return _first_channel(pcm, file.getnchannels(), "little"), file.getframerate()
    except (wave.Error, EOFError) as error:
        raise UnreadableSound("neither WAV nor AIFF") from error


def _aiff(content: bytes) -> tuple[bytes, int]:
    """AIFF and AIFF-C without compression (Apple, Audio Interchange File Format 1.3)."""
    chunks = _chunks(content)
    try:
        common, sound = chunks[b"COMM"], chunks[b"SSND"]
        channels, frames, bits = _COMM.unpack_from(common)
        rate = _extended(common[8:18])
        kind = common[18:22] or b"NONE"
        (offset,) = struct.unpack_from(">L", sound)
    except (KeyError, struct.error) as error:
        raise UnreadableSound("an AIFF file without its chunks") from error
    if bits != 8 * BYTES_PER_SAMPLE or kind not in (b"NONE", b"twos", b"sowt") or channels < 1:
        raise UnreadableSound(f"AIFF of {bits} bits, {kind!r}")
    pcm = sound[8 + offset :][: frames * channels * BYTES_PER_SAMPLE]
    return _first_channel(pcm, channels, "little" if kind == b"sowt" else "big"), rate


def _chunks(content: bytes) -> dict[bytes, bytes]:
    found, at = {}, 12
    while at + 8 <= len(content):
        name, (length,) = content[at : at + 4], struct.unpack_from(">L", content, at + 4)
        found[name] = content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
    return found


def _extended(ten: bytes) -> int:
    """An 80-bit IEEE 754 number, rounded."""
    exponent, mantissa = struct.unpack(">HQ", ten)
    return round(ldexp(mantissa, exponent - _EXTENDED_BIAS))


def _first_channel(pcm: bytes, channels: int, order: str) -> bytes:
    samples = array.array("h", pcm[: len(pcm) - len(pcm) % (BYTES_PER_SAMPLE * channels)])
    if order != sys.byteorder:
        samples.byteswap()
    return samples[::channels].tobytes()
