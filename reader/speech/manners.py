"""Stretches of an utterance that are said alike, as every engine has to speak them one after the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reader.speech.engine_text import EngineText, for_engine
from reader.speech.values import FASTEST, SLOWEST, Delivery
from reader.utterance import Piece, Utterance


def manners(
    utterance: Utterance, delivery: Delivery, engine_text: Callable[[Sequence[Piece], int], EngineText]
) -> Iterator[tuple[EngineText, Delivery]]:
    """Stretches of pieces that are said at one rate and pitch, and how."""

    def manner(piece: Piece) -> tuple[float, float]:
        return piece.prosody.rate, piece.prosody.pitch

    start = 0
    for (rate, pitch), together in groupby(utterance.pieces, manner):
        pieces = tuple(together)
        speed = min(max(delivery.speed * rate, SLOWEST), FASTEST)
        yield (
            engine_text(pieces, start),
            replace(delivery, speed=speed, pitch=min(max(delivery.pitch * pitch, 0.25), 4)),
        )
        start += sum(len(piece.spoken) for piece in pieces)
    if not utterance.pieces:
        yield for_engine(""), delivery
