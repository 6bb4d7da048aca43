"""Worker processes for tests: real ones that are made to fail, and data that is damaged."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from reader.speech.drivers.library import DATA, bundled

Start = Callable[[], "subprocess.Popen[bytes]"]

_BOOT = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
import os, signal, time
from pathlib import Path
from reader.speech.drivers import espeak_ng, library
from reader.speech.worker import engine, messages, once, parent
{patch}
if {places}:
    parent.main({places}, ("espeak",), 0, 1)
else:
    once.main(("espeak",), 0, 1)
"""

MISBEHAVING = """
real = engine.Speaker.speak
def speak(self, request):
    if "GIFT" in request.text:
        os.abort()
    if "ENDLOS" in request.text:
        time.sleep(60)
    if "FRESSER" in request.text:
        bytearray(2**31)
    if "STUMM" in request.text:
        raise messages.NotSpoken(messages.Why.INAUDIBLE)
    return real(self, request)
engine.Speaker.speak = speak
messages.Request.deadline = property(lambda self: 0.7)
"""


def starter(patch: str = "", *, places: int = 2) -> Start:
    """Starts the real parent (or, with 0 places, a worker for one message) after running `patch` in it."""
    return script_starter(_BOOT.format(patch=patch, places=places))


def script_starter(script: str) -> Start:
    """Starts something else in the parent's place."""

    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-c", script, json.dumps(sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
        )

    return start


def with_data(data: Path) -> str:
    """A patch: the worker speaks from this data folder."""
    return (
        "chosen = library.bundled().library\n"
        f"library.installations = lambda: iter([library.Installation(chosen, Path({str(data)!r}))])\n"
    )


def german_data(folder: Path) -> Path:
    """A copy of what German needs of eSpeak NG's data."""
    ours = bundled()
    assert ours is not None
    assert ours.data is not None
    data = folder / DATA
    data.mkdir(parents=True)
    for name in ("phontab", "phondata", "phonindex", "intonations", "de_dict"):
        shutil.copy(ours.data / name, data)
    for name in ("lang/gmw", "voices/!v"):
        shutil.copytree(ours.data / name, data / name)
    return data
