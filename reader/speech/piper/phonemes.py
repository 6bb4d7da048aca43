"""From text to the phonemes of a voice, sentence by sentence, and where in them each word begins."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TypeAlias

from reader.speech.piper.mnemonics import as_ipa

Sentences: TypeAlias = list[list[str]]
"""Phonemes, sentence by sentence."""

Phonemize: TypeAlias = Callable[[str], Sentences]
"""What makes phonemes of plain text."""

_STAND_IN = "Lalula"
"""What eSpeak NG reads in place of a word whose phonemes are told, so that it sees a whole sentence."""

_STOOD_IN = re.compile("l[ˈˌ]?ɑː?l[ˈˌ]?uː?l[ˈˌ]?ɑː?")
"""What it makes of it, wherever the stress comes to lie."""

_BETWEEN = frozenset(" ,;:.!?")
_TOLD = re.compile(r"\[\[(.*?)\]\]")
_WORD = re.compile(r"\S+")


def phonemized(text: str, phonemize: Phonemize) -> Sentences:
    """The phonemes of a text in which what stands between "[[" and "]]" are eSpeak NG's mnemonics."""
    told = [unicodedata.normalize("NFD", as_ipa(mnemonics)) for mnemonics in _TOLD.findall(text)]
    sentences = [sentence for sentence in phonemize(_TOLD.sub(_STAND_IN, text)) if sentence]
    if not told:
        return sentences
    plain = ["".join(sentence) for sentence in sentences]
    if sum(len(_STOOD_IN.findall(sentence)) for sentence in plain) != len(told):
        return [_word_by_word(text, phonemize)]
    coming = iter(told)
    return [list(_STOOD_IN.sub(lambda _: next(coming), sentence)) for sentence in plain]


def _word_by_word(text: str, phonemize: Phonemize) -> list[str]:
    """For a text in which a stand-in was lost: without the melody of a sentence, but with every word."""
    parts = _TOLD.split(text)
    said = (
        as_ipa(part) if index % 2 else " ".join("".join(one) for one in phonemize(part))
        for index, part in enumerate(parts)
    )
    return list(unicodedata.normalize("NFD", " ".join(part for part in said if part)))


def known(sentence: Sequence[str], ids: Mapping[str, Sequence[int]]) -> list[str]:
    """The phonemes that a voice has an id for.

    Some voices have "ç" in one piece only, which eSpeak NG's phonemes come without: a mark goes together with what
    stands before it where it has no id of its own.
    """
    kept: list[str] = []
    for phoneme in sentence:
        if phoneme in ids:
            kept.append(phoneme)
        elif kept and unicodedata.combining(phoneme):
            together = unicodedata.normalize("NFC", kept[-1] + phoneme)
            if together in ids:
                kept[-1] = together
    return kept


def word_starts(text: str, sentences: Sentences, phonemize: Phonemize) -> Iterator[tuple[int, int]]:
    """For each word where it begins: its character in the text, and its phoneme in all sentences in a row.

    In a sentence, eSpeak NG says some words otherwise, writes some together and makes several of others. So each word's
    own phonemes are looked for in those of the whole.
    """
    words = [word for word in _WORD.finditer(text) if any(map(str.isalnum, word[0]))]
    alone = [_flat(phonemized(word[0], phonemize)) for word in words]
    whole = _flat(sentences)
    begins = accumulate((len(phonemes) for phonemes in alone), initial=0)
    places = _places([phoneme for phonemes in alone for phoneme in phonemes], whole)
    for word, phonemes, begin in zip(words, alone, begins, strict=False):
        if phonemes:
            place = places[begin]
            while place < len(whole) and whole[place] in _BETWEEN:
                place += 1
            if place < len(whole):
                yield word.start(), place


def _flat(sentences: Sentences) -> list[str]:
    return [phoneme for sentence in sentences for phoneme in sentence]


def _places(parts: list[str], whole: list[str]) -> list[int]:
    """Where in the whole each of the parts stands; what has changed stands where the change begins."""
    places = [0] * len(parts)
    for kind, begin, end, first, last in SequenceMatcher(None, parts, whole, autojunk=False).get_opcodes():
        for index in range(begin, end):
            places[index] = first + index - begin if kind == "equal" else min(first + index - begin, last)
    return places
