"""Nobody ever sees half a file: the old one stays until the new one is whole."""

import errno
import os
import stat
import subprocess
import time
from pathlib import Path
from threading import Event

import pytest

from reader.export.errors import DiskFull, EncoderFailed, FileBusy, FileUnwritten, FolderUnusable
from reader.export.target import beside, make_ready

as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can mount")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_takes_the_place_of_the_old_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "01.mp3"
    target.write_text("old")
    with beside(target, 1, Event()) as unfinished:
        assert unfinished.parent == tmp_path
        assert unfinished.name.startswith(".")
        unfinished.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert names(tmp_path) == ["01.mp3"]


def test_a_new_file_has_the_rights_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    with beside(tmp_path / "01.mp3", 1, Event()):
        pass
    assert (tmp_path / "01.mp3").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("old")
    (tmp_path / "01.mp3").symlink_to(precious)
    with beside(tmp_path / "01.mp3", 1, Event()) as unfinished:
        unfinished.write_text("new")
    assert precious.read_text() == "old"
    assert (tmp_path / "01.mp3").read_text() == "new"


@pytest.mark.parametrize("error", [EncoderFailed("it broke"), KeyboardInterrupt(), ValueError("a bug")])
def test_after_any_error_the_old_file_is_there_and_nothing_else(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "01.mp3"
    target.write_text("old")
    with pytest.raises(type(error)), beside(target, 1, Event()):
        raise error
    assert target.read_text() == "old"
    assert names(tmp_path) == ["01.mp3"]


def test_a_target_held_open_is_tried_three_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Path] = []
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        tried.append(target)
        if len(tried) < 3:
            raise PermissionError(errno.EACCES, "held open")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("reader.export.target._BETWEEN", 0.001)
    with beside(tmp_path / "01.mp3", 1, Event()):
        pass
    assert len(tried) == 3
    assert names(tmp_path) == ["01.mp3"]


def test_a_target_that_stays_open_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.export.target._BETWEEN", 0.001)
    (tmp_path / "01.mp3").mkdir()
    with pytest.raises(FileBusy) as told, beside(tmp_path / "01.mp3", 1, Event()):
        pass
    assert (told.value.name, told.value.folder) == ("01.mp3", tmp_path)
    assert names(tmp_path) == ["01.mp3"]


def test_other_refusals_of_the_system_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritten, match="Input/output"), beside(tmp_path / "01.mp3", 1, Event()):
        raise OSError(errno.EIO, "Input/output error")
    with pytest.raises(FileUnwritten, match="No such file"), beside(tmp_path / "no" / "01.mp3", 1, Event()):
        pass


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_is_full_is_told_with_what_is_needed(tmp_path: Path, code: int) -> None:
    with pytest.raises(DiskFull) as told, beside(tmp_path / "01.mp3", 12_345_678, Event()):
        raise OSError(code, "full")
    assert (told.value.folder, told.value.needed) == (tmp_path, 13)


def test_ffmpeg_s_word_for_a_full_disk_is_understood(tmp_path: Path) -> None:
    with pytest.raises(DiskFull), beside(tmp_path / "01.mp3", 1, Event()):
        raise EncoderFailed("av_interleaved_write_frame(): No space left on device")


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    make_ready(tmp_path / "a" / "b", 1)
    assert names(tmp_path / "a" / "b") == []


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for wrong in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(FolderUnusable, match="Not a directory") as told:
            make_ready(wrong, 1)
        assert told.value.folder == wrong


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(FolderUnusable):
        make_ready(tmp_path, 1)


def test_what_does_not_fit_is_told_before_it_is_begun(tmp_path: Path) -> None:
    with pytest.raises(DiskFull) as told:
        make_ready(tmp_path, 10**18)
    assert told.value.needed == 10**12
    assert 0 < told.value.free < 10**12


def test_leftovers_of_killed_runs_are_removed_but_not_those_of_running_ones(tmp_path: Path) -> None:
    for name, hours in ((".vorleser-old.part", 1.1), (".vorleser-new.part", 0.9), ("mine.part", 99)):
        (tmp_path / name).touch()
        then = time.time() - hours * 3600
        os.utime(tmp_path / name, (then, then))
    make_ready(tmp_path, 1)
    assert names(tmp_path) == [".vorleser-new.part", "mine.part"]


@as_root
def test_a_disk_already_full_is_told(tiny: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        (tiny / "filler").write_bytes(b"x" * 100_000)
    with pytest.raises(DiskFull) as told:
        make_ready(tiny, 5_000_000)
    assert (told.value.needed, told.value.free) == (5, 0)


@as_root
def test_a_folder_on_a_read_only_disk_is_told(tiny: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(tiny)], check=True)
    with pytest.raises(FolderUnusable, match="Read-only"):
        make_ready(tiny, 1)
