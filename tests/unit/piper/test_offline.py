"""A natural voice speaks to nobody but us."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.piper.tiny import tiny_voice

SPEAK = """
import sys, time
from contextlib import closing
from pathlib import Path
from reader.speech.backends.piper import PiperBackend
from reader.speech.values import Delivery
from reader.utterance import Piece, Utterance

with closing(PiperBackend(Path(sys.argv[1]))) as engine:
    utterance = Utterance((Piece("Der Hund bellt.", None),))
    (take,) = engine.speak(utterance, Delivery("piper/de_DE-tina-medium"))
    assert take.length > 0
    time.sleep(float(sys.argv[2]))
"""
ROOT = Path(__file__).parents[3]

UNTOLD = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
"""The program has to say it by itself."""


def test_the_library_is_told_to_be_silent_before_it_is_loaded() -> None:
    tell = (
        "import os, sys, reader.speech.piper.speaker; "
        "print(os.environ['ORT_DISABLE_TELEMETRY'], 'onnxruntime' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", tell], check=True, cwd=ROOT, env=UNTOLD, capture_output=True, text=True
    )
    assert told.stdout.split() == ["1", "False"]


@pytest.mark.check
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_none_of_its_processes_opens_a_way_to_the_network(tmp_path: Path) -> None:
    """Without that, it does so some seconds after the first sentence."""
    tiny_voice(tmp_path)
    trace = tmp_path / "trace"
    strace = ("strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", str(trace))
    subprocess.run(
        (*strace, sys.executable, "-c", SPEAK, str(tmp_path), "10"),
        check=True,
        cwd=ROOT,
        env=UNTOLD,
        timeout=60,
    )
    assert [line for line in trace.read_text("utf-8").splitlines() if "AF_INET" in line] == []
