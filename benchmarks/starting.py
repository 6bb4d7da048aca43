"""How long it takes from starting the program to its article on the screen, against an empty PySide6 window."""

import sys
import time
from pathlib import Path
from statistics import median

from reader.places import sample
from tests.patience import wait_until
from tests.stories.desktop import Desktop
from tests.stories.program import Program

TIMES = 7
EMPTY = Path(__file__).with_name("empty_window.py")


def measure(desktop: Desktop, folder: Path) -> dict[str, float]:
    """Medians in seconds, each pair started one after the other, and their ratio; the first pair only warms up.

    Python keeps what it has compiled, as in an installation, whatever the environment says.
    """
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    pairs = [
        (_ours(desktop, folder, number, compiled), _empty(desktop, number, compiled))
        for number in range(TIMES + 1)
    ][1:]
    ours, empty = (median(column) for column in zip(*pairs, strict=True))
    return {"article painted (s)": ours, "empty window painted (s)": empty, "ratio (aim 1.5)": ours / empty}


def _ours(desktop: Desktop, folder: Path, number: int, environment: dict[str, str]) -> float:
    home = folder / f"start-{number}"
    home.mkdir()
    program = Program(desktop, home, str(sample()))
    program.environment |= environment
    with program:
        wait_until(program.article_painted, "the article is painted")
        return (program.article_painted() or 0.0) - program.started


def _empty(desktop: Desktop, number: int, environment: dict[str, str]) -> float:
    started = time.monotonic()
    desktop.start(f"empty-{number}", [sys.executable, str(EMPTY)], environment).wait()
    return float(desktop.log(f"empty-{number}").split()[0]) - started
