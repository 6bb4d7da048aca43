"""From text to the phonemes of a voice, sentence by sentence, and where in them each word begins."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, takewhile
from typing import TypeAlias

from reader.speech.piper.mnemonics import as_ipa

Sentences: TypeAlias = list[list[str]]
"""Phonemes, sentence by sentence."""

Phonemize: TypeAlias = Callable[[str], Sentences]
"""What makes phonemes of plain text."""

_TOLD = re.compile(r"\[\[(.*?)\]\]")
_WORD = re.compile(r"\S+")
_PAUSES, _ENDS = frozenset(",;:.!?"), frozenset(".!?")


def phonemized(text: str, phonemize: Phonemize) -> Sentences:
    """The phonemes of a text in which what stands between "[[" and "]]" are eSpeak NG's mnemonics."""
    if "[[" not in text:
        return [sentence for sentence in phonemize(text) if sentence]
    sentences: Sentences = [[]]
    for index, part in enumerate(_TOLD.split(text)):
        if index % 2:
            sentences[-1] += unicodedata.normalize("NFD", as_ipa(part))
        else:
            _go_on(sentences, part, phonemize)
    return [sentence for sentence in sentences if any(not phoneme.isspace() for phoneme in sentence)]


def _go_on(sentences: Sentences, part: str, phonemize: Phonemize) -> None:
    """Plain text around told phonemes; eSpeak NG drops spaces at its ends and punctuation at its beginning."""
    signs = [sign for sign in takewhile(_is_sign, part) if sign in _PAUSES]
    if signs and sentences[-1]:
        sentences[-1].append(signs[0])
        if signs[0] in _ENDS:
            sentences.append([])
    if sentences[-1] and (part[:1].isspace() or signs):
        sentences[-1].append(" ")
    first, *others = [*phonemize(part), []] if part.strip() else [[]]
    sentences[-1] += first
    sentences += [sentence for sentence in others if sentence]
    if part[-1:].isspace() and sentences[-1]:
        sentences[-1].append(" ")


def _is_sign(character: str) -> bool:
    return not (character.isalnum() or character.isspace())


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
            while place < len(whole) and whole[place].isspace():
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
