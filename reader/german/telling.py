"""How a sentence is told: walks it from left to right and asks the rules at every word."""

import re

from reader.german.acronyms import WAYS
from reader.german.lexicon import knows
from reader.german.own import own
from reader.german.place import Manner, Said
from reader.german.rules import FOR_DIGITS, FOR_LETTERS, FOR_SIGNS

_LETTER = r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2189\u2460-\u249b]"
_WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f])*(?:['’]{_LETTER}+)*")
_SHORT = 2
_PLAIN = re.compile(r"[A-ZÄÖÜ]?[a-zäöüß]+(?=[ ,;!?]|$)")
"""The most frequent case, a word that no rule could know, is passed quickly."""


def told(text: str, manner: Manner) -> tuple[Said, ...]:
    """What sounds in a sentence, in order, without overlaps; what lies between is punctuation and stays as printed."""
    found: list[Said] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        said = _at(text, at, manner)
        found.extend(said)
        at = said[-1].end if said else at + 1
    return tuple(found)


def _is_known(word: str) -> bool:
    return word in WAYS or knows(word)


def _at(text: str, at: int, manner: Manner) -> tuple[Said, ...]:
    wished = own(text, at, manner)
    if wished:
        return wished
    character = text[at]
    if character.isalpha():
        plain = _PLAIN.match(text, at)
        if plain and len(plain.group()) > _SHORT and not _is_known(plain.group()):
            return (Said(at, plain.end(), plain.group()),)
        rules = FOR_LETTERS
    else:
        rules = FOR_DIGITS if character.isdecimal() else FOR_SIGNS
    for rule in rules:
        said = rule(text, at, manner)
        if said:
            return said
    word = _WORD.match(text, at)
    return (Said(at, word.end(), word.group()),) if word else ()
