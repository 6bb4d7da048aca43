"""Roman numerals: "Ludwig XIV.", "im XIX. Jahrhundert", "Kapitel XII", "Hartz IV"."""

import re

from reader.german.inflection import ordinal_ending
from reader.german.numbers import cardinal, ordinal, year
from reader.german.place import Manner, Said, ends_here, is_noun, left, right
from reader.german.tables import group

_ROMAN = re.compile(r"(?P<roman>[IVXLCDM]{1,15})(?P<stop>\.?)(?![^\W_])")
_VALID = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LONG = re.compile(r"M[IVXLCDM]{3,12}(?![^\W_])")
_SURE = re.compile(r"[IVX]{2,}\Z")
_ENDS = {"nominative": {"m": "der {}e", "f": "die {}e"}, "genitive": {"m": "des {}en", "f": "der {}en"},
         "dative": {"m": "dem {}en", "f": "der {}en"}, "accusative": {"m": "den {}en", "f": "die {}e"}}  # fmt: skip


def roman(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A Roman numeral: an ordinal of a ruler or before a noun, else a number."""
    found = _ROMAN.match(text, at)
    if found is None or not _VALID.match(found["roman"]):
        return None
    letters, end = found["roman"], found.end("roman")
    number = str(_value(letters))
    before = left(text, at)
    if found["stop"] and before:
        if _is_ruler(before, letters):
            said = _ENDS[_case(before)][_sex(before)].format(ordinal(number).capitalize())
            return (Said(at, end if ends_here(text, found.end()) else found.end(), said),)
        behind = right(text, found.end())
        if (
            behind
            and is_noun(behind[0])
            and _takes_ordinal(before)
            and len(letters) + (before[0] != "Karl") > 1
        ) or (behind and behind[0].startswith("Jahrhundert")):
            return (Said(at, found.end(), ordinal(number) + ordinal_ending(text, at, found.end())),)
    if before and (
        before[0] in group("counted_in_roman")
        or (before[0] == "-" and len(before) > 1 and before[1] in group("counted_in_roman"))
    ):
        return (Said(at, end, cardinal(number)),)
    if _SURE.match(letters) and not text[max(0, at - 1) : at].isalnum():
        if before and before[0] in group("rulers"):
            return (Said(at, end, _ENDS[_case(before)][_sex(before)].format(ordinal(number).capitalize())),)
        return (Said(at, end, cardinal(number)),)
    return None


def long_year(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A year as on buildings: "MCMLXXXIX"."""
    found = _LONG.match(text, at)
    if found is None or not _VALID.match(found.group()) or (at and text[at - 1].isalnum()):
        return None
    return (Said(at, found.end(), year(str(_value(found.group())))),)


def _is_ruler(before: list[str], letters: str) -> bool:
    name = before[0]
    stem = name.removesuffix("s")
    if name in group("rulers") or stem in group("rulers") or name.rstrip("'’") in group("rulers"):
        return True
    return (
        len(letters) > 1
        and is_noun(name)
        and name.lower() not in group("starters")
        and name not in group("counted_in_roman")
    )


def _takes_ordinal(before: list[str]) -> bool:
    return any(
        before[0].lower() in group(name)
        for name in ("weak_n", "weak_e", "der_words", "ein_words", "with_dative")
    )


def _case(before: list[str]) -> str:
    name = before[0]
    if name.endswith("s") and name not in group("rulers") or name.endswith(("'", "’")):
        return "genitive"
    for word in before[1:5]:
        small = word.lower()
        if small in ("des",) or word in ("Königs", "Kaisers", "Papstes", "Zaren", "Fürsten"):
            return "genitive"
        if small == "den" or small in group("with_accusative"):
            return "accusative"
        if small in ("dem", "zum", "vom", "beim", "im", "am") or small in group("with_dative"):
            return "dative"
        if small in group("with_genitive"):
            return "genitive"
        if small == "der" and _sex(before) == "f":
            return "dative"
        if not is_noun(word):
            break
    return "nominative"


def _sex(before: list[str]) -> str:
    queens = group("queens")
    name = before[0].removesuffix("s")
    if name in queens or before[0] in queens:
        return "f"
    return (
        "f"
        if any(
            word in ("Königin", "Kaiserin", "Zarin", "Queen", "Fürstin", "Herzogin") for word in before[1:4]
        )
        else "m"
    )


def _value(letters: str) -> int:
    total = 0
    for letter, following in zip(letters, letters[1:] + " ", strict=True):
        value = _VALUES[letter]
        total += -value if _VALUES.get(following, 0) > value else value
    return total
