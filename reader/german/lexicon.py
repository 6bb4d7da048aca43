"""Names and foreign words that are not said as they would be read in German."""

import re

from reader.german.place import Manner, Said
from reader.german.tables import mapping

_TOKEN = re.compile(r"[^\W\d_]{1,40}(?:[- ][^\W\d_]{1,40})?")
_WORD = re.compile(r"[^\W\d_]{1,40}")
_GENITIVE = re.compile(r"['’]s(?![^\W_])")
_ENDINGS = {"s": "s", "innen": "ɪnən", "in": "ɪn", "es": "əs", "en": "n̩", "n": "n", "er": "ɐ", "e": "ə"}
_SHORTEST_HEAD, _SHORTEST_TAIL = 4, 4
"""Letters that both parts of a compound without hyphen have at least ("Onlinehandel")."""


def lexicon(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A word of the lexicon, an inflected form of one, or the first part of a compound: printed as it is, with IPA."""
    if at and (text[at - 1].isalnum() or text[at - 1] == "_"):
        return None
    for pattern in (_TOKEN, _WORD):
        found = pattern.match(text, at)
        if found and not text[found.end() : found.end() + 1].isalnum():
            ipa = _pronunciation(found.group())
            if ipa:
                return (_with_genitive(text, Said(at, found.end(), found.group(), ipa)),)
    return None


def _with_genitive(text: str, said: Said) -> Said:
    """The word with the English genitive behind it, if there is one: "Macron’s"."""
    behind = _GENITIVE.match(text, said.end)
    if behind is None:
        return said
    return Said(said.start, behind.end(), said.spoken + behind.group(), f"{said.pronunciation}s")


def knows(word: str) -> bool:
    """Whether a word may stand in the lexicon; quick, for most words do not."""
    return word[:_SHORTEST_HEAD] in _BEGINNINGS or word[:3] in _BEGINNINGS


def _pronunciation(word: str) -> str | None:
    if word in _WORDS:
        return _WORDS[word]
    for ending, ipa in _ENDINGS.items():
        stem = word.removesuffix(ending)
        if stem != word and stem in _WORDS and ending.startswith(_FORMS[stem]):
            return _with_ending(_WORDS[stem], ipa)
    for cut in range(len(word) - _SHORTEST_TAIL, _SHORTEST_HEAD - 1, -1):
        head = _WORDS.get(word[:cut])
        if (
            head
            and not _FORMS[word[:cut]]
            and word[:1].isupper()
            and word[cut:].isalpha()
            and word[cut:].islower()
        ):
            return f"{head}{{{word[cut:]}}}"
    return None


def _with_ending(ipa: str, ending: str) -> str:
    """An r that was swallowed is heard before a vowel: "Manager", "Managerin"."""
    return f"{ipa[:-1]}əʁ{ending}" if ipa.endswith("ɐ") and ending[0] in "əɪ" else ipa + ending


_WORDS = mapping("lexicon", "printed", "ipa")
_FORMS = mapping("lexicon", "printed", "forms")
_BEGINNINGS = frozenset({word[:length] for word in _WORDS for length in (3, _SHORTEST_HEAD)})
