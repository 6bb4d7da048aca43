"""Finds the links of an article: those that its source had, and addresses that are printed in its text."""

import re
from dataclasses import dataclass
from typing import Final

from reader.article import Article, Span

_PRINTED: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"“”„»«]+")
_AFTER: Final = ".,;:!?'’…"
"""What ends a sentence, not an address."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where it stands in the article, and the address it leads to."""

    span: Span
    address: str


def links_of(article: Article) -> tuple[Link, ...]:
    """All links in the order of the text; only those that lead to a page of the net."""
    links = [Link(span, address) for span, address in article.links if _is_page(address)]
    taken = [link.span for link in links]
    for found in _PRINTED.finditer(article.text):
        printed = _trimmed(found.group())
        span = Span(found.start(), found.start() + len(printed))
        if not any(span.start < other.end and other.start < span.end for other in taken):
            links.append(Link(span, printed if _is_page(printed) else f"https://{printed}"))
    return tuple(sorted(links, key=lambda link: link.span.start))


def _is_page(address: str) -> bool:
    return address.startswith(("http://", "https://"))


def _trimmed(printed: str) -> str:
    """Without the punctuation behind it; a closing bracket belongs to the address if it was opened there."""
    while printed and (
        printed[-1] in _AFTER or (printed[-1] == ")" and printed.count("(") < printed.count(")"))
    ):
        printed = printed[:-1]
    return printed
