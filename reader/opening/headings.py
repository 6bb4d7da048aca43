"""Judges which short paragraphs are headings: by their own shape and by what stands above and below."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from reader.opening.shapes import ends_sentence, item_marker, item_number
from reader.opening.verbs import has_finite_verb

_LONGEST = 110
_MOST_WORDS = 15
_LONGEST_MARKED = 90
_LONGEST_STOPPED = 60
_MOST_COLON_WORDS = 7
_FEWEST_LABELS = 2
_SHORTEST_BELOW_MARKED = 80
_TABLE_RUN = 3

_LABEL = re.compile(r"([A-ZÄÖÜ][\w.’'-]*(?: [A-ZÄÖÜ][\w.’'-]*){0,2}(?:, \d+| \(\w+\))?): ?(?=\S)")
_FORMAL = re.compile(
    r"(?<=[\w,:] )(?:Sie|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihnen|du|dich|dir|dein|deine|deinen|euch|eure)\b"
)
_BY_NAME = re.compile(r"(?:Herr|Frau) (?:[A-ZÄÖÜ][\w.-]* ?){1,3}, ")
_TURNING = re.compile(
    r"(?:Doch|Aber|Oder|Denn|Also|Was also|Ja|Nein|Ach|Nun|Sie|Er|Es|Wir|Ich|Das(?! [A-ZÄÖÜ])|Dies)\b"
)
_POINTING = re.compile(r"(?:Ist|Sind|Kann|Muss|War|Wird|Darf|Soll|Hat) .*\b(?:das|dies|so)\b|.*\bdas so\?\Z")
"""Refers to the paragraph above: "Warum ist das so?" is part of a train of thought, unless headings are usual."""
_ANSWERING = re.compile(r"(?:Weil|Dass|Damit|Indem|Um)\b")
_FIRST_PERSON = re.compile(r"\b(?:ich|wir|mich|mir|uns)\b", re.IGNORECASE)
_FIGURES = re.compile(r"\d+ ?: ?\d+|^\d+[.,]?\d* |\s[–-]\s|: \d|\d+ (?:Punkte|Stimmen|Prozent)|\d$")
_CLOCK = re.compile(r"(?:\++ ?)?\d{1,2}[:.]\d{2}(?: Uhr)?\b")
_INNER_STOP = re.compile(r"[a-zäöüß]{3}\. [A-ZÄÖÜ„]")


class Shape(Enum):
    """What a paragraph could be, judged by itself."""

    TEXT = auto()
    OPEN = auto()
    """Short, without any mark at its end: a heading, unless something speaks against it."""
    MARKED = auto()
    """Short, ending with a question or exclamation mark or a colon: a heading if something speaks for it."""


def shape_of(text: str) -> Shape:
    """Whether the paragraph could be a heading at all."""
    if (
        len(text) > _LONGEST
        or text.count(" ") >= _MOST_WORDS
        or (item_marker(text) and item_number(text) is None)
    ):
        return Shape.TEXT
    if not _starts_well(text) or text.endswith((",", ";", "–", "-", "/")):
        return Shape.TEXT
    if "://" in text or (_INNER_STOP.search(text) and len(text) > _LONGEST_STOPPED):
        return Shape.TEXT
    if text.endswith(("?", "!", ":")):
        return Shape.MARKED if len(text) <= _LONGEST_MARKED else Shape.TEXT
    return Shape.TEXT if ends_sentence(text) else Shape.OPEN


def _starts_well(text: str) -> bool:
    start = text.lstrip("„“\"»«‚‘'+# (")[:2]
    return start[:1].isalnum() and (not start[0].islower() or start[1:].isupper())


def speakers_of(texts: Sequence[str]) -> frozenset[str]:
    """Labels that begin several paragraphs and take turns, as in an interview ("Frage:", "Müller:")."""
    labels = [match[1] for text in texts if (match := _LABEL.match(text))]
    frequent = {label for label, count in Counter(labels).items() if count >= _FEWEST_LABELS}
    return frozenset(frequent)


def label_of(text: str) -> str | None:
    """The label before a colon at the start of a paragraph."""
    match = _LABEL.match(text)
    return match[1] if match else None


def is_interview(texts: Sequence[str]) -> bool:
    """Whether the questions among the paragraphs are put to somebody, who answers with "ich" or "wir".

    Headings, too, may say "Sie", but what follows them speaks of the matter.
    """
    answers = [
        below for text, below in pairwise(texts) if text.endswith("?") and _FORMAL.search(text) is not None
    ]
    if any(text.endswith("?") and _BY_NAME.match(text) for text in texts):
        return True
    personal = sum(_FIRST_PERSON.search(answer) is not None for answer in answers)
    return personal >= max(1, len(answers) / 2)


def headings_among(texts: Sequence[str], plain: Sequence[bool]) -> list[bool]:
    """For each paragraph, whether it is a heading. `plain`: not yet known to be something else."""
    shapes = [shape_of(text) if free else Shape.TEXT for text, free in zip(texts, plain, strict=True)]
    speakers = speakers_of(texts)
    interview = is_interview(texts)
    alone = sum(shape is not Shape.TEXT for shape in shapes) == 1
    found = []
    for index, text in enumerate(texts):
        match shapes[index]:
            case Shape.TEXT:
                heading = False
            case Shape.OPEN:
                heading = _is_open_heading(texts, shapes, index) and label_of(text) not in speakers
            case Shape.MARKED:
                heading = (
                    not (interview and text.endswith("?"))
                    and label_of(text) not in speakers
                    and not (alone and (text.endswith("!") or _POINTING.match(text)))
                    and _is_marked_heading(texts, shapes, index)
                )
        found.append(heading)
    return found


def _is_open_heading(texts: Sequence[str], shapes: Sequence[Shape], index: int) -> bool:
    if index + 1 >= len(texts):
        return False
    first, last = _run(shapes, index)
    if last - first + 1 < _TABLE_RUN or all(map(_CLOCK.match, texts[first : last + 1])):
        return index < len(texts) - 1 and (first == last or not _FIGURES.search(texts[index]))
    # Three and more in a row are a table or a list; its own heading stands first, that of the next part last.
    if _FIGURES.search(texts[index]):
        return False
    return index == first or (
        index == last and last + 1 < len(texts) and bool(_FIGURES.search(texts[index - 1]))
    )


def _run(shapes: Sequence[Shape], index: int) -> tuple[int, int]:
    """First and last index of the open lines around `index`, one after the other."""
    first = last = index
    while first > 0 and shapes[first - 1] is Shape.OPEN and index - first < _TABLE_RUN:
        first -= 1
    while last + 1 < len(shapes) and shapes[last + 1] is Shape.OPEN and last - index < _TABLE_RUN:
        last += 1
    return first, last


def _is_marked_heading(texts: Sequence[str], shapes: Sequence[Shape], index: int) -> bool:
    if index + 1 >= len(texts) or shapes[index + 1] is not Shape.TEXT:
        return False
    text, below = texts[index], texts[index + 1]
    if item_marker(below) or len(below) < max(_SHORTEST_BELOW_MARKED, 1.5 * len(text)):
        return False
    if _ANSWERING.match(below):
        return False
    if text.endswith(":"):
        return (
            text.count(" ") < _MOST_COLON_WORDS
            and not has_finite_verb(text)
            and not below.startswith(("„", "»", "“", '"', "–", "-"))
        )
    if _FIRST_PERSON.search(text) and text.endswith("!"):
        return False
    return _TURNING.match(text) is None and text[0] not in '„»“"'
