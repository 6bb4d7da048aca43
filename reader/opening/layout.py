"""Turns lines into paragraphs: finds out how the text was laid out, and takes hard line breaks back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from reader.opening.credits import is_byline, is_dated
from reader.opening.hyphens import Hyphens
from reader.opening.shapes import ends_sentence, is_separator, item_marker, quote_marker

_HASHES = re.compile(r"\A#{1,6} +")
"""Markdown's marks of a title and of headings."""
_SPACES = re.compile(r"[ \t]+")
_MOST_LINES = 50_000
"""No article has so many lines: beyond, they are not looked at one by one."""

_WRAPPED_SHARE = 0.2
"""In wrapped German about half of the lines begin with a small letter; where each line is a paragraph, none."""

_USUAL_WIDTH = 100
"""In lines no longer than this, two that surely go on are enough to call a text wrapped."""

_FRONT = 2
"""One of the first lines that ends with a question or exclamation mark is the title."""

_NARROWEST = 30
_WIDEST = 200
_FULL_SHARE = 0.8
_OPEN_SHARE = 0.4
"""What wrapped text looks like: lines of a usual width, most of them full, many ending within a sentence."""

_SLACK = 0.8
"""Where blank lines already part paragraphs, only a line this short (of the width) ends one without a blank line."""

_SHORTEST_BROKEN = 45
"""A shorter line is a heading rather than the first half of one."""


class Layout(StrEnum):
    """How paragraphs are told apart in a plain text."""

    BLANK_LINES = "BLANK_LINES"
    SINGLE_NEWLINES = "SINGLE_NEWLINES"
    HARD_WRAPPED = "HARD_WRAPPED"


@dataclass(frozen=True, slots=True)
class Line:
    """A line with plain single spaces; `gap`: a blank line or a separator stands before it."""

    text: str
    gap: bool


def lines_of(text: str) -> list[Line]:
    """All lines that hold something, separators left out."""
    lines = []
    gap = True
    for raw in text.split("\n"):
        line = _HASHES.sub("", raw.strip(), count=1) if "#" in raw else raw.strip()
        if not line or is_separator(line):
            gap = True
            continue
        if "  " in line or "\t" in line:
            line = _SPACES.sub(" ", line)
        lines.append(Line(line, gap))
        gap = False
    return lines


def layout_of(lines: list[Line]) -> Layout:
    """The layout that most of the lines speak for."""
    pairs = [(a.text, b.text) for a, b in pairwise(lines) if not b.gap]
    pairs = [(a, b) for a, b in pairs if not (item_marker(b) and ends_sentence(a))]
    if not pairs:
        return Layout.BLANK_LINES
    running = sum(_runs_on(a, b) for a, b in pairs)
    width = max(len(line) for pair in pairs for line in pair)
    fewest = 2 if width <= _USUAL_WIDTH else max(2, _WRAPPED_SHARE * len(pairs))
    if running >= fewest or _is_filled(pairs, width):
        return Layout.HARD_WRAPPED
    return Layout.SINGLE_NEWLINES if 2 * len(pairs) >= len(lines) else Layout.BLANK_LINES


def _is_filled(pairs: list[tuple[str, str]], width: int) -> bool:
    """Whether lines break for want of room, many of them inside a sentence.

    Such lines are wrapped, even if by chance none begins with a small letter.
    """
    full = sum(_room(a, b, width) < 0 for a, b in pairs)
    within = sum(not ends_sentence(a) for a, _ in pairs)
    if not _NARROWEST <= width <= _WIDEST or full < _FULL_SHARE * len(pairs):
        return False
    return within >= _OPEN_SHARE * len(pairs) or (full == len(pairs) and within > 0)


def blocks_of(text: str) -> list[Line]:
    """The paragraphs of a clean text, each as one line."""
    if text.count("\n") > _MOST_LINES:
        return _crowded(text)
    lines = lines_of(text)
    if layout_of(lines) is Layout.HARD_WRAPPED:
        starts = _wrapped_starts(lines)
    else:
        starts = [b.gap or not _sentence_goes_on(a.text, b.text) for a, b in pairwise(lines)]
    return list(_joined(lines, [True, *starts], Hyphens(text)))


def _crowded(text: str) -> list[Line]:
    """Paragraphs between blank lines, or one for all where there are too many of these as well."""
    paragraphs = text.split("\n\n")
    if len(paragraphs) > _MOST_LINES:
        paragraphs = [text]
    joined = (" ".join(paragraph.split()) for paragraph in paragraphs)
    return [Line(paragraph, gap=True) for paragraph in joined if paragraph]


def _joined(lines: list[Line], starts: list[bool], hyphens: Hyphens) -> Iterator[Line]:
    parts: list[str] = []
    gap = True
    for line, start in zip(lines, starts, strict=False):
        if start:
            if parts:
                yield Line("".join(parts), gap)
            parts, gap = [line.text], line.gap
            continue
        rest = line.text[quote_marker(line.text) :] if quote_marker(parts[0]) else line.text
        parts[-1], glue = hyphens.seam(parts[-1], rest)
        parts.append(glue + rest)
    if parts:
        yield Line("".join(parts), gap)


def _starts_small(text: str) -> bool:
    start = text.lstrip("„“\"»«‚‘'(")[:2]
    return start[:1].islower() and not start[1:].isupper()  # "eBay" begins a sentence


def _runs_on(above: str, below: str) -> bool:
    """Whether the line below is sure to continue the one above."""
    return _starts_small(below) and not ends_sentence(above) and not item_marker(below)


def _sentence_goes_on(above: str, below: str) -> bool:
    """The same, for texts whose lines are paragraphs otherwise: a title in two lines, a stray line break."""
    return _runs_on(above, below) and (len(above) >= _SHORTEST_BROKEN or above.endswith((",", "-")))


def _width(lines: list[Line]) -> int:
    """The width to which the text was wrapped: that of the longest lines that surely go on."""
    lengths = sorted(
        len(a.text) for a, b in pairwise(lines) if not b.gap and " " in a.text and _runs_on(a.text, b.text)
    )
    if not lengths:
        return max((len(line.text) for line in lines), default=0)
    usual = lengths[(len(lengths) - 1) * 9 // 10]
    return lengths[-1] if lengths[-1] <= 1.25 * usual else usual


def _wrapped_starts(lines: list[Line]) -> list[bool]:
    """For each line but the first, whether it begins a paragraph.

    Wrapping fills lines: where the first word below would have had room above, somebody wanted the break.
    """
    width = _width(lines)
    gaps = sum(line.gap for line in lines)
    spaced = gaps > max(2, len(lines) // 25)
    room = [_room(a.text, b.text, width) for a, b in pairwise(lines)] + [width]
    starts = []
    for index, (a, b) in enumerate(pairwise(lines)):
        if b.gap:
            starts.append(True)
        elif _runs_on(a.text, b.text):
            starts.append(False)
        elif item_marker(b.text):
            starts.append(room[index] >= 0 or ends_sentence(a.text))
        elif len(a.text) > width + 8:
            starts.append(ends_sentence(a.text))
        elif room[index] < 0:
            apart = _is_line_apart(a.text, b.text, room[index + 1], width)
            starts.append(not spaced and (apart or (index < _FRONT and a.text.endswith(("!", "?")))))
        else:
            filled = len(a.text) / width
            starts.append(filled <= _SLACK or (not spaced and ends_sentence(a.text)))
    return starts


def _room(above: str, below: str, width: int) -> int:
    """How many characters would have been left over, had the first word below stayed above."""
    return width - len(above) - 1 - len(below.partition(" ")[0])


def _is_line_apart(above: str, line: str, room: int, width: int) -> bool:
    """A heading under a paragraph whose last line happens to be full, or a byline under a full title."""
    if is_byline(line) or is_dated(line):
        return room >= 0
    return ends_sentence(above) and room >= 0 and len(line) <= _SLACK * width and not ends_sentence(line)
