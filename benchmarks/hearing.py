"""How soon Space is heard, and how closely the light follows the voice, at the sound server's monitor."""

from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.memory import peak_megabytes
from reader.places import sample
from tests.stories import ears, lit
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen
from tests.stories.voice import known

PRESSES = 9


def measure(desktop: Desktop, folder: Path, sentences: int | None = None) -> dict[str, float]:
    """Seconds; all sentences of the sample, or the first few."""
    home = folder / "hearing"
    home.mkdir()
    with Program(desktop, home, str(sample())) as program:
        program.wait_for("stopped")
        listen(2)
        told = _space_to_sound(program)
        return (
            told | _lit_as_heard(program, folder / "voice", sentences) | {"peak memory (MB)": _peak(program)}
        )


def _space_to_sound(program: Program) -> dict[str, float]:
    """Stopped and started anew, so that the first sentence is ready, as it is after opening an article."""
    pressed = []
    for _ in range(PRESSES):
        pressed.append(program.press("space"))
        listen(1)
        program.press("Escape")
        program.wait_for("stopped")
        listen(0.5)
    recording = program.desktop.heard()
    waits = [(ears.first_sound(recording.between(at, at + 1)) or at + 1) - at for at in pressed]
    return {"Space to sound (s, aim 0.150)": median(waits), "Space to sound, longest (s)": max(waits)}


def _lit_as_heard(program: Program, cache: Path, sentences: int | None) -> dict[str, float]:
    begun = program.press("space")
    with known(str(sample()), cache) as voice:
        if sentences is None:
            program.wait_for("ended", 900)
        else:
            program.wait_for_place(voice.places[sentences], 900)
        listen(1.5)
        shown = [one for one in program.shown() if one.at > begun]
        lags = lit.lags(voice, shown, program.desktop.heard())
    sizes = np.abs([lag.seconds for lag in lags])
    return {
        "|lit - heard| median (s, aim 0.020)": float(np.median(sizes)),
        "|lit - heard| p95 (s, aim 0.050)": float(np.percentile(sizes, 95)),
        "lit after heard, median (s)": median(lag.seconds for lag in lags),
        "words lit": sum(one.status == "reading" and one.word is not None for one in shown),
        "words recognised": len(lags),
        "interruptions": len(lit.breaks(lags)),
    }


def _peak(program: Program) -> float:
    """The window's process and the voice's together."""
    return sum(map(peak_megabytes, (program.process.pid, *program.children())))
