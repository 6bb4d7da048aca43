"""Where long German words may be broken."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.german.hyphenation import breaks


def broken(word: str) -> str:
    """The word with all its breaks: "gegenseitigen" -> "ge-gen-sei-ti-gen"."""
    places = [0, *breaks(word), len(word)]
    return "-".join(word[start:end] for start, end in pairwise(places))


@pytest.mark.parametrize(
    "word",
    [
        "ge-gen-sei-ti-gen",
        "Ein-schrän-kun-gen",
        "Wett-be-werbs-fä-hig-keit",
        "Au-ßen-mi-niste-riums",
        "Zu-cker",
        "spre-chen",
        "Ver-ant-wor-tung",
        "Er-inne-rung",
    ],
)
def test_words_break_where_the_next_syllable_begins(word: str) -> None:
    assert broken(word.replace("-", "")) == word


@pytest.mark.parametrize(
    ("word", "joint"),
    [
        ("Donaudampfschifffahrtsgesellschaft", "schiff-fahrts"),
        ("Botschaftsangelegenheiten", "schafts-an"),
        ("Nachrichtenagentur", "ten-agentur"),
        ("Bundestagsabgeordnete", "tags-abgeord"),
        ("Grundgesetzänderung", "setz-änderung"),
        ("Drohnenangriffe", "nen-angriff"),
        ("Deutschlandticket", "Deutsch-land"),
        ("Frankreichs", "Frank-reichs"),
    ],
)
def test_a_joint_is_not_missed_for_the_sake_of_a_syllable(word: str, joint: str) -> None:
    before, behind = joint.split("-")
    place = word.index(before + behind) + len(before)
    near = range(place - 2, place + 3)
    assert [at for at in breaks(word) if at in near] == [place]


@pytest.mark.parametrize("word", ["Straße", "Kiste", "Ei", "", "Strumpf", "Arzt", "İİİİİİ"])
def test_where_letters_do_not_tell_it_a_word_stays_whole(word: str) -> None:
    assert breaks(word) == ()


@given(st.text("abcdefghijklmnopqrstuvwxyzäöüßABCÄÖÜİ", max_size=40))
def test_every_piece_can_be_read(word: str) -> None:
    places = breaks(word)
    assert list(places) == sorted(set(places))
    assert all(2 <= at <= len(word) - 3 for at in places)
