"""ffmpeg may be missing, fail, fall silent or be killed: it is told, and never waited for without end."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from reader.export import ffmpeg as room
from reader.export.encoder import encoder
from reader.export.errors import (
    EncoderFailed,
    EncoderHung,
    EncoderMissing,
    EncoderUnfit,
    Halted,
    NamedEncoderUnfit,
    ProofFailed,
)
from reader.export.export import export_article
from reader.export.ffmpeg import Ffmpeg, find_ffmpeg
from reader.export.proof import FRAME, prove
from reader.rate import HOUSE_RATE
from reader.wording import describe
from tests.tempo import Tempo, Took
from tests.unit.export.conftest import Stub
from tests.unit.export.fakes import THREE, HummingStudio, options, say

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


def sound(seconds: float) -> bytes:
    noise = np.random.default_rng(1).normal(0, 3_000, round(seconds * HOUSE_RATE))
    return noise.astype("<i2").tobytes()


def encode(path: Path, content: bytes, halt: Event | None = None) -> None:
    with encoder(path, 96, halt or Event()) as running:
        running.feed(content)
        running.finish()


def test_ffmpeg_comes_with_us() -> None:
    assert Path(find_ffmpeg()).is_file()


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """The folder of an imageio_ffmpeg that brought nothing along, on a system without ffmpeg."""
    package = tmp_path / "package"
    (package / "binaries").mkdir(parents=True)
    monkeypatch.setattr(room, "files", lambda _name: package)
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.delenv("IMAGEIO_FFMPEG_EXE", raising=False)
    find_ffmpeg.cache_clear()
    yield package / "binaries"
    find_ffmpeg.cache_clear()


def script(path: Path, line: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)
    return path


def test_a_missing_ffmpeg_is_told(brought: Path) -> None:
    assert brought.is_dir()
    with pytest.raises(EncoderMissing, match="no ffmpeg"):
        find_ffmpeg()


def test_without_the_package_that_brings_it_the_systems_serves(
    brought: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(name: str) -> Path:
        raise ModuleNotFoundError(name)

    assert brought.is_dir()
    monkeypatch.setattr(room, "files", gone)
    with pytest.raises(EncoderMissing):
        find_ffmpeg()


@posix
@pytest.mark.parametrize("line", ["exec sleep 60", "exit 1"])
def test_one_that_hangs_or_fails_gives_way_to_the_systems(
    line: str, brought: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "PROBING", 0.2)
    monkeypatch.setenv("PATH", f"{tmp_path / 'path'}:/usr/bin:/bin")
    broken = script(brought / "ffmpeg-linux-x86_64-v9", line)
    systems = script(tmp_path / "path/ffmpeg", "exit 0")
    assert find_ffmpeg() == str(systems)
    systems.unlink()
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    find_ffmpeg.cache_clear()
    with pytest.raises(EncoderUnfit, match=broken.name):
        find_ffmpeg()


@posix
def test_the_one_that_the_user_names_comes_first(
    brought: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(brought / "ffmpeg-linux-x86_64-v9", "exit 0")
    mine = script(tmp_path / "mine", "exit 0")
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(mine))
    assert find_ffmpeg() == str(mine)


@posix
@pytest.mark.parametrize("line", ["exec sleep 60", "exit 1"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_one_that_the_user_names_is_told_if_it_hangs_or_fails(
    line: str, language: str, brought: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "PROBING", 0.2)
    script(brought / "ffmpeg-linux-x86_64-v9", "exit 0")
    mine = script(tmp_path / "mine", line)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(mine))
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    with pytest.raises(NamedEncoderUnfit) as told:
        find_ffmpeg()
    sentence = describe(told.value, language)
    assert str(mine) in sentence
    assert "IMAGEIO_FFMPEG_EXE" in sentence


@posix
def test_an_export_with_an_ffmpeg_that_hangs_is_told_before_anything_is_spoken(
    brought: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "PROBING", 0.2)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    script(brought / "ffmpeg-linux-x86_64-v9", "exec sleep 60")
    studio = HummingStudio()
    with pytest.raises(EncoderUnfit):
        export_article(THREE, options(tmp_path / "out"), studio, say)
    assert not studio.said
    assert not (tmp_path / "out").exists()


def test_an_ffmpeg_that_does_not_start_counts_as_unfit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "find_ffmpeg", lambda: str(tmp_path / "nowhere"))
    with pytest.raises(EncoderUnfit, match="nowhere"):
        Ffmpeg((), Event())


@pytest.mark.parametrize("seconds", [0.01, 0.1, 1.0, 3.21])
def test_what_is_encoded_is_proven_to_the_sample(tmp_path: Path, seconds: float) -> None:
    path, content = tmp_path / "a.mp3", sound(seconds)
    encode(path, content)
    prove(path, len(content) // 2, Event())
    prove(path, len(content) // 2 + FRAME, Event())
    with pytest.raises(ProofFailed) as told:
        prove(path, len(content) // 2 + FRAME + 1, Event())
    assert told.value.found == pytest.approx(seconds, abs=0.01)


def test_a_torn_file_is_found_out(tmp_path: Path) -> None:
    path, content = tmp_path / "a.mp3", sound(3)
    encode(path, content)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ProofFailed):
        prove(path, len(content) // 2, Event())


def test_a_file_with_a_hole_is_found_out(tmp_path: Path) -> None:
    path, content = tmp_path / "a.mp3", sound(3)
    encode(path, content)
    whole = path.read_bytes()
    path.write_bytes(whole[:9_000] + b"\0" * 9_000 + whole[18_000:])
    with pytest.raises(ProofFailed):
        prove(path, len(content) // 2, Event())


@pytest.mark.parametrize("content", [b"", b"ffconcat version 1.0\nfile other.mp3\n", b"\0" * 5_000])
def test_what_is_no_mp3_is_found_out(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(content)
    with pytest.raises(ProofFailed):
        prove(path, 44_100, Event())


@posix
def test_a_wrong_exit_is_told_with_what_was_said(stub: Stub) -> None:
    stub("cat >/dev/null; echo 'No such codec' >&2; exit 3")
    with Ffmpeg((), Event()) as running, pytest.raises(EncoderFailed, match="No such codec"):
        running.finish()


@posix
def test_a_complaint_counts_even_if_the_exit_is_good(stub: Stub) -> None:
    stub("cat >/dev/null; echo 'could not write the trailer' >&2; exit 0")
    with Ffmpeg((), Event()) as running, pytest.raises(EncoderFailed, match="trailer"):
        running.finish()


@posix
def test_an_early_end_is_noticed_while_feeding(stub: Stub) -> None:
    stub("exit 4")
    with Ffmpeg((), Event()) as running, pytest.raises(EncoderFailed, match="ended with 4"):
        running.feed(b"\0" * 10_000_000)


@posix
def test_an_early_end_is_noticed_at_the_last_flush(stub: Stub) -> None:
    stub("exec <&-; exit 5")
    with Ffmpeg((), Event()) as running:
        running._process.wait()
        running._in.write(b"left in the buffer")
        with pytest.raises(EncoderFailed, match="ended with 5"):
            running.finish()


@posix
def test_one_that_takes_nothing_any_more_is_ended_when_patience_is_over(stub: Stub) -> None:
    stub("exec sleep 60")
    with Ffmpeg((), Event(), patience=0.1) as running, pytest.raises(EncoderHung, match="stub"):
        running.feed(b"\0" * 1_000_000)


@posix
def test_one_that_does_not_end_is_ended_when_patience_is_over(stub: Stub) -> None:
    stub("exec sleep 60")
    with Ffmpeg((), Event(), patience=0.1) as running, pytest.raises(EncoderHung, match="stub"):
        running.finish()


@posix
def test_a_halt_ends_it_within_a_fifth_of_a_second(stub: Stub, tempo: Tempo) -> None:
    stub("exec sleep 60")
    halt = Event()
    with Ffmpeg((), halt) as running:
        threading.Timer(0.05, halt.set).start()
        begun = time.monotonic()
        with pytest.raises(Halted):
            running.feed(b"\0" * 1_000_000)
        tempo.all_within(0.2, [Took.since(begun)])


@posix
def test_it_does_not_outlive_its_context(stub: Stub) -> None:
    stub("exec sleep 60")
    with Ffmpeg((), Event()) as running:
        process = running._process.pid
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@posix
def test_a_killed_encoder_is_told(tmp_path: Path) -> None:
    with encoder(tmp_path / "a.mp3", 96, Event()) as running:
        running.feed(sound(0.1))
        os.kill(running._process.pid, signal.SIGKILL)
        with pytest.raises(EncoderFailed, match="-9"):
            running.finish()


def test_a_long_complaint_is_cut_short(stub: Stub) -> None:
    stub("cat >/dev/null; yes complaint | head -c 300000 >&2; exit 1")
    with Ffmpeg((), Event()) as running, pytest.raises(EncoderFailed) as told:
        running.finish()
    assert len(told.value.reason) <= 2_000
