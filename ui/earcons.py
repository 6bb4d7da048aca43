"""Quiet sounds that tell without words: reading has paused, has come to its end, or cannot go on."""

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from reader.moment import Moment, Status
from reader.rate import HOUSE_RATE
from ui.keeping import Keeping
from ui.player import Player
from ui.reading import Reading
from ui.sound_errors import SoundError

if TYPE_CHECKING:
    from reader.speech.values import Samples

PEAK: Final = -30.0
"""dBFS: well below the voice."""

_SOFT: Final = 0.012
"""Seconds of rise and fall of a tone."""


class Earcon(Enum):
    """Each is a row of tones: hertz and seconds."""

    PAUSE = ((523.25, 0.09),)
    END = ((523.25, 0.07), (392.0, 0.075))
    ERROR = ((220.0, 0.06), (0.0, 0.02), (220.0, 0.06))


def earcon_between(before: Status, after: Status) -> Earcon | None:
    """What tells of a change; a pause that the reader did not hear begin needs no sound."""
    if after is Status.ENDED:
        return Earcon.END
    return Earcon.PAUSE if (before, after) == (Status.READING, Status.PAUSED) else None


def sound_of(earcon: Earcon) -> "Samples":
    """Its samples at the house rate; less than 150 ms."""
    import numpy as np  # noqa: PLC0415 - the window opens without it

    parts = []
    for hertz, seconds in earcon.value:
        count = round(seconds * HOUSE_RATE)
        time = np.arange(count) / HOUSE_RATE
        edge = np.clip(np.minimum(time, seconds - time) / _SOFT, 0, 1)
        parts.append(np.sin(2 * np.pi * hertz * time) * (1 - np.cos(np.pi * edge)) / 2)
    samples: Samples = (np.concatenate(parts) * 32767 * 10 ** (PEAK / 20)).astype(np.int16)
    return samples


class Earcons(QObject):
    """Plays them while the settings want them. Belongs to the UI thread."""

    def __init__(
        self, reading: Reading, player: Player, keeping: Keeping, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._player, self._keeping = player, keeping
        self._status = Status.EMPTY
        reading.moment_changed.connect(self._follow)
        reading.told.connect(self._warn)

    @Slot(bool)
    def choose(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Want them from now on, or not."""
        self._keeping.change(sounds=wanted)

    @Slot(Moment)
    def _follow(self, moment: Moment) -> None:
        before, self._status = self._status, moment.status
        earcon = earcon_between(before, moment.status)
        if earcon is not None:
            self._play(earcon)

    @Slot(object)
    def _warn(self, error: Exception) -> None:
        """Where there is no sound at all, none can tell of it."""
        if not isinstance(error, SoundError):
            self._play(Earcon.ERROR)

    def _play(self, earcon: Earcon) -> None:
        if self._keeping.settings.sounds:
            self._player.chime(sound_of(earcon))
