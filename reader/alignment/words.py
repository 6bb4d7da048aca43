"""Times for the words of a sound, from another rendering of the same text whose word times are known."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from reader.alignment.features import (
    FRAMES_PER_SECOND,
    Mask,
    Matrix,
    features,
    mel_bands,
    noise_floor,
    recorded,
    runs,
    scaled,
    speech,
    straightened,
)
from reader.alignment.warping import Costs, Terrain, Way, corridor, long_runs, warp
from reader.speech.values import Mark, Samples, Take

_LEAST_SPEECH = 10
"""Frames; with less there is nothing to compare."""

_FINEST = 100_000
"""Parts of a second; no sound needs finer times."""

_REST, _REST_KEPT = 6, 4
"""Silences of the reference from so many frames on are cut down to so many."""

_PAUSE, _PAUSE_KEPT = 9, 8
"""The same for the target; the first at the reference's tempo, for a slow voice's closures are long, too."""

_SLOWEST = 2.0
_BEFORE_REST, _AFTER_REST = 6, 3
"""A word that is marked so many frames around a silence of the reference begins at its end."""

_CLOSURE_BEGINS, _CLOSURE = 5, 25
"""Frames after its mark within which a word may turn silent, and how long it may stay so (the p of "plan")."""

_HALF_WIDTH = 150
"""Frames to each side of its expected place where a frame is looked for."""

_COARSE = 5
_NEARBY = 8
"""Frames to each side of a word's start in which the voices are compared."""

_CUSHION = 5
"""Frames that are added to the lengths of words before they are compared, so that short ones count less."""

_STUCK = 0.05
"""What it adds to the trouble if one frame has to stand for another one more."""

_ALLOWED = 1.65
"""The trouble above which a word's time is not to be trusted."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """The terrain for `warp`, and its places in frames of the sounds: `columns` of the target, rows of the words.

    `beyond` tells by which part of a row each word begins after (or before) the middle of its own.
    """

    terrain: Terrain
    columns: NDArray[np.float64]
    starts: tuple[int, ...]
    beyond: tuple[float, ...]
    tempo: float


def align(reference: Take, samples: Samples, rate: int) -> tuple[Mark, ...]:
    """When the words that are marked in `reference` are heard in `samples`, which say the same in another voice.

    One mark for each of the reference's, with the same offset; times never fall and lie within the sound. Marks that
    are not `sure` may well be wrong: the voices differ too much there.
    """
    marks = sorted(reference.marks or (), key=lambda mark: mark.time)
    length = Fraction(len(samples), rate)
    if not marks:
        return ()
    known = [float(mark.time) * FRAMES_PER_SECOND for mark in marks]
    bands = scaled(mel_bands(reference.samples, reference.rate)), scaled(mel_bands(samples, rate))
    own_floor = noise_floor(bands[0])
    floor = np.maximum(own_floor, noise_floor(recorded(bands[1])))
    clean = speech(bands[0], own_floor)
    heard = speech(bands[0], floor), speech(bands[1], floor)
    if min(int(mask.sum()) for mask in heard) < _LEAST_SPEECH:
        return _spread(reference, marks, heard, length)
    matrices = [features(its, floor, mask) for its, mask in zip(bands, heard, strict=True)]
    plan = _planned(matrices, clean, heard, known)
    way = warp(plan.terrain)
    frames = _starts(plan, way, heard, known)
    troubles = _troubles(plan, way, frames)
    times = np.clip(np.maximum.accumulate(frames) / FRAMES_PER_SECOND, 0, float(length))
    return tuple(
        Mark(mark.offset, min(Fraction(round(time * rate), rate), length), sure=trouble <= _ALLOWED)
        for mark, time, trouble in zip(marks, times.tolist(), troubles, strict=True)
    )


def _spread(
    reference: Take, marks: Sequence[Mark], heard: tuple[Mask, Mask], length: Fraction
) -> tuple[Mark, ...]:
    """Times in proportion, from where sound begins to where it ends; from end to end where there is none."""
    ends = (0.0, float(reference.length)), (0.0, float(length))
    if all(mask.any() for mask in heard):
        ends = _ends(heard[0]), _ends(heard[1])
    times = np.interp([float(mark.time) for mark in marks], *ends)
    return tuple(
        Mark(mark.offset, min(Fraction(time).limit_denominator(_FINEST), length), sure=False)
        for mark, time in zip(marks, times.tolist(), strict=True)
    )


def _ends(heard: Mask) -> tuple[float, float]:
    """Seconds at which the first sound begins and the last one ends."""
    begin, end = int(heard.argmax()), len(heard) - int(heard[::-1].argmax())
    return begin / FRAMES_PER_SECOND, end / FRAMES_PER_SECOND


def _planned(
    matrices: Sequence[Matrix], clean: Mask, heard: tuple[Mask, Mask], known: Sequence[float]
) -> _Plan:
    """Cut down long silences and bring the reference to the target's tempo."""
    tempo = float(np.clip(int(heard[1].sum()) / max(1, int(clean.sum())), 1, _SLOWEST))
    rests = _long(~clean, _REST)
    pauses = _long(~heard[1], round(_PAUSE * tempo))
    pauses[: int(heard[1].argmax())] = True  # however short: no word begins before the first sound
    rows, columns = _cut(rests, _REST_KEPT, ends=1), _cut(pauses, _PAUSE_KEPT, ends=_PAUSE_KEPT // 2)
    stretch = max(1, int((~pauses[columns]).sum())) / len(rows)
    count = max(4, round(len(rows) * stretch))
    places = np.linspace(0, len(rows) - 1, count)
    per_row = (count - 1) / max(1, len(rows) - 1)
    starts, beyond = list[int](), list[float]()
    borders = dict[int, bool]()
    for word, frame in enumerate(known):
        begin, rested = _row_of(frame, rests, rows) if word else (0.0, False)
        start = round(begin * per_row)
        starts.append(start)
        beyond.append(begin * per_row - start)
        borders[start] = rested or borders.get(start, False)
    stretched = straightened(matrices[0][rows], places)
    target = matrices[1][columns]
    lows, highs = corridor(_centre(stretched, target), len(target), _HALF_WIDTH)
    nearest = np.round(places).astype(int)
    terrain = Terrain(stretched, target, borders, rests[rows][nearest], pauses[columns], lows, highs)
    return _Plan(
        terrain, np.append(columns, len(heard[1])).astype(float), tuple(starts), tuple(beyond), stretch
    )


def _long(silent: Mask, length: int) -> Mask:
    long = np.zeros(len(silent), np.bool_)
    for start, end in long_runs(silent, length):
        long[start:end] = True
    return long


def _cut(silences: Mask, kept: int, ends: int) -> NDArray[np.int64]:
    """The frames that remain when of each silence only `kept` do, half at each side; `ends` at the sound's ends."""
    remain = np.ones(len(silences), np.bool_)
    for start, end in runs(silences):
        head = 0 if start == 0 else ends if end == len(silences) else (kept + 1) // 2
        tail = 0 if end == len(silences) else ends if start == 0 else kept // 2
        if end - start > kept:
            remain[start + head : end - tail] = False
    return np.flatnonzero(remain)


def _row_of(frame: float, rests: Mask, rows: NDArray[np.int64]) -> tuple[float, bool]:
    """The place in rows where the word marked at `frame` begins, and whether the reference pauses before it."""
    for start, end in runs(rests):
        if start - _BEFORE_REST <= frame <= end + _AFTER_REST and end < len(rests):
            return min(float(np.searchsorted(rows, end)), len(rows) - 1.0), True
    nearest = round(frame)
    row = int(np.searchsorted(rows, nearest))
    return min(row + frame - nearest, len(rows) - 1.0), False


def _centre(rows: Matrix, columns: Matrix) -> Costs:
    """The column where each row is expected: on a straight line, or for a long sound where a coarse warping puts it."""
    straight = np.linspace(0, len(columns) - 1, len(rows))
    if len(columns) <= 4 * _HALF_WIDTH:
        return straight
    coarse_rows, coarse_columns = (_averaged(matrix) for matrix in (rows, columns))
    count = len(coarse_columns)
    lows, highs = corridor(np.linspace(0, count - 1, len(coarse_rows)), count, _HALF_WIDTH)
    nowhere = np.zeros(len(coarse_rows), np.bool_), np.zeros(count, np.bool_)
    way = warp(Terrain(coarse_rows, coarse_columns, {}, *nowhere, lows, highs))
    middle = (way.first + way.last) / 2 * _COARSE
    return np.interp(np.arange(len(rows)), np.arange(len(middle)) * _COARSE + _COARSE / 2, middle)


def _averaged(matrix: Matrix) -> Matrix:
    whole = len(matrix) // _COARSE * _COARSE
    return np.asarray(matrix[:whole].reshape(-1, _COARSE, matrix.shape[1]).mean(1), np.float32)


def _starts(plan: _Plan, way: Way, heard: tuple[Mask, Mask], known: Sequence[float]) -> Costs:
    """The frame of the target at which each word begins."""
    frames = np.zeros(len(known))
    for word, (row, frame) in enumerate(zip(plan.starts, known, strict=True)):
        pause = way.paused.get(row)
        if pause and plan.terrain.pauses[max(0, pause[1] - 1)]:
            began, ended = (plan.columns[place] for place in pause)
            frames[word] = max(began, ended - _closure(frame, heard[0]) * plan.tempo)
        else:
            place = (way.last[row - 1] + way.first[row]) / 2 + plan.beyond[word] if row else way.first[0]
            frames[word] = np.interp(place, np.arange(len(plan.columns)), plan.columns)
    return frames


def _closure(frame: float, heard: Mask) -> float:
    """For how many frames of the reference the word marked at `frame` is not heard yet.

    A plosive begins with silence, and noise may hide an f: where the target pauses before it, sound starts later.
    """
    begin = max(0, round(frame) - 1)
    silent = np.flatnonzero(~heard[begin : round(frame) + _CLOSURE_BEGINS])
    if not len(silent):
        return 0.0
    turned = begin + int(silent[0])
    sounding = np.flatnonzero(heard[turned : turned + _CLOSURE])
    return max(0.0, turned + int(sounding[0]) - frame) if len(sounding) else 0.0


def _troubles(plan: _Plan, way: Way, frames: Costs) -> list[float]:
    """How little each time is to be trusted: 1 is usual.

    The voices' difference around the word's start, against the sound's average; by which factor the word or the one
    before is longer or shorter than expected; and for how many frames of the target one of the reference has to stand
    around there, which is where the way found no other and waits.
    """
    usual = max(float(np.median(way.difference)), 1e-6)
    places = np.interp(frames, plan.columns, np.arange(len(plan.columns)))
    lengths, expected = np.diff(places), np.diff(plan.starts)
    odd = np.abs(np.log((np.maximum(lengths, 0) + _CUSHION) / (np.maximum(expected, 0) + _CUSHION)))
    oddest = np.maximum(np.append(odd, 0.0), np.insert(odd, 0, 0.0))
    held = way.last - way.first
    nearby = [slice(max(0, row - _NEARBY), row + _NEARBY + 1) for row in plan.starts]
    return [
        float(way.difference[rows].mean() / usual + oddest[word] / 2 + _STUCK * held[rows].max())
        for word, rows in enumerate(nearby)
    ]
