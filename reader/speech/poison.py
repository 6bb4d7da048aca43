"""Speaks what can be spoken of a text that an engine does not survive, or does not speak as a whole."""

import re
from collections.abc import Callable, Iterator

from reader.speech.engine_text import EngineText
from reader.speech.worker.messages import NotSpoken, Sound, Why

POISONOUS = frozenset({Why.CRASHED, Why.LATE, Why.INAUDIBLE, Why.CUT, Why.ERROR})
"""Failures for which the text may be the reason."""

MOST_FAILURES = 24
"""After so many, what still fails is not halved any more: a hang costs seconds each time."""

LOST_WORDS, LOST_CHARACTERS = 4, 12
"""So many words in a row without a time of their own have not been spoken. A number in groups of digits has fewer."""

_WORD = re.compile(r"\S*[^\W_]\S*")


def is_cut(text: str, sound: Sound) -> bool:
    """Whether words are missing in the sound, as far as the engine tells the times of words.

    WORKAROUND eSpeak NG 1.52: of a clause with more than 1,000 phonemes, such as a row of 300 digits, the rest is
    dropped without an error.
    """
    if sound.words is None:
        return False
    heard = {position for position, _ in sound.words}
    words = characters = 0
    for word in _WORD.finditer(text):
        # An event may stand at the space before its word.
        if heard.isdisjoint(range(max(word.start() - 1, 0), word.end())):
            words, characters = words + 1, characters + len(word.group())
            if words >= LOST_WORDS and characters >= LOST_CHARACTERS:
                return True
        else:
            words = characters = 0
    return False


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
