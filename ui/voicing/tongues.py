"""Parts what is said into lines: what is quoted from the article in its language, all else in the window's."""

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import Final

from reader.asking.line import Line
from ui.key_names import with_keys_said

_STOPS: Final = " ,"
"""What stands between two lines is not said in either."""

_COMMA: Final = Fraction(1, 10)
"""Seconds between two lines. With the silence around their sounds, it is how long the voice rests at a comma."""


def lines(
    said: str, quoted: Iterable[str], *, ours: str, theirs: str, pause: Fraction = Fraction(0)
) -> list[Line]:
    """A text in the language of the window, `ours`, with what is `quoted` in it in the one of the article, `theirs`.

    Both are BCP 47 tags. `pause` are the seconds of silence at the end. Without anything to be said, no lines.
    """
    parts = [said] if _same(ours, theirs) else _parted(said, quoted)
    spoken = [
        Line(text, theirs) if number % 2 else Line(with_keys_said(text), ours)
        for number, text in enumerate(part.strip(_STOPS) for part in parts)
        if any(map(str.isalnum, text))
    ]
    pauses = [_COMMA] * (len(spoken) - 1) + [pause]
    return [replace(line, pause=rest) for line, rest in zip(spoken, pauses, strict=False)]


def _parted(said: str, quoted: Iterable[str]) -> list[str]:
    """What is not quoted and what is, by turns; the longer of two quotations counts."""
    longest = sorted({words.strip() for words in quoted if words.strip()}, key=len, reverse=True)
    if not longest:
        return [said]
    return re.split(rf"(?<!\w)({'|'.join(map(re.escape, longest))})(?!\w)", said)


def _same(one: str, other: str) -> bool:
    return one.partition("-")[0] == other.partition("-")[0]
