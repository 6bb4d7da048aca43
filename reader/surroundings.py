"""Looks at the computer that Vorleser runs on; tells what is there and judges nothing."""

import ctypes
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from reader import places
from reader.errors import VorleserError
from reader.language import users_language

PACKAGES: Final = (
    "PySide6_Essentials",
    "PySide6_Addons",
    "pyttsx3",
    "espeakng-loader",
    "numpy",
    "soxr",
    "pydub",
    "imageio-ffmpeg",
    "mutagen",
)
WINDOW_LIBRARIES: Final = {
    # what Qt loads on Linux: the Debian package that brings it
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
SOUND_LIBRARIES: Final = {"libpulse.so.0": "libpulse0"}
FONTS: Final = ("fonts/AtkinsonNext-Regular.ttf", "fonts/AtkinsonNext-Bold.ttf")
_A11Y_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_PATIENCE = 5  # seconds


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What was found. `None` as a platform-bound fact means that it does not apply here."""

    python: tuple[int, int, int]
    packages: Mapping[str, str | None]
    german_voices: tuple[str, ...]
    voice_trouble: VorleserError | None
    missing_libraries: tuple[str, ...]
    sound_server: bool | None
    encoder: str | None
    display: bool | None
    accessibility: bool | None
    folders: Mapping[str, tuple[Path, bool]]
    """The user's folders by kind, and whether they can be written."""
    missing_fonts: tuple[str, ...]
    apt: bool | None
    """Whether packages of the system are installed by apt-get."""
    natural_voices: tuple[str, ...] | None = ()
    """The names of those that are installed; None where Piper is not."""


def look_around() -> Surroundings:
    """Everything; takes a second or two."""
    voices, trouble = german_voices()
    linux = sys.platform == "linux"
    return Surroundings(
        python=sys.version_info[:3],
        packages={name: package_version(name) for name in PACKAGES},
        german_voices=voices,
        voice_trouble=trouble,
        missing_libraries=missing_libraries(WINDOW_LIBRARIES | SOUND_LIBRARIES) if linux else (),
        sound_server=sound_server(os.environ) if linux else None,
        encoder=encoder(),
        display=any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")) if linux else None,
        accessibility=accessibility_bus(os.environ) if linux else None,
        folders={kind: (path, can_be_written(path)) for kind, path in _folders().items()},
        missing_fonts=tuple(name for name in FONTS if not _is_there(name)),
        apt=shutil.which("apt-get") is not None if linux else None,
        natural_voices=natural_voices(),
    )


def package_version(name: str) -> str | None:
    """As installed, None where it is not."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def german_voices() -> tuple[tuple[str, ...], VorleserError | None]:
    """The names of all German voices that need no network, and what an engine complained of."""
    try:
        from reader.speech.backends import BACKENDS, backend  # noqa: PLC0415 - its packages may be missing
        from reader.speech.piper.titles import called  # noqa: PLC0415 - as above
    except ImportError as error:
        return (), VorleserError(str(error))
    names: list[str] = []
    trouble = None
    for engine_name in BACKENDS:
        try:
            with closing(backend(engine_name)) as engine:
                if not engine.traits.online:
                    names += [
                        called(voice, users_language())
                        for voice in engine.voices()
                        if voice.language.lower().startswith("de")
                    ]
        except VorleserError as error:
            trouble = trouble or error  # the first engine is the one that everybody has
    return tuple(names), trouble


def natural_voices() -> tuple[str, ...] | None:
    """The names of Piper's voices, None where it is not installed."""
    try:
        from reader.speech.backends import backend  # noqa: PLC0415 - as above
        from reader.speech.piper.titles import called  # noqa: PLC0415 - as above

        with closing(backend("piper")) as engine:
            return tuple(called(voice, users_language()) for voice in engine.voices())
    except (VorleserError, ImportError):
        return None


def missing_libraries(wanted: Mapping[str, str]) -> tuple[str, ...]:
    """The Debian packages of those shared libraries that cannot be loaded."""
    missing = []
    for library, package in wanted.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return tuple(missing)


def sound_server(environment: Mapping[str, str]) -> bool:
    """Whether PulseAudio, or PipeWire in its place, answers at its socket or at the server that was named."""
    named = environment.get("PULSE_SERVER", "")
    if named and not named.startswith(("unix:", "/")):
        return True  # on another machine: to be found out by playing
    runtime = environment.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    places_to_try = (
        [named.removeprefix("unix:")] if named else [f"{runtime}/pulse/native", "/run/pulse/native"]
    )
    return answers(places_to_try)


def accessibility_bus(environment: Mapping[str, str]) -> bool:
    """Whether there is a session bus, and on it or to be started by it the bus of the screen readers."""
    address = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    bus = [
        part.removeprefix("unix:path=").partition(",")[0]
        for part in address.split(";")
        if "unix:path=" in part
    ]
    return bool(environment.get("AT_SPI_BUS_ADDRESS")) or (answers(bus) and _A11Y_SERVICE.exists())


def answers(sockets: Iterable[str]) -> bool:
    """Whether somebody listens at one of these Unix sockets."""
    for path in sockets:
        with socket.socket(socket.AF_UNIX) as attempt:
            attempt.settimeout(_PATIENCE)
            try:
                attempt.connect(path)
            except OSError:
                continue
            return True
    return False


def encoder() -> str | None:
    """The path of an ffmpeg that runs and can write MP3."""
    try:
        from reader.export.ffmpeg import find_ffmpeg  # noqa: PLC0415 - its packages may be missing

        program = find_ffmpeg()
        answer = subprocess.run(  # noqa: S603 - the encoder that came with the package
            [program, "-hide_banner", "-encoders"],
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=_PATIENCE,
        )
    except (ImportError, VorleserError, OSError, subprocess.SubprocessError):
        return None
    return program if b"libmp3lame" in answer.stdout else None


def can_be_written(folder: Path) -> bool:
    """Whether files can be made there, or the folder itself where it is missing."""
    there = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def _folders() -> dict[str, Path]:
    return {"settings": places.config_dir(), "library": places.data_dir(), "sounds": places.own_cache_dir()}


def _is_there(asset: str) -> bool:
    try:
        return places.asset(asset).is_file()
    except FileNotFoundError:
        return False
