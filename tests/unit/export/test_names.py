"""Names of files are good on every file system, whatever the headline."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.export import names
from reader.export.errors import NameFieldUnknown, NameNotClear, NameUnusable, NameWithoutNumber
from reader.export.names import FIELDS, Named, check_pattern
from reader.wording import describe

RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{d}{n}" for d in ("com", "lpt") for n in range(10)
}
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1e9\U0001f1ea"


def file_name(number: int, count: int, title: str) -> str:
    return names.file_name(Named(number, count, title))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Trump als Vermittler", "03 Trump als Vermittler.mp3"),
        ("Istanbul: Hoffnung!", "03 Istanbul - Hoffnung!.mp3"),
        ('"Ja" / <nein>?', "03 'Ja' - (nein).mp3"),
        ("Ende …", "03 Ende ….mp3"),
        ("Ende...", "03 Ende.mp3"),
        ("a\tb\nc\u2028d", "03 a b c d.mp3"),
        ("gol\u202efdp.exe", "03 golfdp.exe.mp3"),
        ("o\u0308l", "03 öl.mp3"),
        ("CON", "03 CON.mp3"),
        ("..", "03.mp3"),
        ("", "03.mp3"),
        ("\ud800x\x00", "03 x.mp3"),
    ],
)
def test_a_name_stays_as_near_to_the_headline_as_it_can(title: str, name: str) -> None:
    assert file_name(3, 12, title) == name


def test_numbers_are_as_wide_as_the_last_one_so_that_names_sort() -> None:
    assert file_name(3, 9, "x") == "03 x.mp3"
    assert file_name(3, 120, "x") == "003 x.mp3"


def test_two_long_headlines_that_begin_alike_keep_apart() -> None:
    first, second = file_name(1, 2, "a" * 200 + "b"), file_name(1, 2, "a" * 200 + "c")
    assert first != second
    assert len(first) == len(second) == 120


@pytest.mark.parametrize("letter", ["ü", "u\u0308\u0323", "\U0001f44d\U0001f3fd", FLAG, "कि"])
@pytest.mark.parametrize("before", range(6))
def test_a_long_headline_is_cut_between_letters(letter: str, before: int) -> None:
    name = file_name(1, 2, "x" * before + letter * 200)
    stem = name.removeprefix("01 ").removesuffix(".mp3")[:-7].strip().removeprefix("x" * before)
    whole = unicodedata.normalize("NFC", letter)
    assert stem == whole * (len(stem) // len(whole))


@given(st.text(max_size=400), st.integers(1, 300))
@example("CON.txt", 1)
@example("\u200d" * 300, 1)
@example("\u0301" * 300, 2)
@example(FAMILY * 60, 2)
@example(FLAG * 90, 2)
@example("Ａ" * 130, 9)
def test_any_headline_gives_a_name_that_every_system_takes(title: str, number: int) -> None:
    name = file_name(number, 300, title)
    assert len(name) <= 120
    assert len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(one)[0] == "C" for one in name)
    assert name == unicodedata.normalize("NFC", name)
    stem = name.removesuffix(".mp3")
    assert stem.split(".")[0].strip().casefold() not in RESERVED
    assert name[0] not in "-. "
    assert stem[-1] not in ". "


@given(st.lists(st.sampled_from(["Öl", "O\u0308l", "öl", "ÖL", "", "."]), min_size=2, max_size=8))
def test_equal_headlines_give_names_that_differ_even_where_case_and_composition_do_not_count(
    titles: list[str],
) -> None:
    there = [file_name(number, len(titles), title) for number, title in enumerate(titles, 1)]
    assert len({unicodedata.normalize("NFD", name.casefold()) for name in there}) == len(there)


SECOND = Named(2, 12, "Der Krieg", "Trump: Vermittler?", "Die Zeitung")


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{article} - {nn} {title}", "Trump - Vermittler - 02 Der Krieg.mp3"),
        ("{title} ({n})", "Der Krieg (2).mp3"),
        ("{publisher}/{nn}", "Die Zeitung-02.mp3"),
        ("../{n}", "2.mp3"),
        ("{nn}{{x}}", "02{x}.mp3"),
    ],
)
def test_a_pattern_puts_the_parts_where_they_are_wanted(pattern: str, name: str) -> None:
    assert names.file_name(SECOND, pattern) == name


@pytest.mark.parametrize(
    ("pattern", "error"),
    [
        ("{nn} {autor}", NameFieldUnknown),
        ("{nn} {0}", NameFieldUnknown),
        ("{nn} {}", NameFieldUnknown),
        ("{nn.real}", NameFieldUnknown),
        ("{title}", NameWithoutNumber),
        ("", NameWithoutNumber),
        ("{nn", NameNotClear),
        ("{nn:>900}", NameNotClear),
        ("{nn!r}", NameNotClear),
        ("{nn}" + "x" * 100, NameNotClear),
    ],
)
def test_a_pattern_that_makes_no_names_is_told(pattern: str, error: type[NameUnusable]) -> None:
    with pytest.raises(error) as told:
        check_pattern(pattern)
    assert describe(told.value, "de") != describe(told.value, "en")


@given(
    st.sampled_from(["{article} {nn} {title} {publisher}", "{title}{n}", "-{publisher}.{nn}"]),
    st.text(max_size=300),
    st.text(max_size=300),
)
def test_whatever_the_pattern_names_fit_and_keep_apart(pattern: str, title: str, article: str) -> None:
    first, second = (names.file_name(Named(n, 300, title, article, article), pattern) for n in (1, 12))
    assert first != second
    for name in (first, second):
        assert len(name) <= 120
        assert len(name.encode()) <= 200
        assert not set(name) & set('<>:"/\\|?*')
        assert name[0] not in "-. "


def test_all_fields_can_stand_in_a_pattern() -> None:
    check_pattern(" ".join(f"{{{field}}}" for field in FIELDS))
