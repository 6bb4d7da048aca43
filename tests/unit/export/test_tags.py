"""Files say what they are, in one line each, whatever the article's headline holds."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutagen import MutagenError
from mutagen.id3 import ID3

from reader.article import Article
from reader.export.tags import make_tags, write_tags
from tests.unit.export.fakes import THREE, article


def told(of: Article, number: int = 2) -> dict[str, str]:
    tags = make_tags(of, number, 96)
    return {name: str(tags[name]) for name in tags}


def test_a_file_tells_section_article_and_its_number_among_all() -> None:
    assert told(THREE) == {
        "TIT2": "Zweitens",
        "TALB": "Der Artikel",
        "TRCK": "2/3",
        "TLAN": "deu",
        "TSSE": "Vorleser, libmp3lame, 96 kbit/s",
    }


def test_author_publisher_and_date_are_told_where_they_are_known() -> None:
    known = told(
        replace(THREE, byline="Anna Beispiel", publisher="Zeitung", published="2026-03-01T10:00:00Z")
    )
    assert (known["TPE1"], known["TPUB"], known["TDRC"]) == ("Anna Beispiel", "Zeitung", "2026-03-01")


@pytest.mark.parametrize("published", ["gestern", "", "20260", "01.03.2026"])
def test_a_date_that_is_none_is_left_out(published: str) -> None:
    assert "TDRC" not in told(replace(THREE, published=published))


@pytest.mark.parametrize(("language", "code"), [("de-AT", "deu"), ("EN", "eng"), ("tlh", "und")])
def test_the_language_is_told_in_three_letters(language: str, code: str) -> None:
    assert told(replace(THREE, language=language))["TLAN"] == code


def test_a_section_without_title_bears_the_article_s() -> None:
    assert told(article(("", ("Es regnet.",))), 1)["TIT2"] == "Der Artikel"


@given(st.text(max_size=600))
def test_any_title_can_be_written_and_read_again(title: str) -> None:
    text = told(replace(THREE, title=title)).get("TALB", "")
    assert len(text) <= 250
    assert "\n" not in text
    assert "\x00" not in text
    text.encode()


def test_tags_stand_before_the_sound_and_leave_it_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.mp3"
    file.write_bytes(b"\xff\xfb\x90\xc4" * 100)
    write_tags(file, make_tags(replace(THREE, published="2026-03-01"), 1, 96))
    assert file.read_bytes().startswith(b"ID3\x03")
    assert file.read_bytes().endswith(b"\xff\xfb\x90\xc4" * 100)
    read = ID3(file)  # type: ignore[no-untyped-call]  # mutagen's types end here
    assert str(read["TIT2"]) == "Erstens"
    assert str(read["TDRC"]) == "2026-03-01"


def test_a_file_that_cannot_be_written_raises_a_system_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_tags(tmp_path / "gone.mp3", make_tags(THREE, 1, 96))


@pytest.mark.parametrize(
    ("wrapped", "code"),
    [(OSError(errno.ENOSPC, "No space left on device"), errno.ENOSPC), ("bad frame", None)],
)
def test_what_the_system_said_is_unwrapped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrapped: object, code: int | None
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise MutagenError(wrapped)

    monkeypatch.setattr(ID3, "save", refuse)
    (tmp_path / "a.mp3").touch()
    with pytest.raises(OSError, match=r"No space|bad frame") as told:
        write_tags(tmp_path / "a.mp3", make_tags(THREE, 1, 96))
    assert told.value.errno == code
