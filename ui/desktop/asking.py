"""Asks a service of the session bus; where there is none, or it does not answer, there is no answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

_PATIENCE: Final = 3.0
"""Seconds for an answer."""


@dataclass(frozen=True, slots=True)
class Question:
    """A method of an interface of an object of a service, with the D-Bus signature of its arguments."""

    service: str
    path: str
    interface: str
    method: str
    signature: str = ""


async def answer_of(
    bus: "MessageBus", question: Question, arguments: Sequence[Any] = (), *, start: bool = False
) -> list[Any] | None:
    """What a method answers, in the bus's thread; `start` lets the bus start the service that is not running."""
    from dbus_fast import Message, MessageFlag, MessageType  # noqa: PLC0415 - see SessionBus

    message = Message(
        destination=question.service,
        path=question.path,
        interface=question.interface,
        member=question.method,
        signature=question.signature,
        body=list(arguments),
        flags=MessageFlag.NONE if start else MessageFlag.NO_AUTOSTART,
    )
    try:
        reply = await asyncio.wait_for(bus.call(message), _PATIENCE)
    except (TimeoutError, EOFError, OSError):
        return None
    return reply.body if reply is not None and reply.message_type is MessageType.METHOD_RETURN else None
