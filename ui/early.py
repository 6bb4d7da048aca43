"""Remembers what is wished before all parts of the program are there, and then says it once more, in order."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from ui.actions import Actions


class Early:
    """Belongs to the UI thread: `signals` are emitted in that thread only, and nobody else listens to them so far."""

    def __init__(self, actions: Actions, signals: Iterable[Any]) -> None:
        self._wishes: list[Callable[[], object]] | None = []
        for action in actions:
            if not action.isVisible():  # nobody has wired it
                actions.wire(action.objectName(), partial(self._keep, action.trigger))
        for signal in signals:
            signal.connect(partial(self._keep, signal.emit))

    @property
    def is_over(self) -> bool:
        """Whether all parts are there."""
        return self._wishes is None

    def repeat(self) -> None:
        """All parts are there: remember nothing from now on."""
        wishes, self._wishes = self._wishes or [], None
        for wish in wishes:
            wish()

    def _keep(self, wish: Callable[..., object], *values: object) -> None:
        if self._wishes is not None:
            self._wishes.append(partial(wish, *values))
