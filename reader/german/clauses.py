"""Where a long German sentence is broken, if it must be: at stops, before conjunctions, at the borders of phrases."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.german.tables import group

_WORD = re.compile(r"\S+")
_STOP = re.compile(r"[.!?…][\"“”«»’')\]]*$")
_CLAUSE = re.compile(r"(?:[;:,)]|(?:^|\s)[–—])[\"“”«»’']*$")
_MARKS = re.compile(r"^\W+|\W+$")

AT_STOP, AT_CLAUSE, AT_JOINT, AT_PHRASE, AT_WORD, INSIDE_PHRASE = 0.0, 1.0, 6.0, 12.0, 20.0, 40.0
"""How much it hurts to break there."""

A_PART = 10.0
"""How much each part more hurts: a comma is no reason to break what can be said at once."""

A_SHORT_PART, SHORT = 8.0, 16
"""A part of fewer characters than that sounds like a shout."""


def parts(text: str, longest: int) -> tuple[int, ...]:
    """Where the parts of `text` begin, none longer than `longest` characters without the space at its ends.

    Of all ways to break it, the one that hurts least. A word that is longer itself is broken anywhere.
    """
    borders = [(0, 0.0), *sorted(_borders(text, longest)), (len(text), 0.0)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end, (at, pain) in enumerate(borders[1:], 1):
        ways = []
        for start in range(end - 1, -1, -1):
            part = text[borders[start][0] : at].strip()
            if len(part) > longest:
                break
            ways.append((best[start][0] + pain + _cost(part), start))
        best.append(min(ways))
    starts = [len(borders) - 1]
    while starts[-1]:
        starts.append(best[starts[-1]][1])
    return tuple(borders[start][0] for start in reversed(starts[1:]))


def _cost(part: str) -> float:
    return A_PART + (A_SHORT_PART if len(part) < SHORT else 0.0)


def _borders(text: str, longest: int) -> Iterator[tuple[int, float]]:
    """Places before words, and inside words that are too long, with what it hurts to break there."""
    words = list(_WORD.finditer(text))
    for word in words:
        yield from ((at, INSIDE_PHRASE) for at in range(word.start() + longest, word.end(), longest))
    for before, after in pairwise(words):
        yield after.start(), _pain(before[0], after[0])


def _pain(before: str, after: str) -> float:
    if _STOP.search(before):
        return AT_STOP
    if _CLAUSE.search(before):
        return AT_CLAUSE
    left, right = (_MARKS.sub("", word).lower() for word in (before, after))
    prepositions = group("with_dative") | group("with_accusative") | group("with_genitive")
    if left in prepositions | group("joining") | group("before_ordinals"):
        return INSIDE_PHRASE
    if right in group("joining"):
        return AT_JOINT
    return AT_PHRASE if right in prepositions else AT_WORD
