"""Fetches a natural voice in a thread of its own, one at a time, for as long as its permit is given."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.consent import OnlinePermit
from reader.speech.piper.catalogue import Offer
from reader.speech.piper.models import models_folder
from reader.speech.piper.pace import Pace, timed
from ui.errand import Errand

if TYPE_CHECKING:
    from reader.speech.piper.models import Model

_NAP: Final = 0.1
"""Seconds after which somebody who waits for the next attempt looks whether it is still wanted."""


class _Run:
    """One download: its offer, its permit, and what its thread has to say."""

    def __init__(self, offer: Offer) -> None:
        self.offer, self.permit = offer, OnlinePermit()
        self.permit.give()
        self._napping = threading.Event()

    def work(self, tell: Callable[[Pace], object], waits: Callable[[], object]) -> "Model":
        """In the thread of the errand. Raises SpeechError."""
        from reader.speech.piper.download import Downloads  # noqa: PLC0415 - see ui.later

        def wait(seconds: float) -> None:
            waits()
            for _ in range(round(seconds / _NAP)):
                if not self.permit.given:
                    return
                self._napping.wait(_NAP)

        return Downloads(models_folder(), self.permit, timed(tell), wait=wait).install(self.offer)


class Fetching(QObject):
    """Belongs to the UI thread. A download that is cancelled is forgotten at once; its thread ends by itself."""

    progressed = Signal(Pace)
    waiting = Signal()
    """The service does not answer as it should; another attempt follows."""

    arrived = Signal(Offer)
    failed = Signal(Offer, object)
    """An offer, and the exception that ended its download."""

    _told = Signal(object, object)
    """A run and its pace, or None where it waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: _Run | None = None
        self._errand = Errand(self)
        self._errand.answered.connect(self._finish)
        self._errand.failed.connect(self._fail)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def offer(self) -> Offer | None:
        """What is being fetched."""
        return None if self._run is None else self._run.offer

    def fetch(self, offer: Offer) -> None:
        """Begin; whoever calls this has been allowed to. What came before is cancelled."""
        self.cancel()
        run = self._run = _Run(offer)
        tell, waits = partial(self._told.emit, run), partial(self._told.emit, run, None)
        self._errand.run(partial(run.work, tell, waits))

    def cancel(self) -> None:
        """Fetch nothing more; what has come is kept."""
        if self._run is not None:
            self._run.permit.withdraw()
            self._run = None
            self._errand.forget(patience=0.0)

    @Slot(object, object)
    def _tell(self, run: _Run, pace: Pace | None) -> None:
        if run is not self._run:
            return
        if pace is None:
            self.waiting.emit()
        else:
            self.progressed.emit(pace)

    @Slot(object)
    def _finish(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            self.arrived.emit(run.offer)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        run, self._run = self._run, None
        if run is not None:
            self.failed.emit(run.offer, error)
