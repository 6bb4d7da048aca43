"""The values of speaking: who speaks (Voice), how (Delivery), and what came of it (Take, Mark)."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from reader.speech.pace import FASTEST, SLOWEST

if TYPE_CHECKING:  # numpy takes longer to load than a window to be painted
    import numpy as np
    from numpy.typing import NDArray

__all__ = ("FASTEST", "SLOWEST", "Delivery", "Mark", "Samples", "Take", "Voice")

Samples: TypeAlias = "NDArray[np.int16]"
"""Mono PCM, one int16 per sample."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of one engine. `id` is unique within the engine; `language` is a BCP 47 tag ("de", "en-GB")."""

    backend: str
    id: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """How an utterance is to be spoken: `speed` and `pitch` are factors on the voice's own."""

    voice: str
    speed: float = 1.0
    pitch: float = 1.0

    def __post_init__(self) -> None:
        if not SLOWEST <= self.speed <= FASTEST:
            raise ValueError(f"speed {self.speed} is outside {SLOWEST} to {FASTEST}")
        if not 0.25 <= self.pitch <= 4:  # noqa: PLR2004 - two octaves either way
            raise ValueError(f"pitch {self.pitch} is outside 0.25 to 4")


@dataclass(frozen=True, slots=True)
class Mark:
    """The spoken text from character `offset` on begins `time` seconds into the take.

    The engine says so, or an alignment found it, which knows when it is not `sure`.
    """

    offset: int
    time: Fraction
    sure: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Take:
    """One consecutive part of an utterance's sound.

    `text_start` is where in the utterance's spoken text this take begins, and the offsets of `marks` count from the
    start of the whole spoken text, their times from the start of this take. `marks` is None where the engine tells
    no times. `skipped` are ranges (start, end) of the spoken text that could not be spoken at all.
    """

    samples: Samples
    rate: int
    marks: tuple[Mark, ...] | None
    text_start: int = 0
    skipped: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if self.samples.dtype != "int16" or self.samples.ndim != 1:
            raise ValueError("samples must be one-dimensional int16")
        if self.rate <= 0:
            raise ValueError(f"rate must be positive, not {self.rate}")

    @property
    def length(self) -> Fraction:
        """Seconds, exactly."""
        return Fraction(len(self.samples), self.rate)
