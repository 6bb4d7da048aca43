"""Opens articles: `open_article(source)` makes an article of whatever the source holds."""

from dataclasses import dataclass
from pathlib import Path

from reader.article import Article
from reader.opening.cleaning import clean
from reader.opening.encoding import Encoding, decode
from reader.opening.plain_text import build_article
from reader.opening.refusals import NothingToReadError, TextTooLongError
from reader.opening.source import STANDARD_INPUT, ByteStream, read_source

__all__ = ["MOST_CHARACTERS", "Encoding", "Opened", "article_from_text", "open_article"]

MOST_CHARACTERS = 2_000_000
"""About 40 hours of reading."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An article and the encoding in which it was read; if that is not certain, offer another."""

    article: Article
    encoding: Encoding


def open_article(source: str | Path | ByteStream, encoding: str | None = None) -> Opened:
    """Open a file, standard input ("-") or a stream of bytes.

    `encoding` is Python's name of one; None finds it out. Raises a `SourceRefusedError` that says why not.
    """
    data, name = read_source(source)
    text, found = decode(data, name, encoding)
    return Opened(_article(text, name, None if name == STANDARD_INPUT else name), found)


def article_from_text(text: str, source: str | None = None) -> Article:
    """The article in a text that was pasted or comes from elsewhere. Raises a `SourceRefusedError`."""
    return _article(text, source or STANDARD_INPUT, source)


def _article(text: str, name: str, source: str | None) -> Article:
    if len(text) > MOST_CHARACTERS:
        raise TextTooLongError(name, len(text), MOST_CHARACTERS)
    cleaned = clean(text)
    if not any(map(str.isalnum, cleaned)):
        raise NothingToReadError(name)
    return build_article(cleaned, source)
