"""Finds the screen reader of a Linux desktop on its buses, in the bus's thread.

Three signs, because no single one is there everywhere: GNOME's own setting (org.a11y.Status), the name that Orca has
on the session bus since version 48, and before that a listener on the accessibility bus whose process is called so.
"""

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ui.desktop.asking import Question, answer_of

if TYPE_CHECKING:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

READERS: Final = frozenset({"orca", "cthulhu"})
"""What the processes of screen readers are called."""

_DBUS: Final = "org.freedesktop.DBus"
_DBUS_PATH: Final = "/org/freedesktop/DBus"
_LISTEN: Final = Question(_DBUS, _DBUS_PATH, _DBUS, "AddMatch", "s")
_NAMES: Final = Question(_DBUS, _DBUS_PATH, _DBUS, "ListNames")
_PROCESS: Final = Question(_DBUS, _DBUS_PATH, _DBUS, "GetConnectionUnixProcessID", "s")

_ORCA: Final = "org.gnome.Orca"
"""How the names begin that Orca has: "org.gnome.Orca.Service", "org.gnome.Orca1.Service"."""

_BUS: Final = "org.a11y.Bus"
_STATUS: Final = "org.a11y.Status"
_ENABLED: Final = "ScreenReaderEnabled"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_ASK_STATUS: Final = Question(_BUS, "/org/a11y/bus", _PROPERTIES, "Get", "ss")
_ADDRESS: Final = Question(_BUS, "/org/a11y/bus", _BUS, "GetAddress")

_REGISTRY: Final = "org.a11y.atspi.Registry"
_LISTENERS: Final = Question(_REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "GetRegisteredEvents")

_SESSION_RULES: Final = (
    f"type='signal',sender='{_DBUS}',member='NameOwnerChanged',arg0namespace='{_ORCA}'",
    f"type='signal',sender='{_DBUS}',member='NameOwnerChanged',arg0namespace='{_ORCA}1'",
    f"type='signal',sender='{_DBUS}',member='NameOwnerChanged',arg0='{_BUS}'",
    f"type='signal',interface='{_PROPERTIES}',path='/org/a11y/bus',arg0='{_STATUS}'",
)
_LISTENER_RULE: Final = f"type='signal',interface='{_REGISTRY}'"

_SETTLING: Final = 0.2
"""Seconds without news before it is looked anew: a screen reader that starts asks for dozens of events."""


class Orca(QObject):
    """A guest of the session bus, and of the accessibility bus that it leads to."""

    told = Signal(bool)
    """Whether a screen reader runs; comes from the bus's thread, now and then twice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: MessageBus | None = None
        self._accessibility: MessageBus | None = None
        self._pending: asyncio.Task[None] | None = None

    async def arrive(self, bus: "MessageBus") -> None:
        """Look for it, and listen."""
        self._session = bus
        bus.add_message_handler(self._hear)
        for rule in _SESSION_RULES:
            await answer_of(bus, _LISTEN, [rule])
        await self._look()

    async def leave(self) -> None:
        """Listen no more."""
        if self._pending is not None:
            self._pending.cancel()
        if self._accessibility is not None:
            self._accessibility.disconnect()
        self._session = self._accessibility = None

    def _hear(self, message: "Message") -> None:
        """Something has changed that may matter: of several changes at once, the last is enough."""
        relevant = message.interface in {_REGISTRY, _PROPERTIES} or message.member == "NameOwnerChanged"
        if not relevant or self._session is None:
            return
        if self._pending is not None:
            self._pending.cancel()
        self._pending = asyncio.ensure_future(self._look_soon())

    async def _look_soon(self) -> None:
        await asyncio.sleep(_SETTLING)
        await self._look()

    async def _look(self) -> None:
        runs = await self._is_enabled() or await self._has_name() or await self._listens()
        self.told.emit(runs)

    async def _is_enabled(self) -> bool:
        assert self._session is not None  # noqa: S101 - it has arrived
        told = await answer_of(self._session, _ASK_STATUS, [_STATUS, _ENABLED])
        return bool(told and told[0].value)

    async def _has_name(self) -> bool:
        assert self._session is not None  # noqa: S101 - as above
        told = await answer_of(self._session, _NAMES)
        return any(name.startswith(_ORCA) for name in told[0]) if told else False

    async def _listens(self) -> bool:
        bus = await self._accessibility_bus()
        if bus is None:
            return False
        told = await answer_of(bus, _LISTENERS)
        for listener in {name for name, _event in told[0]} if told else ():
            process = await answer_of(bus, _PROCESS, [listener])
            if process and _name_of(process[0]) in READERS:
                return True
        return False

    async def _accessibility_bus(self) -> "MessageBus | None":
        from dbus_fast.aio import MessageBus  # noqa: PLC0415 - see SessionBus

        if self._accessibility is not None and self._accessibility.connected:
            return self._accessibility
        self._accessibility = None
        assert self._session is not None  # noqa: S101 - as above
        address = await answer_of(self._session, _ADDRESS)
        if address:
            with suppress(OSError, EOFError):  # it has just gone
                bus = await MessageBus(bus_address=address[0]).connect()
                bus.add_message_handler(self._hear)
                await answer_of(bus, _LISTEN, [_LISTENER_RULE])
                self._accessibility = bus
        return self._accessibility


def _name_of(process: int) -> str:
    try:
        return Path(f"/proc/{process}/comm").read_text(encoding="utf-8").strip()
    except OSError:  # it has ended
        return ""
