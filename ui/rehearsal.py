"""Sounds that are no part of an article, never beside a reading: a voice on trial, clicks to see and hear together."""

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.score import Place
from reader.utterance import Piece, Utterance
from ui.errand import Errand
from ui.player import Player
from ui.studio import LateStudio

if TYPE_CHECKING:
    from reader.loudness import VoiceLevels
    from reader.speech.values import Delivery, Samples

SILENCE = 150
"""Milliseconds after which a reading that is asked to pause is silent."""

_LOOK = 40
"""Milliseconds between two looks at whether all has been heard."""


class Rehearsal(QObject):
    """One sound at a time, on a player of its own. Belongs to the UI thread."""

    beginning = Signal()
    """Whatever else sounds must be silent now."""

    sounding = Signal(bool)
    """Whether there is something to hear, or about to be."""

    failed = Signal(object)

    def __init__(
        self,
        studio: LateStudio,
        parent: QObject | None = None,
        *,
        player: Callable[[QObject], Player] = Player,
    ) -> None:
        super().__init__(parent)
        self._studio = studio
        self._levels: VoiceLevels | None = None
        self._make_player = player
        self._player: Player | None = None
        self._volume = 1.0
        self._run = 0
        self._sounds: tuple[Samples, ...] = ()
        self._active = False
        self._errand = Errand(self)
        self._errand.answered.connect(self._come)
        self._errand.failed.connect(self._fail)
        self._waiting = QTimer(self, singleShot=True, interval=SILENCE)
        self._waiting.timeout.connect(self._sound)
        self._looking = QTimer(self, interval=_LOOK)
        self._looking.timeout.connect(self._look)

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self._volume = volume
        if self._player is not None:
            self._player.set_volume(volume)

    def speak(self, text: str | Utterance, delivery: "Delivery") -> None:
        """Let a voice speak."""
        self._begin()
        self._errand.run(lambda: self._recorded(text, delivery))

    def play(self, *sounds: "Samples") -> None:
        """Play sounds at the house rate one after the other: the first is Place(0, 0), the second Place(0, 1)."""
        self._begin()
        self._come(sounds)

    @Slot()
    def stop(self) -> None:
        """Be silent."""
        self._errand.forget(patience=0.0)
        self._waiting.stop()
        self._looking.stop()
        if self._player is not None and self._active:
            self._run += 1
            self._player.flush(self._run)
        self._tell(active=False)

    def position(self, offset: float) -> tuple[int, Fraction] | None:
        """Which sound is heard now, and the seconds into it, if it reaches the ears `offset` seconds late."""
        if self._player is None:
            return None
        self._player.highlight_offset = offset
        heard = self._player.position()
        return None if heard is None else (heard[1].sentence, heard[2])

    def close(self) -> bool:
        """Be silent for good; False if the sound server holds the thread."""
        self.stop()
        return self._player is None or self._player.close()

    def _begin(self) -> None:
        self.stop()
        self._tell(active=True)
        self.beginning.emit()
        self._waiting.start()
        self._sounds = ()

    def _recorded(self, text: str | Utterance, delivery: "Delivery") -> "tuple[Samples, ...]":
        """In the thread of the errand."""
        from reader.loudness import VoiceLevels  # noqa: PLC0415 - the window opens without it
        from reader.sound import sound_of  # noqa: PLC0415 - as above

        self._levels = self._levels or VoiceLevels()
        said = Utterance((Piece(text, None),)) if isinstance(text, str) else text
        recording = self._studio.record(said, delivery)
        gain = self._levels.gain_for(
            delivery.voice, lambda utterance, at: self._studio.record(utterance, at).takes
        )
        return (sound_of(recording.takes, gain),)

    @Slot(object)
    def _come(self, sounds: "tuple[Samples, ...]") -> None:
        self._sounds = sounds
        if not self._waiting.isActive():
            self._sound()

    @Slot()
    def _sound(self) -> None:
        if not self._sounds:
            return  # still being recorded
        if self._player is None:
            self._player = self._make_player(self)
            self._player.lost.connect(self._fail)
            self._player.set_volume(self._volume)
            self._player.start()
        self._run += 1
        self._player.flush(self._run)
        for number, sound in enumerate(self._sounds):
            self._player.feed(self._run, Place(0, number), sound, Fraction(0), Fraction(0))
        self._looking.start()

    @Slot()
    def _look(self) -> None:
        if self._player is not None and self._player.drained:
            self.stop()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self.stop()
        self.failed.emit(error)

    def _tell(self, *, active: bool) -> None:
        if active != self._active:
            self._active = active
            self.sounding.emit(active)
