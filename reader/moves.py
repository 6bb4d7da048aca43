"""Where a step leads: by whole sentences, paragraphs or sections of a score."""

from bisect import bisect_right
from enum import Enum

from reader.article import Span
from reader.score import Place, Score


class Unit(Enum):
    """What one steps by."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    SECTION = "section"


def moved(score: Score, place: Place, unit: Unit, steps: int, *, at_start: bool) -> Place | None:
    """The place that `steps` units lead to; None where there is none that far.

    One step back from the middle of a unit leads to its own beginning, as on every player; 0 steps do so always.
    """
    here = start_of(score, place, unit)
    if steps < 0 and not (at_start and here == place):
        steps += 1
    for _ in range(abs(steps)):
        there = _next(score, here, unit) if steps > 0 else score.preceding(here)
        if there is None:
            return None if steps > 0 else here
        here = there if steps > 0 else start_of(score, there, unit)
    return here


def start_of(score: Score, place: Place, unit: Unit) -> Place:
    """The first place of the unit that a place is in."""
    if unit is Unit.SECTION:
        opening = score.section_start(score.section_of(place.paragraph)) or place
        return min(opening, place)  # an aside may stand before all that is read
    if unit is Unit.PARAGRAPH:
        return Place(place.paragraph, 0)
    entries = score.entries(place.paragraph)
    first = place.sentence
    while first and entries[first - 1].sentence == entries[first].sentence:
        first -= 1
    return Place(place.paragraph, first)


def _next(score: Score, place: Place, unit: Unit) -> Place | None:
    """The first place of the unit after the one that begins at `place`."""
    if unit is Unit.SECTION:
        later = range(score.section_of(place.paragraph) + 1, len(score.article.sections))
        return next((start for section in later if (start := score.section_start(section))), None)
    if unit is Unit.PARAGRAPH:
        return score.first_from(place.paragraph + 1)
    sentence = score.entry(place).sentence
    there = score.following(place)
    while (
        there is not None and there.paragraph == place.paragraph and score.entry(there).sentence == sentence
    ):
        there = score.following(there)
    return there


def word_beside(score: Score, place: Place, character: int, steps: int) -> Span | None:
    """The printed word `steps` words after (or before) the one at a character of the entry; None beyond the ends."""
    lit = _words(score, place)
    index = bisect_right([word.start for word in lit], character) - 1 + steps
    while index >= len(lit):
        following = score.following(place)
        if following is None:
            return None
        index -= len(lit)
        place, lit = following, _words(score, following)
    while index < 0:
        preceding = score.preceding(place)
        if preceding is None:
            return None
        place, lit = preceding, _words(score, preceding)
        index += len(lit)
    return lit[index]


def _words(score: Score, place: Place) -> list[Span]:
    printed = (piece.printed for piece in score.entry(place).utterance.pieces)
    return list(dict.fromkeys(span for span in printed if span))
