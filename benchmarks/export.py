"""How fast sections become MP3 files, or with a number of hours as argument, how much memory so much sound takes."""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from benchmarks.memory import peak_megabytes
from reader.article import Article, Paragraph, Role, Section, Span
from reader.export.export import export_article
from reader.export.options import ExportOptions
from reader.german.spoken import spoken_sentences
from reader.opening import open_article
from reader.places import sample
from reader.speech.ensemble import default_ensemble
from reader.speech.studio import Recording
from reader.speech.values import Delivery, Mark, Take
from reader.utterance import Piece, Utterance

TIMES = 20
RIVAL = "espeak-ng -v de --stdout -f {text} | lame --quiet -m m --resample 44.1 -b 96 - {out}"


def repeated(article: Article, times: int) -> Article:
    """The article so many times over; copies differ by a number in sentences, so that few come from the store."""
    text, sections = "", list[Section]()
    for number in range(times):
        for section in article.sections:
            begin, paragraphs = len(text), list[Paragraph]()
            for paragraph in section.paragraphs:
                printed = paragraph.span.of(article.text).replace(". ", f", {number}. ")
                paragraphs.append(Paragraph(Span(len(text), len(text) + len(printed)), paragraph.role))
                text += printed + "\n\n"
            sections.append(Section(section.title, section.level, Span(begin, len(text)), tuple(paragraphs)))
    return replace(article, text=text, sections=tuple(sections), links=())


def speed() -> dict[str, float]:
    """Wall seconds of the rival pipeline and of an export with a cold store, one after the other, and their ratio."""
    article = repeated(open_article(str(sample())).article, TIMES)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "text").write_text(article.text, "utf-8")
        begun = time.monotonic()
        subprocess.run(RIVAL.format(text=folder / "text", out=folder / "rival.mp3"), shell=True, check=True)  # noqa: S602
        rival = time.monotonic() - begun
        studio = default_ensemble(folder / "cache")
        voice = next(voice.id for voice in studio.voices() if voice.language.startswith("de"))
        begun = time.monotonic()
        try:
            report = export_article(
                article, ExportOptions(folder / "out", Delivery(voice)), studio, spoken_sentences
            )
        finally:
            studio.close()
        ours = time.monotonic() - begun
    seconds = float(sum(file.seconds for file in report.files))
    return {"rival": rival, "ours": ours, "times as fast": rival / ours, "seconds of sound": seconds}


@dataclass
class Humming:
    """A voice that always says the same five seconds."""

    takes: tuple[Take, ...]

    def record(self, utterance: Utterance, delivery: Delivery) -> Recording:  # noqa: ARG002 - the studio's protocol
        """The same, whatever was asked."""
        return Recording("hum", self.takes)

    def stand_in(self, voice: str) -> str:
        """There is but one."""
        return voice

    def pin(self, keys: Iterable[str]) -> AbstractContextManager[None]:  # noqa: ARG002 - the studio's protocol
        """There is nothing to keep."""
        return nullcontext()


def memory(hours: float) -> dict[str, float]:
    """Peak megabytes of this process, and of the largest ffmpeg, after an export of so many hours in two sections."""
    sentences = round(hours * 3600 / 2 / 5)
    sentence = "Es summt in einem fort und hört nicht auf, bis alle Stunden um sind."
    text, sections = "", list[Section]()
    for number in (1, 2):
        spans = [
            Span(len(text) + i * len(sentence), len(text) + (i + 1) * len(sentence)) for i in range(sentences)
        ]
        text += sentence * sentences
        body = tuple(Paragraph(span, Role.BODY) for span in spans)
        sections.append(Section(f"Teil {number}", 1, Span(spans[0].start, spans[-1].end), body))
    article = Article("Ein langer Tag", text, tuple(sections))
    noise = np.random.default_rng(1).normal(0, 3000, 22_050 * 5).astype(np.int16)
    studio = Humming((Take(noise, 22_050, (Mark(0, Fraction(0)),)),))
    with tempfile.TemporaryDirectory() as folder:
        export_article(article, ExportOptions(Path(folder), Delivery("hum")), studio, _whole)
    return {
        "own MB": peak_megabytes(),
        "ffmpeg MB": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }


def _whole(article: Article, paragraph: Paragraph) -> tuple[tuple[Span, Utterance], ...]:
    return ((paragraph.span, Utterance((Piece(paragraph.span.of(article.text), paragraph.span),))),)


if __name__ == "__main__":
    figures = memory(float(sys.argv[1])) if sys.argv[1:] else speed()
    print(*(f"{name}: {value:.2f}" for name, value in figures.items()), sep="\n")
