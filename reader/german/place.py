"""What a rule sees and answers: the words around a place in a sentence, and stretches with their spoken form."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from reader.lexicon import EMPTY, Lexicon

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s.]|(?<=\d)\.")
_WINDOW = 90
"""Characters on either side: grammar reaches no further, and the cost of a look stays fixed."""


class Gender(StrEnum):
    """How "Leser:innen" is said."""

    PAUSE = "pause"
    PAIR = "pair"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Manner:
    """What people differ in: how gender forms are said, whether emoji are named, and what their own lexicon says."""

    gender: Gender = Gender.PAUSE
    emoji: bool = False
    lexicon: Lexicon = EMPTY


@dataclass(frozen=True, slots=True)
class Said:
    """Characters `start` to `end` of a sentence are said as `spoken`: nothing where they are silent.

    `pronunciation` is IPA, where the lexicon knows it; what is said as it is spelled stands in it in braces.
    """

    start: int
    end: int
    spoken: str
    pronunciation: str | None = None


Rule: TypeAlias = Callable[[str, int, Manner], tuple[Said, ...] | None]
"""Looks at one place of a sentence: how the stretch that begins there is said, or None where the rule knows nothing."""


def left(text: str, at: int) -> list[str]:
    """The words and marks before `at`, nearest first; full stops only behind figures."""
    return _TOKEN.findall(text[max(0, at - _WINDOW) : at])[::-1]


def right(text: str, at: int) -> list[str]:
    """The words and marks from `at` on."""
    return _TOKEN.findall(text[at : at + _WINDOW])


def ends_here(text: str, at: int) -> bool:
    """Whether nothing that sounds follows: only white space, quotation marks and brackets."""
    return not text[at : at + _WINDOW].strip(" \t\n\u00a0\u202f\"“”’'»«)]!?…")


def is_noun(token: str) -> bool:
    """Whether a token looks like a noun or a name: it has a capital (any word at the start of a sentence does)."""
    return token[:1].isupper()
