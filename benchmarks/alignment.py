"""How far words are from where alignment puts them, in other voices and in sounds that something happened to.

Other voices are eSpeak's German variants and, where they are installed, voices that are made of recordings of people.
Run by itself, it takes a file name and draws there one row of dots per kind of sound: a dot's place is a word's error.
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import recorded
from reader.alignment import align
from reader.speech.backends.offline import OfflineBackend
from reader.speech.values import Delivery, Take
from tests.unit.alignment.changes import CHANGES, Told
from tests.unit.alignment.voices import OTHERS, SENTENCES, spoken, told

_WIDTH, _ROW, _LEFT = 1200, 60, 360
_WIDEST = 0.3
"""Seconds of error at the right edge of the picture; larger ones are drawn there."""


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """Errors in seconds, positive if too late; which of them the alignment is sure of; times real time."""

    errors: NDArray[np.float64]
    sure: NDArray[np.bool_]
    speed: float


def measure() -> dict[str, dict[str, Any]]:
    """Figures for each kind of voice and of sound."""
    return {name: _figures(outcome) for name, outcome in outcomes().items()}


def outcomes() -> dict[str, Outcome]:
    """Everything measured, by "voices, what happened to the sound"."""
    voice = OfflineBackend()
    try:
        kinds = {
            "eSpeak variants": list(_variants(voice)),
            "recorded, chosen with": list(_recorded(voice, chosen=True)),
            "recorded, held out": list(_recorded(voice, chosen=False)),
        }
    finally:
        voice.close()
    return {
        f"{kind}, {name}": _outcome(pairs, change)
        for kind, pairs in kinds.items()
        if pairs
        for name, change in CHANGES.items()
    }


def _outcome(pairs: list[tuple[Take, Told]], change: Callable[[Told], Told]) -> Outcome:
    errors, sure = list[float](), list[bool]()
    seconds = spent = 0.0
    for reference, original in pairs:
        sound = change(original)
        begin = time.process_time()
        marks = align(reference, sound.samples, sound.rate)
        spent += time.process_time() - begin
        seconds += len(sound.samples) / sound.rate
        for mark, truth in zip(marks, sound.words, strict=True):
            if truth is not None:
                errors.append(float(mark.time) - truth)
                sure.append(mark.sure)
    return Outcome(np.array(errors), np.array(sure), seconds / spent)


def _figures(outcome: Outcome) -> dict[str, Any]:
    wrong = np.abs(outcome.errors) * 1000
    middle, most, nearly_all = np.quantile(wrong, [0.5, 0.95, 0.99]).round().astype(int).tolist()
    return {
        "median ms": middle,
        "p95 ms": most,
        "p99 ms": nearly_all,
        "unsure %": round(100 * float((~outcome.sure).mean()), 1),
        "times real time": round(outcome.speed),
    }


def _variants(voice: OfflineBackend) -> Iterator[tuple[Take, Told]]:
    for sentence in SENTENCES:
        reference = spoken(voice, sentence)
        for delivery in OTHERS:
            yield reference, told(reference, spoken(voice, sentence, delivery))


def _recorded(voice: OfflineBackend, *, chosen: bool) -> Iterator[tuple[Take, Told]]:
    for other in recorded.VOICES:
        if other.chosen != chosen:
            continue
        for sentence, (samples, rate, begins) in recorded.spoken(other):
            reference = spoken(voice, sentence, Delivery(other.reference))
            yield (
                reference,
                Told(samples, rate, tuple(begins.get(mark.offset) for mark in reference.marks or ())),
            )


def picture(measured: dict[str, Outcome]) -> QImage:
    """Dots, grey where the alignment is not sure; the lines stand at 0, 20, 70 and 300 ms either way."""
    image = QImage(_WIDTH, _ROW * len(measured), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    scale, middle = (_WIDTH - _LEFT) / 2 / (_WIDEST * 1.05), (_WIDTH + _LEFT) / 2
    for line in (-0.3, -0.07, -0.02, 0.0, 0.02, 0.07, 0.3):
        painter.setPen(QColor("#cc5500" if line == 0 else "#cccccc"))
        painter.drawLine(QPointF(middle + line * scale, 0), QPointF(middle + line * scale, image.height()))
    for row, (name, outcome) in enumerate(measured.items()):
        painter.setPen(QColor("black"))
        painter.drawText(8, row * _ROW + _ROW // 2, name)
        painter.setPen(Qt.PenStyle.NoPen)
        heights = np.random.default_rng(row).uniform(0.15, 0.85, len(outcome.errors))
        for error, sure, height in zip(outcome.errors, outcome.sure, heights, strict=True):
            painter.setBrush(QColor("#1a5fb4" if sure else "#999999"))
            place = middle + float(np.clip(error, -_WIDEST, _WIDEST)) * scale
            painter.drawEllipse(QPointF(place, (row + float(height)) * _ROW), 2.5, 2.5)
    painter.end()
    return image


def main(arguments: list[str]) -> int:
    """Print the figures; draw them if a file is named."""
    measured = outcomes()
    for name, outcome in measured.items():
        print(f"{name:48}", ", ".join(f"{what} {figure}" for what, figure in _figures(outcome).items()))
    if arguments:
        _application = QGuiApplication(["alignment", "-platform", "offscreen"])
        picture(measured).save(arguments[0])
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
