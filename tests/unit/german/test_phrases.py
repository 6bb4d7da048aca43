"""How printed phrases are said, class by class."""

import pytest

from reader.german.place import Gender, Manner
from reader.german.say_as import as_json, say_as
from tests.unit.german.tables import heard, lines

PHRASES = lines("phrases")
CLASSES = sorted({kind for _, kind, _, _ in PHRASES})
KNOWN_MISSES = {"Er wurde 3. und sie 1."}
"""Said wrongly so far: where these are right one day, the list gets shorter."""


def test_there_are_phrases_enough() -> None:
    assert len(PHRASES) >= 600


@pytest.mark.parametrize("kind", CLASSES)
def test_phrases_are_said_as_a_newsreader_says_them(kind: str) -> None:
    wrong = {
        printed: say_as(printed).text
        for _, its_kind, printed, spoken in PHRASES
        if its_kind == kind and heard(say_as(printed).text) != heard(spoken)
    }
    assert set(wrong) <= KNOWN_MISSES, wrong


@pytest.mark.parametrize(
    ("manner", "spoken"),
    [
        (Manner(), "Die Leser innen und Kund innen freuen sich "),
        (Manner(gender=Gender.PRINTED), "Die Leser:innen und Kund*innen freuen sich "),
        (Manner(gender=Gender.PAIR), "Die Leserinnen und Leser und Kundinnen und Kunden freuen sich "),
    ],
)
def test_gender_forms_are_said_as_the_reader_wishes(manner: Manner, spoken: str) -> None:
    assert say_as("Die Leser:innen und Kund*innen freuen sich 😀", manner).text == spoken


def test_emoji_are_named_where_the_reader_wishes_it() -> None:
    assert say_as("Gut 👍!", Manner(emoji=True)).text == "Gut Daumen hoch!"
    assert say_as("Gut 👍!").text == "Gut !"
    assert say_as("Gut 🛸", Manner(emoji=True)).text == "Gut Emoji"


def test_the_map_shows_what_each_printed_stretch_is_said_as() -> None:
    told = as_json("Um 14:30 Uhr kamen 12% der US-Konsuls.")
    assert told["spoken"] == "Um vierzehn Uhr dreißig kamen zwölf Prozent der U S-Konsuls."
    pieces = told["pieces"]
    assert isinstance(pieces, list)
    assert [piece["printed"] for piece in pieces] == ["Um", "14:30 Uhr", "kamen", "12%", "der", "US-Konsuls"]
    assert [piece["spoken"] for piece in pieces][1] == "vierzehn Uhr dreißig "
