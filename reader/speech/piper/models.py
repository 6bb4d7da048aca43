"""The voice models on this computer: found by looking at files, put there, and taken away."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from reader.atomic import write_bytes
from reader.places import data_dir
from reader.speech.backend import EngineUnavailable, SpeechError, VoiceMissing
from reader.speech.piper.config import Config, ModelUnfit, read_config
from reader.speech.piper.titles import title_of
from reader.speech.values import Voice
from reader.speech.worker.choice import piper_workers
from reader.speech.worker.messages import NotSpoken, Request

NAME = "piper"
REMEDY = 'pip install "vorleser[piper]"'
PROBE = "Guten Tag."
PATIENCE = 8.0
MOST_SPEAKERS = 12
"""A voice with more speakers has numbers instead of names; it is shown as one."""

_SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


class ModelPresent(SpeechError):
    """There is another voice of this name already."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is installed already")
        self.name = name


class ModelUnkept(SpeechError):
    """The user's folder of voices cannot be changed."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}")
        self.folder, self.reason = folder, reason


@dataclass(frozen=True, slots=True)
class Model:
    """A model that is here, and what its configuration says."""

    path: Path
    config: Config

    @property
    def name(self) -> str:
        """As it is called in ids of voices: its file's name."""
        return self.path.stem

    @property
    def size(self) -> int:
        """The bytes that it takes, with its configuration."""
        return sum(path.stat().st_size for path in (self.path, Path(f"{self.path}.json")))

    def voices(self) -> Iterator[Voice]:
        """The voice, and each speaker of a voice that has several."""
        speakers = self.config.speakers if len(self.config.speakers) <= MOST_SPEAKERS else ()
        for name in (self.name, *(f"{self.name}+{speaker}" for speaker in speakers)):
            yield Voice(NAME, f"{NAME}/{name}", title_of(name), self.config.language)


def models_folder() -> Path:
    """Where voices are installed; need not exist yet."""
    return data_dir() / "voices"


def check_installed() -> None:
    """Raises EngineUnavailable where Piper is not installed; imports nothing of it."""
    for package in ("piper", "onnxruntime"):
        if find_spec(package) is None:
            raise EngineUnavailable("Piper", f"the package {package} is not installed", REMEDY)


def installed(folder: Path) -> dict[str, Model]:
    """All models in a folder that have a configuration beside them which makes sense, by name."""
    found = {}
    with suppress(OSError):
        for path in sorted(folder.glob("*.onnx")):
            with suppress(ModelUnfit, OSError):
                if _SAFE_NAME.fullmatch(path.stem):
                    found[path.stem] = Model(path, read_config(path))
    return found


def fingerprint(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Changes whenever a model does: name, size and time of each."""
    with suppress(OSError):
        looks = ((path.name, path.stat()) for path in sorted(folder.glob("*.onnx*")))
        return tuple((name, look.st_size, look.st_mtime_ns) for name, look in looks)
    return ()


def add(source: Path, folder: Path) -> list[Model]:
    """Install copies of the model `source`, or of all that lie in a folder of that name, once each has spoken.

    Raises ModelUnfit, ModelPresent, ModelUnkept, EngineUnavailable.
    """
    paths = sorted(source.glob("*.onnx")) if source.is_dir() else [source]
    if not paths or source.suffix == ".json":
        raise ModelUnfit(source.name, "no model (.onnx) is there")
    return [_added(path, folder) for path in paths]


def _added(path: Path, folder: Path) -> Model:
    if not _SAFE_NAME.fullmatch(path.stem) or path.suffix != ".onnx":
        raise ModelUnfit(path.name, "a voice is called like de_DE-thorsten-medium.onnx")
    try:
        config = read_config(path)
        there = folder / path.name
        if there.exists() and not _same(path, there):
            raise ModelPresent(path.stem)
        try_out(path)
    except OSError as error:
        raise ModelUnfit(path.stem, error.strerror or str(error)) from error
    try:
        write_bytes(Path(f"{there}.json"), Path(f"{path}.json").read_bytes())
        if not there.exists():
            _copy(path, there)
    except OSError as error:
        raise ModelUnkept(folder, error.strerror or str(error)) from error
    return Model(there, config)


def try_out(path: Path) -> None:
    """Have a model say something. Raises ModelUnfit, EngineUnavailable."""
    check_installed()
    with closing(piper_workers(path)) as workers:
        try:
            workers.about()
            sound = workers.speak(Request(PROBE, path.stem, patience=PATIENCE))
        except NotSpoken as error:
            raise ModelUnfit(path.stem, str(error)) from error
        except EngineUnavailable as error:
            raise ModelUnfit(path.stem, error.reason) from error
    if not any(sound.pcm):
        raise ModelUnfit(path.stem, "it is silent")


def remove(name: str, folder: Path) -> None:
    """Take a model away. Raises VoiceMissing, ModelUnkept."""
    path = folder / f"{name}.onnx"
    if not _SAFE_NAME.fullmatch(name) or not path.is_file():
        raise VoiceMissing(name)
    try:
        path.unlink()
        Path(f"{path}.json").unlink(missing_ok=True)
    except OSError as error:
        raise ModelUnkept(folder, error.strerror or str(error)) from error


def _same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()


def _copy(source: Path, target: Path) -> None:
    """A copy that is whole, or not there at all."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with source.open("rb") as content, open(handle, "wb") as file:  # noqa: PTH123 - takes over the handle
            shutil.copyfileobj(content, file)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
