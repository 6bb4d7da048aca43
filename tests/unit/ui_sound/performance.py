"""A program that plays noises on the sound card and prints, line by line, what it did and what it was told.

Each line is JSON: the moment on the monotonic clock, what happened, and more. `play` gives a whole performance; `lose`
plays on until the sound card is gone.
"""

import json
import os
import sys
import time
from fractions import Fraction
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from reader.rate import HOUSE_RATE
from reader.score import Place
from reader.speech.values import Samples
from ui import variables
from ui.earcons import Earcon, sound_of
from ui.player import Player

LENGTH = Fraction(3, 5)
PAUSE = Fraction(1, 10)
MIDDLE = Fraction(1, 4)


def noise(number: int) -> Samples:
    """A sound that no other is like."""
    spectrum = np.fft.rfft(np.random.default_rng(number).normal(0, 1, int(LENGTH * HOUSE_RATE)))
    spectrum[4000:] = 0  # below 6.7 kHz, as speech is
    sound = np.fft.irfft(spectrum, int(LENGTH * HOUSE_RATE))
    louder: Samples = (sound / np.abs(sound).max() * 12_000).astype(np.int16)
    return louder


class Performance(QObject):
    """Plays, and prints."""

    def __init__(self) -> None:
        super().__init__()
        self.player = Player(self)
        self.player.lost.connect(self.lost)
        self.player.start()
        self._look = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=10)
        self._look.timeout.connect(self.look)
        self._look.start()
        self._drained = False

    def note(self, what: str, *more: object) -> None:
        print(json.dumps([time.monotonic(), what, *more]), flush=True)  # noqa: T201 - what it is for

    def feed(self, run: int, numbers: range, start: Fraction = Fraction(0)) -> None:
        self.player.flush(run)
        self.note("flush", run)
        for number in numbers:
            self.player.feed(run, Place(0, number), noise(number), start, PAUSE)
            start = Fraction(0)

    @Slot()
    def look(self) -> None:
        found = self.player.position()
        if found is not None:
            run, place, offset = found
            self.note("heard", run, place.sentence, float(offset))
        if self.player.drained and not self._drained:
            self._drained = True
            self.note("drained")

    @Slot(object)
    def lost(self, error: Exception) -> None:
        self.note("lost", type(error).__name__)
        QCoreApplication.quit()

    def be_silent(self) -> None:
        self.player.flush(2)
        self.note("silent")

    def be_paused(self) -> None:
        self.player.flush(5)
        self.player.chime(sound_of(Earcon.PAUSE))
        self.note("paused")

    def end(self) -> None:
        self.player.close()
        self.note("closed")
        QCoreApplication.quit()


def main() -> None:
    variables.settle()
    application = QCoreApplication([])
    performance = Performance()
    steps = {200: partial(performance.feed, 1, range(40))}
    if sys.argv[1] == "play":
        steps |= {
            1000: partial(time.sleep, 0.3),  # a busy window
            2400: partial(performance.be_silent),
            2900: partial(performance.feed, 3, range(50, 55), MIDDLE),
            4100: partial(performance.feed, 4, range(60, 61)),
            5300: partial(performance.be_paused),
            6300: partial(performance.end),
        }
    for milliseconds, step in steps.items():
        QTimer.singleShot(milliseconds, step)
    application.exec()
    performance.player.close()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
