"""Measures Vorleser as its users meet it; prints the figures and writes them to latest.json beside this file.

Everything is measured in one run on one machine, so that ratios mean something. `--quick` listens to a few sentences
only; names of measurements (starting, hearing, export, scaling, alignment, online) choose among them.
"""

import json
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import alignment, export, hearing, online, scaling, starting
from tests.stories.desktop import Desktop, missing_tools

if TYPE_CHECKING:
    from collections.abc import Callable

LATEST = Path(__file__).with_name("latest.json")
_A_FEW = 5


def main(arguments: list[str]) -> int:
    """Measure; returns the exit code."""
    if missing := missing_tools():
        print(f"not installed: {', '.join(missing)}")
        return 1
    chosen = [word for word in arguments if not word.startswith("-")]
    sentences = _A_FEW if "--quick" in arguments else None
    told: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": _machine()}
    with tempfile.TemporaryDirectory() as name, Desktop(Path(name) / "desktop") as desktop:
        folder = Path(name)
        parts: dict[str, Callable[[], dict[str, Any]]] = {
            "starting": lambda: starting.measure(desktop, folder),
            "hearing": lambda: hearing.measure(desktop, folder, sentences),
            "export": export.speed,
            "scaling": scaling.measure,
            "alignment": alignment.measure,
            "online": online.measure,
        }
        for part in chosen or parts:
            print(f"\n{part}", flush=True)
            told[part] = parts[part]()
            _show(told[part])
    if not chosen:
        LATEST.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 0


def _machine() -> dict[str, Any]:
    """What the figures depend on; a load near the number of cores spoils them."""
    load = round(os.getloadavg()[0], 1)
    return {"python": platform.python_version(), "cores": os.cpu_count(), "load before": load}


def _show(figures: dict[str, Any], margin: str = "  ") -> None:
    for name, figure in figures.items():
        if isinstance(figure, dict):
            print(f"{margin}{name}")
            _show(figure, margin + "  ")
        else:
            print(
                f"{margin}{name}: {figure:.3f}" if isinstance(figure, float) else f"{margin}{name}: {figure}"
            )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
