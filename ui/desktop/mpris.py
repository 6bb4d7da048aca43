"""The D-Bus objects of a media player, by the MPRIS D-Bus Interface Specification 2.2.

Everything here runs in the bus's thread. What a client wishes is emitted as a signal of `Remote`.
"""

# ruff: noqa: D102 - what every method and property is for stands in the specification
import time
from typing import TYPE_CHECKING, Annotated, Final

from dbus_fast import DBusError, PropertyAccess, Variant
from dbus_fast.annotations import (
    DBusBool,
    DBusDict,
    DBusDouble,
    DBusInt64,
    DBusObjectPath,
    DBusSignature,
    DBusStr,
)
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

from reader.places import asset
from ui.desktop.now import HIGHEST_RATE, LOWEST_RATE, Now

if TYPE_CHECKING:
    from ui.desktop.remote import Remote

PATH: Final = "/org/mpris/MediaPlayer2"
TYPES: Final = ["text/plain", "text/markdown"]
_READ: Final = PropertyAccess.READ

_PICTURE: Final = asset("desktop/icons/256.png").as_uri()

DBusStrings = Annotated[list[str], DBusSignature("as")]


class Root(ServiceInterface):
    """The program as a whole."""

    def __init__(self, remote: "Remote") -> None:
        super().__init__("org.mpris.MediaPlayer2")
        self._remote = remote

    @dbus_method()
    def Raise(self) -> None:
        self._remote.raise_wished.emit()

    @dbus_method()
    def Quit(self) -> None:
        self._remote.quit_wished.emit()

    @dbus_property(_READ)
    def CanQuit(self) -> DBusBool:
        return True

    @dbus_property(_READ)
    def CanRaise(self) -> DBusBool:
        return True

    @dbus_property(_READ)
    def HasTrackList(self) -> DBusBool:
        return False

    @dbus_property(_READ)
    def Identity(self) -> DBusStr:
        return "Vorleser"

    @dbus_property(_READ)
    def DesktopEntry(self) -> DBusStr:
        return "vorleser"

    @dbus_property(_READ)
    def SupportedUriSchemes(self) -> DBusStrings:
        return ["file"]

    @dbus_property(_READ)
    def SupportedMimeTypes(self) -> DBusStrings:
        return TYPES


class Player(ServiceInterface):
    """What is playing, and what can be done about it."""

    def __init__(self, remote: "Remote") -> None:
        super().__init__("org.mpris.MediaPlayer2.Player")
        self._remote = remote

    def tell(self, before: Now, now: Now) -> None:
        """Tell the clients what has changed."""
        old, new = _told(before), _told(now)
        changed = {name: value for name, value in new.items() if old[name] != value}
        if changed:
            self.emit_properties_changed(changed)
        if now.has_jumped(before):
            self.Seeked()

    @dbus_method()
    def Play(self) -> None:
        self._remote.play_wished.emit()

    @dbus_method()
    def Pause(self) -> None:
        self._remote.pause_wished.emit()

    @dbus_method()
    def PlayPause(self) -> None:
        self._remote.play_pause_wished.emit()

    @dbus_method()
    def Stop(self) -> None:
        self._remote.stop_wished.emit()

    @dbus_method()
    def Next(self) -> None:
        self._remote.next_wished.emit()

    @dbus_method()
    def Previous(self) -> None:
        self._remote.previous_wished.emit()

    @dbus_method()
    def Seek(self, offset: DBusInt64) -> None:
        """Behind the end of the section, the next one follows."""
        if self._now.has_article:
            self._remote.seek(self._now, self._now.position(time.monotonic()) + offset)

    @dbus_method()
    def SetPosition(self, track: DBusObjectPath, position: DBusInt64) -> None:
        """For a section that is no longer read, or outside it, nothing happens."""
        now = self._now
        if now.has_article and track == now.track and 0 <= position <= now.duration:
            self._remote.seek(now, position)

    @dbus_method()
    def OpenUri(self, address: DBusStr) -> None:
        if not self._remote.open_file(address):
            raise DBusError("org.freedesktop.DBus.Error.InvalidArgs", "only files can be opened")

    @dbus_signal()
    def Seeked(self) -> DBusInt64:
        return self._now.position(time.monotonic())

    @dbus_property(_READ)
    def PlaybackStatus(self) -> DBusStr:
        return self._now.playback

    @dbus_property()
    def Rate(self) -> DBusDouble:
        return self._now.rate

    @Rate.setter  # type: ignore[no-redef]  # a property of dbus-fast
    def Rate(self, rate: DBusDouble) -> None:
        """A rate of 0 is a pause, as the specification has it."""
        if rate <= 0:
            self._remote.pause_wished.emit()
        else:
            self._remote.rate_wished.emit(min(max(rate, LOWEST_RATE), HIGHEST_RATE))

    @dbus_property(_READ)
    def Metadata(self) -> DBusDict:
        return _metadata(self._now)

    @dbus_property()
    def Volume(self) -> DBusDouble:
        return self._now.volume

    @Volume.setter  # type: ignore[no-redef]  # as above
    def Volume(self, volume: DBusDouble) -> None:
        self._remote.volume_wished.emit(min(max(volume, 0.0), 1.0))

    @dbus_property(_READ)
    def Position(self) -> DBusInt64:
        return self._now.position(time.monotonic())

    @dbus_property(_READ)
    def MinimumRate(self) -> DBusDouble:
        return LOWEST_RATE

    @dbus_property(_READ)
    def MaximumRate(self) -> DBusDouble:
        return HIGHEST_RATE

    @dbus_property(_READ)
    def CanGoNext(self) -> DBusBool:
        return self._now.has_next

    @dbus_property(_READ)
    def CanGoPrevious(self) -> DBusBool:
        return self._now.has_article

    @dbus_property(_READ)
    def CanPlay(self) -> DBusBool:
        return self._now.has_article

    @dbus_property(_READ)
    def CanPause(self) -> DBusBool:
        return self._now.has_article

    @dbus_property(_READ)
    def CanSeek(self) -> DBusBool:
        return self._now.has_article

    @dbus_property(_READ)
    def CanControl(self) -> DBusBool:
        return True

    @property
    def _now(self) -> Now:
        return self._remote.now


def _told(now: Now) -> dict[str, object]:
    """The properties whose changes are told, by name; the position is asked for."""
    return {
        "PlaybackStatus": now.playback,
        "Rate": now.rate,
        "Volume": now.volume,
        "Metadata": _metadata(now),
        "CanGoNext": now.has_next,
        "CanGoPrevious": now.has_article,
        "CanPlay": now.has_article,
        "CanPause": now.has_article,
        "CanSeek": now.has_article,
    }


def _metadata(now: Now) -> dict[str, Variant]:
    track = {"mpris:trackid": Variant("o", now.track)}
    if not now.has_article:
        return track
    return track | {
        "mpris:length": Variant("x", now.duration),
        "mpris:artUrl": Variant("s", _PICTURE),
        "xesam:title": Variant("s", now.title or now.album),
        "xesam:album": Variant("s", now.album),
        "xesam:artist": Variant("as", list(now.artists)),
        "xesam:trackNumber": Variant("i", now.section + 1),
    }
