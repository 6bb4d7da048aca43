"""Services that a desktop may have, each keeping the protocol of the real one: `services.py KIND FILE`."""

# ruff: noqa: N802 - D-Bus has names of its own
import asyncio
import sys
from pathlib import Path
from typing import Annotated

from dbus_fast import Variant
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusObjectPath, DBusSignature, DBusStr, DBusUInt32
from dbus_fast.service import ServiceInterface, dbus_method

COOKIE = 77
_FILE = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("/dev/null")

Options = Annotated[dict[str, Variant], DBusSignature("a{sv}")]


def note(*words: object) -> None:
    with _FILE.open("a", encoding="utf-8") as file:
        file.write(" ".join(map(str, words)) + "\n")


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


async def serve(kind: str) -> None:
    bus = await MessageBus().connect()
    if kind == "saver":
        bus.export("/org/freedesktop/ScreenSaver", ScreenSaver("org.freedesktop.ScreenSaver"))
        await bus.request_name("org.freedesktop.ScreenSaver")
    elif kind == "gnome":
        bus.export("/org/gnome/SessionManager", SessionManager("org.gnome.SessionManager"))
        await bus.request_name("org.gnome.SessionManager")
    else:
        bus.export("/org/freedesktop/portal/desktop", Portal("org.freedesktop.portal.Inhibit"))
        bus.export("/request/1", Request("org.freedesktop.portal.Request"))
        await bus.request_name("org.freedesktop.portal.Desktop")
    _FILE.touch()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1]))
