"""Reads the date that an article prints about itself."""

import re

_MONTHS = [
    "januar jänner",
    "februar",
    "märz mär",
    "april",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sept",
    "oktober okt",
    "november nov",
    "dezember dez",
]
_MONTH = {name[:3]: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d)")
_NAMED = re.compile(r"(?<!\d)(\d{1,2})\. ?([A-Za-zä]{3})[a-zä]*\.? (\d{4})")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_CLOCK = re.compile(r"(?<![\d.])(\d{1,2})[:.](\d{2})(?![\d.])(?: ?Uhr)?")


def date_in(text: str) -> str | None:
    """The first date in ISO 8601, with the time behind it if there is one: "2024-03-12T14:30"."""
    if match := _ISO.search(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _NUMBERS.search(text):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
    elif match := _NAMED.search(text):
        day, month, year = int(match[1]), _MONTH.get(match[2].lower(), 0), int(match[3])
    else:
        return None
    if year < 100:
        year += 2000
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    date = f"{year:04}-{month:02}-{day:02}"
    clock = _CLOCK.search(text, match.end())
    if clock and int(clock[1]) < 24 and int(clock[2]) < 60:
        return f"{date}T{int(clock[1]):02}:{clock[2]}"
    return date
