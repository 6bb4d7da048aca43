"""Utterances said by the online service: cut, ordered or taken from the store, trimmed and joined again."""

from collections.abc import Iterator
from concurrent.futures import Future
from fractions import Fraction
from functools import partial

import numpy as np

from reader.consent import OnlinePermit
from reader.speech.keys import sound_key
from reader.speech.online.exchange import Exchange, Order
from reader.speech.online.hearing import RATE
from reader.speech.online.packing import LONGEST
from reader.speech.online.pieces import OnlinePiece, pieces
from reader.speech.online.policy import Policy
from reader.speech.online.shaping import shaped
from reader.speech.online.trimming import trimmed
from reader.speech.store import Store
from reader.speech.values import Delivery, Samples, Take
from reader.utterance import Piece, Utterance

_NOTHING: Samples = np.zeros(0, np.int16)


class Service:
    """What there is of the online voice once somebody uses it. For any number of threads."""

    def __init__(self, identity: str, store: Store | None, policy: Policy, hosts: frozenset[str]) -> None:
        self._identity, self._store = identity, store
        self._exchange = Exchange(policy, hosts)

    def speak(
        self, utterance: Utterance, delivery: Delivery, permit: OnlinePermit, tld: str, *, slow: bool
    ) -> Iterator[Take]:
        """A take for each piece, in order; all are ordered before the first one is waited for.

        Raises OnlineError, and ConsentMissing once the permit is withdrawn.
        """
        asked = pieces(utterance, delivery, LONGEST)
        orders = [Order(piece.text, delivery.voice, tld, slow) for piece in asked]
        coming = [self._sound(piece, order, permit) for piece, order in zip(asked, orders, strict=True)]
        try:
            for piece, sound in zip(asked, coming, strict=True):
                said = trimmed(sound.result(), RATE)
                pause = piece.pause if piece.speakable else Fraction(0)
                yield Take(shaped(said, RATE, piece.delivery, pause), RATE, None, piece.start)
        finally:
            for order, sound in zip(orders, coming, strict=True):
                self._exchange.forget(order, sound)

    def close(self) -> None:
        """Whatever is under way fails at once."""
        self._exchange.close()

    def _sound(self, piece: OnlinePiece, order: Order, permit: OnlinePermit) -> Future[Samples]:
        """The piece as the service says it, now or later."""
        said = Utterance((Piece(order.text, None),))
        key = sound_key(self._identity, said, Delivery(order.voice))
        kept = self._store.sound(key) if self._store and piece.speakable else None
        if piece.speakable and kept is None:
            return self._exchange.order(order, partial(self._keep, key), permit)
        there = Future[Samples]()
        there.set_result(kept[0].samples if kept else _NOTHING)
        return there

    def _keep(self, key: str, samples: Samples) -> None:
        if self._store:
            self._store.put_sound(key, [Take(samples, RATE, None)])
