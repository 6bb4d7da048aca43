"""Figures with points that are no thousands: versions, chapters, addresses of machines."""

import re

from reader.german.numbers import cardinal, spelled
from reader.german.place import Manner, Said

_DOTTED = re.compile(r"\d{1,6}(?:\.\d{1,6}){1,7}(?![\d])")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?!\d|\.\d)")


def dotted(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "17.4.1" -> "siebzehn Punkt vier Punkt eins"."""
    found = _DOTTED.match(text, at)
    if found is None or _THOUSANDS.match(text, at):
        return None
    parts = [spelled(part) if part[0] == "0" else cardinal(part) for part in found.group().split(".")]
    return (Said(at, found.end(), " Punkt ".join(parts)),)
