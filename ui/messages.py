"""What the message bar has to tell: messages by importance, of which none is lost in silence."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum


class Importance(IntEnum):
    """The higher, the earlier it is told."""

    NOTE = 1
    """Worth knowing."""

    PROBLEM = 2
    """Something does not work."""

    QUESTION = 3
    """Reading waits for the answer."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done about a message: the text of a button, and what it does."""

    text: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what still works, what to do. Messages with the same `topic` take each other's place."""

    text: str
    offers: tuple[Offer, ...] = ()
    importance: Importance = Importance.PROBLEM
    topic: str = ""

    @property
    def about(self) -> str:
        """The topic; a message without one is about itself."""
        return self.topic or self.text


@dataclass(frozen=True, slots=True)
class Told:
    """All messages that are not closed yet; the first one is shown."""

    messages: tuple[Message, ...] = ()

    @property
    def shown(self) -> Message | None:
        """The most important message; of several, the newest."""
        return self.messages[0] if self.messages else None

    def with_(self, message: Message) -> "Told":
        """One more message, in the place of what was told about the same."""
        others = self.without(message.about).messages
        waiting = [other for other in others if other.importance > message.importance]
        return replace(self, messages=(*waiting, message, *others[len(waiting) :]))

    def without(self, topic: str) -> "Told":
        """Without what was told about this."""
        return replace(self, messages=tuple(one for one in self.messages if one.about != topic))
