"""Where an article is gone on with."""

from dataclasses import replace

import pytest

from reader.bookmark import beginning, bookmark
from reader.moment import Moment, Status
from reader.score import Place
from tests.fakes import a_score

SCORE = a_score("! Titel", "Der Hund bellt. Die Katze schläft.")
SECOND = Moment(Status.READING, Place(1, 1))


def place_of(moment: Moment) -> str | None:
    character = bookmark(moment, SCORE)
    return None if character is None else SCORE.article.text[character:].split(".")[0]


@pytest.mark.parametrize("status", [Status.READING, Status.WAITING, Status.PAUSED, Status.STOPPED])
def test_it_is_gone_on_with_the_sentence_that_was_read(status: Status) -> None:
    assert place_of(replace(SECOND, status=status)) == "Die Katze schläft"


def test_what_is_finished_or_not_begun_is_read_from_its_beginning() -> None:
    assert place_of(replace(SECOND, status=Status.ENDED)) is None
    assert place_of(Moment(Status.READING, Place(0, 0))) is None
    assert place_of(Moment(Status.EMPTY)) is None


def test_the_place_is_shown_by_its_first_words() -> None:
    assert beginning("Der Hund bellt.", 4) == "Hund bellt."
    assert beginning("Der Hund\n\nbellt, laut und lange.", 0, 16) == "Der Hund bellt"
    assert beginning("Donaudampfschifffahrt", 0, 10) == "Donaudampf"
    assert beginning("Der Hund bellt laut.", 0, 14) == "Der Hund bellt"
    assert beginning("Der Hund bellt laut.", 0, 10) == "Der Hund"
