"""Scores and ratios: "2:1", "ein 3:0-Sieg", "28:25", "1:100"."""

import re

from reader.german.literals import number_at
from reader.german.numbers import cardinal
from reader.german.place import Manner, Said

_SCORE = re.compile(
    r"(?P<first>\d{1,4}) ?: ?(?P<second>\d{1,6}(?:[.]\d{3})*)(?![\d:]|,\d(?!\d?:))(?P<compound>-(?=[^\W\d_]))?"
)


def score(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Two numbers around a colon. Times of day are asked first."""
    found = _SCORE.match(text, at)
    if found is None:
        return None
    second = number_at(found["second"], 0)
    behind = second.said if second else cardinal(found["second"])
    said = f"{cardinal(found['first'])} zu {behind}"
    if found["compound"]:
        return (Said(at, found.end() - 1, said.replace(" ", "-")),)
    return (Said(at, found.end(), said),)
