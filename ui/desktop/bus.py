"""One connection to the desktop's session bus, in a thread of its own; where there is no bus, nobody notices."""

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

PATIENCE = 2.0
"""Seconds to wait for the thread at the end."""

_log = logging.getLogger("vorleser.desktop")


class Guest(Protocol):
    """Somebody who uses the connection."""

    async def arrive(self, bus: "MessageBus") -> None:
        """Called once, in the bus's thread, as soon as there is a connection."""
        ...

    async def leave(self) -> None:
        """Called once before the connection is closed."""
        ...


class SessionBus:
    """Made, started and closed on the UI thread."""

    def __init__(self, guests: Sequence[Guest], address: str | None = None) -> None:
        """`address` is by default the one that the desktop tells."""
        self._guests = guests
        self._address = address
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: asyncio.Event | None = None
        self._closed = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._thread = threading.Thread(target=self._live, name="session bus", daemon=True)

    def start(self) -> None:
        """Connect, in the background. Elsewhere than on Linux nothing happens."""
        if sys.platform == "linux":
            self._thread.start()

    def ask(self, call: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run a coroutine in the bus's thread; nothing happens while there is no connection."""
        if self._loop is not None:
            with suppress(RuntimeError):  # it has just been closed
                self._loop.call_soon_threadsafe(self._begin, call)

    def close(self) -> None:
        """Take leave and wait for it."""
        self._closed = True
        if self._loop is not None and self._end is not None:
            with suppress(RuntimeError):  # the desktop was quicker
                self._loop.call_soon_threadsafe(self._end.set)
        if self._thread.is_alive():
            self._thread.join(PATIENCE)

    def _live(self) -> None:
        """The life of the thread."""
        try:
            asyncio.run(self._visit())
        except Exception:  # noqa: BLE001 - a desktop without a bus, or with one that is broken, is no reason not to read
            _log.debug("no session bus", exc_info=True)
        finally:
            self._loop = None

    async def _visit(self) -> None:
        from dbus_fast.aio import MessageBus  # noqa: PLC0415 - 60 ms, in this thread only

        bus = await MessageBus(bus_address=self._address).connect()
        self._end = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        for guest in self._guests:
            await guest.arrive(bus)
        if self._closed:  # perhaps before there was an event to be set
            self._end.set()
        gone = asyncio.ensure_future(bus.wait_for_disconnect())  # type: ignore[no-untyped-call]  # untyped there
        asked = asyncio.ensure_future(self._end.wait())
        await asyncio.wait((gone, asked), return_when=asyncio.FIRST_COMPLETED)
        self._loop = None
        if asked.done():
            for guest in self._guests:
                await asyncio.wait_for(guest.leave(), PATIENCE / 2)
        for task in (gone, asked):
            task.cancel()
        bus.disconnect()

    def _begin(self, call: Callable[[], Coroutine[Any, Any, None]]) -> None:
        task = asyncio.ensure_future(call())
        self._tasks.add(task)  # asyncio itself does not hold it
        task.add_done_callback(self._tasks.discard)
