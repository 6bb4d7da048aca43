"""Times of day and durations: "14:30 Uhr", "9.05 Uhr", "8.30-17 Uhr", "2:05:30 Stunden"."""

import re

from reader.german.numbers import cardinal, joined
from reader.german.place import Manner, Said, left, right
from reader.german.tables import group

_UHR = r"[ \u00a0\u202f]?(?:Uhr|h)\b"
_HOUR = r"(?:[01]?\d|2[0-4])"
_CLOCK = re.compile(rf"(?P<hour>{_HOUR})(?P<mark>[:.h])(?P<minute>[0-5]\d)(?!\d|[.,:]\d)(?P<uhr>{_UHR})?")
_PLAIN = re.compile(
    rf"(?P<hour>{_HOUR})[ \u00a0\u202f]?Uhr\b(?: (?P<minute>[0-5]\d)(?=[,;:)!?]|\.?$| [a-zäöü]))?"
)
_AHEAD = re.compile(rf"(?:[ \u00a0]?(?:[-–—/]|bis|und|oder|,)[ \u00a0]?{_HOUR}(?:[:.][0-5]\d)?){{1,5}}{_UHR}")
_LONG = re.compile(
    r"(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)(?:[.,](?P<rest>\d{1,3}))?(?![\d:])"
)
_RUN = re.compile(
    r"(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)(?:,(?P<rest>\d{1,3})(?!\d)|(?=[ \u00a0]?(?:Minuten|Min\b|min\b)))"
)
_UHR_BEHIND = re.compile(r"[ \u00a0\u202f]?Uhr\b")
_HOURS_BEHIND = re.compile(r"[ \u00a0](?:Stunden|Std\.?|h)(?!\w)")
_MINUTES_BEHIND = re.compile(r"[ \u00a0]?(?:Minuten|Min\.?|min)")
_HOURS = re.compile(r"(?P<hours>\d{1,3}):(?P<minutes>[0-5]\d)[ \u00a0](?:Stunden|Std\.?)(?![\w])")
_SHOWN = frozenset({"um", "bis", "ab", "gegen"})
_RANGE = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?(?=\d)")


def clock(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A time of day; with a full stop only before "Uhr", with a colon unless a game is told."""
    plain = _PLAIN.match(text, at)
    if plain:
        minute = f" {cardinal(plain['minute'])}" if plain["minute"] else ""
        said = f"{joined(cardinal(plain['hour']))} Uhr{minute}"
        return _with_seam(text, plain.end(), (Said(at, plain.end(), said),))
    found = _CLOCK.match(text, at)
    if found is None:
        return None
    ahead = _AHEAD.match(text, found.end())
    if not found["uhr"] and not ahead and not _is_shown(text, at, found):
        return None
    said = f"{joined(cardinal(found['hour']))} Uhr"
    if int(found["minute"]):
        said += f" {cardinal(found['minute'])}"
    return _with_seam(text, found.end(), (Said(at, found.end(), said),))


def duration(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Hours, minutes and seconds; minutes and seconds before the word "Minuten"."""
    found = _LONG.match(text, at)
    if found:
        return _long(text, at, found)
    hours = _HOURS.match(text, at)
    if hours:
        said = f"{_several(hours['hours'], 'Stunde')} {_several(hours['minutes'], 'Minute')}"
        return (Said(at, hours.end(), said),)
    run = _RUN.match(text, at)
    if run is None:
        return None
    word = _MINUTES_BEHIND.match(text, run.end())
    end = word.end() if word else run.end()
    return (Said(at, end, f"{_several(run['minutes'], 'Minute')} {_seconds(run['seconds'], run['rest'])}"),)


def _long(text: str, at: int, found: re.Match[str]) -> tuple[Said, ...]:
    minutes, seconds = found["minutes"], _seconds(found["seconds"], found["rest"])
    uhr = _UHR_BEHIND.match(text, found.end())
    if uhr:
        return (
            Said(at, uhr.end(), f"{joined(cardinal(found['hours']))} Uhr {cardinal(minutes)} und {seconds}"),
        )
    word = _HOURS_BEHIND.match(text, found.end())
    said = f"{_several(found['hours'], 'Stunde')} {_several(minutes, 'Minute')} {seconds}"
    return (Said(at, word.end() if word else found.end(), said),)


def tells_a_game(text: str, start: int, end: int) -> bool:
    """Whether the words around "28:25" speak of a game or a ratio."""
    near = {word.lower() for word in (*left(text, start)[:8], *right(text, end)[:5])}
    return not near.isdisjoint(group("game_words"))


def _is_shown(text: str, at: int, found: re.Match[str]) -> bool:
    """Whether figures without "Uhr" are a time: with a colon unless a game is told, with a stop behind "um", "bis"."""
    if found["mark"] == "h":
        return True
    if found["mark"] == ":":
        return not tells_a_game(text, at, found.end())
    before = left(text, at)
    return bool(before) and before[0].lower() in _SHOWN


def _with_seam(text: str, end: int, said: tuple[Said, ...]) -> tuple[Said, ...]:
    seam = _RANGE.match(text, end)
    return (*said, Said(seam.start(), seam.end(), "bis")) if seam else said


def _several(digits: str, one: str) -> str:
    number = int(digits)
    return f"eine {one}" if number == 1 else f"{cardinal(digits)} {one}n"


def _seconds(digits: str, rest: str | None) -> str:
    if not rest:
        return _several(digits, "Sekunde")
    behind = " ".join(cardinal(digit) for digit in rest)
    return f"{cardinal(digits)} Komma {behind} Sekunden"
