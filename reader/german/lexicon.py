"""Names and foreign words that are not said as they would be read in German."""

import re

from reader.german.place import Manner, Said
from reader.german.tables import rows

_TOKEN = re.compile(r"[^\W\d_]+(?:[- ][^\W\d_]+)?")
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = {"s": "s", "es": "əs", "en": "n̩", "n": "n", "er": "ɐ", "e": "ə"}
_SHORTEST_HEAD, _SHORTEST_TAIL = 4, 4
"""Letters that both parts of a compound without hyphen have at least ("Onlinehandel")."""


def lexicon(text: str, at: int, manner: Manner) -> tuple[Said, ...] | None:
    """A word of the lexicon, an inflected form of one, or the first part of a compound."""
    if at and (text[at - 1].isalnum() or text[at - 1] == "_"):
        return None
    for pattern in (_TOKEN, _WORD):
        found = pattern.match(text, at)
        if found and not text[found.end() : found.end() + 1].isalnum():
            entry = _entry(found.group())
            if entry:
                return (_said(at, found.end(), found.group(), entry, manner),)
    return None


def knows(word: str) -> bool:
    """Whether a word may stand in the lexicon; quick, for most words do not."""
    return word[:_SHORTEST_HEAD] in _BEGINNINGS or word[:3] in _BEGINNINGS


def _entry(word: str) -> tuple[str, str] | None:
    """IPA ("" where only a part is known) and respelling of a word."""
    if word in _WORDS:
        return _WORDS[word]
    for ending, ipa in _ENDINGS.items():
        stem = word.removesuffix(ending)
        if stem != word and stem in _WORDS:
            known = _WORDS[stem]
            return known[0] + ipa, (known[1] or stem) + ending
    for cut in range(len(word) - _SHORTEST_TAIL, _SHORTEST_HEAD - 1, -1):
        known_head = _WORDS.get(word[:cut])
        if (
            known_head
            and known_head[1]
            and word[:1].isupper()
            and word[cut:].isalpha()
            and word[cut:].islower()
        ):
            return "", f"{known_head[1]}-{word[cut].upper()}{word[cut + 1 :]}"
    return None


def _said(start: int, end: int, printed: str, entry: tuple[str, str], manner: Manner) -> Said:
    ipa, respelled = entry
    return Said(start, end, respelled if manner.respell and respelled else printed, ipa or None)


_WORDS = {row["printed"]: (row["ipa"], row["respelled"]) for row in rows("lexicon")}
_BEGINNINGS = frozenset({word[:length] for word in _WORDS for length in (3, _SHORTEST_HEAD)})
