"""The language of handing over: what may happen when an online voice cannot be had in time, and what shall be done."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from reader.score import Place
from reader.speech.online.errors import Cause


class Policy(Enum):
    """What shall happen when the online voice is not there in time; the values are those of the settings."""

    CARRY_ON = "carry_on"
    """The offline voice reads on."""
    WAIT = "wait"
    """Reading waits until the online voice is back."""
    STOP = "stop"
    """Reading stops, and says why."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that reading waits for a sentence in silence, and after which the wait is told; and how much is asked.

    A sentence that nobody waits for yet is tried `tries` times, at most `at_once` of them at a time.
    """

    due: float = 3.0
    notice: float = 0.4
    tries: int = 3
    at_once: int = 3


# What happens --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Wanted:
    """Reading wants these sentences of this edition now, in their order, and no others; none: no online voice reads."""

    edition: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """Reading waits for this sentence, or for none."""

    place: Place | None


@dataclass(frozen=True, slots=True)
class Came:
    """The online voice has spoken a sentence."""

    edition: int
    place: Place


@dataclass(frozen=True, slots=True)
class Missed:
    """The online voice could not speak a sentence."""

    edition: int
    place: Place
    error: Exception


@dataclass(frozen=True, slots=True)
class Replaced:
    """The stand-in is through with a sentence, well or badly, and it has been handed out."""

    edition: int
    place: Place


@dataclass(frozen=True, slots=True)
class Choose:
    """The reader wants it done in another way."""

    policy: Policy


@dataclass(frozen=True, slots=True)
class Look:
    """Time has passed."""


Event: TypeAlias = Wanted | Due | Came | Missed | Replaced | Choose | Look

# What shall be done --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Call:
    """Ask the online voice for a sentence."""

    place: Place


@dataclass(frozen=True, slots=True)
class StandIn:
    """Ask the stand-in for a sentence; hand it out as soon as it is there."""

    place: Place


@dataclass(frozen=True, slots=True)
class HandOut:
    """Hand out a sentence that came from the online voice."""

    place: Place


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Tell reading that a sentence cannot be had."""

    place: Place
    error: Exception


Action: TypeAlias = Call | StandIn | HandOut | GiveUp


class Kind(Enum):
    """How it stands with the online voice, as far as a reader must know."""

    WELL = "well"
    WAITING = "waiting"
    CARRIED_ON = "carried on"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is to be told; `cause` is why, as far as known."""

    kind: Kind
    cause: Cause | None = None
