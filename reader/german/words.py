"""The printed words of a paragraph: what is lit one at a time."""

import re
from functools import lru_cache

from reader.article import Span
from reader.german.sentences import split

_SOUND = r"(?:[^\W_]|[%‰€$£¥§°&²³½¼¾⅓⅔⅛][\u0300-\u036f\ufe0f]*)"
_CHAIN = r"[^\W_][\u0300-\u036f]*"
_JOINT = r"[-‐‑'’.,:/&@+*_=?#~·×^|\\–;()]{1,3}"
_WORD = re.compile(
    rf"(?:(?<!\S)[#@+−-])?(?:{_SOUND}|[^\W_][\u0300-\u036f]*)+(?:{_JOINT}(?:{_SOUND}|{_CHAIN})+)*"
)


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[Span, ...]:
    """The words of one paragraph, in order, without the punctuation around them; linear in its length.

    A word is what is lit at once: "US-Konsuls", "14:30", "3,5", "%"; "z. B." is two. Words never overlap, never
    reach over the end of a sentence, and hold every letter and digit.
    """
    return tuple(
        Span(found.start(), found.end())
        for sentence in split(text)
        for found in _WORD.finditer(text, sentence.start, sentence.end)
    )
