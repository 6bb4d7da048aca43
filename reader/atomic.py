"""Writing a file so that at every moment either the old one or the new one is there, whole."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_bytes(path: Path, content: bytes) -> None:
    """Replace `path` by `content`, or leave it as it was and raise OSError. Its folder is made where it is missing.

    Everything small that Vorleser keeps is written through here. The new file is complete and on the disk before it
    takes the place of the old; only its owner may read it.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    beside = Path(name)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - takes over the handle
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Makes the new name outlast a power cut. Windows opens no folders, some file systems sync none."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
