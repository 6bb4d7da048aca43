"""References to laws: "§ 5 Abs. 2 Satz 1 StGB", "§§ 3 ff.", "Art. 20 f. GG"."""

import re

from reader.german.literals import number_at
from reader.german.place import Manner, Said, left

_SECTION = re.compile(
    r"(?P<sign>§{1,2})(?:[ \u00a0\u202f]|-(?=\d))?(?P<digits>\d{1,5})?(?P<letter>[ \u00a0]?[a-z](?![a-zäöüß.]))?"
)
_REFERENCE = re.compile(r"(?P<digits>\d{1,5})(?P<gap>[ \u00a0]?)(?P<letter>[a-z])(?![\w.])")
_FOLLOWING = re.compile(r"(?P<word>ff?)\.(?=[\s,;)]|$)")
_SENTENCE = re.compile(r"S\.(?=[ \u00a0]?\d)")
_ONE_LETTER = frozenset("lmtghs")
"""These are units behind a number, unless a law is quoted."""


def section(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """The sign of a section, with its number and letter."""
    found = _SECTION.match(text, at)
    if found is None:
        return None
    name = "Paragrafen" if found["sign"] == "§§" else "Paragraf"
    sign = Said(at, found.end("sign"), name)
    if not found["digits"] or text[found.end("digits") : found.end("digits") + 1] in ("-", "–"):
        return (sign,)
    number = number_at(text, found.start("digits"))
    if number is None or number.end > found.end("digits"):
        return (sign,)
    told = [sign, Said(found.start("digits"), found.end("digits"), number.said)]
    letter = found["letter"]
    if letter:
        told.append(Said(found.end() - 1, found.end(), letter.strip()))
    return tuple(told)


def lettered(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A number with a small letter: "Artikel 16a", "Hausnummer 5b"."""
    found = _REFERENCE.match(text, at)
    if found is None:
        return None
    quoted = any(
        word in ("§", "Art", "Artikel", "Paragraf", "Paragraph", "Abs", "Nr") for word in left(text, at)[:6]
    )
    if (found["gap"] or found["letter"] in _ONE_LETTER) and not quoted:
        return None
    number = number_at(text, at)
    if number is None or number.end != found.end("digits"):
        return None
    return (Said(at, number.end, number.said), Said(found.start("letter"), found.end(), found["letter"]))


def sentence(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "S. 2" behind a section: its sentence, not a page."""
    found = _SENTENCE.match(text, at)
    near = left(text, at)[:4] if found else []
    return (Said(at, found.end(), "Satz"),) if found and ("Abs" in near or "§" in near) else None


def following(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "f." and "ff." behind a number."""
    found = _FOLLOWING.match(text, at)
    before = left(text, at)
    if found is None or not before or not (before[0][-1].isdecimal() or len(before[0]) == 1):
        return None
    end = found.end() if text[found.end() : found.end() + 3].strip(' \n“”"') else found.end() - 1
    return (Said(at, end, "folgende" if found["word"] == "f" else "fortfolgende"),)
