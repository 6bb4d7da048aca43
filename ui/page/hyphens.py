"""Breaks words that are wider than their column with a hyphen, which is painted and no part of the text.

Qt breaks such a word at any letter and has no hyphenation of its own; soft hyphens would be characters of the document,
which screen readers, the caret and every position would meet. So a line is filled up instead: the letter before a
break gets so much space behind it that no further one fits. This space is a format of the line's layout only, as that
of a syntax highlighter is; the document knows nothing of it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextBlock, QTextCharFormat, QTextLayout

SIGN: Final = "-"
_REST: Final = 0.1
"""Left free at the end of a line that is filled up, in units of the type's size: less than any letter takes."""

_LETTERS: Final = re.compile(r"[^\W\d_]{6,}")
_ADDRESS: Final = re.compile(r"://|@|www\.|\.\w|_|\w/\w")
"""A hyphen in one of these would be taken for a part of it."""

Breaks = Callable[[str], Sequence[int]]
"""Where a word of letters may be broken, ascending."""


@dataclass(frozen=True, slots=True)
class Hyphen:
    """The text's unit that the next line begins with, and the space that fills the line before it, pixels."""

    unit: int
    space: float


class Measure:
    """How wide words are in a typeface, pixels; each is measured once, because a book has the same ones many times."""

    def __init__(self, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self._advance = metrics.horizontalAdvance
        self.widest = max(1.0, self._advance("W"))
        self.rest = _REST * metrics.height()

    def __call__(self, text: str) -> float:
        """With its letter spacing."""
        if (width := self._widths.get(text)) is None:
            width = self._widths[text] = self._advance(text)
        return width


def breaks(word: str) -> tuple[int, ...]:
    """As in `reader.german.hyphenation`, whose lists are not loaded before a word is too wide."""
    from reader.german.hyphenation import breaks as breaks_of  # noqa: PLC0415 - see ui.later

    return breaks_of(word)


def hyphens(text: str, width: float, measure: Measure, breaks: Breaks) -> Iterator[Hyphen]:
    """Where words of a text are broken because they are wider than the column; the others are Qt's to place."""
    fewest = max(2, int(width / measure.widest))
    for found in re.finditer(f"[^ ]{{{fewest},}}", text):
        if measure(found.group()) <= width:
            continue
        before = units(text[: found.start()])
        for start, end in _unbroken(found.group()):
            for hyphen in _within(found.group()[start:end], width, measure, breaks):
                yield Hyphen(before + start + hyphen.unit, hyphen.space)


def units(text: str) -> int:
    """How long Qt finds a text."""
    return len(text) + sum(character > "\uffff" for character in text)


def _unbroken(text: str) -> Iterator[tuple[int, int]]:
    """The stretches in which Qt finds no place to break; none where units are not characters."""
    if _ADDRESS.search(text) or units(text) != len(text):
        return
    finder, start = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text), 0
    while (end := finder.toNextBoundary()) > 0:
        yield start, end
        start = end


def _within(text: str, width: float, measure: Measure, breaks: Breaks) -> Iterator[Hyphen]:
    places = [word.start() + at for word in _LETTERS.finditer(text) for at in breaks(word.group())]
    start = 0
    while measure(text[start:]) > width:
        fitting = (
            (place, taken)
            for place in reversed(places)
            if place > start and (taken := measure(text[start:place] + SIGN)) <= width
        )
        found = next(fitting, None)
        if found is None:
            return
        start, taken = found
        yield Hyphen(start, max(0.0, width - taken + measure(SIGN) - measure.rest))


def fill_lines(layout: QTextLayout, found: Sequence[Hyphen], font: QFont) -> None:
    """Let the lines of a block end at its hyphens; what was set before is forgotten."""
    ranges = []
    for hyphen in found:
        filled = QTextLayout.FormatRange()
        filled.start, filled.length = hyphen.unit - 1, 1
        filled.format = QTextCharFormat()
        filled.format.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        filled.format.setFontLetterSpacing(font.letterSpacing() + hyphen.space)
        ranges.append(filled)
    if ranges or layout.formats():
        layout.setFormats(ranges)


def empty_space(found: Sequence[Hyphen], unit: int, font: QFont) -> float:
    """How many pixels at the end of a line, which the next one's first unit follows, hold neither letter nor hyphen."""
    space = next((hyphen.space for hyphen in found if hyphen.unit == unit), 0.0)
    return max(0.0, space - QFontMetricsF(font).horizontalAdvance(SIGN)) if space else 0.0


def places(block: QTextBlock, found: Sequence[Hyphen]) -> Iterator[tuple[Hyphen, QPointF]]:
    """Where the base lines of the hyphens begin, in the coordinates of the block's layout."""
    for hyphen in found:
        line = block.layout().lineForTextPosition(hyphen.unit - 1)
        if line.isValid() and line.textStart() + line.textLength() == hyphen.unit:
            right = line.naturalTextRect().right() - hyphen.space
            yield hyphen, QPointF(right, line.y() + line.ascent())


def paint(painter: QPainter, at: QPointF, font: QFont, colour: QColor) -> None:
    """Paint one."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(at, SIGN)
