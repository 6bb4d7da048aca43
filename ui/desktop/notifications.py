"""Tells through the desktop what happened while the window was out of sight; screen readers hear it there.

By the Desktop Notifications Specification 1.2. One notification takes the place of the one before.
"""

import asyncio
from html import escape
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from ui.desktop.asking import Question, answer_of
from ui.desktop.bus import SessionBus

if TYPE_CHECKING:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

_SERVICE: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_NOTIFY: Final = Question(_SERVICE, _PATH, _SERVICE, "Notify", "susssasa{sv}i")
_CLOSE: Final = Question(_SERVICE, _PATH, _SERVICE, "CloseNotification", "u")
_ABILITIES: Final = Question(_SERVICE, _PATH, _SERVICE, "GetCapabilities")
_LISTEN: Final = Question(
    "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "AddMatch", "s"
)
_CLICKED: Final = "ActionInvoked"
_USUAL_TIME: Final = -1
_URGENCY: Final = 1
"""Normal: what is critical stays on the screen until it is closed."""


class Notifications(QObject):
    """A guest of the session bus. Told on the UI thread what to tell; its signal comes from the bus's thread."""

    clicked = Signal()
    """Somebody wants to see the window."""

    def __init__(self, action: str, parent: QObject | None = None) -> None:
        """`action` is the text of what a click does, for desktops that show it."""
        super().__init__(parent)
        self._action = action
        self._bus: MessageBus | None = None
        self._id = 0
        self._marks_up: bool | None = None
        self._lock = asyncio.Lock()

    def tell(self, title: str, text: str, bus: SessionBus) -> None:
        """Tell something, in the place of what was told before."""

        async def tell() -> None:
            async with self._lock:
                await self._tell(title, text)

        bus.ask(tell)

    def withdraw(self, bus: SessionBus) -> None:
        """What was told has been seen."""

        async def withdraw() -> None:
            async with self._lock:
                await self._withdraw()

        bus.ask(withdraw)

    # In the thread of the bus

    async def arrive(self, bus: "MessageBus") -> None:
        """Listen for clicks."""
        self._bus = bus
        bus.add_message_handler(self._hear)
        rule = f"type='signal',interface='{_SERVICE}',member='{_CLICKED}'"
        await answer_of(bus, _LISTEN, [rule])

    async def leave(self) -> None:
        """Leave nothing on the screen that nobody answers any more."""
        await self._withdraw()
        self._bus = None

    async def _tell(self, title: str, text: str) -> None:
        from dbus_fast import Variant  # noqa: PLC0415 - see SessionBus

        if self._bus is None:
            return
        if self._marks_up is None:
            told = await answer_of(self._bus, _ABILITIES, start=True)
            self._marks_up = "body-markup" in told[0] if told else None
        body = escape(text, quote=False) if self._marks_up else text
        hints = {"desktop-entry": Variant("s", "vorleser"), "urgency": Variant("y", _URGENCY)}
        actions = ["default", self._action]
        arguments: list[Any] = ["Vorleser", self._id, "vorleser", title, body, actions, hints, _USUAL_TIME]
        told = await answer_of(self._bus, _NOTIFY, arguments, start=True)
        if told:
            self._id = told[0]

    async def _withdraw(self) -> None:
        if self._bus is not None and self._id:
            await answer_of(self._bus, _CLOSE, [self._id])
            self._id = 0

    def _hear(self, message: "Message") -> None:
        ours = message.interface == _SERVICE and message.member == _CLICKED
        if ours and self._id and message.body[:1] == [self._id]:
            self.clicked.emit()
