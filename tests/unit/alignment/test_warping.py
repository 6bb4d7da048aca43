"""One sequence is laid along another, over pauses and gaps."""

import numpy as np

from reader.alignment.features import Matrix
from reader.alignment.warping import Terrain, Way, corridor, warp

SILENT = 9
"""The letter that stands for silence; the other digits stand for sounds that are far apart."""


def frames(letters: str) -> Matrix:
    """One frame for each digit: far from every other digit."""
    return np.asarray([np.eye(10)[int(letter)] * 40 for letter in letters], np.float32)


def laid(rows: str, columns: str, borders: dict[int, bool] | None = None) -> Way:
    pauses = np.array([letter == str(SILENT) for letter in columns])
    rests = np.array([letter == str(SILENT) for letter in rows])
    centre = np.linspace(0, len(columns) - 1, len(rows))
    bounds = corridor(centre, len(columns), 50)
    return warp(Terrain(frames(rows), frames(columns), borders or {}, rests, pauses, *bounds))


def letters(way: Way, columns: str) -> list[str]:
    """What each row lies on."""
    return [columns[first:last] for first, last in zip(way.first, way.last, strict=True)]


def test_the_same_lies_on_the_same() -> None:
    way = laid("123", "123")
    assert letters(way, "123") == ["1", "2", "3"]
    assert not way.difference.any()


def test_what_lasts_longer_lies_on_more() -> None:
    assert letters(laid("123", "122223"), "122223") == ["1", "2222", "3"]
    assert letters(laid("12223", "123"), "123") == ["1", "2", "2", "2", "3"]


def test_a_pause_before_a_word_belongs_to_none() -> None:
    columns = "1122999993344"
    way = laid("11223344", columns, {4: False})
    assert way.paused[4] == (4, 9)
    assert letters(way, columns)[3:5] == ["2", "3"]


def test_silence_before_the_first_word_and_after_the_last_belongs_to_none() -> None:
    columns = "999112299"
    way = laid("1122", columns)
    assert way.paused[0] == (0, 3)
    assert (way.first[0], way.last[-1]) == (3, 7)


def test_a_word_that_is_missing_is_skipped() -> None:
    way = laid("1111" + "22223333" + "4444", "11114444", {0: True, 4: False, 12: False})
    assert way.skipped == set(range(4, 12))
    assert letters(way, "11114444")[12:] == ["4"] * 4


def test_two_words_can_be_missing_one_after_the_other() -> None:
    rows = "1111" + "22222222" + "33333333" + "4444"
    way = laid(rows, "11114444", {0: True, 4: False, 12: False, 20: False})
    assert way.skipped == set(range(4, 20))


def test_a_word_that_is_said_otherwise_keeps_its_place() -> None:
    columns = "1111" + "55667788" + "4444"
    way = laid("1111" + "22223333" + "4444", columns, {0: True, 4: False, 12: False})
    assert (way.first[4], way.last[11]) == (4, 12)
    assert way.difference[4:12].min() > 5
