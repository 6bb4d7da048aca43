"""When eSpeak NG's words begin: it tells words that begin with a vowel too early.

WORKAROUND espeak-ng: a consonant such as n, l or r is made in one go with the vowel behind it, and the event of a word
that begins with the vowel ("an old") has the time at which the consonant begins, up to 0.1 s early. The event of the
vowel itself comes when the consonant has long gone over into it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

_WAY = 0.63
"""Where between these two the sound changes most, and people's voices, laid beside it, begin the word.

It is the median of 52 such places in English.
"""

_STRESS = "',%="
_VOWELS = frozenset("aeiouyAEIOUYVWQ0123@&")
"""First letters of eSpeak's mnemonics for vowels, in the languages that have them."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word begins: its first character (from 0), its length in characters as eSpeak counts, and its sample."""

    offset: int
    length: int
    sample: int


@dataclass(frozen=True, slots=True)
class Phoneme:
    """A phoneme begins: its mnemonic, with stress marks, and its sample."""

    name: str
    sample: int

    @property
    def is_vowel(self) -> bool:
        """Whether it can make one sound with a consonant before it."""
        return self.name.lstrip(_STRESS)[:1] in _VOWELS


class Beginnings:
    """Holds each word back until its first phoneme is known."""

    def __init__(self) -> None:
        self._word: Word | None = None

    def heard(self, event: Word | Phoneme) -> Iterator[Word]:
        """The words whose time is known now."""
        word, self._word = self._word, event if isinstance(event, Word) else None
        if word is not None:
            late = event.sample - word.sample if isinstance(event, Phoneme) and event.is_vowel else 0
            yield replace(word, sample=word.sample + round(_WAY * max(0, late)))

    def rest(self) -> Iterator[Word]:
        """At the end of a text: the word that is still held back."""
        word, self._word = self._word, None
        if word is not None:
            yield word
