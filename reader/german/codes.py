"""Letters and figures grown together: "G7", "A380", "MH17", "B.1.1.7", "CO2"."""

import re

from reader.german.acronyms import WAYS, is_word
from reader.german.literals import number_at
from reader.german.numbers import cardinal
from reader.german.place import Manner, Said

_CODE = re.compile(
    r"(?P<letters>[A-ZÄÖÜ]{1,4}|[a-z](?=\d{1,2}\b))"
    r"(?P<digits>\d{1,4}(?:,\d{1,2})?)(?![.,:]?\d)(?P<tail>[A-Za-z]{0,2})(?![\w])"
)
_BRANCH = re.compile(r"(?P<letter>[A-Z])(?P<rest>(?:\.\d{1,3}){2,5})(?![\w])")
_FORMULA = re.compile(r"(?=[A-Za-z]{0,8}[2-9₂-₉])(?:[A-Z][a-z]?[2-9₂-₉]?){2,6}(?![\w])")
_ATOM = re.compile(r"([A-Z][a-z]?)([2-9₂-₉]?)")
_ATOMS = frozenset({
    "H", "C", "N", "O", "S", "P", "F", "K", "I", "U", "Cl", "Br", "Na", "Mg", "Al", "Si", "Ca", "Fe", "Cu", "Zn", "Ag",
    "Au", "Hg", "Pb", "He", "Li",
})  # fmt: skip
_SUBSCRIPTS = str.maketrans("₂₃₄₅₆₇₈₉", "23456789")


def formula(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A chemical formula, letter by letter: "CO2", "H₂O"."""
    found = _FORMULA.match(text, at) if _begins(text, at) else None
    if found is None:
        return None
    atoms: list[tuple[str, str]] = _ATOM.findall(found.group())
    if any(atom not in _ATOMS for atom, _ in atoms):
        return None
    said = [" ".join(atom.upper()) + _number(few) for atom, few in atoms]
    return (Said(at, found.end(), " ".join(said)),)


def branch(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A letter with a chain of numbers: "B.1.1.7"."""
    found = _BRANCH.match(text, at) if _begins(text, at) else None
    if found is None:
        return None
    numbers = [cardinal(part) for part in found["rest"].split(".") if part]
    return (Said(at, found.end(), " Punkt ".join([found["letter"], *numbers])),)


def code(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """Any other: the letters, the number, and what hangs on it."""
    found = _CODE.match(text, at) if _begins(text, at) else None
    number = number_at(found["digits"], 0) if found else None
    if found is None or number is None or is_word(found["letters"]):
        return None
    letters = found["letters"]
    said = [" ".join(letters) if WAYS.get(letters, "letters") == "letters" else letters, number.said]
    return (Said(at, found.end(), " ".join([*said, *found["tail"]])),)


def _begins(text: str, at: int) -> bool:
    return not at or not text[at - 1].isalnum()


def _number(few: str) -> str:
    return f" {cardinal(few.translate(_SUBSCRIPTS))}" if few else ""
