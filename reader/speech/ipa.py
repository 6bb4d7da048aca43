"""From IPA to what eSpeak NG's German voice can be told to say: its phoneme mnemonics.

The mnemonics are those of eSpeak NG's table "de" (phsource/ph_german) and of the table it builds on, measured with the
phoneme trace of 1.52. Symbols that German does not have are told as the sound that Germans say in their place.
"""

import re
import unicodedata
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

LONGEST: Final = 60
"""Characters of IPA; a longer one is no word."""

_VOWELS: Final = MappingProxyType(
    {
        "a": "a", "aː": "A:", "ɑ": "a", "ɑː": "A:", "ʌ": "a", "æ": "E", "æː": "E:", "ɐ": "3", "ɜ": "W", "ɜː": "Y:",
        "ɛ": "E", "ɛː": "E:", "e": "e", "eː": "e:", "ə": "@", "əː": "Y:", "ɚ": "3", "ɝ": "Y:",
        "ɪ": "I", "ɪː": "i:", "i": "i", "iː": "i:", "ɨ": "I", "ɔ": "O", "ɔː": "o:", "ɒ": "O", "o": "o", "oː": "o:",
        "ʊ": "U", "ʊː": "u:", "u": "u", "uː": "u:", "ʏː": "y:",
        "œ": "W", "œː": "Y:", "ø": "Y:", "øː": "Y:", "ʏ": "y", "y": "y:", "yː": "y:",
        "aɪ": "aI", "aʊ": "aU", "ɔʏ": "OY", "ɔɪ": "OY", "ɔø": "OY", "ɔy": "OY", "eɪ": "EI", "ɛɪ": "EI",
        "oʊ": "oU", "əʊ": "oU", "ɔʊ": "oU", "ɪə": "i:3", "eə": "E:3", "ɛə": "E:3", "ʊə": "u:3",
        "ɑ̃": "A~", "ɑ̃ː": "A~", "ã": "A~", "ãː": "A~", "ɔ̃": "O~", "ɔ̃ː": "O~", "õ": "O~", "õː": "O~",
        "œ̃": "W~", "œ̃ː": "W~", "ɛ̃": "E|N", "ɛ̃ː": "E|N",
        "m̩": "@m", "n̩": "@n", "l̩": "@l", "ŋ̍": "@N", "ŋ̩": "@N",
    }
)  # fmt: skip
_CONSONANTS: Final = MappingProxyType(
    {
        "p": "p", "b": "b", "t": "t", "d": "d", "k": "k", "g": "g", "ɡ": "g", "f": "f", "v": "v", "ʋ": "v",
        "s": "s", "z": "z", "ʃ": "S", "ʒ": "Z", "ç": "C", "ɕ": "C", "x": "x", "χ": "x", "ɣ": "g", "h": "h", "ɦ": "h",
        "m": "m", "ɱ": "m", "n": "n", "ŋ": "N", "ɲ": "n^", "l": "l", "ɫ": "l", "ʎ": "l^", "j": "j", "w": "w", "ʍ": "w",
        "θ": "T", "ð": "D", "ɥ": "j", "β": "v", "ʑ": "Z", "ʂ": "S", "ʐ": "Z", "ʔ": "?", "c": "k", "ɟ": "g",
        "ts": "ts", "tʃ": "tS", "dʒ": "dZ", "pf": "pF", "ʦ": "ts", "ʧ": "tS", "ʤ": "dZ", "tɕ": "tS",
        "r": "r", "ʁ": "r", "ʀ": "r", "ɹ": "r", "ɾ": "r", "ɐ̯": "r",
    }
)  # fmt: skip
_R: Final = frozenset("rʁʀɹɾ")
"""Said as [R] between two vowels, as eSpeak NG does it in German words."""

_STRESS: Final = MappingProxyType({"ˈ": "'", "'": "'", "ˌ": ",", ",": ","})
_SILENT: Final = frozenset(".ʰʲʷ|‿·")
_BREAK: Final = "||"
"""Between two words."""

_KNOWN: Final = {**_VOWELS, **_CONSONANTS}
_DIPHTHONG: Final = re.compile("[\u0361\u035c]|(?<!ɐ)\u032f")
"""Tie bars, and the mark of the weak part of a diphthong."""

_SYMBOL: Final = re.compile("|".join(sorted(map(re.escape, _KNOWN), key=len, reverse=True)))


def mnemonics(ipa: str) -> str | None:
    """What stands between "[[" and "]]" for a word in IPA; None where a symbol is not known, or nothing would sound.

    Brackets and slashes around the IPA, ":" for "ː" and "'" for "ˈ" are understood.
    """
    plain = unicodedata.normalize("NFD", ipa.strip().strip("[]/")).replace("c\u0327", "ç").replace(":", "ː")
    if len(plain) > LONGEST:
        return None
    symbols = list(_symbols(_DIPHTHONG.sub("", plain)))
    if None in symbols or not any(symbol in _VOWELS for symbol in symbols):
        return None
    # The strokes keep eSpeak from taking two sounds for one of its own.
    return "|".join(_spelled([symbol for symbol in symbols if symbol])).replace(f"|{_BREAK}|", _BREAK)


def _symbols(plain: str) -> Iterator[str | None]:
    """The symbols of IPA that stand for a sound, a stress or a border of words; None for an unknown one."""
    at = 0
    while at < len(plain):
        known = _SYMBOL.match(plain, at)
        if known:
            yield known.group()
            at = known.end()
            continue
        if plain[at] in _STRESS or plain[at] == " ":
            yield plain[at]
        elif plain[at] not in _SILENT:
            yield None
        at += 1


def _spelled(symbols: list[str]) -> Iterator[str]:
    """Mnemonics of symbols; the stress stands at its vowel, and a word without a mark of stress gets one."""
    stress = "" if any(symbol in _STRESS for symbol in symbols) else "'"
    sounds = [symbol for symbol in symbols if symbol not in _STRESS]
    between = {
        index
        for index in range(1, len(sounds) - 1)
        if sounds[index - 1] in _VOWELS and sounds[index + 1] in _VOWELS
    }
    number = 0
    for symbol in symbols:
        if symbol in _STRESS:
            stress = _STRESS[symbol]
            continue
        if symbol == " ":
            yield _BREAK
        elif symbol in _VOWELS:
            yield stress + _VOWELS[symbol]
            stress = ""
        else:
            yield "R" if symbol in _R and number in between else _CONSONANTS[symbol]
        number += 1
