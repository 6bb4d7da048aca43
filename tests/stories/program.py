"""The real program on a desktop: started, used by keys, and watched by what it writes into its trace."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from types import TracebackType
from typing import Any, Self

from reader.article import Span
from reader.score import Place
from tests.patience import PATIENCE, wait_until
from tests.stories.desktop import Desktop
from tests.tempo import stretched
from ui.trace import VARIABLE

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the window shows from `at` on (monotonic seconds); `painted` is when it was on the screen."""

    at: float
    status: str
    place: Place | None
    word: Span | None
    painted: float | None


def _shown(rows: Sequence[dict[str, Any]], number: int) -> Shown:
    row, after = rows[number], rows[number + 1] if number + 1 < len(rows) else {}
    return Shown(
        row["t"],
        row["status"],
        Place(*row["place"]) if row["place"] else None,
        Span(*row["word"]) if row["word"] else None,
        after["t"] if "painted" in after else None,
    )


def listen(seconds: float) -> None:
    """Let the program be heard for some time."""
    time.sleep(seconds)


def settle(seconds: float) -> None:
    """Let the program take in what was done, which takes a slow machine longer."""
    time.sleep(stretched(seconds))


class Program:
    """One run of Vorleser in a home of its own. Use as a context: at its end the program ends, if it has not yet."""

    def __init__(
        self,
        desktop: Desktop,
        home: Path,
        *arguments: str,
        module: Sequence[str] = ("ui",),
        under: Sequence[str] = (),
    ) -> None:
        """`module` is what Python runs, with what stands before the arguments; `under` what stands before Python."""
        self.desktop = desktop
        self._trace = home / "trace.jsonl"
        self._read, self._known = 0, list[dict[str, Any]]()
        self.environment = {
            VARIABLE: str(self._trace),
            "HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"),
        }
        self._command = [*under, sys.executable, "-m", *module, *arguments]
        self._name = f"vorleser-{home.name}"

    def __enter__(self) -> Self:
        settings = Path(self.environment["XDG_CONFIG_HOME"]) / "vorleser/settings.json"
        if not settings.exists():
            settings.parent.mkdir(parents=True)
            settings.write_text('{"sounds": false}')  # stories listen for the voice alone
        self.started = time.monotonic()
        self.process = self.desktop.start(self._name, self._command, self.environment)
        self._wait_until(self._rows, "the first painting")
        search = ("xdotool", "search", "--onlyvisible", "--sync", "--pid", str(self.process.pid))
        window = self.desktop.ask(*search).split()[0]
        self.desktop.ask("xdotool", "windowactivate", "--sync", window)
        self._keys: Popen[str] = Popen(
            ["xdotool", "-"], env=self.desktop.environment, stdin=subprocess.PIPE, text=True, bufsize=1
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._keys.stdin is not None
        self._keys.stdin.close()
        self._keys.wait()
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def press(self, key: str) -> float:
        """Press a key as xdotool names it; returns when."""
        assert self._keys.stdin is not None
        at = time.monotonic()
        self._keys.stdin.write(f"key {key}\n")
        self._keys.stdin.flush()
        return at

    def close_window(self) -> None:
        """Close it through the window manager."""
        self.press("alt+F4")

    def shown(self) -> list[Shown]:
        """All that has been shown until now."""
        rows = self._rows()
        return [_shown(rows, number) for number, row in enumerate(rows) if "status" in row]

    def lit(self) -> list[tuple[float, Span]]:
        """When which word was lit on the screen, by whichever voice."""
        words = [(row["t"], row["lit"]) for row in self._rows() if "lit" in row]
        before = [None, *(word for _, word in words)]
        return [
            (at, Span(*word))
            for (at, word), last in zip(words, before, strict=False)
            if word not in (None, last)
        ]

    def wait_for(self, status: str, seconds: float = PATIENCE) -> Shown:
        """The newest moment, once it has this status."""
        self._wait_until(lambda: self.newest().status == status, status, seconds)
        return self.newest()

    def wait_for_place(self, place: Place, seconds: float = 2 * PATIENCE) -> Shown:
        """The newest moment, once reading has come to a place."""
        self._wait_until(lambda: self.newest().place == place, str(place), seconds)
        return self.newest()

    def _wait_until(self, holds: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
        """Wait for something, but not for a program that has ended. Raises TimeoutError, AssertionError."""
        wait_until(lambda: holds() or self.process.poll() is not None, what, seconds)
        assert holds(), f"it ended before {what}: {self.log()}"

    def newest(self) -> Shown:
        """What is shown now."""
        rows = self._rows()
        last = (number for number in reversed(range(len(rows))) if "status" in rows[number])
        return next((_shown(rows, number) for number in last), Shown(self.started, "", None, None, None))

    def log(self) -> str:
        """What the program has printed."""
        return self.desktop.log(self._name)

    def children(self) -> list[int]:
        """The processes that it has started and that are running, and theirs."""
        numbers = (path.name for path in Path("/proc").iterdir() if path.name.isdigit())
        return [pid for pid in map(int, numbers) if self._is_ours(pid)]

    def _is_ours(self, pid: int) -> bool:
        try:
            told = Path(f"/proc/{pid}/environ").read_bytes()
        except OSError:
            return False
        return pid != self.process.pid and f"{VARIABLE}={self._trace}".encode() in told

    def article_painted(self) -> float | None:
        """When the article was first on the screen."""
        return next((row["t"] for row in self._rows() if row.get("painted")), None)

    def told(self) -> list[str]:
        """The kinds of errors that the reader was told about."""
        return [row["told"] for row in self._rows() if "told" in row]

    def _rows(self) -> list[dict[str, Any]]:
        """Each line is read once, and when it is whole: who waits asks often, and would else be what is slow."""
        if self._trace.exists():
            with self._trace.open("rb") as trace:
                trace.seek(self._read)
                whole, end, _ = trace.read().rpartition(b"\n")
            self._read += len(whole + end)
            self._known += map(json.loads, whole.splitlines())
        return self._known
