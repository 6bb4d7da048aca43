"""What a line of controls puts away where there is no room for all of them; the menu has them all."""

from collections.abc import Sequence
from typing import Protocol


class Foldable(Protocol):
    """A control that can do without its place."""

    def breadth(self) -> int:
        """The pixels that it takes with the air beside it; 0 when it is not there anyway."""

    def fold(self, *, away: bool) -> None:
        """Go, or come back."""


def to_fold(breadths: Sequence[int], kept: int, room: int) -> int:
    """How many parts, from the first on, go so that the others fit beside the `kept` pixels of what always stays."""
    needed = kept + sum(breadths)
    for gone, breadth in enumerate(breadths):
        if needed <= room:
            return gone
        needed -= breadth
    return len(breadths)


def fold(parts: Sequence[Foldable], kept: int, room: int) -> None:
    """Put as many parts away as it takes, the first ones first."""
    gone = to_fold([part.breadth() for part in parts], kept, room)
    for number, part in enumerate(parts):
        part.fold(away=number < gone)
