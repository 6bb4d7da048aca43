"""Which kind of workers speaks on which system."""

import functools
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from reader.speech.backend import EngineUnavailable
from reader.speech.casting import is_german
from reader.speech.worker import launch
from reader.speech.worker.client import Client
from reader.speech.worker.launch import PLACES
from reader.speech.worker.messages import ESPEAK, MBROLA, PIPER, About, Request, Sound
from reader.speech.worker.spawned import SpawnedWorkers

SYSTEM_ENGINES = {"win32": "sapi5", "darwin": "nsss"}
MBROLA_REMEDY = "sudo apt install espeak-ng mbrola mbrola-de6"


class Workers(Protocol):
    """Processes that speak."""

    def about(self) -> About:
        """The engine and its voices. Raises EngineUnavailable, WorkersClosed."""
        ...

    def speak(self, request: Request) -> Sound:
        """Speak and wait, from any thread. Raises NotSpoken, EngineUnavailable, WorkersClosed."""
        ...

    def retry(self) -> None:
        """Forget earlier crashes: the user wants another try."""
        ...

    def close(self) -> None:
        """End them. Twice is fine."""
        ...


def forked() -> Client:
    """A warm parent with our eSpeak NG driver, which forks a child per utterance."""
    return Client(functools.partial(launch.start, "parent", str(PLACES), ESPEAK))


def spawned(engine: str) -> SpawnedWorkers:
    """A fresh process per utterance, with our eSpeak NG driver or one of the system's."""
    return SpawnedWorkers(engine, functools.partial(launch.start, "once", engine), PLACES)


def piper_workers(model: Path, system: str = sys.platform) -> Workers:
    """Processes that speak with a Piper model: a warm parent where forking is safe, else one for each utterance."""
    if system in SYSTEM_ENGINES:
        start = functools.partial(launch.start, "once", PIPER, str(model))
        return SpawnedWorkers("Piper", start, PLACES)
    return Client(functools.partial(launch.start, "parent", str(PLACES), PIPER, str(model)), "Piper")


def mbrola_workers(system: str = sys.platform) -> Workers:
    """Processes that speak with MBROLA's voices, if it is installed by then."""
    if system in SYSTEM_ENGINES:
        return SpawnedWorkers("MBROLA", functools.partial(_start_mbrola, "once"), PLACES)
    return Client(functools.partial(_start_mbrola, "parent", str(PLACES)), "MBROLA")


def _start_mbrola(*arguments: str) -> subprocess.Popen[bytes]:
    if shutil.which("mbrola") is None:
        raise EngineUnavailable("MBROLA", "no program mbrola", MBROLA_REMEDY)
    return launch.start(*arguments, MBROLA)


def workers_for(system: str = sys.platform) -> Workers:
    """The system's own engine where it has a German voice, eSpeak NG everywhere else."""
    if system not in SYSTEM_ENGINES:
        return forked()
    own = spawned(SYSTEM_ENGINES[system])
    try:
        if any(is_german(voice.language) for voice in own.about().voices):
            return own
    except EngineUnavailable:
        pass
    return spawned(ESPEAK)
