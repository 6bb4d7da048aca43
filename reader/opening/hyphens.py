"""Decides what becomes of a hyphen at the end of a line when the line break is taken back."""

import re

from reader.opening.vocabulary import LINKING_WORDS, SECOND_HALVES

_WORD = re.compile(r"\w+(?:-\w+)*")
_LAST_WORD = re.compile(r"[\w/-]*\w-\Z")
_FIRST_WORD = re.compile(r"\w+")
_DIVIDED = re.compile(r"[^\W\d_][a-zäöüß]-\n[a-zäöüß]")

_ENDING = re.compile(
    r"(?:sch|heit|keit|ung|lich|isch|bar|sam|tion|schaft|ten|ter|te|gen|nen|ren|sen|ben|fen|chen|ken|len|men|zen|ge|ne|de"
    r"|re|se|be|fe|che|ke|le|me|ze|gung|dung|rung|nung|lung|tung|sung|bung|zung|mung|kung|tionen|täten|tät)"
    r"(?:en|e|er|es|em|s|n)?"
)
"""What is no word by itself was divided from one."""

_SAMPLE = 1 << 18
_FEWEST_DIVIDED = 2
_DIVIDED_SHARE = 0.04
"""So many lines that end like this, at least, make a text whose setter divided words."""


class Hyphens:
    """The hyphens of one text, whose own words are the best witness."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None
        self._divides = len(_DIVIDED.findall(text, 0, _SAMPLE)) >= max(
            _FEWEST_DIVIDED, _DIVIDED_SHARE * text.count("\n", 0, _SAMPLE)
        )

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
        if left[-1].isdigit() or left.isupper() or left[-1].isupper() or len(left) == 1 or "-" in left:
            return True
        if self._divides:
            return right.startswith(SECOND_HALVES)
        return _ENDING.fullmatch(right) is None
