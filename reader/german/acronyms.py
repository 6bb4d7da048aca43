"""Acronyms: spelled ("USA"), said as a word ("NATO"), and codes of letters and figures ("A380", "CO2")."""

import re

from reader.german.literals import number_at
from reader.german.place import Manner, Said, ends_here
from reader.german.tables import group, mapping

_TOKEN = re.compile(r"[^\W\d_]{2,12}(?![\w])")
_SHAPE = re.compile(r"[A-ZÄÖÜ]{2,6}\Z")
_GROWN = re.compile(r"(?P<letters>[A-ZÄÖÜ]{2,6}|Lkw|Pkw|Akw|Kfz)(?P<tail>s|en|er|ler|lern|lers)\Z")
_CODE = re.compile(
    r"(?P<letters>[A-ZÄÖÜ]{1,4}|[a-z](?=\d{1,2}\b))(?P<joint>[ \u00a0]?)(?P<digits>\d{1,4}(?:,\d{1,2})?)(?![.,:]?\d)(?P<tail>[A-Za-z]{0,2})(?![\w])"
)
_DOTTED = re.compile(r"(?:[A-ZÄÖÜ]\.){2,8}(?![^\W_])")
_INITIAL = re.compile(r"(?P<letter>[A-ZÄÖÜ])\.(?=[ \u00a0-]{1,2}[A-ZÄÖÜ])")
_BRANCH = re.compile(r"(?P<letter>[A-Z])(?P<rest>(?:\.\d{1,3}){2,5})(?![\w])")
_FORMULA = re.compile(r"(?:[A-Z][a-z]?[2-9₂-₉]?){2,6}(?![\w])")
_ATOM = re.compile(r"([A-Z][a-z]?)([2-9₂-₉]?)")
_ATOMS = frozenset("H C N O S P F K I Cl Br Na Mg Al Si Ca Fe Cu Zn Ag Au Hg Pb U He Li".split())  # noqa: SIM905
_NUMBERS = {
    "2": "zwei",
    "3": "drei",
    "4": "vier",
    "5": "fünf",
    "6": "sechs",
    "7": "sieben",
    "8": "acht",
    "9": "neun",
}
_SUBSCRIPTS = str.maketrans("₂₃₄₅₆₇₈₉", "23456789")
_SPELLED_UP_TO = 3
_HARD = re.compile(
    r"(?!LST|NST|RST|SCH|NDR|STR|SPR|CHT|MPF|NTR)[BCDFGHJKLMNPQRSTVWXZ]{3}|^[BCDFGHJKLMNPQRSTVWXZ]{2}(?<!BL|BR|GN|KN|PN|PS|TS|ZW|QU|WH|CH|CL|CR|DR|FL|FR|GL|GR|KL|KR|PF|PH|PL|PR|SC|SH|SK|SL|SM|SN|SP|ST|SW|TH|TR|WR)"
)
_VOWELS = frozenset("AEIOUYÄÖÜ")
_CROWD = 2
"""So many words in capitals, and nearly no others: a line set in capitals, where a word is not an acronym."""


def acronym(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A word of capitals that is spelled, or that the table knows."""
    if at and (text[at - 1].isalnum() or text[at - 1] in "_’'"):
        return None
    found = _TOKEN.match(text, at)
    if found is None:
        return None
    word = found.group()
    way = _WAYS.get(word)
    if way == "letters":
        return (Said(at, found.end(), " ".join(word)),)
    if way:
        return (Said(at, found.end(), word if way == "word" else way),)
    grown = _GROWN.match(word)
    if grown and (_WAYS.get(grown["letters"]) == "letters" or is_spelled(grown["letters"])):
        return (Said(at, found.end(), " ".join(grown["letters"]) + grown["tail"]),)
    if (
        _SHAPE.match(word)
        and word.lower() not in group("starters")
        and (not _VOWELS.intersection(word) or not in_capitals(text))
        and is_spelled(word)
    ):
        return (Said(at, found.end(), " ".join(word)),)
    return None


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


def code(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Letters and figures grown together: "G7", "A380", "MH17", "LH 441"; "CO2" letter by letter."""
    if at and text[at - 1].isalnum():
        return None
    formula = _FORMULA.match(text, at)
    if formula and any(mark in "23456789₂₃₄₅₆₇₈₉" for mark in formula.group()):
        atoms = _ATOM.findall(formula.group())
        if all(atom in _ATOMS for atom, _ in atoms):
            said = [
                part
                for atom, few in atoms
                for part in (" ".join(atom.upper()), _NUMBERS.get(few.translate(_SUBSCRIPTS), ""))
                if part
            ]
            return (Said(at, formula.end(), " ".join(said)),)
    branch = _BRANCH.match(text, at)
    if branch:
        numbers = [number_at(part, 0) for part in branch["rest"].split(".") if part]
        return (
            Said(
                at,
                branch.end(),
                " Punkt ".join([branch["letter"], *(number.said for number in numbers if number)]),
            ),
        )
    found = _CODE.match(text, at)
    if found is None or (found["joint"] and len(found["letters"]) > 3):  # noqa: PLR2004
        return None
    letters = found["letters"]
    if found["joint"] or _WAYS.get(letters) == "word":
        return None
    number = number_at(found["digits"], 0)
    if number is None:
        return None
    said = [letters if _WAYS.get(letters, "letters") != "letters" else " ".join(letters), number.said]
    if found["tail"]:
        said.append(" ".join(found["tail"]))
    return (Said(at, found.end(), " ".join(said)),)


def is_spelled(word: str) -> bool:
    """Whether a word of capitals that no table knows is spelled: it is short, or cannot be said."""
    return (
        len(word) <= _SPELLED_UP_TO
        or not _VOWELS.intersection(word)
        or bool(_HARD.search(word))
        or _is_all_vowels(word)
    )


def in_capitals(text: str) -> bool:
    """Whether the line is set in capitals."""
    words = [
        word for word in text[:400].split() if len(word) > 1 and any(letter.isalpha() for letter in word)
    ]
    capitals = sum(word.upper() == word for word in words)
    return capitals > _CROWD and capitals * 10 >= len(words) * 7


def _is_all_vowels(word: str) -> bool:
    return _VOWELS.issuperset(word)


_WAYS = mapping("acronyms", "printed", "way")
