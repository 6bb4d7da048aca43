"""Prints an article in the layouts in which plain texts come: blank lines, single newlines, wrapped, CRLF."""

import textwrap
from collections.abc import Iterator, Sequence

from reader.article import Article, Role

Parts = Sequence[tuple[Role, str]]
"""The paragraphs of an article, as it should be understood."""


def wrapped(text: str, width: int, *, at_hyphens: bool) -> str:
    """One paragraph in lines of at most `width` characters, as mail programs and editors break them."""
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=at_hyphens)


def renderings(parts: Parts) -> Iterator[tuple[str, str]]:
    """Each layout's name and the text printed in it."""
    texts = [text for _, text in parts]
    yield "blank lines", "\n\n".join(texts)
    yield "single newlines", "\n".join(texts) + "\n"
    yield "CRLF", "\r\n\r\n".join(texts) + "\r\n"
    for width in (60, 65, 72, 80):
        at_hyphens = width in {65, 80}
        yield (
            f"wrapped at {width}",
            "\n\n".join(wrapped(text, width, at_hyphens=at_hyphens) for text in texts),
        )


def versions(parts: Parts) -> Iterator[tuple[str, Parts, str]]:
    """Every layout with the kicker, if the article has one, and without: name, what is expected, text."""
    without = [(role, text) for role, text in parts if role is not Role.KICKER]
    for layout, text in renderings(parts):
        yield layout, parts, text
    if len(without) < len(parts):
        for layout, text in renderings(without):
            yield f"{layout}, no kicker", without, text


def understood(article: Article) -> list[tuple[Role, str]]:
    """What was made of a text, to be compared with what was expected."""
    return [(paragraph.role, paragraph.span.of(article.text)) for paragraph in article.paragraphs]
