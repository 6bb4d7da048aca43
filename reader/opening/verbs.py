"""Guesses whether a short line has a finite verb, as titles often do and kickers do not."""

import re

from reader.opening.vocabulary import FINITE_VERBS, NO_VERBS_IN_T

_SHORTEST_GUESSED = 4

_SMALL_WORD = re.compile(r"(?<![\w-])[a-zäöüß]+(?![\w-])")


def has_finite_verb(text: str) -> bool:
    """Whether one of the small words looks like a finite verb. A guess: "Regierung einigt sich" has one."""
    words = _SMALL_WORD.findall(text)
    return any(
        word in FINITE_VERBS
        or (
            len(word) >= _SHORTEST_GUESSED
            and word.endswith("t")
            and word not in NO_VERBS_IN_T
            and not word.startswith("ge")
        )
        for word in words
    )
