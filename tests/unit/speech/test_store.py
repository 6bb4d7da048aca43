"""The store keeps sounds whole, bounded and private, and is never an error."""

import multiprocessing
import os
import signal
import stat
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reader.speech.store import STALE, Store
from reader.speech.values import Mark, Take

MARKS = (Mark(0, Fraction(0)), Mark(4, Fraction(441, 22050)))


def take(seed: int = 1, length: int = 500) -> Take:
    return Take(np.full(length, seed, np.int16), 22050, None)


def sound_of(store: Store, key: str) -> list[int] | None:
    takes = store.sound(key)
    return None if takes is None else [int(one.samples[0]) for one in takes]


def trouble(store: Store) -> int | None:
    return None if store.trouble is None else store.trouble.errno


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    store = Store(tmp_path / "deep" / "store")
    first = Take(np.arange(-5, 5, dtype=np.int16), 22050, MARKS)
    second = Take(np.zeros(0, np.int16), 16000, None, 7, ((7, 9),))
    store.put_sound("k", (first, second))
    store.put_marks("m", (MARKS, None))
    takes = Store(tmp_path / "deep" / "store").sound("k")
    assert takes is not None
    assert [one.samples.tolist() for one in takes] == [list(range(-5, 5)), []]
    assert [(one.rate, one.marks, one.text_start, one.skipped) for one in takes] == [
        (22050, None, 0, ()),
        (16000, None, 7, ((7, 9),)),
    ]
    assert store.marks("m") == (MARKS, None)


def test_what_was_never_put_is_a_miss(tmp_path: Path) -> None:
    store = Store(tmp_path / "none")
    assert store.sound("k") is None
    assert store.marks("k") is None
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("damage", [b"", b"V", b"VorleserStore1\n", b"VorleserStore1\n" + bytes(40)])
def test_a_damaged_entry_is_a_miss_and_is_removed(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    store.put_sound("k", (take(),))
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert store.sound("k") is None
    assert not file.exists()


def test_one_flipped_bit_is_noticed_wherever_it_is(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put_marks("k", (MARKS,))
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        assert store.marks("k") is None
        file.write_bytes(whole[:place])
        assert store.marks("k") is None


def test_only_the_owner_may_look_into_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.put_sound("k", (take(),))
    (file,) = (tmp_path / "store").iterdir()
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def aged(tmp_path: Path, key: str, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(tmp_path / f"{key}.sound", (then, then))


def test_when_full_the_least_recently_used_go_first(tmp_path: Path) -> None:
    store = Store(tmp_path, cap=5_000)
    for age, key in enumerate("abcd"):
        store.put_sound(key, (take(),))
        aged(tmp_path, key, 100 - age)
    assert sound_of(store, "a") == [1]  # and so it is the most recently used
    store.put_sound("e", (take(),))
    assert [sound_of(store, key) is not None for key in "abcde"] == [True, False, True, True, True]
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 5_000


def test_what_is_pinned_stays_until_it_is_let_go(tmp_path: Path) -> None:
    store = Store(tmp_path, cap=3_000)
    with store.pin(["a"]), store.pin(["a", "later"]):
        for age, key in enumerate(["a", "b", "later"]):
            store.put_sound(key, (take(),))
            aged(tmp_path, key, 100 - age)
        assert [sound_of(store, key) is not None for key in ("a", "b", "later")] == [True, False, True]
        aged(tmp_path, "a", 100)
    store.put_sound("c", (take(),))
    assert sound_of(store, "a") is None


def test_a_sound_larger_than_the_store_is_not_kept(tmp_path: Path) -> None:
    store = Store(tmp_path, cap=400)
    store.put_sound("k", (take(),))
    assert store.sound("k") is None
    assert store.trouble is None


def test_a_folder_that_cannot_be_made_is_told_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file" / "store")
    store.put_sound("k", (take(),))
    assert isinstance(store.trouble, OSError)
    assert store.sound("k") is None


def test_a_full_disk_is_told_until_there_is_room_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(target), None, str(self))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        store.put_sound("k", (take(),))
        assert trouble(store) == 28
    assert list(tmp_path.iterdir()) == []
    store.put_sound("k", (take(),))
    assert trouble(store) is None
    assert sound_of(store, "k") == [1]


def test_what_a_crash_left_behind_goes_and_what_is_being_written_stays(tmp_path: Path) -> None:
    old, new = tmp_path / "old.unfinished", tmp_path / "new.unfinished"
    for file in (old, new):
        file.write_bytes(b"half")
    then = time.time() - 2 * STALE
    os.utime(old, (then, then))
    Store(tmp_path).put_sound("k", (take(),))
    assert not old.exists()
    assert new.exists()


def test_a_folder_that_is_deleted_meanwhile_is_made_anew(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.put_sound("k", (take(),))
    for file in (tmp_path / "store").iterdir():
        file.unlink()
    (tmp_path / "store").rmdir()
    store.put_sound("k", (take(2),))
    assert sound_of(store, "k") == [2]


def write_a_lot(folder: Path, seed: int) -> None:
    store = Store(folder, cap=20_000)
    for turn in range(150):
        store.put_sound(f"k{turn % 30}", (take(turn % 30),))
        found = sound_of(store, f"k{(turn * seed) % 30}")
        assert found is None or found == [(turn * seed) % 30]
    assert store.trouble is None


def test_two_programs_may_use_it_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    programs = [context.Process(target=write_a_lot, args=(tmp_path, seed)) for seed in (7, 11)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    assert [program.exitcode for program in programs] == [0, 0]
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 22_000


KILLED = """
import os, signal, sys, numpy as np
from pathlib import Path
from reader.speech.store import Store
from reader.speech.values import Take
calls, limit = 0, int(sys.argv[2])
def audit(event, arguments):
    global calls
    if event in ("open", "os.rename", "os.mkdir", "os.chmod") and sys.argv[1] in str(arguments):
        calls += 1
        if calls == limit:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(audit)
Store(Path(sys.argv[1])).put_sound("k", (Take(np.full(500, 1, np.int16), 22050, None),))
"""


def test_a_kill_at_any_step_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    Store(folder).put_sound("k", (take(7),))
    killed = 0
    while True:
        arguments = [sys.executable, "-c", KILLED, str(folder), str(killed + 1)]
        ended = subprocess.run(
            arguments, check=False, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        )
        assert sound_of(Store(folder), "k") in ([7], [1])
        if ended.returncode != -signal.SIGKILL:
            break
        killed += 1
    assert ended.returncode == 0
    assert killed >= 3
    assert sound_of(Store(folder), "k") == [1]
