"""How any text is said, for people and scripts that look inside."""

from dataclasses import replace
from typing import TypedDict

from reader.german.place import Manner
from reader.german.utterances import sentences
from reader.utterance import Piece, Utterance

PLAIN = Manner()


class SaidPiece(TypedDict):
    """One piece as JSON: the spoken text, and the printed characters (of the text as given) it stands for."""

    spoken: str
    start: int
    end: int
    printed: str
    pronunciation: str | None


def say_as(text: str, manner: Manner = PLAIN) -> Utterance:
    """The whole text as it is said; printed spans are characters of `text`."""
    made: list[Piece] = []
    for _, pieces in sentences(text, manner):
        if made and pieces and not made[-1].spoken.endswith(" "):
            made[-1] = replace(made[-1], spoken=made[-1].spoken + " ")
        made.extend(pieces)
    return Utterance(tuple(made))


def as_json(text: str, manner: Manner = PLAIN) -> dict[str, object]:
    """What is said, with the map: `text`, `spoken` and `pieces` (spoken, start, end, printed, pronunciation)."""
    utterance = say_as(text, manner)
    pieces = [
        SaidPiece(
            spoken=piece.spoken,
            start=piece.printed.start,
            end=piece.printed.end,
            printed=piece.printed.of(text),
            pronunciation=piece.pronunciation,
        )
        for piece in utterance.pieces
        if piece.printed
    ]
    return {"text": text, "spoken": utterance.text.strip(), "pieces": pieces}
