"""Records what playback asks for, in worker threads, and delivers clips on the UI thread."""

import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.score import Entry, Place
from reader.speech.values import Delivery, Samples, Take
from reader.timing import Clip, make_clip
from reader.utterance import Utterance

if TYPE_CHECKING:
    from reader.loudness import VoiceLevels
    from reader.speech.studio import Recording

WORKERS = 2


class Recorder(Protocol):
    """What records utterances: a Studio. Called from several threads at once."""

    def record(self, utterance: Utterance, delivery: Delivery) -> "Recording":
        """The sound of an utterance; waits for it."""
        ...


@dataclass(frozen=True, slots=True)
class _Wish:
    edition: int
    entry: Entry
    delivery: Delivery


@dataclass(frozen=True, slots=True, eq=False)
class _Delivered:
    wish: _Wish
    clip: Clip
    sound: Samples


class Recordist(QObject):
    """Takes one list of wishes at a time, the most urgent first. Belongs to the UI thread."""

    recorded = Signal(int, Place, Clip)
    """Edition, place and clip; its samples are found under its key by `sound`."""

    failed = Signal(int, Place, object)
    """Edition, place and the error."""

    _came = Signal(object)
    """From a worker thread."""

    _went_wrong = Signal(object, object)

    def __init__(self, recorder: Recorder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recorder = recorder
        self._levels: VoiceLevels | None = None
        self._sounds: dict[str, Samples] = {}
        self._wishes: list[_Wish] = []
        self._under_way: set[_Wish] = set()
        self._closed = False
        self._changed = threading.Condition()
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._went_wrong.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self._workers = [
            threading.Thread(target=self._work, name=f"recordist-{number}", daemon=True)
            for number in range(WORKERS)
        ]
        for worker in self._workers:
            worker.start()

    def record(self, edition: int, entries: Sequence[Entry], delivery: Delivery) -> None:
        """Record these, the first one first, and forget whatever was wished for before."""
        wishes = [_Wish(edition, entry, delivery) for entry in entries]
        with self._changed:
            self._wishes = [wish for wish in wishes if wish not in self._under_way]
            self._changed.notify_all()

    def sound(self, key: str) -> Samples:
        """The samples of a clip that was delivered, at the house rate. Raises KeyError."""
        return self._sounds[key]

    def keep_only(self, keys: Collection[str]) -> None:
        """Forget the samples of all other clips."""
        for key in self._sounds.keys() - set(keys):
            del self._sounds[key]

    def close(self) -> None:
        """End the workers; what they record must not be able to last, so close the recorder first."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        for worker in self._workers:
            worker.join()

    @Slot(object)
    def _deliver(self, delivered: _Delivered) -> None:
        self._sounds[delivered.clip.key] = delivered.sound
        self.recorded.emit(delivered.wish.edition, delivered.wish.entry.place, delivered.clip)

    @Slot(object, object)
    def _fail(self, wish: _Wish, error: Exception) -> None:
        self.failed.emit(wish.edition, wish.entry.place, error)

    def _work(self) -> None:
        """The life of a worker thread."""
        while (wish := self._next()) is not None:
            try:
                delivered = self._made(wish)
            except Exception as error:  # noqa: BLE001 - whatever it is, reading must hear of it
                self._went_wrong.emit(wish, error)
            else:
                self._came.emit(delivered)
            with self._changed:
                self._under_way.discard(wish)

    def _next(self) -> _Wish | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._wishes)
            if self._closed:
                return None
            wish = self._wishes.pop(0)
            self._under_way.add(wish)
            return wish

    def _made(self, wish: _Wish) -> _Delivered:
        from reader.loudness import VoiceLevels  # noqa: PLC0415 - see ui.later
        from reader.sound import sound_of  # noqa: PLC0415

        with self._changed:
            levels = self._levels = self._levels or VoiceLevels()
        utterance = wish.entry.utterance
        recording = self._recorder.record(utterance, wish.delivery)
        gain = levels.gain_for(wish.delivery.voice, self._takes)
        clip = make_clip(recording.key, utterance, recording.takes)
        return _Delivered(wish, clip, sound_of(recording.takes, gain))

    def _takes(self, utterance: Utterance, delivery: Delivery) -> Sequence[Take]:
        return self._recorder.record(utterance, delivery).takes
