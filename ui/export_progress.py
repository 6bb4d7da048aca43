"""How far an export is: a line of text, a bar that can have the focus, and now and then something worth saying."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from ui.words import clock, duration

_PARTS: Final = 1000
"""Steps of the bar."""

_QUARTERS: Final = 4
CALM: Final = 8.0
"""Seconds between two times that something is said."""


@dataclass(frozen=True, slots=True)
class Stage:
    """How much is done, from 0 to 1, and the title of the section that is written."""

    done: float = 0.0
    section: str = ""

    def is_news_after(self, before: "Stage") -> bool:
        """Whether a section has ended since then, or another quarter of the whole."""
        quarters = int(self.done * _QUARTERS) > int(before.done * _QUARTERS)
        return quarters or self.section != before.section


class ExportProgress(QWidget):
    """Told how far it is; shows it, and tells what is worth saying without being asked."""

    mentioned = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._stage, self._mentioned_at = Stage(), 0.0
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setRange(0, _PARTS)
        self._bar.setTextVisible(False)
        self._bar.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._text)
        box.addWidget(self._bar)

    @property
    def bar(self) -> QProgressBar:
        """The bar: it says how far it is while it has the focus."""
        return self._bar

    def text(self) -> str:
        """What is shown."""
        return self._text.text()

    def show_text(self, text: str, said: str = "") -> None:
        """Show a text; `said` is how a screen reader says it, if otherwise."""
        self._text.setText(text)
        self._text.setAccessibleName(said)

    def begin(self) -> None:
        """From nothing."""
        self._stage, self._mentioned_at = Stage(), self._now()
        self._bar.setValue(0)
        self._bar.setAccessibleDescription("")
        self._bar.show()

    def end(self, *, finished: bool) -> None:
        """It is over; what is finished shows a full bar."""
        self._bar.setValue(_PARTS)
        self._bar.setAccessibleDescription(self.tr("finished"))
        self._bar.setVisible(finished)

    def show_done(self, done: float, section: str, seconds_left: float | None, waits: str = "") -> None:
        """`done` is from 0 to 1; `waits` is why the online voice is waited for."""
        self._bar.show()
        self._bar.setValue(round(_PARTS * done))
        percent = self.tr("{number} per cent").format(number=round(100 * done))
        shown = said = self.tr("Writing “{title}”").format(title=section)
        if seconds_left is not None:
            left = self.tr("{time} left")
            shown += " · " + left.format(time=clock(seconds_left, exact=False))
            said += ", " + left.format(time=duration(seconds_left, exact=False))
        if waits:
            shown = said = self.tr("Waiting for the online voice: {reason}.").format(reason=waits)
        self.show_text(shown, said)
        self._bar.setAccessibleDescription(f"{percent}, {said}")
        self._mention(Stage(done, section), f"{percent}, {said}")

    def _mention(self, stage: Stage, words: str) -> None:
        """What comes too soon after the last time waits for the next time that there is something new."""
        if self._now() - self._mentioned_at >= CALM and stage.is_news_after(self._stage):
            self._stage, self._mentioned_at = stage, self._now()
            self.mentioned.emit(words)
