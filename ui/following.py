"""Shows on the window where reading is: the lit words, the time, the outline's progress and lengths."""

from itertools import accumulate

from PySide6.QtCore import QObject, QTimer, Slot

from reader.moment import Moment
from ui.reading import Reading
from ui.window import Window

_SETTLE = 250
"""Milliseconds in which news of lengths are gathered before outline and seek bar are drawn anew."""


class Following(QObject):
    """Belongs to the UI thread."""

    def __init__(self, window: Window, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._reading = window, reading
        self._progress = (-1, 0.0)
        self._lengths = QTimer(self, singleShot=True, interval=_SETTLE)
        self._lengths.timeout.connect(self._show_lengths)
        reading.moment_changed.connect(self._show_moment)
        reading.progressed.connect(self._show_progress)
        reading.lengths_changed.connect(self._lengths.start)

    @Slot(Moment)
    def _show_moment(self, moment: Moment) -> None:
        self._window.page.show_moment(moment)
        self._window.actions_.show_status(moment.status)

    @Slot()
    def _show_progress(self) -> None:
        elapsed, score, lengths = self._reading.elapsed, self._reading.score, self._reading.lengths
        self._window.transport.show_time(elapsed, self._reading.total)
        place = self._reading.moment.place
        if score is None or lengths is None or place is None:
            return
        section = score.section_of(place.paragraph)
        before = sum(lengths.section(index).seconds for index in range(section))
        length = lengths.section(section).seconds
        progress = section, round((elapsed - before) / length, 2) if length else 0.0
        if progress != self._progress:
            self._progress = progress
            self._window.outline.show_progress(*progress)

    @Slot()
    def _show_lengths(self) -> None:
        if self._reading.score is None or self._reading.lengths is None:
            return
        sections = range(len(self._reading.score.article.sections))
        lengths = [self._reading.lengths.section(index) for index in sections]
        self._window.outline.show_lengths(lengths)
        starts = accumulate((length.seconds for length in lengths[:-1]), initial=0.0)
        self._window.transport.show_sections(list(starts))
        self._progress = (-1, 0.0)
        self._show_progress()
