"""Who speaks."""

import pytest

from reader.speech.backend import VoiceMissing
from reader.speech.casting import cast, native, reader_of
from reader.speech.values import Voice


def voice(identifier: str, language: str) -> Voice:
    return Voice("offline", identifier, identifier, language)


VOICES = [
    voice("de", "de"),
    voice("caribbean", "en-029"),
    voice("british", "en-GB"),
    voice("belgian", "fr-be"),
    voice("french", "fr-fr"),
    voice("mexican", "es-419"),
    voice("spanish", "es"),
    voice("brazilian", "pt-br"),
]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "british"),
        ("fr", "french"),
        ("es", "spanish"),
        ("pt", "brazilian"),
        ("de-AT", "de"),
        ("tr", None),
    ],
)
def test_a_language_is_spoken_by_its_usual_voice(language: str, expected: str | None) -> None:
    found = native(VOICES, language)
    assert (found.id if found else None) == expected


def test_a_variant_keeps_its_name() -> None:
    assert cast(VOICES, "de+f3").id == "de+f3"


def test_a_voice_that_is_gone_gives_way_to_a_german_one_and_to_no_other() -> None:
    assert cast(VOICES, "gone").id == "de"
    with pytest.raises(VoiceMissing):
        cast(VOICES[1:], "gone")


def test_where_nobody_can_be_asked_a_voice_of_the_language_reads_and_no_other() -> None:
    assert reader_of(VOICES, "fr").id == "french"
    with pytest.raises(VoiceMissing):
        reader_of(VOICES, "tr")


def test_nobody_is_read_to_online_who_did_not_ask_for_it() -> None:
    online, system = Voice("google", "google", "Google", "de"), voice("com.anna", "de-DE")
    found = native([online, system], "de")
    assert found is not None
    assert found.id == cast([online, system], "gone").id == "com.anna"
    assert cast([online, system], "google").id == "google"
    assert native([online], "de") is None
