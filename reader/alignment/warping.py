"""The cheapest way to lay one sequence of frames along another: dynamic time warping that knows pauses and skips.

Rows are frames of the reference, columns frames of the target. Beside the usual three steps (Sakoe and Chiba, "Dynamic
programming algorithm optimization for spoken word recognition", 1978), two more are allowed where a word begins: a
pause of the target is passed for nothing, and the word before may be missing altogether. Before the first word and
behind the last, other sounds may be passed, too. Every row is worked out at once: standing still in a row is a running
minimum.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.alignment.features import Mask, Matrix, runs

Costs: TypeAlias = NDArray[np.float64]
Places: TypeAlias = NDArray[np.int64]

_MOST = 9.0
"""No two frames differ more than this: a mispronounced word must not bend the way beside it."""

_POWER = 0.7
_SCALE = 5 / 5**_POWER
"""A difference is a power of the distance: many small ones count more than one large one. 5, a common distance
between two voices, remains 5."""

_ONWARD, _ASIDE = 1.0, 0.8
"""Price of a difference on the diagonal, and on a step along one side only."""

_SILENCE_IN_WORD = 5.0
"""What a frame of a long silence costs within a word, for pauses are between words."""

_PAUSE_FRAME, _NO_PAUSE_FRAME = 0.02, 2 * _MOST
_NO_SPEECH_FRAME = 3.5
"""What a frame costs that is passed before the first word or behind the last: breath and noise, or a word too many."""

_UNFORESEEN_PAUSE = 1.0
"""What a pause costs where the reference has none."""

_SKIP, _SKIPPED_FRAME = 14.0, 2.7
_NEVER = 1e9
_BLOCK = 32
"""So many rows are compared with their columns at once."""

_STRAIGHT, _SKIPPED = -1, -2
_DIAGONAL, _DOWN, _ALONG = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Terrain:
    """What there is to be laid together.

    `borders` maps rows where a word begins to whether the reference pauses before it. `rests` are the rows of silence
    in the reference, `pauses` the columns of long silence in the target. `lows` and `highs` bound the columns that
    each row may reach (half-open); they never fall.
    """

    rows: Matrix
    columns: Matrix
    borders: dict[int, bool]
    rests: Mask
    pauses: Mask
    lows: Places
    highs: Places


@dataclass(slots=True)
class Way:
    """The cheapest way.

    Row i lies on the columns from `first[i]` up to but not including `last[i]`; `difference[i]` is how badly they
    match. `paused` maps rows to the pause (columns, half-open) before them; `skipped` are rows that the target lacks.
    """

    first: Places
    last: Places
    difference: Costs
    paused: dict[int, tuple[int, int]] = field(default_factory=dict)
    skipped: set[int] = field(default_factory=set)


def corridor(centre: Costs, columns: int, half_width: int) -> tuple[Places, Places]:
    """Bounds for each row around its expected column."""
    middle = np.round(centre).astype(np.int64)
    return np.clip(middle - half_width, 0, max(0, columns - 2)), np.clip(middle + half_width, 1, columns)


@dataclass(frozen=True, slots=True)
class _Border:
    """How the cheapest way came to each column, from `low` on, where a word begins.

    Straight on, or after a pause that began in the column told (counted from `low`), or by skipping the word that
    began in row `before`.
    """

    low: int
    before: int
    came: Places

    def at(self, column: int) -> int:
        return int(self.came[column - self.low])


@dataclass(slots=True)
class _Ledger:
    """All steps that were taken, to be walked back."""

    steps: list[NDArray[np.uint8]] = field(default_factory=list)
    costs: list[NDArray[np.float32]] = field(default_factory=list)
    borders: dict[int, _Border] = field(default_factory=dict)


def warp(terrain: Terrain) -> Way:
    """The cheapest way. Memory grows with the rows times the width of their corridor."""
    count = len(terrain.columns)
    ledger = _Ledger()
    differences = _differences(terrain)
    silence, outside = (
        np.concatenate([[0.0], np.cumsum(np.where(terrain.pauses, _PAUSE_FRAME, price))])
        for price in (_NO_PAUSE_FRAME, _NO_SPEECH_FRAME)
    )
    # best[j]: the cheapest way through all rows so far that has passed j columns.
    best = np.full(count + 1, _NEVER)
    best[0] = 0.0
    # Every row is written into the costs of the one before the last, so that long sounds cost no more than short ones.
    spare = np.full(count + 1, _NEVER)
    before, best_before = 0, best
    for row in range(len(terrain.rows)):
        if row == 0 or row in terrain.borders:
            free = row == 0 or terrain.borders[row]
            skipping = best_before + _SKIP + _SKIPPED_FRAME * (row - before) if row else best_before
            reach = slice(int(terrain.lows[max(0, row - 1)]), int(terrain.highs[row]) + 1)
            best = best.copy()
            passed = (silence if row else outside)[reach]
            best[reach], came = _at_border(
                best[reach], passed, 0.0 if free else _UNFORESEEN_PAUSE, skipping[reach]
            )
            ledger.borders[row] = _Border(reach.start, before, came)
            before, best_before = row, best
        spare = _next_row(int(terrain.lows[row]), best, next(differences), spare, ledger)
        best, spare = spare, np.full(count + 1, _NEVER) if best is best_before else best
        spare[terrain.lows[max(0, row - 1)] : terrain.highs[row] + 2] = _NEVER
    return _walked_back(terrain, ledger, int((best - outside).argmin()))


def _at_border(best: Costs, silence: Costs, price: float, skipping: Costs) -> tuple[Costs, Places]:
    """The costs once pauses and skips are allowed, and how they came about (`_Border`, columns counted from here)."""
    bare = best - silence
    least = np.minimum.accumulate(bare)
    origin = np.maximum.accumulate(np.where(bare == least, np.arange(len(best)), 0))
    paused = least + silence + price
    came = np.where(paused < best, origin, _STRAIGHT)
    best = np.minimum(best, paused)
    came = np.where(skipping < best, _SKIPPED, came)
    return np.minimum(best, skipping), came


def _next_row(low: int, best: Costs, cost: Costs, following: Costs, ledger: _Ledger) -> Costs:
    """`following`, filled with the costs behind a row whose frame differs by `cost` from the columns from `low` on."""
    high = low + len(cost)
    aside = _ASIDE * cost
    diagonal, down = best[low:high] + _ONWARD * cost, best[low + 1 : high + 1] + aside
    entry = np.minimum(diagonal, down)
    along = np.cumsum(aside)
    bare = entry - along
    least = np.minimum.accumulate(bare)
    ledger.steps.append(
        np.where(least < bare, _ALONG, np.where(down < diagonal, _DOWN, _DIAGONAL)).astype(np.uint8)
    )
    ledger.costs.append(cost.astype(np.float32))
    following[low + 1 : high + 1] = least + along
    return following


def _differences(terrain: Terrain) -> Iterator[Costs]:
    """Row by row, how badly the columns of its corridor match it."""
    squares = (terrain.columns**2).sum(1)
    for begin in range(0, len(terrain.rows), _BLOCK):
        rows = terrain.rows[begin : begin + _BLOCK]
        lows, highs = terrain.lows[begin : begin + _BLOCK], terrain.highs[begin : begin + _BLOCK]
        first, last = lows[0], highs[-1]
        products = rows @ terrain.columns[first:last].T
        distances = squares[first:last] + (rows**2).sum(1)[:, None] - 2 * products
        costs = np.minimum(_MOST, _SCALE * np.maximum(distances, 0) ** np.float32(_POWER / 2)).astype(
            np.float64
        )
        costs += np.where(
            terrain.rests[begin : begin + _BLOCK, None], 0.0, _SILENCE_IN_WORD * terrain.pauses[first:last]
        )
        for cost, low, high in zip(costs, lows - first, highs - first, strict=True):
            yield cost[low:high]


def _walked_back(terrain: Terrain, ledger: _Ledger, column: int) -> Way:
    """`column` is how many columns have been passed at the end of the last row."""
    count = len(terrain.rows)
    way = Way(np.zeros(count, np.int64), np.zeros(count, np.int64), np.zeros(count))
    row = count - 1
    while row >= 0:
        low, steps, costs = int(terrain.lows[row]), ledger.steps[row], ledger.costs[row]
        way.last[row] = column
        while steps[column - 1 - low] == _ALONG:
            column -= 1
        passed = costs[column - 1 - low : int(way.last[row]) - low]
        way.difference[row] = passed[0] if len(passed) == 1 else passed.mean()
        way.first[row] = column - 1
        if steps[column - 1 - low] == _DIAGONAL:
            column -= 1
        if row in ledger.borders:
            row, column = _over_border(way, ledger, row, column)
        row -= 1
    return way


def _over_border(way: Way, ledger: _Ledger, row: int, column: int) -> tuple[int, int]:
    """The row that follows the skipped words and the pause, and the column where they began."""
    while (came := ledger.borders[row].at(column)) == _SKIPPED:
        before = ledger.borders[row].before
        way.first[before:row] = way.last[before:row] = column
        way.difference[before:row] = _MOST
        way.skipped.update(range(before, row))
        row = before
    if came != _STRAIGHT:
        began = came + ledger.borders[row].low
        way.paused[row] = (began, column)
        column = began
    return row, column


def long_runs(mask: Mask, length: int) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of at least `length` truths."""
    return ((start, end) for start, end in runs(mask) if end - start >= length)
