"""Keeps the computer from falling asleep while it reads, by whichever way the desktop offers."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from ui.desktop.asking import Question, answer_of
from ui.desktop.bus import SessionBus

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

NAME: Final = "Vorleser"
_SUSPEND_AND_IDLE: Final = 4 | 8
"""Flags of org.gnome.SessionManager.Inhibit and of the portal alike; the text follows the voice, so the screen stays on
as well."""


@dataclass(frozen=True, slots=True)
class Way:
    """A service that can be asked, with the signature and the arguments of its Inhibit and how it is released.

    What `Inhibit` answers is the argument of `release`; where that takes none, it is the path of the object to call.
    """

    service: str
    path: str
    interface: str
    signature: str
    release: tuple[str, str, str]
    """Interface, method and signature."""

    def arguments(self, reason: str) -> list[Any]:
        """Of Inhibit."""
        from dbus_fast import Variant  # noqa: PLC0415 - see SessionBus

        known: dict[str, list[Any]] = {
            "ss": [NAME, reason],
            "susu": [NAME, 0, reason, _SUSPEND_AND_IDLE],
            "sua{sv}": ["", _SUSPEND_AND_IDLE, {"reason": Variant("s", reason)}],
        }
        return known[self.signature]


_GNOME: Final = "org.gnome.SessionManager"
_SAVER: Final = "org.freedesktop.ScreenSaver"
_PORTAL: Final = "org.freedesktop.portal"
WAYS: Final = (
    Way(_GNOME, "/org/gnome/SessionManager", _GNOME, "susu", (_GNOME, "Uninhibit", "u")),
    Way(_SAVER, "/org/freedesktop/ScreenSaver", _SAVER, "ss", (_SAVER, "UnInhibit", "u")),
    Way(
        f"{_PORTAL}.Desktop",
        "/org/freedesktop/portal/desktop",
        f"{_PORTAL}.Inhibit",
        "sua{sv}",
        (f"{_PORTAL}.Request", "Close", ""),
    ),
)
"""In the order in which they are asked."""


class Awake:
    """A guest of the session bus. Wishes are made on the UI thread and granted in the bus's."""

    def __init__(self, reason: str) -> None:
        """`reason` is shown by desktops that tell what keeps them awake."""
        self._reason = reason
        self._wanted = False
        self._bus: MessageBus | None = None
        self._held: tuple[Way, Any] | None = None
        self._lock = asyncio.Lock()

    def want(self, wanted: bool, bus: SessionBus) -> None:  # noqa: FBT001 - it is the whole message
        """Stay awake from now on, or no longer."""
        if wanted != self._wanted:
            self._wanted = wanted
            bus.ask(self._follow)

    # In the thread of the bus

    async def arrive(self, bus: "MessageBus") -> None:
        """Remember the connection, and catch up with what was wished before there was one."""
        self._bus = bus
        await self._follow()

    async def leave(self) -> None:
        """Let the desktop sleep again."""
        self._wanted = False
        await self._follow()
        self._bus = None

    async def _follow(self) -> None:
        async with self._lock:
            if self._wanted and self._held is None:
                self._held = await self._hold()
            elif not self._wanted and self._held is not None:
                (way, answer), self._held = self._held, None
                await self._release(way, answer)

    async def _hold(self) -> tuple[Way, Any] | None:
        for way in WAYS:
            question = Question(way.service, way.path, way.interface, "Inhibit", way.signature)
            answer = await self._ask(question, way.arguments(self._reason))
            if answer:
                return way, answer[0]
        return None

    async def _release(self, way: Way, answer: object) -> None:
        interface, method, signature = way.release
        path = way.path if signature else str(answer)
        question = Question(way.service, path, interface, method, signature)
        await self._ask(question, [answer] if signature else [])

    async def _ask(self, question: Question, arguments: Sequence[Any]) -> list[Any] | None:
        return None if self._bus is None else await answer_of(self._bus, question, arguments)
