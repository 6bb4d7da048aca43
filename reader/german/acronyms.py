"""Acronyms: spelled ("USA", "U.S.A.") or said as a word ("NATO")."""

import re

from reader.german.place import Manner, Said, ends_here
from reader.german.tables import group, mapping

_TOKEN = re.compile(r"[^\W\d_]{2,12}(?![\w])")
_SHAPE = re.compile(r"[A-ZÄÖÜ]{2,6}\Z")
_GROWN = re.compile(r"(?P<letters>[A-ZÄÖÜ]{2,6})(?P<tail>s|en|er|ler|lern|lers)\Z")
_DOTTED = re.compile(r"(?:[A-ZÄÖÜ]\.){2,8}(?![^\W_])")
_INITIAL = re.compile(r"(?P<letter>[A-ZÄÖÜ])\.(?=[ \u00a0-]{1,2}[A-ZÄÖÜ])")
_SPELLED_UP_TO = 3
_SAYABLE = (
    "BL|BR|CH|CL|CR|DR|FL|FR|GL|GN|GR|KL|KN|KR|PF|PH|PL|PN|PR|"
    "PS|QU|SC|SH|SK|SL|SM|SN|SP|ST|SW|TH|TR|TS|WH|WR|ZW"
)
_HARD = re.compile(
    r"(?!LST|NST|RST|SCH|NDR|STR|SPR|CHT|MPF|NTR)[BCDFGHJKLMNPQRSTVWXZ]{3}"
    rf"|^[BCDFGHJKLMNPQRSTVWXZ]{{2}}(?<!{_SAYABLE})"
)
_VOWELS = frozenset("AEIOUYÄÖÜ")
_CROWD, _SHARE = 2, 0.7
"""More words in capitals than this, and this share of all: a line set in capitals, where a word is no acronym."""
_BEGINNING = 400


def acronym(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A word of capitals that is spelled, or that the table knows."""
    found = _TOKEN.match(text, at)
    if found is None or (at and (text[at - 1].isalnum() or text[at - 1] in "_’'.")):
        return None
    said = _said(found.group(), text)
    return (Said(at, found.end(), said),) if said else None


def initials(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "U.S.A." letter by letter; the stop of an initial ("J. R. R. Tolkien") is no pause."""
    if at and text[at - 1].isalnum():
        return None
    dotted = _DOTTED.match(text, at)
    if dotted:
        end = dotted.end() - 1 if ends_here(text, dotted.end()) else dotted.end()
        return (Said(at, end, " ".join(dotted.group().replace(".", ""))),)
    found = _INITIAL.match(text, at)
    return (Said(at, found.end(), found["letter"]),) if found else None


def is_word(letters: str) -> bool:
    """Whether the table says that these letters are said as a word."""
    return WAYS.get(letters) == "word"


def is_spelled(word: str) -> bool:
    """Whether a word of capitals that no table knows is spelled: it is short, or cannot be said."""
    short = len(word) <= _SPELLED_UP_TO
    return short or not _VOWELS.intersection(word) or _VOWELS.issuperset(word) or bool(_HARD.search(word))


def in_capitals(text: str) -> bool:
    """Whether the line is set in capitals."""
    words = [word for word in text[:_BEGINNING].split() if len(word) > 1 and any(map(str.isalpha, word))]
    capitals = sum(word.upper() == word for word in words)
    return capitals > _CROWD and capitals >= len(words) * _SHARE


def _said(word: str, text: str) -> str | None:
    way = WAYS.get(word)
    if way:
        return {"letters": " ".join(word), "word": word}.get(way, way)
    grown = _GROWN.match(word)
    if grown and (WAYS.get(grown["letters"]) == "letters" or is_spelled(grown["letters"])):
        return " ".join(grown["letters"]) + grown["tail"]
    if not _SHAPE.match(word) or word.lower() in group("starters") or not is_spelled(word):
        return None
    return " ".join(word) if not _VOWELS.intersection(word) or not in_capitals(text) else None


WAYS = mapping("acronyms", "printed", "way")
"""How the acronyms of the table are said: "letters", "word", or what is said."""
