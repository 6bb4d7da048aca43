"""Plays what it is fed, and tells what is heard: lays sounds on a tape for the sound card, and follows its count."""

import time
from fractions import Fraction

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from reader.score import Place
from reader.speech.values import Samples
from ui.sound_card import LEAD, SoundCard
from ui.sound_errors import SoundError
from ui.tape import Tape

PATIENCE = 2000
"""Milliseconds to wait for the sound thread at the end, should the sound server hang."""

RESTED = 3.0
"""Seconds of silence after which a loudspeaker may have fallen asleep."""

CHIMING = 600
"""Milliseconds after which a chime, which waits for a fade, is surely over."""


class Player(QObject):
    """Plays tapes of clips. Belongs to the UI thread; nothing here waits."""

    available = Signal(bool)
    """Whether there is any device, whenever devices come or go."""

    lost = Signal(object)
    """A SoundError: what was fed is gone."""

    _flushing = Signal(int)
    _feeding = Signal(int, object)
    _volume_set = Signal(float)
    _closing = Signal()

    def __init__(self, parent: QObject | None = None, *, highlight_offset: float = 0.0) -> None:
        """`highlight_offset`: seconds by which sound is heard later than the server knows, as with Bluetooth.

        `lead_in`, 0 at first: seconds of almost-silence before the first word after a rest, to wake a loudspeaker.
        """
        super().__init__(parent)
        self.highlight_offset = highlight_offset
        self.lead_in = 0.0
        self._quiet_since = -RESTED
        self._tape = Tape(0)
        self._borrowed = 0
        self._reached = 0.0
        self._card = SoundCard()
        self._thread = QThread(self)
        self._thread.setObjectName("sound")
        self._card.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._thread.started.connect(self._card.prepare, queued)
        self._flushing.connect(self._card.flush, queued)
        self._feeding.connect(self._card.feed, queued)
        self._volume_set.connect(self._card.set_volume, queued)
        self._closing.connect(self._card.close, queued)
        self._card.lost.connect(self._lose, queued)
        self._card.available.connect(self.available, queued)
        self._chimed = QTimer(self, singleShot=True, interval=CHIMING)
        self._chimed.timeout.connect(self._rest)

    def start(self) -> None:
        """Look for the sound card, in the background; may be called once the window is there."""
        self._thread.start(QThread.Priority.TimeCriticalPriority)

    def flush(self, run: int) -> None:
        """Be silent within 100 ms, forget what was fed, and begin an empty tape for `run`."""
        now = time.monotonic()
        if self._tape.length:
            self._quiet_since = now
        rested = now - self._quiet_since > RESTED
        self._tape = Tape(run, self.lead_in if rested else 0.0)
        self._reached = 0.0
        self._flushing.emit(run)

    def borrow(self) -> int:
        """Be silent, and begin a tape for something beside the article; returns its run: below 0, and never used."""
        self._borrowed -= 1
        self.flush(self._borrowed)
        return self._borrowed

    def feed(self, run: int, place: Place, sound: Samples, start: Fraction, pause: Fraction) -> None:
        """Play the clip of a place from `start` seconds on, then `pause` seconds of silence; late runs are ignored."""
        if run != self._tape.run:
            return
        self._feeding.emit(run, self._tape.lay(place, sound, start, pause))

    def chime(self, sound: Samples) -> None:
        """Play a short sound as soon as what was flushed has faded; beside something that is read, nothing."""
        if not self._tape.length:
            self._feeding.emit(self._tape.run, sound)
            self._chimed.start()

    def position(self) -> tuple[int, Place, Fraction] | None:
        """The run, the place and the seconds into it that are heard now; None while nothing has been fed."""
        self._reached = max(self._reached, self._heard())
        found = self._tape.at(self._reached)
        return None if found is None else (self._tape.run, *found)

    @property
    def run(self) -> int:
        """What was flushed for last."""
        return self._tape.run

    @property
    def drained(self) -> bool:
        """Whether something was fed in this run, and all of it has been heard."""
        return self._tape.at(0) is not None and self._heard() >= self._tape.length

    def set_volume(self, volume: float) -> None:
        """0.0 to 1.0, as loudness is felt."""
        self._volume_set.emit(volume)

    def close(self) -> bool:
        """Be silent and end the thread; False if the sound server hangs and holds it, so that nobody waits for it."""
        self._closing.emit()
        self._thread.quit()
        return self._thread.wait(PATIENCE)

    def _heard(self) -> float:
        count = self._card.count
        if count.run != self._tape.run:
            return 0.0
        return count.heard(time.monotonic(), self._tape.length, LEAD + self.highlight_offset)

    @Slot()
    def _rest(self) -> None:
        """Let go of the card after a chime."""
        if not self._tape.length:
            self._flushing.emit(self._tape.run)

    @Slot(int, object)
    def _lose(self, run: int, error: SoundError) -> None:
        if run == self._tape.run:
            self.lost.emit(error)
