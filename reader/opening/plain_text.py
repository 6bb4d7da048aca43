"""Builds an article from plain text."""

import re
from collections.abc import Iterator, Sequence

from reader.article import Article, Paragraph, Role, Section, Span
from reader.opening.credits import agency_marks, is_byline
from reader.opening.dates import date_in
from reader.opening.language import language_of
from reader.opening.layout import Line, blocks_of
from reader.opening.prompts import credit_in_caption, is_agency_mark
from reader.opening.roles import roles_of
from reader.opening.shapes import item_marker, item_number, quote_marker

LONGEST_PARAGRAPH = 20_000
"""Beyond, laying out a page takes too long; longer paragraphs are divided at the end of a sentence."""

_LONGEST_MADE_TITLE = 80
_BORDER = re.compile(r"[.!?…][“”\"«»)]* (?=\S)")


def build_article(text: str, source: str | None = None) -> Article:
    """The article in a clean text that holds at least one letter or digit.

    Its text has the same words, wrapped lines joined and separators gone.
    """
    blocks = [part for block in blocks_of(text) for part in _divided(block)]
    texts = [block.text for block in blocks]
    roles = roles_of(texts)
    laid_out = "".join(("\n\n" if block.gap else "\n") + block.text for block in blocks).removeprefix("\n\n")
    paragraphs = list(_paragraphs(blocks, roles))
    title = _title(texts, roles)
    bylines = [text for text, role in zip(texts, roles, strict=True) if role is Role.BYLINE]
    return Article(
        title=title,
        text=laid_out,
        sections=tuple(_sections(title, texts, paragraphs)),
        language=language_of(laid_out),
        source=source,
        byline=next(filter(is_byline, bylines), None),
        published=next(filter(None, map(date_in, bylines)), None),
    )


def _divided(block: Line) -> Iterator[Line]:
    text, gap = block.text, block.gap
    start = 0
    while len(text) - start > LONGEST_PARAGRAPH:
        end = start + LONGEST_PARAGRAPH
        borders = [match.end() for match in _BORDER.finditer(text, start + LONGEST_PARAGRAPH // 2, end)]
        space = text.rfind(" ", start + 1, end) + 1
        end = borders[-1] if borders else space or end
        yield Line(text[start:end].strip(), gap)
        start, gap = end, True
    yield Line(text[start:].strip() if start else text, gap)


def _paragraphs(blocks: Sequence[Line], roles: Sequence[Role]) -> Iterator[Paragraph]:
    end = -2
    for block, role in zip(blocks, roles, strict=True):
        start = end + (2 if block.gap else 1)
        end = start + len(block.text)
        yield Paragraph(Span(start, end), role, tuple(_asides(block.text, role, start)))


def _asides(text: str, role: Role, start: int) -> Iterator[Span]:
    """What stands in a paragraph without being read: marks of lists and quotations, agencies in brackets."""
    marker = 0
    if role is Role.QUOTE:
        marker = quote_marker(text)
    elif role is Role.ITEM and item_number(text) is None and not text[0].isalpha():
        marker = item_marker(text)
    if marker:
        yield Span(start, start + marker)
    if role is Role.CAPTION and (credit := credit_in_caption(text)):
        yield Span(start + max(marker, credit[0]), start + credit[1])
    if role is Role.BYLINE and is_agency_mark(text):
        yield Span(start, start + len(text))
    if role in {Role.LEAD, Role.BODY, Role.ITEM, Role.QUOTE}:
        for first, last in agency_marks(text):
            if first >= marker:
                yield Span(start + first, start + last)


def _title(texts: Sequence[str], roles: Sequence[Role]) -> str:
    """The printed title, or the first words."""
    for text, role in zip(texts, roles, strict=True):
        if role is Role.TITLE:
            return text
    words = texts[0]
    if len(words) <= _LONGEST_MADE_TITLE:
        return words
    cut = words.rfind(" ", 0, _LONGEST_MADE_TITLE)
    return words[: cut if cut > 0 else _LONGEST_MADE_TITLE - 1].rstrip(" ,;:–-") + "…"


def _sections(title: str, texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> Iterator[Section]:
    """The first section is named after the title; every heading opens another."""
    name, level, first = title, 1, 0
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role is Role.HEADING:
            if index > first:
                yield _section(name, level, paragraphs[first:index])
            name, level, first = texts[index], 2, index
    yield _section(name, level, paragraphs[first:])


def _section(name: str, level: int, paragraphs: Sequence[Paragraph]) -> Section:
    span = Span(paragraphs[0].span.start, paragraphs[-1].span.end)
    return Section(name, level, span, tuple(paragraphs))
