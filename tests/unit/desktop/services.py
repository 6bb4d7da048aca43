"""Services that a desktop may have, each keeping the protocol of the real one: `services.py KIND FILE`."""

# ruff: noqa: N802 - D-Bus has names of its own
import asyncio
import sys
from pathlib import Path
from typing import Annotated

from dbus_fast import PropertyAccess, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusInt32, DBusObjectPath, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

COOKIE = 77
_FILE = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("/dev/null")

Options = Annotated[dict[str, Variant], DBusSignature("a{sv}")]
Strings = Annotated[list[str], DBusSignature("as")]
Clicked = Annotated[list[object], DBusSignature("us")]


def note(*words: object, sep: str = " ") -> None:
    with _FILE.open("a", encoding="utf-8") as file:
        file.write(sep.join(map(str, words)) + "\n")


class ScreenSaver(ServiceInterface):
    @dbus_method()
    def Inhibit(self, application: DBusStr, reason: DBusStr) -> DBusUInt32:
        note("Inhibit", application, reason)
        return COOKIE

    @dbus_method()
    def UnInhibit(self, cookie: DBusUInt32) -> None:
        note("UnInhibit", cookie)


class SessionManager(ServiceInterface):
    @dbus_method()
    def Inhibit(
        self, application: DBusStr, _window: DBusUInt32, reason: DBusStr, flags: DBusUInt32
    ) -> DBusUInt32:
        note("Inhibit", application, reason, flags)
        return COOKIE

    @dbus_method()
    def Uninhibit(self, cookie: DBusUInt32) -> None:
        note("Uninhibit", cookie)


class Request(ServiceInterface):
    @dbus_method()
    def Close(self) -> None:
        note("Close")


class Portal(ServiceInterface):
    @dbus_method()
    def Inhibit(self, _window: DBusStr, flags: DBusUInt32, options: Options) -> DBusObjectPath:
        note("Inhibit", flags, options["reason"].value)
        return "/request/1"


class Notifications(ServiceInterface):
    def __init__(self, *abilities: str) -> None:
        super().__init__("org.freedesktop.Notifications")
        self._abilities = list(abilities)

    @dbus_method()
    def GetCapabilities(self) -> Strings:
        note("GetCapabilities")
        return self._abilities

    @dbus_method()
    def Notify(  # noqa: PLR0913, PLR0917 - the specification has so many
        self,
        application: DBusStr,
        replaces: DBusUInt32,
        icon: DBusStr,
        title: DBusStr,
        text: DBusStr,
        actions: Strings,
        hints: Options,
        time: DBusInt32,
    ) -> DBusUInt32:
        urgency = hints["urgency"].value
        note("Notify", application, replaces, icon, title, text, "|".join(actions), urgency, time, sep="; ")
        return replaces or COOKIE

    @dbus_method()
    def CloseNotification(self, number: DBusUInt32) -> None:
        note("CloseNotification", number)

    @dbus_method()
    def Click(self, number: DBusUInt32) -> None:
        """Not of the protocol: as if somebody clicked on a notification."""
        self.ActionInvoked(number)

    @dbus_signal()
    def ActionInvoked(self, number: DBusUInt32) -> Clicked:
        return [number, "default"]


class Tray(ServiceInterface):
    """What knows all icons of a tray; the icons themselves are D-Bus objects of their programs."""

    @dbus_method()
    def RegisterStatusNotifierItem(self, service: DBusStr) -> None:
        note(service)

    @dbus_property(PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> DBusBool:
        return True

    @dbus_property(PropertyAccess.READ)
    def ProtocolVersion(self) -> DBusInt32:
        return 0


class Assistance(ServiceInterface):
    """What tells toolkits of assistive technology, on a desktop that keeps the setting."""

    def __init__(self) -> None:
        super().__init__("org.a11y.Status")
        self._reader = False

    @dbus_property()
    def ScreenReaderEnabled(self) -> DBusBool:
        return self._reader

    @ScreenReaderEnabled.setter  # type: ignore[no-redef]  # dbus-fast's way
    def ScreenReaderEnabled(self, running: DBusBool) -> None:
        self._reader = running
        self.emit_properties_changed({"ScreenReaderEnabled": running})


async def serve(kind: str) -> None:
    bus = await MessageBus().connect()
    if kind == "saver":
        bus.export("/org/freedesktop/ScreenSaver", ScreenSaver("org.freedesktop.ScreenSaver"))
        await bus.request_name("org.freedesktop.ScreenSaver")
    elif kind == "gnome":
        bus.export("/org/gnome/SessionManager", SessionManager("org.gnome.SessionManager"))
        await bus.request_name("org.gnome.SessionManager")
    elif kind == "tray":
        bus.export("/StatusNotifierWatcher", Tray("org.kde.StatusNotifierWatcher"))
        await bus.request_name("org.kde.StatusNotifierWatcher")
    elif kind == "assistance":
        bus.export("/org/a11y/bus", Assistance())
        await bus.request_name("org.a11y.Bus")
    elif kind == "orca":
        await bus.request_name("org.gnome.Orca.Service")
    elif kind in ("notifications", "marking-up"):
        abilities = ("actions", "body") if kind == "notifications" else ("actions", "body", "body-markup")
        bus.export("/org/freedesktop/Notifications", Notifications(*abilities))
        await bus.request_name("org.freedesktop.Notifications")
    else:
        bus.export("/org/freedesktop/portal/desktop", Portal("org.freedesktop.portal.Inhibit"))
        bus.export("/request/1", Request("org.freedesktop.portal.Request"))
        await bus.request_name("org.freedesktop.portal.Desktop")
    _FILE.touch()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1]))
