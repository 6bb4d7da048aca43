"""Guesses whether a short line has a finite verb, as titles often do and kickers do not."""

import re

from reader.opening.vocabulary import FINITE_VERBS, NO_VERBS_IN_T

_SHORTEST_GUESSED = 4
_FEWEST_SPACES = 3
"""In two or three words there is too little to guess by: "Wirtschaft kompakt"."""

_SMALL_WORD = re.compile(r"(?<![\w-])[a-zäöüß]+(?![\w-])")


def has_finite_verb(text: str) -> bool:
    """Whether one of the small words looks like a finite verb. A guess: "Regierung einigt sich" has one."""
    words = _SMALL_WORD.findall(text)
    if any(word in FINITE_VERBS for word in words):
        return True
    return text.count(" ") >= _FEWEST_SPACES and any(map(_looks_finite, words))


def _looks_finite(word: str) -> bool:
    return (
        len(word) >= _SHORTEST_GUESSED
        and word.endswith("t")
        and word not in NO_VERBS_IN_T
        and not word.startswith("ge")
    )
