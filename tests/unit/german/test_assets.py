"""Every entry of the German tables does what it says."""

import pytest

from reader.german.acronyms import WAYS
from reader.german.genders import gender
from reader.german.say_as import say_as
from reader.german.sentences import split
from reader.german.tables import group, rows
from reader.german.units import unit_at
from tests.unit.german.tables import heard


@pytest.mark.parametrize("row", rows("abbreviations"), ids=lambda row: row["printed"])
def test_abbreviations_are_said_in_full(row: dict[str, str]) -> None:
    one, _, several = row["spoken"].partition("|")
    number = "" if row["ends"] != "number" else "7"
    accepted = {
        heard(f"Hier steht {form} sieben" if number else f"Hier steht {form} weiter")
        for form in (one, several or one)
    }
    printed = f"Hier steht {row['printed']} {number or 'weiter'}"
    if row["printed"] in DOUBLE:
        assert split(printed)
    else:
        assert heard(say_as(printed).text) in accepted


DOUBLE = {"d. J.", "f.", "ff.", "S.", "Di.", "Do.", "Mo.", "Mi.", "Sa.", "Fr."}
"""Said by other rules, or in two ways."""


@pytest.mark.parametrize(
    "printed", [row["printed"] for row in rows("abbreviations") if row["ends"] == "never"]
)
def test_abbreviations_that_never_end_a_sentence_do_not(printed: str) -> None:
    assert len(split(f"Hier steht {printed} Hamburg am Ende.")) == 1


@pytest.mark.parametrize(
    "printed", [row["printed"] for row in rows("abbreviations") if row["ends"] in ("may", "often")]
)
def test_abbreviations_that_may_end_a_sentence_do_before_a_beginning(printed: str) -> None:
    assert len(split(f"Hier steht {printed} Dann geht es weiter.")) == 2


@pytest.mark.parametrize(("printed", "way"), WAYS.items())
def test_acronyms_are_spelled_or_said(printed: str, way: str) -> None:
    said = {"letters": " ".join(printed), "word": printed}.get(way, way)
    assert say_as(f"Das ist {printed} heute").text == f"Das ist {said} heute"


@pytest.mark.parametrize("row", rows("units"), ids=lambda row: row["printed"])
def test_units_agree_with_their_number(row: dict[str, str]) -> None:
    one, _, several = row["said"].partition("|")
    assert heard(say_as(f"Das sind 5 {row['printed']} genau").text) == heard(
        f"Das sind fünf {several or one} genau"
    )
    unit = unit_at(row["printed"], 0)
    assert unit is not None
    assert unit.gender == row["gender"]


def test_groups_hold_words_and_say_what_for() -> None:
    for row in rows("groups"):
        assert group(row["group"])
        assert row["remark"]


def test_genders_are_told_by_the_last_part() -> None:
    told = {
        noun: gender(noun)
        for noun in ("Spieltag", "Bundesliga", "Lebensjahr", "Start-up-Szene", "Regierung", "Xyz")
    }
    assert told == {
        "Spieltag": "m", "Bundesliga": "f", "Lebensjahr": "n", "Start-up-Szene": "f", "Regierung": "f", "Xyz": None,
    }  # fmt: skip


def test_lexicon_gives_a_pronunciation_for_every_word() -> None:
    for row in rows("lexicon"):
        utterance = say_as(f"Das ist {row['printed']}.")
        assert row["ipa"] in [piece.pronunciation for piece in utterance.pieces], row["printed"]
