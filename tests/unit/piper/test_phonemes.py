"""How text becomes phonemes, and where in them each word begins."""

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech import ipa
from reader.speech.ipa import mnemonics
from reader.speech.piper.mnemonics import as_ipa
from reader.speech.piper.phonemes import Sentences, known, phonemized, word_starts

piper = pytest.importorskip("piper.phonemize_espeak", reason="piper-tts is not installed")


@pytest.fixture(scope="module")
def espeak() -> "Phonemizer":
    return Phonemizer()


class Phonemizer:
    """The one that comes with Piper."""

    def __init__(self) -> None:
        self._real = piper.EspeakPhonemizer()

    def __call__(self, text: str) -> Sentences:
        return [list(sentence) for sentence in self._real.phonemize("de", text)]


def heard(sentences: Sentences) -> list[str]:
    return [unicodedata.normalize("NFC", "".join(sentence)) for sentence in sentences]


def words_of(text: str, espeak: Phonemizer) -> list[tuple[str, str]]:
    """Each word with the phonemes from its beginning to the next one's."""
    sentences = phonemized(text, espeak)
    whole = [phoneme for sentence in sentences for phoneme in sentence]
    starts = list(word_starts(text, sentences, espeak))
    ends = [place for _, place in starts[1:]] + [len(whole)]
    return [
        (text[character:].split(maxsplit=1)[0], "".join(whole[place:end]).strip())
        for (character, place), end in zip(starts, ends, strict=True)
    ]


def test_plain_text_goes_as_it_is(espeak: Phonemizer) -> None:
    assert heard(phonemized("Der Hund bellt.", espeak)) == ["dɛɾ hˈʊnt bˈɛlt."]
    assert phonemized(" – ", espeak) == []


def test_told_phonemes_stand_in_their_sentence(espeak: Phonemizer) -> None:
    assert heard(phonemized("Ein [[k|'aI|n]] Haus.", espeak)) == ["aɪn kˈaɪn hˈaʊs."]
    assert heard(phonemized("Da ist [[k|'aI|n]], ja. Gut.", espeak)) == ["dɑː ɪst kˈaɪn, jˈɑː.", "ɡˈuːt."]
    assert heard(phonemized("Das ist [[k|'aI|n]]! Gut [[k|'aI|n]].", espeak)) == [
        "das ɪst kˈaɪn!",
        "ɡˈuːt kˈaɪn.",
    ]
    assert heard(phonemized("[[k|'aI|n||d|'a]]", espeak)) == ["kˈaɪn dˈa"]


def test_no_word_is_lost_where_the_melody_is(espeak: Phonemizer) -> None:
    assert heard(phonemized("Lalula sagt [[k|'aI|n]] Wort.", espeak)) == ["lˈɑluːlˌɑː zˈɑːkt kˈaɪn vˈɔɾt."]


@pytest.mark.parametrize(
    ("ipa", "phonemes"),
    [
        ("ˈstaʁtʔap", "stˈaɾtʔap"), ("bɛʁˈliːn", "bɛɾlˈiːn"), ("ˈʁaɪn", "rˈaɪn"), ("ˈleːʁɐ", "lˈeːrɜ"),
        ("nuˈjɔʁk ˈtaɪms", "nujˈɔɾk tˈaɪms"), ("ˈmɪsɪz", "mˈɪsɪz"), ("ʒaˈʁɛ̃", "ʒarˈɛŋ"), ("ˈhɔʏtə", "hˈɔøtə"),
    ],
)  # fmt: skip
def test_ipa_becomes_what_the_voices_have_learnt(ipa: str, phonemes: str) -> None:
    told = mnemonics(ipa)
    assert told is not None
    assert as_ipa(told) == phonemes


def test_whatever_can_be_told_to_the_offline_voice_can_be_told_to_a_natural_one() -> None:
    for mnemonic in {*ipa._VOWELS.values(), *ipa._CONSONANTS.values(), "R"}:
        assert len(as_ipa(f"t|'{mnemonic}|t")) > 2


def test_phonemes_that_a_voice_does_not_know_are_left_out() -> None:
    assert known(["a", "?", "b"], {"a": [1], "b": [2]}) == ["a", "b"]


def test_the_sound_of_ich_reaches_a_voice_that_knows_it_in_one_piece_only() -> None:
    ich = list(unicodedata.normalize("NFD", "ɪç"))
    assert known(ich, {"ɪ": [1], "c": [2], "ç": [3]}) == ["ɪ", "ç"]
    assert known(ich, {"ɪ": [1], "c": [2], "\u0327": [3], "ç": [4]}) == ich
    assert known(ich, {"ɪ": [1], "c": [2]}) == ["ɪ", "c"]


def test_each_word_begins_at_its_own_phonemes(espeak: Phonemizer) -> None:
    assert words_of("„Der Hund“, sagte er – und ging.", espeak) == [
        ("„Der", "dɛɾ"), ("Hund“,", "hˈʊnt,"), ("sagte", "zˈɑːɡtə"), ("er", "ɛɾ;"), ("und", "ʊnt"), ("ging.", "ɡˈɪŋ."),
    ]  # fmt: skip


def test_words_that_become_several_or_one_do_not_shift_the_others(espeak: Phonemizer) -> None:
    found = dict(
        words_of("Die AfD-Chefin Weidel sieht U S A und [[n|j|'u:||j|'O|R|k]] im Hotel-Bau.", espeak)
    )
    assert found["Weidel"] == "vˈaɪdəl"
    assert found["sieht"] == "zˈiːt"
    assert found["[[n|j|'u:||j|'O|R|k]]"] == "njˈuː jˈɔɾk"
    assert found["Hotel-Bau."].startswith("hoːtˈɛl") or found["Hotel-Bau."].startswith("hˈoːtəl")


def test_sentences_follow_one_another(espeak: Phonemizer) -> None:
    assert [word for word, _ in words_of("Er ging. Sie kam! Wer?", espeak)] == [
        "Er",
        "ging.",
        "Sie",
        "kam!",
        "Wer?",
    ]


WORDS = (
    "der",
    "Hund",
    "bellt",
    "in",
    "den",
    "USA",
    "Straße,",
    "1.",
    "–",
    "„und“",
    "[[k|'aI|n]]",
    "ja!",
    "wer?",
    ";",
)


@given(st.lists(st.sampled_from(WORDS)))
def test_starts_go_forward_and_stay_inside(espeak: Phonemizer, words: Sequence[str]) -> None:
    text = " ".join(words)
    sentences = phonemized(text, espeak)
    starts = list(word_starts(text, sentences, espeak))
    assert [character for character, _ in starts] == sorted({character for character, _ in starts})
    assert [place for _, place in starts] == sorted(place for _, place in starts)
    assert all(place < sum(map(len, sentences)) for _, place in starts)
