"""Content keys: the same key means the same samples, and the same marks in them."""

import hashlib
import json
from itertools import groupby

from reader.speech.values import Delivery
from reader.utterance import Utterance

FORMAT = 1
"""Part of every key; raise it when the meaning of a key changes."""


def sound_key(identity: str, utterance: Utterance, delivery: Delivery) -> str:
    """The key of what an engine makes of an utterance; `identity` is the engine with its version.

    Where the words are printed and the pauses between them are no part of it; how the text is cut into pieces is not
    either, as long as they are said alike.
    """
    manners = groupby(utterance.pieces, lambda piece: (piece.prosody.rate, piece.prosody.pitch))
    runs = [[*manner, "".join(piece.spoken for piece in pieces)] for manner, pieces in manners]
    places = zip(utterance.starts, utterance.pieces, strict=True)
    said = [[start, len(piece.spoken), piece.pronunciation] for start, piece in places if piece.pronunciation]
    return _digest("sound", identity, delivery.voice, delivery.speed, delivery.pitch, runs, said)


def timeline_key(sound: str, source: str) -> str:
    """The key of the marks that `source` (an aligner with its version, or the engine itself) put into a sound."""
    return _digest("timeline", sound, source)


def _digest(*parts: object) -> str:
    # JSON escapes lone surrogates, which could not be encoded.
    return hashlib.blake2b(json.dumps([FORMAT, *parts]).encode(), digest_size=20).hexdigest()
