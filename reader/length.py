"""How long something takes to be read, and whether anybody is sure of it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Length:
    """A length in seconds; `exact` where every sound in it is known."""

    seconds: float
    exact: bool


def together(lengths: Iterable[Length]) -> Length:
    """The length of several, one after the other."""
    all_ = tuple(lengths)
    return Length(sum(one.seconds for one in all_), exact=all(one.exact for one in all_))
