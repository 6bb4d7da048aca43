"""How patiently and how often an online service is asked: figures, and what follows from them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from reader.speech.online.errors import Cause, OnlineError

_WORTH_ANOTHER_TRY = frozenset({Cause.UNREACHABLE, Cause.TOO_MANY, Cause.FAILING, Cause.INCOMPLETE})
"""The others would come again: a certificate does not change, and after a whole deadline nobody wants to wait on."""

_AN_HOUR = 3600.0
"""Nobody is silenced for longer by one answer, whoever gave it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Seconds, bytes and counts."""

    connect: float = 5.0
    read: float = 10.0
    total: float = 10.0
    """From the first byte that is sent for a piece to the last that comes, all tries and waits together."""

    largest: int = 2_000_000
    """Bytes of an answer; a hundred characters take about 50,000."""

    lines: int = 3
    """Connections, each with one request under way at most."""

    every: float = 1 / 3
    """Between two requests in the long run: each line asks once a second."""

    burst: int = 6
    """So many may go out without waiting, after a rest: the first two or three sentences of a reading."""

    tries: int = 3
    wait: float = 0.5
    """Before the second try; twice as long before each one after it, give or take half of it."""

    longest_wait: float = 4.0


USUAL = Policy()


def wait_before_next(
    policy: Policy, error: OnlineError, tries: int, left: float, luck: float
) -> float | None:
    """Seconds to wait after `tries` tries before another one, None to give up.

    `left` are the seconds of the deadline that remain, `luck` is a number from 0 to 1. What the service asks for is
    waited for in full or not at all.
    """
    if error.cause not in _WORTH_ANOTHER_TRY or tries >= policy.tries:
        return None
    wait = min(policy.wait * 2.0 ** (tries - 1), policy.longest_wait) * (0.5 + luck)
    wait = max(wait, error.retry_after or 0.0)
    return wait if wait < left else None


def seconds_to_wait(header: str | None, now: datetime) -> float | None:
    """What `Retry-After` says, in either form (RFC 9110, section 10.2.3), an hour at most; None for nonsense."""
    said = (header or "").strip()
    if said.isascii() and said.isdigit():
        return min(float(said), _AN_HOUR)
    try:
        until = parsedate_to_datetime(said)
    except (ValueError, OverflowError):
        return None
    seconds = (until.replace(tzinfo=until.tzinfo or UTC) - now).total_seconds()
    return min(max(0.0, seconds), _AN_HOUR)


@dataclass(frozen=True, slots=True)
class Pace:
    """When the next request may go out: a generic cell rate (ITU-T I.371, annex A), `due` on the caller's clock."""

    due: float = 0.0

    def next(self, policy: Policy, now: float) -> tuple[float, "Pace"]:
        """How long the request that is made now has to wait, and the pace after it."""
        due = max(self.due, now)
        wait = max(0.0, due - now - policy.every * (policy.burst - 1))
        return wait, Pace(due + policy.every)
