"""What a process that speaks may take of the computer."""

import contextlib
import sys

if sys.platform != "win32":
    import resource


def limit_resources(seconds: float, memory: int) -> None:
    """Bound what this process may take, where the system can: `memory` bytes of address space, CPU seconds."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
