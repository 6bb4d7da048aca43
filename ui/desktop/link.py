"""Joins the reading with the desktop: media keys steer it, nobody falls asleep, and notifications tell of it."""

import time
from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.moment import Status
from reader.moves import Unit
from ui.desktop.awake import Awake
from ui.desktop.bus import Guest, SessionBus
from ui.desktop.notifications import Notifications
from ui.desktop.now import Now
from ui.desktop.power import power
from ui.desktop.remote import Remote
from ui.reading import Reading
from ui.window import Window

_AWAKE = frozenset({Status.READING, Status.WAITING})


class DesktopLink(QObject):
    """Belongs to the UI thread. Connects what it is made with; tells what concerns others."""

    speed_wished = Signal(float)
    volume_wished = Signal(float)
    """0 to 1."""

    open_wished = Signal(str)
    """The path of a file."""

    def __init__(
        self, reading: Reading, window: Window, guests: Sequence[Guest] = (), parent: QObject | None = None
    ) -> None:
        """`guests` are others who want to be told of the session bus."""
        super().__init__(parent)
        self._reading, self._window = reading, window
        self._volume = 1.0
        self._power = power()
        self._awake = Awake(self.tr("Reading aloud"))
        self._remote = Remote(self)
        self._notifications = Notifications(self.tr("Show the window"), self)
        self._bus = SessionBus((self._remote, self._awake, self._notifications, *guests))
        reading.moment_changed.connect(self._show)
        reading.progressed.connect(self._show)
        reading.lengths_changed.connect(self._show)
        self._obey()

    def start(self) -> None:
        """Look for the desktop, in the background."""
        self._bus.start()

    def close(self) -> None:
        """Take leave of it."""
        self._power.keep_awake(False)  # noqa: FBT003 - it is the whole message
        self._bus.close()

    @Slot(float)
    def show_volume(self, volume: float) -> None:
        """Tell the desktop how loud the voice is, 0 to 1."""
        self._volume = volume
        self._show()

    @Slot(str, str)
    def notify(self, title: str, text: str) -> None:
        """Let the desktop tell something, in the place of what it told before."""
        self._notifications.tell(title, text, self._bus)

    @Slot()
    def withdraw(self) -> None:
        """What the desktop told has been seen."""
        self._notifications.withdraw(self._bus)

    def _obey(self) -> None:
        queued, remote, reading = Qt.ConnectionType.QueuedConnection, self._remote, self._reading
        remote.play_wished.connect(reading.play, queued)
        remote.pause_wished.connect(reading.pause, queued)
        remote.play_pause_wished.connect(reading.play_pause, queued)
        remote.stop_wished.connect(reading.stop, queued)
        remote.next_wished.connect(self._next, queued)
        remote.previous_wished.connect(self._previous, queued)
        remote.seek_wished.connect(reading.seek, queued)
        remote.rate_wished.connect(self.speed_wished, queued)
        remote.volume_wished.connect(self.volume_wished, queued)
        remote.open_wished.connect(self.open_wished, queued)
        remote.raise_wished.connect(self._window.come_forward, queued)
        self._notifications.clicked.connect(self._window.come_forward, queued)
        remote.quit_wished.connect(self._window.actions_["quit"].trigger, queued)

    @Slot()
    def _show(self) -> None:
        awake = self._reading.moment.status in _AWAKE
        self._power.keep_awake(awake)
        self._awake.want(awake, self._bus)
        self._remote.show(self._now(), self._bus)

    def _now(self) -> Now:
        reading = self._reading
        moment, score, lengths = reading.moment, reading.score, reading.lengths
        if score is None or lengths is None or moment.place is None:
            return Now(rate=reading.delivery.speed, volume=self._volume)
        article, section = score.article, score.section_of(moment.place.paragraph)
        start = score.section_start(section)
        begins = 0.0 if start is None else lengths.elapsed(start, Fraction(0))
        return Now(
            status=moment.status,
            section=section,
            sections=len(article.sections),
            title=article.sections[section].title,
            album=article.title,
            artists=tuple(name for name in (article.byline, article.publisher) if name),
            begins=begins,
            length=lengths.section(section).seconds,
            elapsed=max(0.0, reading.elapsed - begins),
            rate=score.delivery.speed,
            volume=self._volume,
            at=time.monotonic(),
        )

    @Slot()
    def _next(self) -> None:
        self._reading.skip(Unit.SECTION, 1)

    @Slot()
    def _previous(self) -> None:
        self._reading.skip(Unit.SECTION, -1)
