"""What is said: the spoken form of one sentence, piece by piece, each piece tied to what is printed."""

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from reader.article import Span


@dataclass(frozen=True, slots=True)
class Prosody:
    """How a piece is said: a pause after it (seconds at speed 1) and factors on the voice's own pitch and rate."""

    pause: Fraction = Fraction(0)
    pitch: float = 1.0
    rate: float = 1.0

    def __post_init__(self) -> None:
        if self.pause < 0 or self.pitch <= 0 or self.rate <= 0:
            raise ValueError(f"impossible prosody: {self}")


PLAIN = Prosody()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of spoken text and the printed span it stands for (None: an announcement that is printed nowhere).

    `spoken` carries its own separators: an utterance's text is its pieces' texts written one after the other,
    so a piece is usually a word with the punctuation and the space behind it. `pronunciation` is IPA, with what is
    said as it is spelled in braces: "ˈstaʁtʔap{-Szene}".
    """

    spoken: str
    printed: Span | None
    pronunciation: str | None = None
    prosody: Prosody = PLAIN


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is spoken in one breath of the engine, normally one sentence. Printed spans are article coordinates."""

    pieces: tuple[Piece, ...]

    def __post_init__(self) -> None:
        ends = 0
        for piece in self.pieces:
            if piece.printed is None:
                continue
            if piece.printed.start < ends:
                raise ValueError(f"printed spans go backwards at {piece.spoken!r}")
            ends = piece.printed.end

    @property
    def text(self) -> str:
        """The whole spoken text."""
        return "".join(piece.spoken for piece in self.pieces)

    @property
    def starts(self) -> tuple[int, ...]:
        """Where in `text` each piece begins."""
        return tuple(accumulate((len(piece.spoken) for piece in self.pieces), initial=0))[:-1]

    def piece_at(self, offset: int) -> int:
        """Index of the piece that holds the character at `offset` of `text`."""
        if not 0 <= offset < len(self.text):
            raise IndexError(offset)
        return bisect_right(self.starts, offset) - 1
