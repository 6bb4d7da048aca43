"""Printed sentences as utterances: rules, pieces and breaths put together."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from reader.article import Span
from reader.german.pieces import pieces
from reader.german.place import Manner
from reader.german.sentences import split
from reader.german.telling import told
from reader.german.words import words
from reader.utterance import Piece

LONGEST = 400
"""Characters; a longer sentence is spoken in several breaths, cut where a clause ends."""
_LEAST = 80
_CLAUSE = re.compile(r"[;:,–—)][\"“”«»’]?[ \u00a0]$")


def sentences(text: str, manner: Manner) -> Iterator[tuple[Span, tuple[Piece, ...]]]:
    """Each sentence of a paragraph with its pieces, all in coordinates of `text`; lazily, one after the other."""
    lit = words(text)
    starts = [word.start for word in lit]
    for sentence in split(text):
        inside = lit[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        here = tuple(word.shifted(-sentence.start) for word in inside)
        printed = sentence.of(text)
        yield (
            sentence,
            tuple(moved(piece, sentence.start) for piece in pieces(printed, told(printed, manner), here)),
        )


def moved(piece: Piece, by: int) -> Piece:
    """The same piece, its print `by` characters further on."""
    return replace(piece, printed=piece.printed.shifted(by)) if piece.printed else piece


def breaths(whole: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    """The pieces of a sentence in runs that are spoken at once, cut behind a clause, else behind any word."""
    run: list[Piece] = []
    length = clause = 0
    for piece in whole:
        if run and length + len(piece.spoken) > LONGEST:
            cut = clause or len(run)
            yield tuple(run[:cut])
            run = run[cut:]
            length, clause = sum(len(kept.spoken) for kept in run), 0
        run.append(piece)
        length += len(piece.spoken)
        if length > _LEAST and _CLAUSE.search(piece.spoken):
            clause = len(run)
    if run:
        yield tuple(run)
