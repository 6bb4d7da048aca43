"""Writes down when the window shows what, for the stories that listen along: only where VORLESER_TRACE names a file."""

import json
import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot

from ui.page.page import Page

if TYPE_CHECKING:
    from reader.moment import Moment
    from ui.reading import Reading

VARIABLE = "VORLESER_TRACE"


class Trace(QObject):
    """One JSON object a line: each moment, each error ("told"), and when the page was painted with something new.

    "painted" is the number of characters on the page, with the word that was "lit" by whichever voice.
    """

    def __init__(self, file: str, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._painted, self._lit = 0, page.lit_word
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._to_paint = True
        page.viewport().installEventFilter(self)

    def follow(self, reading: "Reading") -> None:
        """Write down what is read, too."""
        reading.moment_changed.connect(self._note)
        reading.told.connect(self._note_error)

    @Slot(object)
    def _note(self, moment: "Moment") -> None:
        place, word = moment.place, moment.word
        self._to_paint = True
        self._write(
            status=moment.status.value,
            place=None if place is None else [place.paragraph, place.sentence],
            word=None if word is None else [word.start, word.end],
        )

    @Slot(object)
    def _note_error(self, error: Exception) -> None:
        self._write(told=type(error).__name__)

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        """Qt calls this before each event of the page."""
        if event.type() == QEvent.Type.Paint:
            characters = self._page.document().characterCount() - 1  # Qt counts the end of the text too
            word = self._page.lit_word
            if self._to_paint or (characters, word) != (self._painted, self._lit):
                self._to_paint, self._painted, self._lit = False, characters, word
                self._write(painted=characters, lit=None if word is None else [word.start, word.end])
        return False

    def _write(self, **told: object) -> None:
        os.write(self._file, json.dumps({"t": time.monotonic()} | told).encode() + b"\n")


def trace_if_asked(page: Page) -> Trace | None:
    """Start writing where the environment asks for it."""
    file = os.environ.get(VARIABLE)
    return Trace(file, page) if file else None
