"""Answers "Where am I?": which article, section and paragraph, and how much is left."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reader.article import Role
from reader.asking.line import BREATH, Line
from reader.score import Place, Score

_UNCOUNTED: Final = frozenset({Role.KICKER, Role.TITLE, Role.BYLINE, Role.HEADING, Role.ASIDE})
"""What nobody counts as a paragraph."""

_SHORT: Final = 90
"""Seconds below which the rest is told in seconds."""

_NAMED: Final = {
    "de": {Role.ASIDE: "Ein Absatz, der sonst übersprungen wird", "other": "Überschrift"},
    "en": {Role.ASIDE: "A paragraph that is skipped otherwise", "other": "Heading"},
}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where reading is; sections and paragraphs count from 1, `paragraph` is 0 at what is none.

    `heading` is empty where the section has none of its own, `seconds` are left to the end of the article.
    """

    title: str
    heading: str
    section: int
    sections: int
    role: Role
    paragraph: int
    paragraphs: int
    seconds: float


def whereabouts(score: Score, place: Place, seconds: float) -> Whereabouts:
    """Where a place is in its article, `seconds` before its end."""
    article, section = score.article, score.section_of(place.paragraph)
    counted = [
        index
        for index in score.paragraphs_of(section)
        if score.paragraphs[index].role not in _UNCOUNTED and score.entries(index)
    ]
    heading = article.sections[section].title
    return Whereabouts(
        title=article.title,
        heading="" if heading == article.title else heading,
        section=section + 1,
        sections=len(article.sections),
        role=score.paragraphs[place.paragraph].role,
        paragraph=counted.index(place.paragraph) + 1 if place.paragraph in counted else 0,
        paragraphs=len(counted),
        seconds=seconds,
    )


def told(where: Whereabouts, language: str, tongue: str) -> tuple[Line, ...]:
    """The answer in `tongue` ("de" or "en"), with titles in the `language` of the article."""
    return tuple(_told(where, language, tongue))


def time_left(seconds: float, tongue: str) -> str:
    """What is left, as one says it: in minutes, near the end in tens of seconds."""
    if seconds <= 0:
        return "zu Ende gelesen." if tongue == "de" else "read to the end."
    if seconds < _SHORT:
        tens = max(10, round(seconds / 10) * 10)
        return f"noch {tens} Sekunden." if tongue == "de" else f"{tens} seconds left."
    hours, minutes = divmod(round(seconds / 60), 60)
    units = (
        ("Stunde", "Stunden", "Minute", "Minuten")
        if tongue == "de"
        else ("hour", "hours", "minute", "minutes")
    )
    parts = [
        f"{count} {one if count == 1 else more}"
        for count, one, more in ((hours, *units[:2]), (minutes, *units[2:]))
        if count
    ]
    return f"noch {' '.join(parts)}." if tongue == "de" else f"{' '.join(parts)} left."


def _told(where: Whereabouts, language: str, tongue: str) -> Iterator[Line]:
    german = tongue == "de"
    if where.title:
        yield Line(closed(where.title), language, BREATH)
    if where.sections > 1:
        section = (
            f"Abschnitt {where.section} von {where.sections}"
            if german
            else f"Section {where.section} of {where.sections}"
        )
        yield Line(f"{section}:" if where.heading else f"{section}.", tongue, BREATH)
        if where.heading:
            yield Line(closed(where.heading), language, BREATH)
    yield Line(f"{_paragraph(where, tongue)};", tongue, BREATH)
    yield Line(time_left(where.seconds, tongue), tongue)


def _paragraph(where: Whereabouts, tongue: str) -> str:
    if not where.paragraph:
        names = _NAMED[tongue]
        return names[where.role if where.role in names else "other"]
    count = (where.paragraph, where.paragraphs)
    return "Absatz {} von {}".format(*count) if tongue == "de" else "Paragraph {} of {}".format(*count)


def closed(title: str) -> str:
    """A title with a mark at its end, so that the voice comes to rest."""
    title = title.strip()
    return title if title[-1:] in set(".!?:…") else f"{title}."
