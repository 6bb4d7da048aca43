"""An article becomes one good file per section, and whatever goes wrong, what was there before stays."""

import subprocess
import threading
import time
import tracemalloc
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from mutagen.mp3 import MP3

from reader.article import Role, Span
from reader.export.errors import DiskFull, EncoderFailed, NothingToRead, ProofFailed
from reader.export.export import Report, export_article
from reader.export.ffmpeg import find_ffmpeg
from reader.export.pieces import piece
from reader.export.progress import Estimate, Progress
from reader.lengths import CHARACTERS_PER_SECOND
from reader.rate import HOUSE_RATE, house_length
from reader.score import Score
from reader.speech.backend import VoiceMissing
from reader.speech.values import Samples
from reader.utterance import Utterance
from tests.patience import PATIENCE
from tests.tempo import Tempo, Took
from tests.unit.export.conftest import Stub
from tests.unit.export.fakes import DELIVERY, PACE, THREE, HummingStudio, article, options, say


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def tags(path: Path) -> Any:
    return MP3(path)  # type: ignore[no-untyped-call]  # as above


def decoded(path: Path) -> Samples:
    command = [find_ffmpeg(), "-v", "error", "-i", str(path), "-f", "s16le", "-"]
    return np.frombuffer(subprocess.run(command, capture_output=True, check=True).stdout, np.int16)


def scored(number: int, speed: float = 1.0) -> Samples:
    """The section's sound as the score writes it."""
    studio = HummingStudio()
    score = Score(THREE, replace(DELIVERY, speed=speed), say)
    raw = b"".join(
        piece(studio.record(entry.utterance, score.delivery).takes, entry.pause, 1.0)
        for entry in score.walk(score.first())
        if entry.section == number - 1
    )
    return np.frombuffer(raw, np.int16)


def test_every_section_becomes_a_file_named_and_tagged_after_it(tmp_path: Path) -> None:
    report = export_article(THREE, options(tmp_path), HummingStudio(), say)
    assert names(tmp_path) == ["01 Erstens.mp3", "02 Zweitens.mp3", "03 Drittens.mp3"]
    assert [file.path.name for file in report.files] == names(tmp_path)
    assert (report.left_out, report.cancelled) == ((), False)
    for file in report.files:
        head = tags(file.path)
        assert (head.info.sample_rate, head.info.channels) == (44_100, 1)
        assert head.info.bitrate == pytest.approx(96_000, rel=0.001)
        assert str(head["TIT2"]) == THREE.sections[file.section - 1].title
        assert str(head["TRCK"]) == f"{file.section}/3"
        assert file.size == file.path.stat().st_size


def test_a_file_is_as_long_as_the_score_to_the_sample(tmp_path: Path) -> None:
    (file,) = export_article(THREE, options(tmp_path, 1), HummingStudio(), say).files
    score = Score(THREE, DELIVERY, say)
    entries = [entry for entry in score.walk(score.first()) if entry.section == 0]
    letters = sum(len(entry.utterance.text) for entry in entries)
    assert file.seconds == Fraction(letters, PACE) + sum(entry.pause for entry in entries)
    assert len(decoded(file.path)) == house_length(file.seconds)


def test_what_is_heard_in_a_file_is_the_score_unshifted(tmp_path: Path) -> None:
    (file,) = export_article(THREE, options(tmp_path, 1, speed=1.25), HummingStudio(), say).files
    heard, meant = decoded(file.path).astype(float), scored(1, 1.25).astype(float)
    shifts = range(-44, 45)
    likeness = [np.corrcoef(np.roll(heard, shift), meant)[0, 1] for shift in shifts]
    assert max(likeness) > 0.98
    assert shifts[int(np.argmax(likeness))] == 0


def test_only_chosen_sections_are_made_with_their_own_numbers(tmp_path: Path) -> None:
    report = export_article(THREE, options(tmp_path, 3, 1, bitrate=64), HummingStudio(), say)
    assert names(tmp_path) == ["01 Erstens.mp3", "03 Drittens.mp3"]
    assert str(tags(report.files[1].path)["TRCK"]) == "3/3"
    assert tags(report.files[1].path).info.bitrate == pytest.approx(64_000, rel=0.001)


def test_a_section_in_which_nothing_is_read_is_left_out_and_told(tmp_path: Path) -> None:
    second = THREE.sections[1]
    asides = tuple(replace(paragraph, role=Role.ASIDE) for paragraph in second.paragraphs)
    some = replace(THREE, sections=(THREE.sections[0], replace(second, paragraphs=asides), THREE.sections[2]))
    assert export_article(some, options(tmp_path), HummingStudio(), say).left_out == (2,)
    assert names(tmp_path) == ["01 Erstens.mp3", "03 Drittens.mp3"]
    with pytest.raises(NothingToRead):
        export_article(some, options(tmp_path, 2), HummingStudio(), say)


def test_what_could_not_be_spoken_is_told_with_its_place(tmp_path: Path) -> None:
    files = export_article(THREE, options(tmp_path), HummingStudio(mute="Katze"), say).files
    (where,) = files[0].skipped
    assert where.of(THREE.text) == "Die Katze schläft."
    assert [file.skipped for file in files[1:]] == [(), ()]


def test_progress_only_grows_and_ends_with_everything_done(tmp_path: Path) -> None:
    told: list[Progress] = []
    report = export_article(THREE, options(tmp_path), HummingStudio(), say, progress=told.append)
    assert all(before.done <= after.done for before, after in pairwise(told))
    assert told[-1].done == pytest.approx(told[-1].total) == float(sum(file.seconds for file in report.files))
    assert told[-1].left == pytest.approx(0)
    assert told[-1].files == report.files


def test_time_left_follows_the_pace_so_far() -> None:
    estimate = Estimate({1: Span(0, 1000), 2: Span(1000, 2000)}, speed=2.0)
    assert estimate.total == pytest.approx(2000 / CHARACTERS_PER_SECOND / 2)
    assert estimate.left(1.0) is None
    estimate.note(2, 1500, 25.0)
    assert (estimate.done, estimate.total, estimate.left(5.0)) == (25.0, 100.0, 15.0)
    estimate.finish(2)
    assert (estimate.total, estimate.left(5.0)) == (50.0, 5.0)


def test_a_second_export_replaces_the_first(tmp_path: Path) -> None:
    (tmp_path / "01 Erstens.mp3").write_text("old")
    (tmp_path / "02 Zweitens.mp3").write_text("old")
    export_article(THREE, options(tmp_path, 1), HummingStudio(), say)
    assert tags(tmp_path / "01 Erstens.mp3").info.bitrate == pytest.approx(96_000, rel=0.001)
    assert (tmp_path / "02 Zweitens.mp3").read_text() == "old"


def test_a_cancel_keeps_finished_files_and_leaves_nothing_else(tmp_path: Path, tempo: Tempo) -> None:
    """Sections run side by side; the second is stuck in its voice when the first is done."""
    stuck, told = threading.Event(), list[Progress]()
    asked = list[float]()

    def wait_in_second(utterance: Utterance) -> None:
        if "Zug" in utterance.text:
            stuck.wait(PATIENCE)

    def cancelled() -> bool:
        if told and told[-1].files:
            asked.append(time.monotonic())
        return bool(asked)

    report = export_article(
        THREE,
        options(tmp_path, 1, 2),
        HummingStudio(wait_in_second),
        say,
        progress=told.append,
        cancelled=cancelled,
    )
    took = Took.since(asked[0])
    stuck.set()
    assert report.cancelled
    assert names(tmp_path) == ["01 Erstens.mp3"] == [file.path.name for file in report.files]
    tempo.all_within(0.2, [took])


def test_a_cancel_is_heard_even_before_the_voice_has_said_anything(tmp_path: Path, tempo: Tempo) -> None:
    stuck = threading.Event()
    studio = HummingStudio(lambda _: stuck.wait(PATIENCE))
    begun = time.monotonic()
    report = export_article(THREE, options(tmp_path), studio, say, cancelled=lambda: True)
    took = Took.since(begun)
    stuck.set()
    assert report == Report((), (), cancelled=True)
    assert names(tmp_path) == []
    tempo.all_within(0.4, [took])


def test_a_cancel_after_the_last_file_is_none(tmp_path: Path) -> None:
    seen = list[Progress]()
    report = export_article(
        THREE,
        options(tmp_path, 2),
        HummingStudio(),
        say,
        progress=seen.append,
        cancelled=lambda: bool(seen and seen[-1].files),
    )
    assert not report.cancelled


def test_an_error_of_the_voice_ends_the_export_and_leaves_old_files(tmp_path: Path) -> None:
    (tmp_path / "03 Drittens.mp3").write_text("old")

    def fail_in_third(utterance: Utterance) -> None:
        if "Niemand" in utterance.text:
            raise VoiceMissing("hum")

    with pytest.raises(VoiceMissing):
        export_article(THREE, options(tmp_path, 3), HummingStudio(fail_in_third), say)
    assert names(tmp_path) == ["03 Drittens.mp3"]
    assert (tmp_path / "03 Drittens.mp3").read_text() == "old"


@pytest.mark.parametrize(
    ("script", "error"),
    [
        ("cat >/dev/null; exit 1", EncoderFailed),
        ("kill -9 $$", EncoderFailed),
        ("case $* in *pipe:0*) cat >/dev/null;; esac", ProofFailed),
    ],
)
def test_a_failing_encoder_leaves_old_files(
    tmp_path: Path, stub: Stub, script: str, error: type[Exception]
) -> None:
    stub(script)
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "01 Erstens.mp3").write_text("old")
    with pytest.raises(error):
        export_article(THREE, options(folder, 1), HummingStudio(), say)
    assert names(folder) == ["01 Erstens.mp3"]
    assert (folder / "01 Erstens.mp3").read_text() == "old"


@pytest.mark.root
@pytest.mark.parametrize("seconds", [14.8, 15.2, 15.4, 30.0])
def test_a_disk_that_fills_up_in_the_middle_or_at_the_last_byte_leaves_old_files(
    tiny: Path, seconds: float
) -> None:
    """64 kB hold 15 s: tags, the header written last, and the middle of the sound meet the end in turn."""
    small = article(("", ("A" * round(seconds * 5),)), title="T" * 250)
    old = tiny / "01.mp3"
    old.write_text("old")

    def export() -> None:
        export_article(small, options(tiny, bitrate=32), HummingStudio(pace=5), say)

    if seconds > 15:
        with pytest.raises(DiskFull, match="MB free"):
            export()
        assert old.read_text() == "old"
    else:
        export()
        assert len(decoded(old)) == pytest.approx(seconds * HOUSE_RATE, abs=HOUSE_RATE / 10)
    assert names(tiny) == ["01.mp3"]


def test_memory_does_not_grow_with_length(tmp_path: Path) -> None:
    """Ten minutes are 53 MB of sound; an export that kept them could not stay under a third of that."""
    sentence = "a" * (PACE * 5)
    long = article(("Lang", (". ".join([sentence] * 120),)))
    hum = HummingStudio()
    same = hum.record(next(iter(say(long, long.paragraphs[1])))[1], DELIVERY)
    hum.record = lambda utterance, delivery: same  # type: ignore[method-assign] # noqa: ARG005  # hums once, not 120 times
    tracemalloc.start()
    (file,) = export_article(long, options(tmp_path), hum, say).files
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert file.seconds > 600
    assert peak < 18e6
