"""The only file that knows that Qt counts UTF-16: code points of a text to Qt's units, and back."""

import re
from array import array
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Both ways between the code points and the UTF-16 units of one text, in O(log n).

    Only characters beyond the Basic Multilingual Plane take two units, so only those are stored.
    """

    def __init__(self, text: str) -> None:
        astral = () if text.isascii() else (found.start() for found in _ASTRAL.finditer(text))
        self._astral = array("L", astral)
        self._units = array("L", (place + before for before, place in enumerate(self._astral)))
        self.units = len(text) + len(self._astral)

    def to_utf16(self, code_point: int) -> int:
        """The unit at which a code point begins."""
        return code_point + bisect_left(self._astral, code_point)

    def to_code_point(self, unit: int) -> int:
        """The code point that a unit belongs to; inside a surrogate pair, the character of that pair."""
        before = bisect_left(self._units, unit)
        inside = before > 0 and self._units[before - 1] + 1 == unit
        return self._astral[before - 1] if inside else unit - before
