"""The screen reader Orca on a desktop without a screen: what somebody who cannot see hears of a program."""

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.patience import PATIENCE, wait_until
from tests.stories import dispatcher
from tests.stories.desktop import Desktop
from tests.tempo import stretched

LOCALE: Final = "de_DE.UTF-8"
_ROOT: Final = Path(__file__).parents[2]

SETTLED: Final = 0.7
"""Seconds without a word after which all has been said."""

_HAND: Final = 0.08
"""Seconds from one key to the next of a combination."""


def missing() -> str:
    """What is not installed that these stories need; "" if nothing."""
    if shutil.which("orca") is None:
        return "orca"
    locales = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
    return "" if "de_DE.utf8" in locales.split() else f"the locale {LOCALE}"


class Orca:
    """Says everything in German, at once and without a sound."""

    def __init__(self, desktop: Desktop, spoken: Path) -> None:
        self._desktop, self._spoken = desktop, spoken
        self._heard = 0

    def press(self, *keys: str, until: str = "") -> list[str]:
        """Press keys as xdotool names them; what is said of each, once all has been said, and a pattern is in it."""
        said = []
        for key in keys:
            self._strike(key)
            said += self.said()
        end = time.monotonic() + PATIENCE
        while not re.search(until, " | ".join(said)) and time.monotonic() < end:
            said += self.said()
        return said

    def _strike(self, keys: str) -> None:
        """Press as a hand does: a screen reader that gets all at once takes the modifier for the key."""
        *modifiers, key = keys.split("+") if not keys.endswith("plus") else keys.rsplit("+", 1)
        for modifier in modifiers:
            self._desktop.ask("xdotool", "keydown", modifier)
            time.sleep(stretched(_HAND))
        self._desktop.ask("xdotool", "key", key)
        for modifier in reversed(modifiers):
            time.sleep(stretched(_HAND))
            self._desktop.ask("xdotool", "keyup", modifier)

    def said(self, patience: float = 1.5) -> list[str]:
        """What was said since the last time; waits for the first word, and until there is no other."""
        settled, patience = stretched(SETTLED), stretched(patience)
        before, since = len(self._lines()), time.monotonic()
        while True:
            time.sleep(0.05)
            lines = self._lines()
            if len(lines) != before:
                before, since = len(lines), time.monotonic()
            quiet = time.monotonic() - since
            if quiet > (settled if before > self._heard else patience):
                break
        new, self._heard = lines[self._heard :], len(lines)
        return new

    def wait_for(self, pattern: str, seconds: float = PATIENCE) -> str:
        """The next utterance in which a pattern is found."""
        found: list[str] = []

        def is_said() -> bool:
            for number, text in enumerate(self._lines()[self._heard :], self._heard + 1):
                if re.search(pattern, text):
                    self._heard = number
                    found.append(text)
                    return True
            return False

        wait_until(is_said, f"{pattern!r} in {self._lines()[self._heard :]}", seconds)
        return found[0]

    def _lines(self) -> list[str]:
        if not self._spoken.exists():
            return []
        lines = self._spoken.read_text(encoding="utf-8").rpartition("\n")[0].splitlines()
        return [text for text in map(json.loads, lines) if text.strip()]


@contextmanager
def orca(desktop: Desktop) -> Iterator[Orca]:
    """It runs on a desktop, and has said that it does."""
    spoken = desktop.folder / "spoken.jsonl"
    spoken.unlink(missing_ok=True)
    socket = Path(desktop.environment["XDG_RUNTIME_DIR"], "speech-dispatcher", "speechd.sock")
    command = [sys.executable, "-m", dispatcher.__name__, str(socket), str(spoken)]
    speaking = desktop.start("dispatcher", command, {"PYTHONPATH": str(_ROOT)})
    wait_until(socket.exists, "speech dispatcher")
    german = {"LANG": LOCALE, "LC_ALL": LOCALE}
    running = desktop.start("orca", ["orca", "--replace", "--disable", "braille"], german)
    try:
        there = Orca(desktop, spoken)
        there.wait_for(r" an\.")
        yield there
    finally:
        for process in (running, speaking):
            process.kill()
            process.wait()
        socket.unlink(missing_ok=True)
