"""What reading is doing, in one word."""

from enum import Enum


class Status(Enum):
    """What reading is doing."""

    EMPTY = "empty"
    STOPPED = "stopped"
    WAITING = "waiting"
    """Reading is wanted, but the sound is not there yet."""
    READING = "reading"
    PAUSED = "paused"
    ENDED = "ended"
