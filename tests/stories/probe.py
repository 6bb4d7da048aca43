"""Runs the program and writes down how long its UI thread was busy at a time: `probe FILE ARTICLE`.

A stretch lasts from one wait of the event loop to the next; its `cpu` is what the thread itself has computed in it, in
seconds. What it waited for, on a busy machine mostly other processes, is nothing that the program could mend.
"""

import json
import os
import sys
import time
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

import ui.app
from ui.__main__ import main

WORTH = 0.004
"""Seconds from which on a stretch is written down."""


class Probe(QObject):
    """Watches the event loop of the thread that it is made in."""

    def __init__(self, file: str, parent: QObject) -> None:
        super().__init__(parent)
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._cpu = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._end)

    @Slot()
    def _end(self) -> None:
        cpu = time.thread_time()
        if cpu - self._cpu >= WORTH:
            told = {"at": time.monotonic(), "cpu": cpu - self._cpu}
            os.write(self._file, json.dumps(told).encode() + b"\n")
        self._cpu = time.thread_time()


def run(file: str, arguments: list[str]) -> int:
    """The command `vorleser` with a probe."""
    start = ui.app.Program.start

    def started(program: ui.app.Program, *given: Any) -> None:
        Probe(file, program)
        start(program, *given)

    ui.app.Program.start = started  # type: ignore[assignment, method-assign]  # the program knows nothing of its probe
    return main(arguments)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2:]))
