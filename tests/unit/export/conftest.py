"""What several tests of export stand on."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.export import ffmpeg

Stub = Callable[[str], None]


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "vorleser", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stub:
    """Puts a shell script in ffmpeg's place."""

    def place(script: str) -> None:
        path = tmp_path / "stub"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setattr(ffmpeg, "find_ffmpeg", lambda: str(path))

    return place
