"""From eSpeak NG's mnemonics to the phonemes that Piper's German voices have learnt: those eSpeak NG makes of German.

Measured with the IPA phoneme trace of eSpeak NG 1.52. Voices know symbols that they were never trained on and make
noise of them, so only these are told.
"""

import re
from types import MappingProxyType
from typing import Final

_SOUNDS: Final = MappingProxyType(
    {
        "3": "ɜ", "?": "ʔ", "@": "ə", "@N": "əŋ", "@l": "əl", "@m": "əm", "@n": "ən", "A:": "ɑː", "A~": "ɑ̃",
        "C": "ç", "D": "d", "E": "ɛ", "E:": "ɛː", "E:3": "ɛːɜ", "EI": "ɛɪ", "I": "ɪ", "N": "ŋ", "O": "ɔ",
        "OY": "ɔø", "O~": "ɔ̃", "R": "r", "S": "ʃ", "T": "s", "U": "ʊ", "W": "œ", "W~": "œ̃", "Y:": "øː", "Z": "ʒ",
        "a": "a", "aI": "aɪ", "aU": "aʊ", "b": "b", "d": "d", "dZ": "dʒ", "e": "e", "e:": "eː", "f": "f", "g": "ɡ",
        "h": "h", "i": "i", "i:": "iː", "i:3": "iːɜ", "j": "j", "k": "k", "l": "l", "l^": "lj", "m": "m", "n": "n",
        "n^": "nj", "o": "o", "o:": "oː", "oU": "oʊ", "p": "p", "pF": "pf", "r": "r", "s": "s", "t": "t", "tS": "tʃ",
        "ts": "ts", "u": "u", "u:": "uː", "u:3": "uːɜ", "v": "v", "w": "v", "x": "x", "y": "ʏ", "y:": "yː", "z": "z",
    }
)  # fmt: skip
_STRESS: Final = MappingProxyType({"'": "ˈ", ",": "ˌ"})
_FINAL_R: Final = re.compile("r(?![ˈˌ]?[aeiouyøœɑɔəɛɜɪʊʏ])")
"""An r that no vowel follows, which eSpeak NG tells in another way."""


def as_ipa(mnemonics: str) -> str:
    """What `reader.speech.ipa.mnemonics` made, in phonemes; words are divided by a space."""
    return _FINAL_R.sub("ɾ", "".join(map(_sound, mnemonics.split("|"))).replace("  ", " "))


def _sound(mnemonic: str) -> str:
    stress = _STRESS.get(mnemonic[:1], "")
    return stress + _SOUNDS[mnemonic[1:] if stress else mnemonic] if mnemonic else " "
