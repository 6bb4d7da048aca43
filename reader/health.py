"""How well an online service is: after a failure it is left alone for a while, then one attempt decides."""

from dataclasses import dataclass, replace

from reader.speech.online.errors import OnlineError

RESTS = (1.0, 5.0, 15.0, 30.0, 60.0)
"""Seconds for which it is left alone after the first failure, the second, and so on; then the last for each."""

ILL = 2
"""Failures in a row from which on nobody waits for it in silence any more: the first may be chance."""


@dataclass(frozen=True, slots=True)
class Health:
    """A circuit breaker: failures in a row, until when the service is left alone, and what went wrong last."""

    failures: int = 0
    well_at: float = 0.0
    error: OnlineError | None = None

    @property
    def is_well(self) -> bool:
        """Whether nothing is known to be wrong."""
        return not self.failures

    @property
    def is_ill(self) -> bool:
        """Whether it has surely failed."""
        return self.failures >= ILL

    def failed(self, error: OnlineError, now: float, *, badly: bool = False) -> "Health":
        """After one more failure; those of calls that were under way together count as one. `badly` is ill at once."""
        together = self.failures and now < self.well_at
        failures = self.failures if together else self.failures + 1
        failures = max(failures, ILL) if badly else failures
        rest = max(RESTS[min(failures, len(RESTS)) - 1], error.retry_after or 0.0)
        if together and not badly:
            rest = error.retry_after or 0.0
        return replace(self, failures=failures, well_at=max(self.well_at, now + rest), error=error)


WELL = Health()
