"""Speaks what can be spoken of a text that an engine does not survive."""

from collections.abc import Callable, Iterator

from reader.speech.engine_text import EngineText
from reader.speech.worker.messages import NotSpoken, Sound, Why

POISONOUS = frozenset({Why.CRASHED, Why.LATE, Why.INAUDIBLE, Why.ERROR})
"""Failures for which the text may be the reason."""

MOST_FAILURES = 24
"""After so many, what still fails is not halved any more: a hang costs seconds each time."""


def rescued(
    text: EngineText, speak: Callable[[EngineText], Sound]
) -> Iterator[tuple[EngineText, Sound | None]]:
    """The text in parts, each with its sound, or with None where it had to be skipped.

    What fails is halved at a space, again and again, down to single words. Raises NotSpoken for a failure that has
    nothing to do with the text.
    """
    failures = 0
    waiting = [text]
    while waiting:
        part = waiting.pop()
        try:
            yield part, speak(part)
        except NotSpoken as error:
            if error.why not in POISONOUS:
                raise
            failures += 1
            halves = part.halves() if failures < MOST_FAILURES else None
            if halves is None:
                yield part, None
            else:
                waiting.extend(reversed(halves))
