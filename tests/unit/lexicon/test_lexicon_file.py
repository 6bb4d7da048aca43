"""The lexicon outlives the program, and a broken line costs only itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.lexicon import MOST_RULES, Lexicon, Rule
from reader.lexicon_file import (
    LexiconUnread,
    LexiconUnsaved,
    LinesIgnored,
    load,
    parse,
    read,
    save,
    written,
)
from reader.wording import describe

LEXICON = Lexicon(
    (Rule("Gif", "Dschiff"), Rule("Foo; „Bar“, baz", "a", any_case=True), Rule("Bar", "", "baːɐ̯", part=True))
)


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "lexicon.csv"
    assert load(path) == (Lexicon(), None)
    save(LEXICON, path)
    assert load(path) == (LEXICON, None)


@pytest.mark.parametrize(
    "text",
    [
        "Gif,Dschiff",
        "word,says,ipa,part,any_case\r\nGif,Dschiff,,no,no\r\n",
        "Gif;Dschiff;;nein;nein",
        "Gif\tDschiff\t\t\t0",
        "\n\nGif, Dschiff ,\n",
        "Gif,Alt\nGif,Dschiff",
    ],
)
def test_many_kinds_of_csv_are_understood(text: str) -> None:
    assert parse(text) == (Lexicon((Rule("Gif", "Dschiff"),)), ())


def test_broken_lines_are_told_and_left_out() -> None:
    text = 'word,says\nGif,Dschiff\nleer\nFoo,"offen\nBar,x,ʘ\nBaz,a,,vielleicht\na,b,,,,zu viel\nQux,Kux'
    lexicon, broken = parse(text)
    assert [rule.word for rule in lexicon.rules] == ["Gif", "Foo", "Qux"]
    assert broken == (3, 5, 6, 7)


def test_there_is_an_end_to_a_file() -> None:
    lexicon, broken = parse("\n".join(f"w{number},s" for number in range(MOST_RULES + 2)))
    assert len(lexicon.rules) == MOST_RULES
    assert broken == (MOST_RULES + 1, MOST_RULES + 2)
    assert parse("a" * 10_000) == (Lexicon(), (1,))


def test_the_user_is_told_which_lines_were_left_out(tmp_path: Path) -> None:
    path = tmp_path / "fremd.csv"
    path.write_text("Gif,Dschiff\n" + "kaputt\n" * 9)
    lexicon, complaint = read(path)
    assert len(lexicon.rules) == 1
    assert isinstance(complaint, LinesIgnored)
    assert complaint.count == 9
    assert "2, 3, 4, 5, 6, 7, 8, 9 ..." in describe(complaint)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00a", b"a,b\n" * 1_100_000])
def test_a_file_that_is_no_lexicon_is_told_and_reading_goes_on(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lexicon.csv"
    path.write_bytes(content)
    with pytest.raises(LexiconUnread):
        read(path)
    lexicon, complaint = load(path)
    assert lexicon == Lexicon()
    assert str(path) in describe(complaint or ValueError())


def test_a_lexicon_that_cannot_be_saved_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LexiconUnsaved) as told:
        save(LEXICON, tmp_path / "file" / "lexicon.csv")
    assert str(tmp_path) in describe(told.value, "en")


@given(st.text())
def test_any_text_is_read_without_harm(text: str) -> None:
    lexicon, _ = parse(text)
    assert parse(written(lexicon)) == (lexicon, ())
