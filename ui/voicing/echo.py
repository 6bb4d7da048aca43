"""What is said of a key in a field or a text: what was typed or deleted, and what the caret came to."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from reader.article import Span
from reader.spelling import Spelling, spelled
from ui.words import language, translate

_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_REACH: Final = 60
"""Characters in which a word is looked for."""


class Unit(Enum):
    """What a key moves the caret by."""

    CHARACTER = "character"
    WORD = "word"
    LINE = "line"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in a field or a text. All places are characters of `text`; the caret stands before one.

    `line` and `sentence` are those of the caret. What is `fixed` cannot be written in; of what is `secret`, nothing is
    ever said.
    """

    text: str
    caret: int
    selected: Span
    line: Span
    sentence: Span
    fixed: bool = False
    secret: bool = False


def echo(before: Written, now: Written, unit: Unit | None) -> str:
    """What is said after a key; `unit` is what it moves the caret by, None if it does not. "" for nothing."""
    if now.secret:
        return ""
    if now.text != before.text and not now.fixed:
        return _changed(before.text, now)
    if now.text != before.text:
        return moved(now, unit) if unit is Unit.SENTENCE else ""
    if unit is None:
        whole = len(now.text) > 0 and now.selected == Span(0, len(now.text)) != before.selected
        return translate("Voicing", "all selected") if whole else ""
    if len(now.selected) and now.selected != before.selected:
        return _selected(before, now)
    return moved(now, unit) if (now.caret, now.selected) != (before.caret, before.selected) else ""


def moved(now: Written, unit: Unit) -> str:
    """What the caret has come to."""
    match unit:
        case Unit.CHARACTER:
            at_end = now.line.start < now.caret == now.line.end < len(now.text)
            return character("\n" if at_end else now.text[now.caret : now.caret + 1])
        case Unit.WORD:
            return _word(now.text, now.caret)
        case Unit.LINE:
            return now.line.of(now.text).strip() or translate("Voicing", "empty line")
        case Unit.SENTENCE:
            return now.sentence.of(now.text).strip()


def character(one: str) -> str:
    """The name of a character, and of the end of a text."""
    if not one or one in "\n\u2028\u2029":
        return translate("Voicing", "end of line") if one else translate("Voicing", "end")
    if one.isspace():
        return translate("Voicing", "space")
    name = spelled(one, language(), Spelling.LETTERS)
    return translate("Voicing", "capital {letter}").format(letter=name) if one.isupper() else name


def _word(text: str, caret: int) -> str:
    start = max(0, caret - _REACH)
    for found in _WORD.finditer(text, start, caret + _REACH):
        if found.start() <= caret < found.end():
            return found.group()
    return character(text[caret : caret + 1])


def _changed(before: str, now: Written) -> str:
    """What was typed or pasted, or else what was deleted."""
    after = now.text
    shared = _shared(before, after)
    behind = min(_shared(before[::-1], after[::-1]), len(before) - shared, len(after) - shared)
    typed, gone = after[shared : len(after) - behind], before[shared : len(before) - behind]
    if len(typed) == 1:
        return _typed(typed, after[:shared])
    if typed:
        return typed
    said = character(gone) if len(gone) == 1 else gone
    return translate("Voicing", "{text} deleted").format(text=said)


def _typed(typed: str, before: str) -> str:
    """A letter; at the end of a word, the word too."""
    last = list(_WORD.finditer(before, max(0, len(before) - _REACH)))
    ends = last and last[-1].end() == len(before) and _WORD.match(typed) is None
    if not ends:
        return character(typed)
    word = last[-1].group()
    return word if typed.isspace() else f"{word}, {character(typed)}"


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))


def _selected(before: Written, now: Written) -> str:
    """What is selected now and was not, or no longer."""
    old, new = before.selected, now.selected
    if len(old) and (old.start == new.start or old.end == new.end):
        changed = Span(*sorted((old.end, new.end) if old.start == new.start else (old.start, new.start)))
        grown = len(new) > len(old)
    else:
        changed, grown = new, True
    words = changed.of(now.text)
    said = character(words) if len(words) == 1 else words
    selected = translate("Voicing", "{text} selected").format(text=said)
    return selected if grown else translate("Voicing", "{text} not selected").format(text=said)
