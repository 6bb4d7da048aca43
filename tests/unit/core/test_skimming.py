"""Skimming: of each paragraph only the first sentence is read."""

from reader.lengths import Lengths
from reader.score import Place
from tests.fakes import a_score

STORY = (
    "! Der Hund",
    "Der Hund bellt. Die Katze schläft. Der Vogel singt.",
    "Alles ist still. Nichts regt sich.",
)


def places(*lines: str, skims: bool) -> list[Place]:
    score = a_score(*lines).skimming(skims=skims)
    return [entry.place for entry in score.walk(score.first())]


def test_only_first_sentences_are_read() -> None:
    assert places(*STORY, skims=True) == [Place(0, 0), Place(1, 0), Place(2, 0)]
    assert len(places(*STORY, skims=False)) == 6


def test_another_speed_skims_on() -> None:
    score = a_score(*STORY).skimming(skims=True)
    assert score.at(score.delivery).skims


def test_what_is_skipped_leads_to_the_next_paragraph() -> None:
    score = a_score(*STORY).skimming(skims=True)
    assert score.place_at(score.article.text.index("Katze")) == Place(2, 0)


def test_the_pause_behind_it_is_that_between_paragraphs() -> None:
    whole, brief = a_score(*STORY), a_score(*STORY).skimming(skims=True)
    assert brief.entry(Place(1, 0)).pause == whole.entry(Place(1, 2)).pause


def test_what_is_not_read_takes_no_time() -> None:
    long = "Der Hund bellt. " * 30
    whole = a_score(long, long)
    brief = whole.skimming(skims=True)
    assert Lengths(brief).total().seconds < Lengths(whole).total().seconds / 3
