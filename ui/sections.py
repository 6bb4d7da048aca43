"""What the outline tells of the sections: which of them hold others, how long they are, and how far reading is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from reader.length import Length, together


@dataclass(frozen=True, slots=True)
class Nesting:
    """For each section: the one that holds it (-1 for none), how deep it is (from 0 on), and the first one behind it.

    What a section holds follows it without a gap: all from the next one to its end.
    """

    holders: tuple[int, ...] = ()
    depths: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @property
    def is_flat(self) -> bool:
        """Whether no section holds another."""
        return not any(self.depths)

    def holds(self, number: int) -> bool:
        """Whether others are in a section."""
        return self.ends[number] > number + 1

    def seen(self, number: int, is_folded: Callable[[int], bool]) -> int:
        """The section that is seen for this one: the outermost folded one around it, or itself."""
        seen, at = number, number
        while at >= 0 and (at := self.holders[at]) >= 0:
            if is_folded(at):
                seen = at
        return seen


def nested(levels: Sequence[int]) -> Nesting:
    """Each section in the nearest one before it that is of a higher rank, which is a lower level.

    A first section of a higher rank than all others is the article's title with what follows it: it holds nothing and
    stands beside them.
    """
    holders, depths, ends = [], [], [len(levels)] * len(levels)
    title = len(levels) > 1 and levels[0] < min(islice(levels, 1, None))
    around: list[int] = []
    for number, level in enumerate(levels):
        while around and (levels[around[-1]] >= level or (title and around[-1] == 0)):
            ends[around.pop()] = number
        holders.append(around[-1] if around else -1)
        depths.append(len(around))
        around.append(number)
    return Nesting(tuple(holders), tuple(depths), tuple(ends))


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of an article; `read` is the one being read, -1 for none, of which a `fraction`, 0 to 1, has been.

    Lengths may come later. A folded section stands for all that it holds, with its length and its progress.
    """

    titles: tuple[str, ...] = ()
    nesting: Nesting = Nesting()
    lengths: tuple[Length, ...] = ()
    read: int = -1
    fraction: float = 0.0

    @property
    def longest(self) -> float:
        """The seconds of the longest that may be shown."""
        tops = [at for at in range(len(self.lengths)) if not self.nesting.depths[at]]
        return max((together(self.lengths[at : self.nesting.ends[at]]).seconds for at in tops), default=0.0)

    def length(self, number: int, *, folded: bool) -> Length | None:
        """How long a section is; None while that is not known."""
        if number >= len(self.lengths):
            return None
        return together(self.lengths[number : self._end(number, folded=folded)])

    def progress(self, number: int, *, folded: bool) -> float:
        """How much of a section has been read, 0 to 1, if reading is in it."""
        parts = self.lengths[number : self._end(number, folded=folded)]
        whole = together(parts).seconds
        if len(parts) < 2 or not whole:  # noqa: PLR2004 - it alone
            return self.fraction
        at = self.read - number
        return (together(parts[:at]).seconds + parts[at].seconds * self.fraction) / whole

    def _end(self, number: int, *, folded: bool) -> int:
        return self.nesting.ends[number] if folded else number + 1
