"""Where each stretch of an article stands in the page's document."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article import Article, Paragraph, Role, Span
from ui.offsets import Offsets

LONGEST = 6000
"""Characters in one block: moving a highlight costs time in proportion to its block (20,000 words: 11 to 19 ms)."""

_BREAKING = re.compile("[\n\r\u2028\u2029\ufdd0\ufdd1\ufffc]")
"""Characters that would begin a new block, or stand for an object, in Qt's documents."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the document: a paragraph of the article, or a piece of a very long one."""

    span: Span
    role: Role
    asides: tuple[Span, ...]
    first: bool
    last: bool


def printed(article: Article, block: Block) -> str:
    """The text of a block as it is set: as many characters as its span, none of which ends a block."""
    return one_line(block.span.of(article.text))


def one_line(text: str) -> str:
    """A text as long as it was, none of whose characters ends a block."""
    return _BREAKING.sub(" ", text)


def cut(article: Article) -> Iterator[Block]:
    """The blocks of an article in order."""
    for paragraph in article.paragraphs:
        ends = list(_ends(article.text, paragraph))
        start = paragraph.span.start
        for number, end in enumerate(ends):
            span = Span(start, end)
            asides = tuple(a for a in paragraph.asides if a.start < end and start < a.end)
            yield Block(span, paragraph.role, asides, first=number == 0, last=number == len(ends) - 1)
            start = end


def _ends(text: str, paragraph: Paragraph) -> Iterator[int]:
    at, end = paragraph.span.start, paragraph.span.end
    while end - at > LONGEST:
        space = text.rfind(" ", at, at + LONGEST)
        at = at + LONGEST if space <= at else space + 1
        yield at
    yield end


class Blocks:
    """Both ways between offsets of an article and positions in a document that holds its blocks in order."""

    def __init__(self, article: Article) -> None:
        self.all = tuple(cut(article))
        self._offsets = Offsets(article.text)
        self._starts = [block.span.start for block in self.all]
        self._positions: list[int] = []
        position = 0
        for block in self.all:
            self._positions.append(position)
            position += self._units(block.span) + 1
        self.end = max(0, position - 1)

    def index_at(self, offset: int) -> int:
        """The block that holds, or else precedes, a character of the article."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def between(self, span: Span) -> range:
        """The blocks that a span touches."""
        return range(self.index_at(span.start), self.index_at(max(span.start, span.end - 1)) + 1)

    def position(self, offset: int) -> int:
        """The position in the document of a character of the article; between two blocks, the end of the first."""
        if not self.all:
            return 0
        index = self.index_at(offset)
        return self._positions[index] + self.unit_in(index, offset)

    def unit_in(self, index: int, offset: int) -> int:
        """How many units into a block a character of the article stands; kept inside the block."""
        span = self.all[index].span
        inside = min(max(offset, span.start), span.end)
        return self._offsets.to_utf16(inside) - self._offsets.to_utf16(span.start)

    def offset(self, position: int) -> int:
        """The character of the article at a position in the document."""
        if not self.all:
            return 0
        index = max(0, bisect_right(self._positions, position) - 1)
        span = self.all[index].span
        unit = self._offsets.to_utf16(span.start) + max(0, position - self._positions[index])
        return min(self._offsets.to_code_point(unit), span.end)

    def _units(self, span: Span) -> int:
        return self._offsets.to_utf16(span.end) - self._offsets.to_utf16(span.start)
