"""Decides what becomes of a hyphen at the end of a line when the line break is taken back."""

import re

from reader.opening.vocabulary import LINKING_WORDS, SECOND_HALVES

_WORD = re.compile(r"\w+(?:-\w+)*")
_LAST_WORD = re.compile(r"[\w/-]*\w-\Z")
_FIRST_WORD = re.compile(r"\w+")
_DIVIDED = re.compile(r"[^\W\d_][a-zäöüß]-\n[a-zäöüß]")


class Hyphens:
    """The hyphens of one text, whose own words are the best witness."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None
        self._divides = len(_DIVIDED.findall(text, 0, 1 << 18)) >= 3

    def seam(self, above: str, below: str) -> tuple[str, str]:
        """The end of the line above as it should be, and what goes between it and the line below."""
        if above.endswith("/") and not above.endswith(" /"):
            return above, ""
        if not above.endswith("-"):
            return above, " "
        left = _LAST_WORD.search(above[-80:])
        right = _FIRST_WORD.match(below)
        if not left or not right or right[0].lower() in LINKING_WORDS:
            return above, " "
        if not right[0][0].islower() or self._keeps_hyphen(left[0][:-1], right[0]):
            return above, ""
        return above[:-1], ""

    def _keeps_hyphen(self, left: str, right: str) -> bool:
        if self._words is None:
            self._words = frozenset(_WORD.findall(self._text))
        if left + right in self._words:
            return False
        if f"{left}-{right}" in self._words:
            return True
        if left[-1].isdigit() or left.isupper() or left[-1].isupper() or len(left) == 1:
            return True
        return right.startswith(SECOND_HALVES) and not (self._divides and left.islower())
