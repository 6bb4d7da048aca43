"""Whether an MP3 stream is whole: decoders play one that was cut off to its end, and do not complain.

Headers are those of ISO/IEC 11172-3, 2.4.1.3, and 13818-3; tags those of ID3v2, section 3.1, and ID3v1.
"""

from collections.abc import Iterator

_SYNC, _LAYER_III, _RESERVED = 0xFFE0, 0b01, 0b01
_MPEG_1 = 0b11
_RATES = {0b11: (44_100, 48_000, 32_000), 0b10: (22_050, 24_000, 16_000), 0b00: (11_025, 12_000, 8_000)}
"""Hz, by version."""

_KBITS = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""kbit/s of layer III, in MPEG 1 and in the others."""

_HEADER, _TAG_HEADER, _LAST_TAG, _COUNT_END = 4, 10, 128, 8
"""Bytes; the last one behind the mark of a frame that counts."""


def is_whole(mp3: bytes) -> bool:
    """Whether frame follows upon frame to the very end, and no fewer than the encoder has counted, if it tells."""
    begin = _behind_tag(mp3)
    end = len(mp3) - _LAST_TAG if mp3[-_LAST_TAG:].startswith(b"TAG") else len(mp3)
    starts = list(_starts(mp3, begin, end))
    if len(starts) == 1 or starts[-1] != end:
        return False
    counted = _counted(mp3[begin : starts[1]])
    return counted is None or len(starts) - 1 >= counted  # some count themselves, too


def is_counted(mp3: bytes) -> bool:
    """Whether the encoder tells how many frames there are, so that `is_whole` would have missed any."""
    begin = _behind_tag(mp3)
    return _counted(mp3[begin : begin + _length(mp3[begin : begin + _HEADER])]) is not None


def _starts(mp3: bytes, begin: int, end: int) -> Iterator[int]:
    """Where each frame begins, as far as one follows upon the other, and where the last one ends, or would."""
    at = begin
    yield at
    while at < end and (length := _length(mp3[at : at + _HEADER])):
        at += length
        yield at


def _length(header: bytes) -> int:
    """Bytes of the frame that begins so; 0 if none does."""
    if len(header) < _HEADER or int.from_bytes(header[:2]) & _SYNC != _SYNC:
        return 0
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    kbits, rate, padding = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if version == _RESERVED or layer != _LAYER_III or kbits in (0, 15) or rate == 3:  # noqa: PLR2004 - reserved
        return 0
    first = version == _MPEG_1
    return (144_000 if first else 72_000) * _KBITS[first][kbits] // _RATES[version][rate] + padding


def _counted(frame: bytes) -> int | None:
    """How many frames follow upon this one, if it is the one in which encoders tell about them (Xing's, LAME's)."""
    for mark in (b"Xing", b"Info"):
        _, found, told = frame[:64].partition(mark)
        if found and len(told) >= _COUNT_END and told[3] & 1:
            return int.from_bytes(told[4:_COUNT_END])
    return None


def _behind_tag(mp3: bytes) -> int:
    """Where the frames begin. The size of an ID3v2 tag has seven bits in each byte."""
    if not mp3.startswith(b"ID3") or len(mp3) < _TAG_HEADER:
        return 0
    size = 0
    for byte in mp3[6:10]:
        size = size << 7 | byte & 0x7F
    return _TAG_HEADER + size
