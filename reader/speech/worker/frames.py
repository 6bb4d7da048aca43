"""Frames between the program and its workers: a JSON header and bytes, checksummed; what is broken is noticed."""

import json
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

MAGIC = b"VORL"
LONGEST_HEADER, LONGEST_BODY = 8 * 2**20, 2**29
_PREFIX = struct.Struct("!4sIII")
"""Magic, length of the header, length of the body, CRC-32 of both."""


class BrokenFrames(Exception):
    """The bytes are no frames; nothing that follows can be trusted."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message."""

    header: dict[str, Any]
    body: bytes = b""

    def encoded(self) -> bytes:
        """As bytes for a pipe."""
        header = json.dumps(self.header).encode()
        return (
            _PREFIX.pack(MAGIC, len(header), len(self.body), _checksum(header, self.body))
            + header
            + self.body
        )


def _checksum(header: bytes, body: bytes) -> int:
    return zlib.crc32(body, zlib.crc32(header))


@dataclass(slots=True)
class Decoder:
    """Takes bytes as they come and gives whole frames."""

    _held: bytearray = field(default_factory=bytearray)

    @property
    def empty(self) -> bool:
        """Whether no part of a frame is waiting for its rest."""
        return not self._held

    def feed(self, received: bytes) -> Iterator[Frame]:
        """All frames that are complete now. Raises BrokenFrames."""
        self._held += received
        while (frame := self._next()) is not None:
            yield frame

    def _next(self) -> Frame | None:
        if not MAGIC.startswith(self._held[: len(MAGIC)]):
            raise BrokenFrames("not a frame")
        if len(self._held) < _PREFIX.size:
            return None
        _, header_length, body_length, checksum = _PREFIX.unpack_from(self._held)
        if header_length > LONGEST_HEADER or body_length > LONGEST_BODY:
            raise BrokenFrames("a frame too long to be one")
        end = _PREFIX.size + header_length + body_length
        if len(self._held) < end:
            return None
        header = bytes(self._held[_PREFIX.size : _PREFIX.size + header_length])
        body = bytes(self._held[_PREFIX.size + header_length : end])
        del self._held[:end]
        if _checksum(header, body) != checksum:
            raise BrokenFrames("a frame whose checksum is wrong")
        return Frame(_parsed(header), body)


def _parsed(header: bytes) -> dict[str, Any]:
    try:
        value = json.loads(header)
    except ValueError as error:
        raise BrokenFrames("a frame without a JSON header") from error
    if not isinstance(value, dict):
        raise BrokenFrames("a frame whose header is no object")
    return value
