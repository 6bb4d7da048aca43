"""Tells bytes that are no text from bytes that are."""

import re

_SAMPLE = 1 << 16

_SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), kind)
    for pattern, kind in (
        (rb"%PDF-", "PDF"),
        (rb"\xff\xd8\xff", "JPEG"),
        (rb"\x89PNG\r\n", "PNG"),
        (rb"GIF8[79]a", "GIF"),
        (rb"PK(\x03\x04|\x05\x06|\x07\x08)", "ZIP"),
        (rb"\x7fELF", "ELF"),
        (rb"MZ.{0,62}\x00", "EXE"),
        (rb"ID3[\x02-\x04]|\xff[\xe2\xe3\xf2\xf3\xfa\xfb][\x10-\xef]", "MP3"),
        (rb"OggS\x00", "Ogg"),
        (rb"fLaC", "FLAC"),
        (rb"RIFF....(WAVE|AVI |WEBP)", "RIFF"),
        (rb"....ftyp", "MP4"),
        (rb"\x1f\x8b", "gzip"),
        (rb"BZh[1-9]1AY", "bzip2"),
        (rb"\xfd7zXZ\x00", "xz"),
        (rb"7z\xbc\xaf", "7-Zip"),
        (rb"Rar!\x1a", "RAR"),
        (rb"\xd0\xcf\x11\xe0", "Microsoft Office"),
        (rb"\{\\rtf", "RTF"),
        (rb"SQLite format 3\x00", "SQLite"),
    )
)

_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
"""Never part of text, apart from the odd stray one; tab, line ends and escape sequences are left out."""

_MOST_CONTROLS = 0.3
"""Share of controls in proper UTF-8; sound and pictures are hardly ever proper UTF-8 by chance."""

_MOST_CONTROLS_ELSEWHERE = 0.05
"""Share of controls in anything else; random bytes have 11 %."""

_STRAY = 4
"""So many control characters are let pass in however short a text."""


def signature(data: bytes) -> str | None:
    """The usual name of the kind of file that begins like this, or None."""
    return next((kind for pattern, kind in _SIGNATURES if pattern.match(data)), None)


def looks_binary(data: bytes, *, proper_utf8: bool) -> bool:
    """Whether the bytes hold too many control characters to be text in an encoding of one to four bytes."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    share = _MOST_CONTROLS if proper_utf8 else _MOST_CONTROLS_ELSEWHERE
    return controls > max(_STRAY, share * len(sample))
