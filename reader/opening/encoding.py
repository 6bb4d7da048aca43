"""Finds out in which encoding bytes were written, and says whether that is sure."""

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass

from reader.opening.binary import looks_binary, signature
from reader.opening.refusals import NotTextError, UnknownEncodingError


@dataclass(frozen=True, slots=True)
class Encoding:
    """Python's name of an encoding; not `certain` where another one is possible or something was unreadable."""

    name: str
    certain: bool


_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 18
_REPLACEMENT = "\ufffd"
_UTF8_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_DOUBLY_ENCODED = re.compile("Ã[\u0080-\u00bfŸ„–œžŒš”]|â€[\u0080-\u00bfžœ“”™˜šŸ]")
_LATIN_LETTERS = {byte: bytes([byte]).decode("latin-1") for byte in b"\xe4\xf6\xfc\xc4\xd6\xdc\xdf"}

_ONE_BYTE = ("cp1252", "iso8859-15", "cp850", "mac_roman")
"""In order of preference. Latin-1 is cp1252 without 0x80..0x9F."""
_GERMAN_IN_WORD = re.compile("(?<=[A-Za-zäöüßÄÖÜ])[äöüß]|[äöüÄÖÜ](?=[a-zäöüß])")
_USUAL = re.compile("[äöüßÄÖÜ„“”‚‘’–—…€«»›‹§°·•©®™½¼²³´áàâåçéèêëíìîïñóòôøúùûšžæœÉÁÅÇØŠŽ×\u00a0\u00ad]")
_C1 = re.compile(rb"[\x80-\x9f]")


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, Encoding]:
    """The text of `data` and its encoding: the one asked for, or the most likely one.

    `name` is what the user calls the source. Raises `NotTextError` or `UnknownEncodingError`.
    """
    if encoding is not None:
        return _as_told(data, name, encoding)
    if kind := signature(data):
        raise NotTextError(name, kind)
    text, found = _guess(data, name)
    return text.removeprefix("\ufeff"), found


def _as_told(data: bytes, name: str, encoding: str) -> tuple[str, Encoding]:
    try:
        text = data.decode(encoding, "replace")
    except (LookupError, ValueError) as error:
        raise UnknownEncodingError(name, encoding) from error
    return text.removeprefix("\ufeff"), Encoding(encoding, certain=True)


def _guess(data: bytes, name: str) -> tuple[str, Encoding]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return text, Encoding(encoding, certain=_REPLACEMENT not in text)
    if wide := _wide(data):
        text = data.decode(wide, "replace")
        return text, Encoding(wide, certain=_REPLACEMENT not in text)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        if looks_binary(data, proper_utf8=False):
            raise NotTextError(name) from None
        return _broken_utf8(data) or _one_byte(data)
    if looks_binary(data, proper_utf8=True):
        raise NotTextError(name)
    return text, Encoding("utf-8", certain=_DOUBLY_ENCODED.search(text) is None)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in European text nearly every other byte is NUL, and always on the same side."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    if not half:
        return None
    even = sample[::2].count(0) / half
    odd = sample[1::2].count(0) / half
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    if even > 0.6 and odd < 0.1:
        return "utf-16-be"
    return None


def _broken_utf8(data: bytes) -> tuple[str, Encoding] | None:
    """UTF-8 with flaws: good sequences, which no other encoding has by chance, and some that are none.

    Characters that were written as two surrogates become one again. A single German letter of Latin-1 among them is
    taken for what it is; anything else becomes U+FFFD.
    """
    with suppress(UnicodeDecodeError):
        halves = data.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
        return halves.decode("utf-16-le", "replace"), Encoding("utf-8", certain=False)
    good = len(_UTF8_SEQUENCE.findall(data[:_SAMPLE]))
    if not good:
        return None
    text = data.decode("utf-8", "vorleser.mixed")
    bad = text[:_SAMPLE].count(_REPLACEMENT)
    return (text, Encoding("utf-8", certain=False)) if bad <= good else None


def _mixed(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    broken = error.object[error.start : error.end]
    return "".join(_LATIN_LETTERS.get(byte, _REPLACEMENT) for byte in broken), error.end


codecs.register_error("vorleser.mixed", _mixed)


def _one_byte(data: bytes) -> tuple[str, Encoding]:
    """The best of the encodings of one byte, judged by German letters inside words and by usual signs."""
    sample = data[:_SAMPLE]
    scores = {encoding: _score(sample, encoding) for encoding in _ONE_BYTE}
    best = max(_ONE_BYTE, key=lambda encoding: scores[encoding])
    text = data.decode(best, "replace")
    # A tie between the first two is none: they differ in signs only, and these were counted.
    rival = max(score for encoding, score in scores.items() if encoding not in {best, "cp1252", "iso8859-15"})
    certain = scores[best] > max(0.8, rival) and _REPLACEMENT not in text
    if best == "cp1252" and not _C1.search(data):
        best = "latin-1"
    return text, Encoding(best, certain)


def _score(sample: bytes, encoding: str) -> float:
    """Share of the characters above ASCII that make sense in German, less those that do not; at most 1."""
    text = sample.decode(encoding, "replace")
    high = sum(1 for byte in sample if byte > 0x7F)
    in_words = len(_GERMAN_IN_WORD.findall(text))
    usual = len(_USUAL.findall(text))
    return (usual + in_words) / (2 * high) if in_words else usual / (4 * high)
