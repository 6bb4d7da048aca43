"""The only file that knows the sound card: plays what it is fed and tells what is heard.

One pull-mode QAudioSink with a long ring lives in a thread of its own, so that neither a busy window nor a long hold of
Python's global lock makes a hole in the sound. The count of samples that the sound server took is the clock.
"""

import os
import time
from collections import deque
from contextlib import suppress
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QLoggingCategory, QObject, Qt, QThread, QTimer, Signal, Slot

from reader.rate import HOUSE_RATE
from reader.score import Place
from reader.speech.values import Samples
from ui.sound_errors import DeviceGone, NoSoundDevice, SoundError, SoundStopped
from ui.tape import Count, Tape

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink, QMediaDevices

LEAD = 0.071
"""Seconds by which the sound server takes samples before they are heard, with SERVER_BUFFER.

Measured against position-coded sound recorded at the monitor of a null sink."""

SERVER_BUFFER = "100"
"""Milliseconds in the sound server. Qt's own 16 are not enough; on two cores with a load of 4, 60 left 8 to 58 holes in
12 seconds and 100 left 5 to 10, and with more than 100 a flush is no longer silent within 100."""

RING = 1.5
"""Seconds in Qt's ring: longer than Python's global lock is ever held."""

POLL = 10
"""Milliseconds between two looks at the count."""

FROZEN = 150
"""Looks without any progress after which the sound server is taken for gone. Counted, not timed: a computer that was
asleep has not looked."""

PATIENCE = 2000
"""Milliseconds to wait for the sound thread at the end, should the sound server hang."""

FADING = (0.3, 0.1, 0.0)
"""Loudness at successive looks after a flush; it is heard when the sound server has played what it holds."""

RESTED = 3.0
"""Seconds of silence after which a loudspeaker may have fallen asleep."""

FADED = 7
"""Looks after a flush at which the fade begins to be heard and the sink is reset: silence within 100 ms."""


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
        self._engine = _Engine()
        self._thread = QThread(self)
        self._thread.setObjectName("sound")
        self._engine.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._thread.started.connect(self._engine.prepare, queued)
        self._flushing.connect(self._engine.flush, queued)
        self._feeding.connect(self._engine.feed, queued)
        self._volume_set.connect(self._engine.set_volume, queued)
        self._closing.connect(self._engine.close, queued)
        self._engine.lost.connect(self._lose, queued)
        self._engine.available.connect(self.available, queued)
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
        count = self._engine.count
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


class _Reel(QIODevice):
    """The samples of one run, as the sink draws them. Belongs to the sound thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: deque[memoryview] = deque()
        self.samples = 0
        self.open(QIODevice.OpenModeFlag.ReadOnly)

    def add(self, sound: Samples) -> None:
        if len(sound):
            self._left.append(sound.data.cast("B"))
            self.samples += len(sound)

    def readData(self, most: int) -> bytes:
        given: list[memoryview] = []
        while most and self._left:
            piece = self._left.popleft()
            if len(piece) > most:
                self._left.appendleft(piece[most:])
                piece = piece[:most]
            most -= len(piece)
            given.append(piece)
        return b"".join(given)

    def bytesAvailable(self) -> int:
        return super().bytesAvailable() + sum(map(len, self._left))

    def isSequential(self) -> bool:
        return True

    def writeData(self, _data: bytes, _length: int) -> int:  # type: ignore[override]
        return -1


class _Engine(QObject):
    """The sink and its ring. Lives in the sound thread; only `count` is read from elsewhere."""

    lost = Signal(int, object)
    available = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._devices: QMediaDevices | None = None
        self._device = b""
        self.count = Count(0, 0.0, 0.0)
        self._run = 0
        self._volume = 1.0
        self._sink: QAudioSink | None = None
        self._reel: _Reel | None = None
        self._playing: _Reel | None = None
        self._looks = 0
        self._fade: int | None = None
        self._timer: QTimer | None = None

    @Slot()
    def prepare(self) -> None:
        """Find the card, so that the first sound is as quick as all others; its absence is told when it is needed."""
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=POLL)
        self._timer.timeout.connect(self._look)
        with suppress(SoundError):
            _new_sink(self).deleteLater()
        with suppress(ImportError):
            self._watch()

    @Slot(int)
    def flush(self, run: int) -> None:
        self._run = run
        if self._reel is not None and self._reel is not self._playing:
            self._reel.deleteLater()
        self._reel = _Reel(self)
        if self._playing is not None and self._fade is None:
            self._fade = 0
            if self._dry():
                self._silence()

    @Slot(int, object)
    def feed(self, run: int, sound: Samples) -> None:
        if run != self._run or self._reel is None:
            return
        self._reel.add(sound)
        if self._playing is self._reel:
            self._reel.readyRead.emit()
        elif self._playing is None:
            self._begin(self._reel)

    @Slot(float)
    def set_volume(self, volume: float) -> None:
        self._volume = volume
        if self._sink is not None and self._fade is None:
            self._sink.setVolume(_amplitude(volume))

    @Slot()
    def close(self) -> None:
        self._silence()
        if self._devices is not None:
            self._devices.deleteLater()  # in the thread that its timers belong to
            self._devices = None

    def _begin(self, reel: _Reel) -> None:
        try:
            self._sink = _new_sink(self)  # on what is the default device now
            self._device = _names()[0] if self._devices is not None else b""
            self._sink.setVolume(_amplitude(self._volume))
            self._playing = reel
            self.count = Count(self._run, 0.0, time.monotonic())
            self._looks = 0
            self._sink.start(reel)
            _refuse_if_closed(self._sink)
        except SoundError as error:
            self._lose(error)
            return
        if self._timer is not None:
            self._timer.start()

    @Slot()
    def _look(self) -> None:
        if self._sink is None or self._playing is None:
            return
        taken = self._sink.processedUSecs() / 1e6
        if taken != self.count.taken:
            self._looks = 0
            if self._fade is None:
                self.count = Count(self.count.run, taken, time.monotonic())
        elif not self._dry():
            self._looks += 1
            if self._looks > FROZEN:
                self._lose(SoundStopped("the sound server has stopped taking samples"))
                return
        if self._fade is not None:
            self._go_on_fading(self._fade)

    def _watch(self) -> None:
        """Hear of devices that come and go."""
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - may be missing

        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._look_at_devices)

    @Slot()
    def _look_at_devices(self) -> None:
        names = _names()
        if self._playing is not None and self._device and self._device not in names:
            self._lose(DeviceGone("the device that played is gone"))
        self.available.emit(any(names))

    def _go_on_fading(self, step: int) -> None:
        if step >= FADED:
            self._silence()
            if self._reel is not None and self._reel.samples:
                self._begin(self._reel)
            return
        if step < len(FADING) and self._sink is not None:
            self._sink.setVolume(_amplitude(self._volume) * FADING[step])
        self._fade = step + 1

    def _silence(self) -> None:
        if self._sink is not None:
            # WORKAROUND PySide6 6.11: `reset` holds Python's global lock while it waits for the sound server. Should
            # that hang, so would the window; the destructor does the same without the lock.
            self._sink.deleteLater()
            self._sink = None
        if self._playing is not None:
            self._playing.deleteLater()
            if self._playing is self._reel:
                self._reel = None
        self._playing = self._fade = None
        if self._timer is not None:
            self._timer.stop()

    def _dry(self) -> bool:
        """Whether the server has taken everything."""
        return self._playing is not None and self.count.taken * HOUSE_RATE >= self._playing.samples - 1

    def _lose(self, error: SoundError) -> None:
        self.lost.emit(
            self._run, error
        )  # first of all: a server that hangs also holds up whoever closes the sink
        self._silence()


def _new_sink(parent: QObject) -> "QAudioSink":
    """A sink on the desktop's default device, closed and ready. Raises NoSoundDevice."""
    os.environ.setdefault("PULSE_LATENCY_MSEC", SERVER_BUFFER)  # libpulse reads it when it connects
    QLoggingCategory.setFilterRules("qt.multimedia.ffmpeg.info=false\nqt.multimedia.symbolsresolver*=false")
    try:
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices  # noqa: PLC0415 - see below
    except ImportError as error:  # without libpulse0; the window opens and export works all the same
        raise NoSoundDevice(str(error)) from error
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        raise NoSoundDevice("there is no audio output")
    form = QAudioFormat()
    form.setSampleRate(HOUSE_RATE)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    sink = QAudioSink(device, form, parent)
    sink.setBufferSize(int(RING * HOUSE_RATE) * 2)
    return sink


def _names() -> list[bytes]:
    """The names of all devices, that of the default one first."""
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - may be missing

    devices = (QMediaDevices.defaultAudioOutput(), *QMediaDevices.audioOutputs())
    return [bytes(device.id().data()) for device in devices]


def _refuse_if_closed(sink: "QAudioSink") -> None:
    """Raises NoSoundDevice if a sink that was started did not open."""
    from PySide6.QtMultimedia import QtAudio  # noqa: PLC0415 - may be missing

    if sink.error() in {QtAudio.Error.OpenError, QtAudio.Error.FatalError, QtAudio.Error.IOError}:
        raise NoSoundDevice(sink.error().name)


def _amplitude(loudness: float) -> float:
    """A cube, as sound servers count: half the loudness is an eighth of the amplitude."""
    return max(0.0, min(loudness, 1.0)) ** 3
