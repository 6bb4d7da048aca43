"""Numbers as they are printed: where one ends, what it is worth, and how it is said."""

import re
from dataclasses import dataclass

from reader.german.numbers import cardinal, decimal, spelled

_NUMBER = re.compile(
    r"(?P<whole>\d{1,3}(?:(?P<mark>[.'’\u00a0\u2009\u202f ])\d{3}(?:(?P=mark)\d{3}){0,6}(?!\d)|(?!\d))|\d{1,400})"
    r"(?:,(?P<behind>\d{1,40})(?![\d]))?"
)
_LONGEST_COUNT = 10
"""A longer run of digits without separators is an account or an order: said digit by digit."""


@dataclass(frozen=True, slots=True)
class Number:
    """A printed number up to `end`: its digits before and behind the comma, and whether it is set in groups."""

    end: int
    whole: str
    behind: str
    grouped: bool

    @property
    def is_one(self) -> bool:
        """Whether it is a plain 1."""
        return self.whole == "1" and not self.behind

    @property
    def said(self) -> str:
        """The number in words, "eins" for 1."""
        if self.behind:
            return decimal(self.whole, self.behind)
        if (self.whole[0] == "0" and len(self.whole) > 1) or (
            len(self.whole) > _LONGEST_COUNT and not self.grouped
        ):
            return spelled(self.whole)
        return cardinal(self.whole)


def number_at(text: str, at: int) -> Number | None:
    """The number that begins at `at`; groups of three may be set off by points, apostrophes or spaces."""
    found = _NUMBER.match(text, at)
    if not found:
        return None
    whole, behind = found["whole"], found["behind"] or ""
    grouped = found["mark"] is not None
    digits = "".join(character for character in whole if character.isdecimal())
    if not grouped and len(digits) < len(whole):
        return None
    return Number(found.end(), digits, behind, grouped)
