"""Where reading begins by numbers."""

import pytest

from reader.start import PlaceUnknown, start_at
from tests.fakes import an_article

ARTICLE = an_article("! Titel", "Der Hund bellt.", "# Im Garten", "Alles ist still.")


@pytest.mark.parametrize(
    ("section", "paragraph", "expected"),
    [
        (None, 2, "Der Hund bellt."),
        (2, None, "Im Garten"),
        (2, 2, "Alles ist still."),
        (None, 4, "Alles ist still."),
    ],
)
def test_a_paragraph_is_found_by_its_number(
    section: int | None, paragraph: int | None, expected: str
) -> None:
    start = start_at(ARTICLE, section, paragraph)
    assert start is not None
    assert ARTICLE.text[start:].startswith(expected)


def test_without_a_number_it_is_the_beginning() -> None:
    assert start_at(ARTICLE) is None


@pytest.mark.parametrize(("section", "paragraph"), [(3, None), (0, None), (2, 3), (None, 5), (None, 0)])
def test_what_is_not_there_is_told(section: int | None, paragraph: int | None) -> None:
    with pytest.raises(PlaceUnknown):
        start_at(ARTICLE, section, paragraph)
