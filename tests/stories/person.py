"""Somebody in front of the program who presses keys and hears of names, roles and the focus."""

import json
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.patience import wait_until
from tests.stories.accessibility import Bus, Node, Seen, look
from tests.stories.desktop import Desktop
from tests.stories.program import Program
from tests.tempo import stretched

QUIET = 0.25
"""Seconds without news of the focus after which it has arrived."""

MOVING = 2.0
"""Seconds that it may take until the focus moves by a key which moves it, if there is anywhere to go."""

_MOVING = re.compile(r"Tab|Escape|Return|Down|End|Menu|F\d+|(ctrl|shift)\+.+")


class Person:
    """Presses keys, and hears of names, roles and the focus."""

    def __init__(self, desktop: Desktop, bus: Bus, program: Node) -> None:
        self._desktop, self._bus, self.program = desktop, bus, program
        wait_until(self._has_focus, "focus")

    def press(self, *keys: str) -> Node:
        """Press keys one after the other; returns where the focus is then."""
        for key in keys:
            self._desktop.ask("xdotool", "key", key)
            wait = MOVING if _MOVING.fullmatch(key) else QUIET
            while (moved := self._bus.focused_next(stretched(wait))) is not None:
                self.focus, wait = moved, QUIET
        return self.focus

    def _has_focus(self) -> bool:
        focused = [one.node for one in look(self.program) if "focused" in one.states and one.usable]
        self.focus = focused[0] if focused else self.program
        return bool(focused)

    def leave(self, *names: str) -> None:
        """Follow the focus until it is in a window of another name. Raises TimeoutError."""

        def is_elsewhere() -> bool:
            while (moved := self._bus.focused_next(stretched(QUIET))) is not None:
                self.focus = moved
            return self.window.name not in names

        wait_until(is_elsewhere, f"a window that is not {names}")

    def write(self, text: str) -> None:
        """Write into the field that has the focus."""
        self._desktop.ask("xdotool", "type", text)

    @property
    def window(self) -> Node:
        """The window, panel or menu that has the focus."""
        node = self.focus
        while (parent := node.parent).role != "application" and node.role != "popup menu":
            node = parent
        return node

    def around(self) -> list[Seen]:
        """All that is showing there."""
        return list(look(self.window))

    def tab_to(self, there: Node) -> None:
        """Press Tab until it leads there. Raises AssertionError."""
        for _ in range(60):
            if self.focus == there:
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {there}")

    def tab_through(self) -> set[str]:
        """The paths of all that Tab leads to, until it comes round."""
        reached: list[str] = []
        while (path := self.press("Tab").path) not in reached:
            reached.append(path)
        return set(reached)


@contextmanager
def person(desktop: Desktop, home: Path, *arguments: str, language: str = "de") -> Iterator[Person]:
    """Somebody in front of the running program, which speaks a language."""
    settings = home / "config" / "vorleser" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"sounds": False, "language": language}))
    environment = Program(desktop, home).environment
    running = desktop.start(home.name, [sys.executable, "-m", "ui", *arguments], environment)
    find = ("xdotool", "search", "--onlyvisible", "--sync", "--pid", str(running.pid))
    desktop.ask(*find, "windowactivate", "--sync")
    try:
        with Bus(desktop.environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            bus.watch_focus()
            program = bus.program(running.pid)
            there = Person(desktop, bus, program)
            time.sleep(stretched(1))  # what is loaded late comes in
            yield there
        assert "Traceback" not in desktop.log(home.name)
    finally:
        running.terminate()
        running.wait()
