"""Units and currencies: how the symbol behind a number is said."""

import re
from dataclasses import dataclass

from reader.german.place import Manner, Said
from reader.german.tables import rows

_MARKER = re.compile(r"km(?= \d)")
_PLAIN_UNIT = re.compile(r"[²³°]|/|^(?:kWh|MWh|GWh|TWh|MHz|GHz|kHz|mmHg|hPa|mSv|ccm|cbm|qkm)$")
_SPACE = r"[ \u00a0\u2009\u202f]?"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit printed from `start` to `end`."""

    start: int
    end: int
    one: str
    several: str
    gender: str


def unit_at(text: str, at: int) -> Unit | None:
    """The unit that stands at `at`, directly or behind one space: "km", "km/h", "€/kWh", "µg/m³"."""
    found = _UNIT.match(text, at)
    if not found:
        return None
    row = _ROWS[found["unit"]]
    one, _, several = row["said"].partition("|")
    per = f" pro {_per(found['per'])}" if found["per"] else ""
    return Unit(found.start("unit"), found.end(), one + per, (several or one) + per, row["gender"])


def alone(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A unit that stands without a number and can be nothing else: "in km/h", "°C", "pro m²"."""
    if at and (text[at - 1].isalnum() or text[at - 1] in "/."):
        return None
    if _MARKER.match(text, at):
        return (Said(at, at + 2, "Kilometer"),)
    unit = unit_at(text, at)
    if unit is None or unit.start != at or not _PLAIN_UNIT.search(text[at : unit.end]):
        return None
    return (Said(at, unit.end, unit.several),)


def _per(printed: str) -> str:
    amount, _, unit = printed.rpartition(" ")
    row = _ROWS[unit]
    return ("einhundert " if amount else "") + (row["per"] or row["said"].partition("|")[0])


_ROWS = {row["printed"]: row for row in rows("units")}
_NAMES = "|".join(re.escape(name) for name in sorted(_ROWS, key=len, reverse=True))
_UNIT = re.compile(rf"{_SPACE}(?P<unit>{_NAMES})(?:/(?P<per>(?:100 )?(?:{_NAMES})))?(?![^\W_]|[²³])")
