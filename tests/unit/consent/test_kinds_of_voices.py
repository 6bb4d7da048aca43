"""Which sort of voice is which: told by its id, named in the reader's language, and offered kind by kind."""

import pytest
from PySide6.QtWidgets import QApplication

from reader.speech.values import Voice
from ui.voices import Kind, Offered, offered
from ui.words import use_language

GERMAN = Voice("offline", "gmw/de", "German", "de")
MBROLA = Voice("mb", "mb/mb-de6", "german-mbrola-6", "de")
THORSTEN = Voice("piper", "piper/de_DE-thorsten-medium", "Thorsten (natürlich)", "de-DE")
ONLINE = Voice("google", "google/at+slow", "Google Österreich (online, langsam)", "de")


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    assert qapp


def one(voice: Voice) -> Offered:
    return Offered(voice.id, voice.language, voice.name)


@pytest.mark.parametrize(
    ("voice", "kind"),
    [
        (GERMAN, Kind.HERE),
        (Voice("offline", "com.anna", "Anna", "de-DE"), Kind.HERE),
        (THORSTEN, Kind.NATURAL),
        (MBROLA, Kind.RECORDED),
        (ONLINE, Kind.ONLINE),
    ],
)
def test_an_id_tells_the_kind(voice: Voice, kind: Kind) -> None:
    assert one(voice).kind is kind


def test_offline_voices_come_first_and_online_ones_last() -> None:
    kinds = [choice.kind for choice in offered([ONLINE, MBROLA, THORSTEN, GERMAN], "google/at+slow")]
    assert kinds == sorted(kinds, key=list(Kind).index)
    assert {kinds[0], kinds[-1]} == {Kind.HERE, Kind.ONLINE}


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("de", ["MBROLA de6", "Thorsten (natürlich, mittel)", "Google Österreich (online, langsam)"]),
        ("en", ["MBROLA de6", "Thorsten (natural, medium)", "Google Austria (online, slow)"]),
    ],
)
def test_names_are_clear_in_both_languages(language: str, names: list[str]) -> None:
    use_language(language)
    assert [one(voice).text for voice in (MBROLA, THORSTEN, ONLINE)] == names


@pytest.mark.parametrize(("language", "words"), [("de", "an Google gesendet"), ("en", "sent to Google")])
def test_the_heading_of_online_voices_says_what_that_means(language: str, words: str) -> None:
    use_language(language)
    assert words in Kind.ONLINE.text
