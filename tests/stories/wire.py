"""What a program and all processes that it starts ask of the network, as the kernel sees it: needs strace."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

needs_strace: Final = pytest.mark.skipif(shutil.which("strace") is None, reason="not installed: strace")

_ADDRESSED: Final = re.compile(r"\b(?:connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?\b")
_RESOLVER: Final = re.compile(r"\bconnect\(.*(?:/nscd/socket|systemd/resolve)")


class Wire:
    """Put `under` before a command; `touched` is what it has tried until now."""

    def __init__(self, log: Path) -> None:
        self._log = log

    @property
    def under(self) -> Sequence[str]:
        """Follows all threads and children; the program keeps the process number that it would have had."""
        return ("strace", "-D", "-f", "-qq", "-s", "64", "-e", "trace=network", "-o", str(self._log))

    def calls(self) -> list[str]:
        """All that was noted, so that a test can tell silence from deafness."""
        return self._log.read_text(errors="replace").splitlines() if self._log.exists() else []

    def touched(self) -> list[str]:
        """Calls that address another machine, this one by its internet address, or a service that knows names."""
        return [call for call in self.calls() if _ADDRESSED.search(call) or _RESOLVER.search(call)]
