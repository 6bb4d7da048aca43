"""Why nothing can be heard."""

from reader.errors import VorleserError


class SoundError(VorleserError):
    """Nothing can be heard."""


class NoSoundDevice(SoundError):
    """There is no device to play on, or it refuses. `reason` is for the log."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class SoundStopped(SoundError):
    """The device or the sound server went away while it played."""


class DeviceGone(SoundError):
    """The device that played was taken away. What another one would play now, perhaps nobody wants to hear."""
