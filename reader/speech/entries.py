"""How sounds and marks are written in a file: a checksum, a JSON header, and samples as they are.

Samples are not compressed: zlib would save 30 to 40 % and cost 3 to 4 ms a sentence, a third of speaking it anew.
"""

import hashlib
import json
import struct
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np

from reader.speech.values import Mark, Take

MAGIC = b"VorleserStore1\n"
_DIGEST = 16
_LENGTH = struct.Struct("<I")
_SAMPLE = np.dtype("<i2")

Marks: TypeAlias = tuple[Mark, ...]


class BrokenEntry(ValueError):
    """The bytes are no entry, or not the one that was written."""


def sound_entry(takes: tuple[Take, ...]) -> bytes:
    """Takes, without their marks, as bytes."""
    header = [[take.rate, len(take.samples), take.text_start, take.skipped] for take in takes]
    return _entry(header, b"".join(take.samples.astype(_SAMPLE, copy=False).tobytes() for take in takes))


def sound_of(content: bytes) -> tuple[Take, ...]:
    """The takes. Raises BrokenEntry."""
    header, body = _opened(content)
    return tuple(_takes(header, np.frombuffer(body, _SAMPLE).astype(np.int16, copy=False)))


def _takes(header: list[Any], samples: Any) -> Iterator[Take]:  # noqa: ANN401 - out of JSON; an array
    start = 0
    for rate, length, text_start, skipped in header:
        ranges = tuple((first, last) for first, last in skipped)
        yield Take(samples[start : start + length], rate, None, text_start, ranges)
        start += length


def marks_entry(marks: tuple[Marks | None, ...]) -> bytes:
    """Marks, take by take, as bytes."""
    return _entry(
        [None if of_take is None else [_numbers(mark) for mark in of_take] for of_take in marks], b""
    )


def _numbers(mark: Mark) -> list[int]:
    """Offset, time as a fraction, and one number more for a mark that is not sure."""
    return [mark.offset, mark.time.numerator, mark.time.denominator, *([] if mark.sure else [0])]


def marks_of(content: bytes) -> tuple[Marks | None, ...]:
    """The marks, take by take. Raises BrokenEntry."""
    header, _ = _opened(content)
    return tuple(
        None
        if of_take is None
        else tuple(
            Mark(offset, Fraction(over, under), sure=not unsure) for offset, over, under, *unsure in of_take
        )
        for of_take in header
    )


def _entry(header: list[Any], body: bytes) -> bytes:
    text = json.dumps(header, separators=(",", ":")).encode()
    content = _LENGTH.pack(len(text)) + text + body
    return MAGIC + hashlib.blake2b(content, digest_size=_DIGEST).digest() + content


def _opened(content: bytes) -> tuple[list[Any], bytes]:
    borders = [0, len(MAGIC), len(MAGIC) + _DIGEST, len(content)]
    magic, digest, rest = (content[start:end] for start, end in pairwise(borders))
    if magic != MAGIC or hashlib.blake2b(rest, digest_size=_DIGEST).digest() != digest:
        raise BrokenEntry("not an entry of the store, or a damaged one")
    (length,) = _LENGTH.unpack_from(rest)
    header: list[Any] = json.loads(rest[_LENGTH.size : _LENGTH.size + length])
    return header, rest[_LENGTH.size + length :]
