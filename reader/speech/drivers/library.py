"""Finds and opens the eSpeak NG library, the one that came with us first, and the data it speaks from."""

import atexit
import ctypes
import ctypes.util
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LONGEST_PATH = 140
"""Bytes. eSpeak NG keeps the path of its data in 160 bytes and ends the process if it is longer."""

SYSTEM_NAMES = ("libespeak-ng.so.1", "libespeak-ng.dylib", "libespeak-ng.dll")
DATA = "espeak-ng-data"

_LEAST_PHONDATA = 400_000
"""Bytes. eSpeak NG 1.51 and 1.52 have 551,000; one that was cut off is not refused but read past its end."""


class EspeakMissing(Exception):
    """There is no eSpeak NG that can be used here: no library, or a library without its data."""


@dataclass(frozen=True, slots=True)
class Installation:
    """A library (path or name) and its data folder; None leaves the choice of data to the library."""

    library: str
    data: Path | None


def bundled() -> Installation | None:
    """The eSpeak NG of the wheel espeakng-loader, if it is installed."""
    try:
        import espeakng_loader  # noqa: PLC0415 - absent where the system's library is to be used
    except ImportError:
        return None
    library = Path(espeakng_loader.get_library_path())
    return Installation(str(library), library.parent / DATA) if library.exists() else None


def installations() -> Iterator[Installation]:
    """All that may be tried, best first."""
    ours = bundled()
    if ours is not None:
        yield ours
    yield from systems()


def systems() -> Iterator[Installation]:
    """Those of the system, which speak from the system's data."""
    found = ctypes.util.find_library("espeak-ng")
    for name in dict.fromkeys(name for name in (found, *SYSTEM_NAMES) if name):
        yield Installation(name, None)


def open_first(candidates: Iterator[Installation] | None = None) -> tuple[ctypes.CDLL, Path | None]:
    """The first library that opens, and its data folder.

    Raises EspeakMissing if none opens, or if the first that does has no data: eSpeak NG would then speak from
    whatever data of another version it finds on the machine.
    """
    reasons = []
    for installation in installations() if candidates is None else candidates:
        try:
            # Global, so that whatever else asks for libespeak-ng.so.1 in this process gets this one.
            library = ctypes.CDLL(installation.library, mode=ctypes.RTLD_GLOBAL)
        except OSError as error:
            reasons.append(str(error))
            continue
        if installation.data is not None:
            _refuse_damaged(installation.data)
        return library, installation.data
    raise EspeakMissing("; ".join(reasons) or "no library found")


def _refuse_damaged(data: Path) -> None:
    """Raises EspeakMissing for a folder that holds no voice data, or only a part of it."""
    try:
        whole = (data / "phontab").is_file() and (data / "phondata").stat().st_size >= _LEAST_PHONDATA
    except OSError as error:
        raise EspeakMissing(f"no voice data in {data}: {error.strerror}") from error
    if not whole:
        raise EspeakMissing(f"no voice data, or only a part of it, in {data}")


def short_home(data: Path) -> Path:
    """The folder that holds `data`, by a name that eSpeak NG can store.

    A long one is reached through a link in a private temporary folder, which goes when this process ends.
    """
    home = data.parent
    if len(os.fsencode(home)) <= LONGEST_PATH and data.name == DATA:
        return home
    folder = Path(tempfile.mkdtemp(prefix="vorleser-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    if len(os.fsencode(folder)) > LONGEST_PATH:
        raise EspeakMissing(f"the paths of the voice data and of temporary files are too long: {data}")
    (folder / DATA).symlink_to(data.absolute(), target_is_directory=True)
    return folder
