"""Abbreviations that are said in full: "z. B.", "Dr.", "Goethestr."."""

import re

from reader.german.literals import number_at
from reader.german.place import Manner, Said, ends_here, left
from reader.german.tables import mapping, rows

_CHAIN = re.compile(
    r"[^\W\d_]{1,12}(?:[-/][^\W\d_]{1,12}){0,2}\."
    r"(?:[- \u00a0\u2009\u202f]?[^\W\d_]{1,6}(?:-[^\W\d_]{1,6})?\.){0,4}(?: ?NN\b)?"
)
_STREET = re.compile(
    r"(?P<name>[^\W\d_]{3,30})(?P<street>str\.)|(?P<before>[^\W\d_]{2,30}-)(?P<single>Str\.)"
)
_AMPERSAND = re.compile(r"&(?:amp;)?")


_SCALES = frozenset({"Million", "Milliarde", "Billion", "Billiarde"})


def abbreviation(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """The longest abbreviation of the table that begins here. The stop that ends the sentence too stays with it."""
    street = _STREET.match(text, at)
    if street:
        return _street(text, at, street)
    found = _CHAIN.match(text, at)
    if found is None:
        return None
    end = found.end()
    while end > at:
        spoken = _SPOKEN.get("".join(text[at:end].split()))
        if spoken is not None and _fits(text, at, end):
            one, several = (*spoken.split("|"), "")[:2]
            said = several if several and (text[end : end + 1] == "-" or _is_several(text, at, one)) else one
            return (Said(at, end - 1 if text[end - 1] == "." and ends_here(text, end) else end, said),)
        end = text.rfind(".", at, end - 1) + 1
    return None


def _street(text: str, at: int, found: re.Match[str]) -> tuple[Said, ...] | None:
    end = found.end() - 1 if ends_here(text, found.end()) else found.end()
    word = found["name"] + "straße" if found["name"] else f"{found['before']}Straße"
    return (Said(at, end, word),)


def _fits(text: str, at: int, end: int) -> bool:
    """Whether an abbreviation that is a word too ("Art.", "Jan.") stands beside a number."""
    if _ENDS["".join(text[at:end].split())] != "number":
        return True
    behind = text[end : end + 4].lstrip(" \u00a0\u202f")
    before = left(text, at)
    return (
        (text[at:end] == "lit." and behind[:1].isalpha() and not behind[1:2].isalpha())
        or behind[:1].isdecimal()
        or bool(re.match(r"[IVX]+\b", behind))
        or bool(before and before[0] == "." and before[1:2] and before[1].isdecimal())
    )


def _is_several(text: str, at: int, one: str) -> bool:
    """Whether the number before an abbreviation makes it a plural ("5 Std."); one without a number does not."""
    before = text[max(0, at - 30) : at].split()
    if not before:
        return one in _SCALES
    number = number_at(before[-1], 0)
    if number and before[-1].endswith("."):
        return False  # "in der 67. Min."
    if number:
        return not number.is_one
    return one in _SCALES and not before[-1].lower().startswith(("ein", "halbe"))


_SPOKEN = {"".join(row["printed"].split()): row["spoken"] for row in reversed(rows("abbreviations"))}
_ENDS = {
    "".join(printed.split()): ends for printed, ends in mapping("abbreviations", "printed", "ends").items()
}
