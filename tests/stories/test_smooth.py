"""The window stays smooth while it reads: nothing on the UI thread takes long."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.places import sample
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen, settle
from tests.tempo import Clock, Tempo, Took

MOST = 0.008
"""Seconds of one stretch on the UI thread while something is read."""

SETTLED = 4.0
"""Seconds after which everything that is loaded late is there."""

WORDS = 200_000


@contextmanager
def another_program() -> Iterator[None]:
    """Keeps one core busy."""
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as burning:
        try:
            yield
        finally:
            burning.kill()


def longest(probe: Path, begun: float, ended: float) -> Took:
    """The longest stretch between two moments: what the thread has computed in it."""
    lines = probe.read_text().rpartition("\n")[0].splitlines() if probe.exists() else []
    rows = map(json.loads, lines)
    stretches = [Took(row["at"], row["at"], row["cpu"]) for row in rows if begun <= row["at"] <= ended]
    return max(stretches, key=lambda one: one.seconds, default=Took(begun, ended, 0.0))


@contextmanager
def probed(desktop: Desktop, home: Path, article: Path) -> Iterator[tuple[Program, Path]]:
    probe = home / "probe.jsonl"
    module = ("tests.stories.probe", str(probe))
    with another_program(), Program(desktop, home, str(article), module=module) as program:
        program.wait_for("stopped")
        settle(SETTLED)
        yield program, probe


def test_reading_the_sample_leaves_the_ui_thread_free(desktop: Desktop, tmp_path: Path, tempo: Tempo) -> None:
    with probed(desktop, tmp_path, sample()) as (program, probe):

        def read() -> Took:
            begun = program.press("space")
            program.wait_for("reading")
            listen(6)
            program.press("alt+Right")
            listen(2)
            program.press("ctrl+alt+Right")
            listen(2)
            ended = program.press("space")
            program.wait_for("paused")
            return longest(probe, begun, ended)

        tempo.within(MOST, read, Clock.PROCESSOR)


@pytest.mark.check
def test_a_book_is_read_as_smoothly(desktop: Desktop, tmp_path: Path, tempo: Tempo) -> None:
    paragraph = "Der alte Hund bellt laut im Garten, und niemand weiß, warum er es tut. " * 5
    count = WORDS // len(paragraph.split())
    parts = (f"Kapitel {number}\n\n{paragraph}" if number % 10 == 0 else paragraph for number in range(count))
    book = tmp_path / "Buch.txt"
    book.write_text("\n\n".join(parts), encoding="utf-8")
    with probed(desktop, tmp_path, book) as (program, probe):

        def read() -> Took:
            begun = program.press("space")
            program.wait_for("reading")
            listen(20)
            ended = program.press("space")
            program.wait_for("paused")
            return longest(probe, begun, ended)

        tempo.within(MOST, read, Clock.PROCESSOR)
