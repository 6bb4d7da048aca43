"""A section is read from its heading on; what is not read is not planned."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from reader.article import Article, Role
from reader.export.errors import BitrateUnknown, SectionUnknown
from reader.export.options import BITRATES, ExportOptions
from reader.export.plan import PlannedSection
from reader.pauses import PAUSES
from reader.score import Score
from tests.unit.export.fakes import DELIVERY, THREE, article, options, say


def planned(of: Article, number: int) -> PlannedSection:
    return PlannedSection(number, of.sections[number - 1], of, DELIVERY, say)


def read(of: Article, number: int) -> list[str]:
    return [line.utterance.text for line in planned(of, number).lines()]


def test_a_section_begins_with_its_printed_heading() -> None:
    assert read(THREE, 1) == ["Erstens", "Der Hund bellt laut", "Die Katze schläft.", "Es regnet."]
    assert read(THREE, 2) == ["Zweitens", "Der Zug kommt heute nicht."]


def test_a_heading_that_is_not_printed_is_announced() -> None:
    bare = article(("Vorspann. Teil", ("Es regnet.",)), headed=False)
    assert read(bare, 1) == ["Vorspann", "Teil", "Es regnet."]
    *announced, last = planned(bare, 1).lines()
    assert all(piece.printed is None for line in announced for piece in line.utterance.pieces)
    assert [line.pause for line in announced] == [Fraction(35, 100), Fraction(75, 100)]
    assert [line.until for line in announced] == [0, 0]
    assert last.until == len("Es regnet.")


@pytest.mark.parametrize("title", ["", "  "])
def test_a_section_without_title_begins_with_its_text(title: str) -> None:
    assert read(article((title, ("Es regnet.",)), headed=False), 1) == ["Es regnet."]


def test_a_title_in_which_nothing_can_be_said_is_not_announced() -> None:
    silent = PlannedSection(
        1,
        THREE.sections[1],
        article(("***", ("Es regnet.",)), headed=False),
        DELIVERY,
        lambda of, paragraph: () if "*" in paragraph.span.of(of.text) else say(of, paragraph),
    )
    silent = replace(silent, section=silent.article.sections[0])
    assert [line.utterance.text for line in silent.lines()] == ["***", "Es regnet."][1:]


def test_lines_and_pauses_are_the_score_s_own() -> None:
    score = Score(THREE, DELIVERY, say)
    heard = [(entry.utterance, entry.pause) for entry in score.walk(score.first())]
    written = [
        (line.utterance, line.pause) for number in (1, 2, 3) for line in planned(THREE, number).lines()
    ]
    assert written == heard
    assert dict(heard)[written[3][0]] == PAUSES.section


def test_asides_are_not_read_and_a_section_of_asides_has_no_text() -> None:
    section = THREE.sections[1]
    asides = tuple(replace(paragraph, role=Role.ASIDE) for paragraph in section.paragraphs)
    shown = replace(
        THREE, sections=(THREE.sections[0], replace(section, paragraphs=asides), THREE.sections[2])
    )
    assert not planned(shown, 2).has_text
    assert planned(shown, 3).has_text


def test_paragraphs_that_are_left_out_are_not_read() -> None:
    plan = replace(planned(THREE, 1), left_out=frozenset({2}))
    assert [line.utterance.text for line in plan.lines()] == [
        "Erstens",
        "Der Hund bellt laut",
        "Die Katze schläft.",
    ]
    without_heading = replace(planned(THREE, 1), left_out=frozenset({0, 1}))
    assert [line.utterance.text for line in without_heading.lines()] == ["Es regnet."]
    assert not replace(planned(THREE, 1), left_out=frozenset({0, 1, 2})).has_text


def test_sections_are_chosen_by_number_each_once_in_order(tmp_path: Path) -> None:
    assert options(tmp_path, 3, 1, 3).chosen(THREE) == (1, 3)
    assert options(tmp_path).chosen(THREE) == (1, 2, 3)


@pytest.mark.parametrize("number", [0, 4, -1])
def test_a_section_that_there_is_not_is_told(tmp_path: Path, number: int) -> None:
    with pytest.raises(SectionUnknown) as told:
        options(tmp_path, 1, number).chosen(THREE)
    assert (told.value.number, told.value.count) == (number, 3)


def test_only_bit_rates_of_mp3_are_taken(tmp_path: Path) -> None:
    assert [ExportOptions(tmp_path, DELIVERY, bitrate=one).bitrate for one in BITRATES] == list(BITRATES)
    with pytest.raises(BitrateUnknown, match="97"):
        options(tmp_path, bitrate=97)
