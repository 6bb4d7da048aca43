"""Numbers said digit by digit: telephone numbers, postcodes, accounts, "007"."""

import re

from reader.german.numbers import cardinal, spelled
from reader.german.place import Manner, Said, left, right
from reader.german.tables import group

_PHONE = re.compile(
    r"(?:\+\d{1,3}|\(0[\d ]{1,7}\)|\(\+\d{1,3}\)|0\d{1,6})"
    r"(?:[ \u00a0]?[ /\-–][ \u00a0]?(?:\(0\)[ ]?)?\d{1,12}){1,8}(?![\d.,:]\d)"
    r"|\+\d{7,15}|0\d{6,14}(?!\d)"
)
_GROUPS = re.compile(r"\d{1,12}(?:[ \u00a0/\-–]{1,3}\d{1,12}){0,8}(?![.,:]\d)")
_POSTCODE = re.compile(r"(?P<country>(?:D|DE|A|CH)-)?(?P<digits>\d{4,5})(?![\d.,]\d|\d)")
_ACCOUNT = re.compile(
    r"(?P<country>[A-Z]{2})(?P<check>\d{2})(?P<groups>(?: ?[A-Z0-9]{4}){2,8}(?: ?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])"
)
_CHAIN = re.compile(r"(?P<groups>\d{1,7}(?:-\d{1,7}){2,5})(?P<check>-X)?(?![\d-]|[.,]\d)")
_LEADING_ZERO = re.compile(r"0\d{1,400}(?![.,:/]\d)")
_POSTCODE_DIGITS = 5
_LEAST = 6
_NEAR = 3


def telephone(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A telephone number by its shape, or any figures behind "Telefon", "Notruf" ..."""
    found = _PHONE.match(text, at)
    if found and sum(character.isdecimal() for character in found.group()) >= _LEAST:
        return (Said(at, found.end(), _digits(found.group())),)
    if not text[at].isdecimal() or not _is_called(text, at):
        return None
    found = _GROUPS.match(text, at)
    return found and (Said(at, found.end(), _digits(found.group())),)


def postcode(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A postcode before its town."""
    found = _POSTCODE.match(text, at)
    if found is None:
        return None
    town = next(iter(right(text, found.end())), "")
    before = left(text, at)
    if not found["country"]:
        known = town.split("-")[0] in group("towns") and len(found["digits"]) == _POSTCODE_DIGITS
        called = bool(before) and before[0] in ("PLZ", "Postleitzahl")
        if not known and not called and not (found["digits"][0] == "0" and town[:1].isupper()):
            return None
    country = " ".join((found["country"] or "").rstrip("-"))
    return (Said(at, found.end(), f"{country} {spelled(found['digits'])}".strip()),)


def account(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """An IBAN."""
    found = _ACCOUNT.match(text, at)
    if found is None or sum(character.isdecimal() for character in found.group()) < 2 * _LEAST:
        return None
    said = [
        spelled(character) if character.isdecimal() else character
        for character in found.group()
        if character != " "
    ]
    return (Said(at, found.end(), " ".join(said)),)


def chained(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Groups of figures with hyphens between them: an ISBN, the formation of a team."""
    found = _CHAIN.match(text, at)
    if found is None:
        return None
    groups = found["groups"].split("-")
    long = sum(map(len, groups)) > _LEAST
    said = [spelled(part) if long else cardinal(part) for part in groups]
    return (Said(at, found.end(), " ".join(said) + (" X" if found["check"] else "")),)


def leading_zero(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Figures with a zero in front that measure nothing: "007"."""
    found = _LEADING_ZERO.match(text, at)
    return found and (Said(at, found.end(), spelled(found.group())),)


def _digits(printed: str) -> str:
    plus = "plus " if "+" in printed else ""
    return plus + spelled(printed)


def _is_called(text: str, at: int) -> bool:
    for word in left(text, at)[:_NEAR]:
        if word.lower() in group("calls"):
            return True
        if word.isalpha() and word.lower() not in ("der", "die", "nummer", "unter", "nr", "ist", "lautet"):
            return False
    return False
