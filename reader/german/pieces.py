"""From what a sentence says to the pieces of an utterance: one for every stretch of print that is lit at once."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from reader.article import Span
from reader.german.place import Said
from reader.utterance import Piece

_SPACE = re.compile(r"\s+")


def pieces(text: str, said: tuple[Said, ...], lit: tuple[Span, ...]) -> tuple[Piece, ...]:
    """The pieces of a sentence `text`, in its own coordinates.

    `lit` are its printed words. Stretches that share a word are one piece; the marks before the first word, and those
    behind each word, belong to the piece. Stretches that are said as a mark or not at all change the marks only.
    """
    sounding = [stretch for stretch in said if any(map(str.isalnum, stretch.spoken))]
    quiet = [stretch for stretch in said if not any(map(str.isalnum, stretch.spoken))]
    places = [stretch.start for stretch in quiet]
    groups = list(_groups(sounding, lit))
    if not groups:
        return ()
    borders = [sounding[first].start for first, _, _ in groups[1:]] + [len(text)]
    made: list[Piece] = []
    start = 0
    for (first, last, printed), until in zip(groups, borders, strict=True):
        silent = quiet[bisect_left(places, start) : bisect_left(places, until)]
        spoken = _spoken(text, sounding[first : last + 1], silent, Span(start, until))
        made.append(Piece(spoken, printed, _pronunciation(text, sounding[first : last + 1])))
        start = until
    return tuple(made)


def _groups(said: list[Said], lit: tuple[Span, ...]) -> Iterator[tuple[int, int, Span]]:
    """Runs of stretches (first and last index) that are lit at once, with the print they stand for."""
    word = index = 0
    while index < len(said):
        first, start, end = index, said[index].start, said[index].end
        while True:
            while word < len(lit) and lit[word].end <= start:
                word += 1
            while word < len(lit) and lit[word].start < end:
                start, end = min(start, lit[word].start), max(end, lit[word].end)
                word += 1
            if index + 1 == len(said) or said[index + 1].start >= end:
                break
            index += 1
            end = max(end, said[index].end)
        yield first, index, Span(start, end)
        index += 1


def _spoken(text: str, said: list[Said], quiet: list[Said], reach: Span) -> str:
    parts: list[str] = []
    at = reach.start
    for stretch in said:
        between = _marks(text, Span(at, max(at, stretch.start)), quiet)
        if not between and parts and parts[-1][-1:].isalnum() and stretch.spoken[:1].isalnum():
            between = " "
        parts += [between, stretch.spoken]
        at = stretch.end
    behind = _marks(text, Span(at, max(at, reach.end)), quiet)
    if not behind and reach.end < len(text) and parts[-1][-1:].isalnum():
        behind = " "
    return _SPACE.sub(" ", "".join([*parts, behind]))


def _pronunciation(text: str, said: list[Said]) -> str | None:
    """The pronunciation of stretches that are lit at once; what is said as it is spelled stands in braces."""
    if all(stretch.pronunciation is None for stretch in said):
        return None
    parts = []
    for index, stretch in enumerate(said):
        marks = text[said[index - 1].end : stretch.start] if index else ""
        spelled = marks if stretch.pronunciation else f"{marks}{stretch.spoken}"
        parts.append(f"{{{spelled}}}" if spelled else "")
        parts.append(stretch.pronunciation or "")
    return "".join(parts)


def _marks(text: str, reach: Span, quiet: list[Said]) -> str:
    """What is printed between two stretches that sound, as it is said."""
    parts = []
    at = reach.start
    for stretch in quiet:
        if reach.start <= stretch.start < reach.end:
            parts += [text[at : stretch.start], stretch.spoken]
            at = stretch.end
    return "".join([*parts, text[at : reach.end]])
