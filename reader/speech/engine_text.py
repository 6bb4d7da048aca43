"""What any engine may be given: text without what crashes or silences engines, mapped back to what was meant."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

LONGEST_TOKEN, LONGEST_TOKEN_BYTES = 40, 120
LONGEST_REQUEST = 900
"""Characters, as they weigh. Longer texts are spoken in several takes.

WORKAROUND eSpeak NG 1.52: of a clause with more than 1,000 phonemes the rest is dropped without an error. A letter
makes one, a digit up to eight; a sign or a letter of another script is spoken by its name.
"""

_DIGIT_WEIGHS, _SIGN_WEIGHS = 8, 12
_LATIN, _PUNCTUATION = range(0x250), range(0x2010, 0x2040)

_DROPPED = {"Cs", "Co", "Cn", "Cf"}
# A dot after a single letter and before another one, spaces or not: chains of these make eSpeak NG abort.
_CHAIN = re.compile(r"(?<![^\W\d_])([^\W\d_])\.(?=\s*[^\W\d_](?![^\W\d_]))")
_PHONEMES = re.compile(r"(?<=\[)\[")
_BORDERS = (re.compile(r"[.!?…;:][»“”\"')\]]*\s"), re.compile(r"[,–—]\s"), re.compile(r"\s"))
_CONJOINING = range(0x1160, 0x1200)
"""Hangul vowels and finals: no combining marks, and yet NFC joins them to what stands before."""


@dataclass(frozen=True, slots=True)
class EngineText:
    """A text for an engine; `origins[i]` is where in the spoken text its character i comes from.

    `start` and `end` are the range of the spoken text that it stands for.
    """

    text: str
    origins: tuple[int, ...]
    start: int
    end: int

    @property
    def speakable(self) -> bool:
        """Whether there is anything but space."""
        return bool(self.text.strip())

    def cut(self, at: int) -> tuple["EngineText", "EngineText"]:
        """Two texts, the second from character `at` on; together they stand for the same range."""
        border = self.origins[at]
        return (
            EngineText(self.text[:at], self.origins[:at], self.start, border),
            EngineText(self.text[at:], self.origins[at:], border, self.end),
        )

    @property
    def has_phonemes(self) -> bool:
        """Whether there are phonemes in it, between "[[" and "]]"; nothing printed looks like that any more."""
        return "[[" in self.text

    def halves(self) -> tuple["EngineText", "EngineText"] | None:
        """Cut at the space nearest to the middle; None for a single word."""
        core = len(self.text.rstrip())
        spaces = [at for at in range(1, core) if self.text[at - 1].isspace() and not self.text[at].isspace()]
        spaces = [at for at in spaces if self.text[:at].strip()]
        return self.cut(min(spaces, key=lambda at: abs(2 * at - core))) if spaces else None


def for_engine(spoken: str, start: int = 0) -> EngineText:
    """`spoken` in NFC, without format characters and surrogates, chains of dots broken, tokens capped, no "[[" left.

    `start` is where `spoken` stands in the text that the origins count in.
    """
    pairs = list(_capped(_single_spaced(_unchained(_composed(_kept(spoken))))))
    text = _PHONEMES.sub("(", "".join(character for character, _ in pairs))
    return EngineText(text, tuple(start + origin for _, origin in pairs), start, start + len(spoken))


def requests(whole: EngineText, longest: int = LONGEST_REQUEST) -> Iterator[EngineText]:
    """The text in parts that weigh at most `longest`, cut behind sentences, clauses, words, in that order."""
    while (reach := _reach(whole.text, longest)) < len(whole.text):
        part, whole = whole.cut(_border(whole.text, reach))
        yield part
    yield whole


def _reach(text: str, longest: int) -> int:
    """How many characters weigh at most `longest`; one at least."""
    return max(1, bisect_right(list(accumulate(map(_weight, text[: longest + 1]))), longest))


def _weight(character: str) -> int:
    if character.isdigit():
        return _DIGIT_WEIGHS
    return 1 if ord(character) in _LATIN or ord(character) in _PUNCTUATION else _SIGN_WEIGHS


def _border(text: str, longest: int) -> int:
    for border in _BORDERS:
        ends = [match.end() for match in border.finditer(text, 0, longest)]
        if ends and ends[-1] > longest // 4:
            return ends[-1]
    return longest


_Pair = tuple[str, int]


def _kept(spoken: str) -> Iterator[_Pair]:
    for origin, character in enumerate(spoken):
        category = unicodedata.category(character)
        if category == "Cc":
            yield " ", origin
        elif category not in _DROPPED:
            yield character, origin


def _composed(pairs: Iterator[_Pair]) -> Iterator[_Pair]:
    """NFC, cluster by cluster: what a cluster becomes comes from its first character."""
    cluster, origin = "", 0
    for character, at in pairs:
        if cluster and not (unicodedata.combining(character) or ord(character) in _CONJOINING):
            yield from ((composed, origin) for composed in unicodedata.normalize("NFC", cluster))
            cluster = ""
        if not cluster:
            origin = at
        cluster += character
    yield from ((composed, origin) for composed in unicodedata.normalize("NFC", cluster))


def _unchained(pairs: Iterator[_Pair]) -> Iterator[_Pair]:
    held = list(pairs)
    text = _CHAIN.sub(r"\1 ", "".join(character for character, _ in held))
    return zip(text, (origin for _, origin in held), strict=True)


def _single_spaced(pairs: Iterator[_Pair]) -> Iterator[_Pair]:
    before = ""
    for character, origin in pairs:
        if not (character.isspace() and before.isspace()):
            yield (" " if character.isspace() else character), origin
        before = character


def _capped(pairs: Iterator[_Pair]) -> Iterator[_Pair]:
    length = size = 0
    for character, origin in pairs:
        width = len(character.encode())
        if character == " ":
            length = size = 0
        elif length == LONGEST_TOKEN or size + width > LONGEST_TOKEN_BYTES:
            yield " ", origin
            length, size = 1, width
        else:
            length, size = length + 1, size + width
        yield character, origin
