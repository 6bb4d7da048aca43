"""Puts Vorleser among the desktop's programs, and takes it away again: menu entry, description and icons.

Only files in the user's own data folder are touched (freedesktop.org: Desktop Entry and Icon Theme specifications).
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from reader.atomic import write_bytes
from reader.errors import VorleserError
from reader.places import asset, shared_data_dir

SIZES: Final = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels of the square icons that are brought along."""

_ENTRY = "applications/vorleser.desktop"
_SPECIAL: Final = str.maketrans({one: f"\\{one}" for one in '"`$\\'})
_READABLE = 0o644


class NoDesktopEntries(VorleserError):
    """This system has no menu entries in files."""


class EntryUnwritten(VorleserError):
    """A file could not be put in its place, or taken away."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


def install(command: Sequence[str]) -> tuple[Path, ...]:
    """Write the files, so that the menu starts `command`; returns their paths. Raises EntryUnwritten."""
    root = _root()
    for place, content in _files(command):
        try:
            write_bytes(root / place, content)
            (root / place).chmod(_READABLE)
        except OSError as error:
            raise EntryUnwritten(root / place, error.strerror or str(error)) from error
    _tell_the_desktop(root)
    return tuple(root / place for place in _places())


def remove() -> tuple[Path, ...]:
    """Take the files away; returns those that were there. Raises EntryUnwritten."""
    root = _root()
    present = tuple(root / place for place in _places() if (root / place).is_file())
    for path in present:
        try:
            path.unlink()
        except OSError as error:
            raise EntryUnwritten(path, error.strerror or str(error)) from error
    _tell_the_desktop(root)
    return present


def running_command() -> tuple[str, ...]:
    """How this program was started, with full paths: menus know nothing of environments and folders."""
    for command in (Path(sys.argv[0]), Path(sys.executable).with_name("vorleser")):
        if command.name == "vorleser" and command.is_file():
            return (str(command.absolute()),)
    return (sys.executable, "-m", "ui")


def entry(command: Sequence[str]) -> str:
    """The menu entry that starts `command`."""
    lines = asset("desktop/vorleser.desktop").read_text(encoding="utf-8").splitlines(keepends=True)
    own = {"TryExec=vorleser": f"TryExec={_escaped(command[0])}", "Exec=vorleser": f"Exec={_line(command)}"}
    return "".join(
        next((new + line.removeprefix(key) for key, new in own.items() if line.startswith(key)), line)
        for line in lines
    )


def _line(command: Sequence[str]) -> str:
    """A command line as "The Exec key" of the Desktop Entry Specification quotes it."""
    quoted = (f'"{word.translate(_SPECIAL)}"'.replace("%", "%%") for word in command)
    return " ".join(_escaped(word) for word in quoted)


def _escaped(text: str) -> str:
    """A value of type string."""
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _root() -> Path:
    if sys.platform != "linux":
        raise NoDesktopEntries
    return shared_data_dir()


def _places() -> Iterator[str]:
    yield _ENTRY
    yield "metainfo/vorleser.metainfo.xml"
    yield "icons/hicolor/scalable/apps/vorleser.svg"
    yield from (f"icons/hicolor/{size}x{size}/apps/vorleser.png" for size in SIZES)


def _files(command: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    brought = ("vorleser.metainfo.xml", "vorleser.svg", *(f"icons/{size}.png" for size in SIZES))
    first, *others = _places()
    yield first, entry(command).encode()
    for place, name in zip(others, brought, strict=True):
        yield place, asset(f"desktop/{name}").read_bytes()


def _tell_the_desktop(root: Path) -> None:
    """Let menus and icons be read anew where the tools for it are installed; elsewhere that happens in time."""
    for tool, *rest in (
        ("update-desktop-database", "-q", str(root / "applications")),
        ("gtk-update-icon-cache", "-q", "-t", "-f", str(root / "icons/hicolor")),
    ):
        if found := shutil.which(tool):
            with suppress(OSError, subprocess.TimeoutExpired):
                subprocess.run([found, *rest], check=False, timeout=10, capture_output=True)  # noqa: S603 - a list
