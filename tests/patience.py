"""Waits for what surely comes, and no longer than until it comes."""

import time
from collections.abc import Callable

PATIENCE = 60.0
"""Seconds after which nobody waits any more. No figure: however slow a machine is, it needs less."""


def wait_until(holds: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Return as soon as something holds. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"{what}: not within {seconds} s")
        time.sleep(0.005)
