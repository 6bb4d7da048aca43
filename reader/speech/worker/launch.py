"""Starts worker processes with the same interpreter and the same imports as this program."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

PLACES: Final = 2
"""Children at work at once."""

# -P and the given path: a file beside the user's article must never be imported because of its name.
_BOOT = (
    "import sys, json; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "import runpy; runpy.run_module('reader.speech.worker', run_name='__main__', alter_sys=True)"
)


def command(*arguments: str) -> list[str]:
    """The command line of a worker."""
    imports = [str(Path(entry).absolute()) for entry in sys.path if entry]
    return [sys.executable, "-P", "-c", _BOOT, json.dumps(imports), *arguments]


def start(*arguments: str) -> subprocess.Popen[bytes]:
    """A worker that talks frames on its standard input and output, unbuffered, in a session of its own.

    It ends when its input is closed, and so with this program, however that ends; Ctrl+C does not reach it.
    """
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        command(*arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
