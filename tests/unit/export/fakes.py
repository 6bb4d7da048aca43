"""A studio that hums instead of speaking, and articles written in one line per paragraph."""

import threading
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from fractions import Fraction
from pathlib import Path

import numpy as np

from reader.article import Article, Paragraph, Role, Section, Span
from reader.export.options import ExportOptions
from reader.speech.studio import Recording
from reader.speech.values import Delivery, Mark, Take
from reader.utterance import Piece, Utterance

RATE = 22_050
PACE = 21
"""Characters per second that the fake voice hums."""

DELIVERY = Delivery("hum")


class HummingStudio:
    """Keeps the studio's protocol: a tone per utterance, as long as its text, the pitch telling the text.

    `before` runs at the start of every recording, to interfere; `mute` names a text that cannot be spoken.
    """

    def __init__(
        self, before: Callable[[Utterance], object] = lambda _: None, mute: str = "", pace: int = PACE
    ) -> None:
        self.said: list[str] = []
        self._pace = pace
        self._before, self._mute = before, mute
        self._lock = threading.Lock()

    def record(self, utterance: Utterance, delivery: Delivery) -> Recording:
        self._before(utterance)
        text = utterance.text
        with self._lock:
            self.said.append(text)
        count = round(len(text) * RATE / self._pace / delivery.speed)
        hertz = 200 + sum(map(ord, text)) % 1000
        tone = np.sin(2 * np.pi * hertz * np.arange(count) / RATE) * 4_000
        skipped = ((0, len(text)),) if self._mute and self._mute in text else ()
        return Recording(text, (Take(tone.astype(np.int16), RATE, (Mark(0, Fraction(0)),), skipped=skipped),))

    def stand_in(self, voice: str) -> str:  # noqa: ARG002 - the studio's protocol
        return DELIVERY.voice

    def pin(self, keys: Iterable[str]) -> AbstractContextManager[None]:  # noqa: ARG002 - the studio's protocol
        return nullcontext()


def say(article: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
    """One utterance a sentence; sentences end at ". "."""
    told = []
    start = paragraph.span.start
    for part in paragraph.span.of(article.text).split(". "):
        span = Span(start, start + len(part))
        start += len(part) + 2
        if part.strip():
            told.append((span, Utterance((Piece(part, span),))))
    return tuple(told)


def article(
    *sections: tuple[str, tuple[str, ...]], headed: bool = True, title: str = "Der Artikel"
) -> Article:
    """An article of (title, paragraphs); the titles are printed as headings if `headed`."""
    text, made = "", []
    for name, bodies in sections:
        begin, paragraphs = len(text), []
        parts = [(name, Role.HEADING)] if headed and name else []
        for body, role in (*parts, *((body, Role.BODY) for body in bodies)):
            paragraphs.append(Paragraph(Span(len(text), len(text) + len(body)), role))
            text += body + "\n\n"
        made.append(Section(name, 1, Span(begin, len(text)), tuple(paragraphs)))
    return Article(title, text, tuple(made))


THREE = article(
    ("Erstens", ("Der Hund bellt laut. Die Katze schläft.", "Es regnet.")),
    ("Zweitens", ("Der Zug kommt heute nicht.",)),
    ("Drittens", ("Alle warten. Niemand weiß warum.",)),
)


def options(folder: Path, *numbers: int, bitrate: int = 96, speed: float = 1.0) -> ExportOptions:
    return ExportOptions(folder, Delivery("hum", speed), numbers or None, bitrate)
