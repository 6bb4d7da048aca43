"""The only file that knows the sound card: a pull-mode sink with a long ring, for a thread of its own.

So neither a busy window nor a long hold of Python's global lock makes a hole in the sound. The count of samples that
the sound server took is the clock.
"""

import time
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QLoggingCategory, QObject, Qt, QTimer, Signal, Slot

from reader.rate import HOUSE_RATE
from reader.speech.values import Samples
from ui.sound_errors import DeviceGone, NoSoundDevice, SoundError, SoundStopped
from ui.tape import Count

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink, QMediaDevices

LEAD = 0.071
"""Seconds by which the sound server takes samples before they are heard, with what `ui.variables` lets it hold.

Measured against position-coded sound recorded at the monitor of a null sink."""

RING = 1.5
"""Seconds in Qt's ring: longer than Python's global lock is ever held."""

POLL = 10
"""Milliseconds between two looks at the count."""

FROZEN = 150
"""Looks without any progress after which the sound server is taken for gone. Counted, not timed: a computer that was
asleep has not looked."""

FADING = (0.3, 0.1, 0.0)
"""Loudness at successive looks after a flush; it is heard when the sound server has played what it holds."""

FADED = 7
"""Looks after a flush at which the fade begins to be heard and the sink is reset: silence within 100 ms."""


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


class SoundCard(QObject):
    """Plays reels, one at a time: what is flushed fades out first. Only `count` is read from other threads."""

    lost = Signal(int, object)
    """A run, and the SoundError that ended it."""

    available = Signal(bool)
    """Whether there is any device."""

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
        """Let what plays fade out, and begin an empty reel for `run`."""
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
        """Play it after what was fed for the same run; sounds for an earlier one are ignored."""
        if run != self._run or self._reel is None:
            return
        self._reel.add(sound)
        if self._playing is self._reel:
            self._reel.readyRead.emit()
        elif self._playing is None:
            self._begin(self._reel)

    @Slot(float)
    def set_volume(self, volume: float) -> None:
        """0.0 to 1.0, as loudness is felt."""
        self._volume = volume
        if self._sink is not None and self._fade is None:
            self._sink.setVolume(_amplitude(volume))

    @Slot()
    def close(self) -> None:
        """Be silent, and watch the devices no longer."""
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
