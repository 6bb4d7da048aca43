"""Foreign words and names."""

import pytest

from reader.german.say_as import say_as
from reader.german.tables import rows
from reader.speech.pronounced import phonemes


def told(text: str) -> dict[str, str]:
    """The pieces that have a pronunciation, with it."""
    return {piece.spoken.strip(): piece.pronunciation for piece in say_as(text).pieces if piece.pronunciation}


@pytest.mark.parametrize(
    ("printed", "pronounced"),
    [
        ("Die Cloud wächst.", {"Cloud": "klaʊt"}),
        ("Die Start-up-Szene jubelt.", {"Start-up-Szene": "ˈstaːɐ̯tʔap{-Szene}"}),
        ("Macron’s Rede", {"Macron’s": "maˈkʁɔ̃ːs"}),
        ("die Managerinnen", {"Managerinnen": "ˈmɛnɪdʒəʁɪnən"}),
        ("der Coronatest", {"Coronatest": "koˈʁoːna{test}"}),
        ("Trumpfkarten und Rochen", {}),
        ("Trumps Deals", {"Trumps": "tʁamps", "Deals": "diːls"}),
        ("Bidens Rede", {"Bidens": "ˈbaɪdn̩s"}),
        ("die Smartphonehersteller", {"Smartphonehersteller": "ˈsmaːɐ̯tfoːn{hersteller}"}),
        ("ein US-Start-up", {"U S-Start-up": "{U S}{-}ˈstaːɐ̯tʔap"}),
        ("die Fantasie und der Marktplatz", {}),
        ("circa 3 Jobs", {"circa": "ˈtsɪʁka", "Jobs": "dʒɔps"}),
    ],
)
def test_foreign_words_keep_their_print_and_carry_a_pronunciation(
    printed: str, pronounced: dict[str, str]
) -> None:
    assert told(printed) == pronounced


@pytest.mark.parametrize("row", rows("lexicon"), ids=lambda row: row["printed"])
def test_every_pronunciation_can_be_told_to_the_offline_voice(row: dict[str, str]) -> None:
    assert phonemes(row["ipa"]) is not None
