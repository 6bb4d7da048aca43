"""What has come of a download that is not whole yet: files with the service's mark of their content beside them."""

from collections.abc import Iterator
from pathlib import Path

FOLDER = ".parts"
"""In the folder of voices; what lies there is no voice yet."""


def part_of(folder: Path, file: str) -> Path:
    """Where the file of that name gathers."""
    return folder / FOLDER / file


def mark_of(part: Path) -> Path:
    """Where the service's mark of this very content (RFC 9110, ETag) is kept."""
    return Path(f"{part}.etag")


def size(part: Path) -> int:
    """The bytes that have come."""
    return part.stat().st_size if part.exists() else 0


def forget(part: Path) -> None:
    """Throw away what has come. Raises OSError."""
    part.unlink(missing_ok=True)
    mark_of(part).unlink(missing_ok=True)


def begun(folder: Path, voice: str) -> int:
    """The bytes that have come of a voice."""
    return sum(map(size, _of_voice(folder, voice)))


def discard(folder: Path, voice: str) -> None:
    """Throw away what has come of a voice. Raises OSError."""
    for part in _of_voice(folder, voice):
        forget(part)


def _of_voice(folder: Path, voice: str) -> Iterator[Path]:
    for ending in ("onnx.json", "onnx"):
        yield part_of(folder, f"{voice}.{ending}")
