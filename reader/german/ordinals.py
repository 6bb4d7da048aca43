"""Ordinals in figures: "der 1. Mai", "im XIX. Jahrhundert", "Er wurde 3."."""

import re

from reader.german.inflection import is_determiner, ordinal_ending
from reader.german.numbers import ordinal
from reader.german.place import Manner, Said, ends_here, is_noun, left, right
from reader.german.tables import group

_ORDINAL = re.compile(
    r"(?P<digits>\d{1,3}(?:\.\d{3}){1,3}(?=\. )|\d{1,4})\.(?![\d])(?P<gap>[ \u00a0\u2009\u202f]*)"
)
_COMPOUND = re.compile(r"(?P<digits>\d{1,4})\.-(?=[^\W\d_])")
_MARK = re.compile(r"(?P<digits>\d{1,2})\.\)")
_RANGE = re.compile(r"(?P<digits>\d{1,3})(?:\.(?P<wide> ?[-–—] ?)|(?P<tight>[-–—]))(?=\d{1,3}\. ?[^\W\d_])")
_PLACED = frozenset({"wurde", "wurden", "wird", "werden", "als"})
_COUNTED = frozenset({"Platz", "Rang", "Nummer", "Nr", "Position", "Kapitel", "Seite"})
_LONGEST = 3
_PAUSES = ',;:)–-/—“”"«»'


def listed(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A mark of an enumeration at the very beginning ("1.)"), and the first of a range ("1.–3. Klasse")."""
    mark = _MARK.match(text, at)
    if mark and not text[:at].strip():
        return (Said(at, mark.end(), ordinal(mark["digits"]) + "ens,"),)
    found = _RANGE.match(text, at)
    if found is None:
        return None
    noun = next((word for word in right(text, found.end())[2:3] if word[0].isupper()), None)
    joint = "wide" if found["wide"] else "tight"
    first = ordinal(found["digits"]) + ordinal_ending(text, at, found.end(), noun)
    return (Said(at, found.start(joint), first), Said(found.start(joint), found.end(joint), "bis"))


def compound(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "1.-Mai-Demonstration"."""
    found = _COMPOUND.match(text, at)
    if found is None:
        return None
    said = ordinal(found["digits"]) + ordinal_ending(text, at, found.end())
    return (Said(at, found.end() - 1, said),)


def place(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A number with a stop that is no end of a sentence; at the very beginning perhaps the mark of an enumeration."""
    found = _ORDINAL.match(text, at)
    if found is None:
        return None
    stop = found.end("digits") + 1
    closed = text[stop : stop + 1] == ")"
    if ends_here(text, stop) and not closed:
        return _at_the_end(text, at, found)
    before, behind = left(text, at), right(text, found.end())
    if not closed and (not behind or (len(found["digits"]) > _LONGEST and not _is_ordinal_word(before))):
        return None
    digits = found["digits"].replace(".", "")
    if (
        not before
        and behind
        and is_noun(behind[0])
        and behind[0].lower() in group("starters") - group("adjectives")
    ):
        return (Said(at, stop, ordinal(digits) + "ens,"),)
    if closed or behind[0][0].isalnum() or text[stop] in _PAUSES or behind[0] in "(&+":
        return (Said(at, stop, ordinal(digits) + ordinal_ending(text, at, stop)),)
    return None


def _at_the_end(text: str, at: int, found: re.Match[str]) -> tuple[Said, ...] | None:
    before = left(text, at)
    placed = (
        len(found["digits"]) < _LONGEST and not _PLACED.isdisjoint(before[:2]) and before[0] not in _COUNTED
    )
    if not before or not (_is_ordinal_word(before) or placed):
        if before or found["gap"]:
            return None
        return (Said(at, found.end("digits") + 1, ordinal(found["digits"].replace(".", "")) + "er"),)
    ending = ordinal_ending(text, at, found.end())
    return (Said(at, found.end("digits"), ordinal(found["digits"].replace(".", "")) + ending),)


def _is_ordinal_word(before: list[str]) -> bool:
    """Whether the word before takes an ordinal, also past a first one ("vom 1. bis 3.")."""
    if not before:
        return False
    if before[0] == "-":
        before = before[2:] or before
    word = before[0].lower()
    if (
        before[0].islower()
        and before[0].endswith("en")
        and before[1:]
        and before[1].lower() in group("weak_n")
    ):
        return True  # "dem vollendeten 16."
    if word in group("links") and before[1:2] == ["."] and before[2:3] and before[2].isdecimal():
        return True
    return is_determiner(word) and word not in ("die", "den")
