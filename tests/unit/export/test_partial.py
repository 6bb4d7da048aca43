"""What a killed export leaves is swept by the next one at once; what another is making is left alone."""

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.export import partial
from reader.export.partial import partial_file, sweep

linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the hour remains")

MAKER = """
import os, subprocess, sys, time
from pathlib import Path
from reader.export.partial import partial_file
{before}
with partial_file(Path()) as path:
    {within}
    print(path, flush=True)
    time.sleep(600)
"""


@contextmanager
def maker(
    folder: Path, *, before: str = "", within: str = ""
) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """A process that makes a file in `folder`, and does not come to an end."""
    # -S: where coverage is measured, a process of another user could not write it down.
    code = "import sys; sys.path[:0] = sys.argv[1:]\n" + MAKER.format(before=before, within=within)
    with subprocess.Popen(
        [sys.executable, "-S", "-c", code, *filter(None, sys.path)],
        cwd=folder,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            yield process, folder / process.stdout.readline().strip()
        finally:
            process.kill()


def age(path: Path, hours: float = 2) -> None:
    then = time.time() - hours * 3600
    os.utime(path, (then, then))


def of_elsewhere(path: Path) -> Path:
    """The file as somebody sees it who is on another computer, or was there before this one was started anew."""
    return path.rename(path.with_name(f".vorleser-{'0' * 16}-{path.name.rpartition('-')[2]}"))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@linux
def test_what_a_killed_process_made_is_swept_at_once(tmp_path: Path) -> None:
    with maker(tmp_path) as (process, path):
        sweep(tmp_path)
        assert names(tmp_path) == [path.name]
        process.kill()
        process.wait()
        assert names(tmp_path) == [path.name]
        sweep(tmp_path)
        assert names(tmp_path) == []


@linux
def test_a_process_that_stands_still_keeps_its_file_however_long(tmp_path: Path) -> None:
    with maker(tmp_path) as (process, path):
        process.send_signal(signal.SIGSTOP)
        age(path)
        sweep(tmp_path)
        assert path.exists()
        as_seen_from_elsewhere = of_elsewhere(path)
        sweep(tmp_path)
        assert as_seen_from_elsewhere.exists()


@linux
def test_an_ffmpeg_that_outlives_its_export_keeps_nothing(tmp_path: Path) -> None:
    sleeper = "child = subprocess.Popen(['sleep', '600']); print(child.pid, flush=True)"
    with maker(tmp_path, within=sleeper) as (process, said):
        child = int(said.name)
        try:
            assert process.stdout is not None
            assert (tmp_path / process.stdout.readline().strip()).is_file()
            process.kill()
            process.wait()
            sweep(tmp_path)
            assert names(tmp_path) == []
        finally:
            os.kill(child, signal.SIGKILL)


@linux
@pytest.mark.root
@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_a_running_export_of_another_user_is_left_alone(tmp_path: Path, mask: int) -> None:
    tmp_path.chmod(0o777)
    with maker(tmp_path, before=f"os.umask({mask}); os.setuid(65534)") as (process, path):
        age(path)
        sweep(tmp_path)
        assert path.stat().st_uid == 65534
        process.kill()
        process.wait()
        sweep(tmp_path)
        assert names(tmp_path) == []


@linux
@pytest.mark.root
def test_what_may_not_be_asked_is_left_to_its_owner(tmp_path: Path) -> None:
    theirs = tmp_path / ".vorleser-theirs.part"
    theirs.touch(0o600)
    age(theirs)
    tmp_path.chmod(0o777)
    with maker(
        tmp_path, before="os.setuid(65534); from reader.export.partial import sweep; sweep(Path())"
    ) as _:
        assert theirs.exists()


@linux
def test_what_was_made_elsewhere_waits_for_an_hour_without_a_byte(tmp_path: Path) -> None:
    with maker(tmp_path) as (process, path):
        process.kill()
        process.wait()
        left = of_elsewhere(path)
        sweep(tmp_path)
        assert left.exists()
        age(left)
        sweep(tmp_path)
        assert names(tmp_path) == []


@linux
def test_on_a_disk_without_locks_the_hour_remains(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_handle: int, _operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with partial_file(tmp_path) as path:
        sweep(tmp_path)
        assert path.exists()
        age(path)
        sweep(tmp_path)
        assert not path.exists()


def test_where_the_kernel_has_no_name_the_hour_remains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(partial, "_kernel", lambda: None)
    with partial_file(tmp_path) as path:
        sweep(tmp_path)
        assert path.exists()
        age(path)
        sweep(tmp_path)
        assert not path.exists()


def test_a_name_that_cannot_be_given_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(partial, "_where", lambda _folder: "here")
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="Input/output"), partial_file(tmp_path):
        pass
    assert names(tmp_path) == []


def test_the_running_kernel_has_a_name_on_linux() -> None:
    assert (partial._kernel() is not None) == (sys.platform == "linux")


@linux
def test_a_link_is_left_alone_and_a_pipe_does_not_hold_the_sweep_up(tmp_path: Path) -> None:
    (tmp_path / "precious").touch()
    age(tmp_path / "precious")
    (tmp_path / ".vorleser-link.part").symlink_to(tmp_path / "precious")
    os.mkfifo(tmp_path / ".vorleser-pipe.part")
    age(tmp_path / ".vorleser-pipe.part")
    sweep(tmp_path)
    assert names(tmp_path) == [".vorleser-link.part", "precious"]
