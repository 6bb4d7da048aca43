"""Sounds that are no part of an article, on its player: a voice on trial, clicks to see and hear together."""

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.score import Place
from reader.utterance import Piece, Utterance
from ui.errand import Errand
from ui.player import Player
from ui.studio import LateStudio

if TYPE_CHECKING:
    from reader.speech.values import Delivery, Samples

_LOOK = 40
"""Milliseconds between two looks at whether all has been heard."""


class Rehearsal(QObject):
    """One sound at a time, and only while nothing else sounds. Belongs to the UI thread."""

    beginning = Signal()
    """A reading must pause now."""

    sounding = Signal(bool)
    """Whether there is something to hear, or about to be."""

    failed = Signal(object)

    def __init__(self, studio: LateStudio, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio, self._player = studio, player
        self._run = 0
        self._active = False
        self._errand = Errand(self)
        self._errand.answered.connect(self._come)
        self._errand.failed.connect(self._fail)
        self._looking = QTimer(self, interval=_LOOK)
        self._looking.timeout.connect(self._look)
        player.lost.connect(self._end)

    def speak(self, text: str | Utterance, delivery: "Delivery") -> None:
        """Let a voice speak."""
        self._begin()
        said = Utterance((Piece(text, None),)) if isinstance(text, str) else text
        self._errand.run(lambda: (self._studio.sound(said, delivery),))

    def play(self, *sounds: "Samples") -> None:
        """Play sounds at the house rate one after the other: the first is Place(0, 0), the second Place(0, 1)."""
        self._begin()
        self._come(sounds)

    @Slot()
    def stop(self) -> None:
        """Be silent."""
        if self._active and self._player.run == self._run:
            self._player.borrow()
        self._end()

    def position(self) -> tuple[int, Fraction] | None:
        """Which sound is heard now, and the seconds into it."""
        heard = self._player.position() if self._player.run == self._run else None
        return None if heard is None else (heard[1].sentence, heard[2])

    def _begin(self) -> None:
        self._end()
        self.beginning.emit()
        self._run = self._player.borrow()
        self._tell(active=True)
        self._looking.start()

    def _end(self) -> None:
        self._errand.forget(patience=0.0)
        self._looking.stop()
        self._tell(active=False)

    @Slot(object)
    def _come(self, sounds: "tuple[Samples, ...]") -> None:
        for number, sound in enumerate(sounds):
            self._player.feed(self._run, Place(0, number), sound, Fraction(0), Fraction(0))

    @Slot()
    def _look(self) -> None:
        """Is all heard, or does something else sound now?"""
        if self._player.run != self._run or self._player.drained:
            self._end()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.stop()
        self.failed.emit(error)

    def _tell(self, *, active: bool) -> None:
        if active != self._active:
            self._active = active
            self.sounding.emit(active)
