"""A pronunciation in IPA is what the offline voice really says, and the word keeps its time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.speech.backends.offline import DEFAULT_VOICE, OfflineBackend
from reader.speech.engine_text import for_engine, requests
from reader.speech.ipa import LONGEST, mnemonics
from reader.speech.keys import sound_key
from reader.speech.pronounced import as_spelled, phonemes, pronounced
from reader.speech.values import Delivery
from reader.utterance import Piece, Utterance
from tests.unit.speech.trace import heard

SAID = {
    "klaʊ̯t": "klˈaʊt",
    "ˈstaʁtʔap": "stˈaɾtʔap",
    "ʁɛstoˈʁɑ̃ː": "rɛstorˈɑ̃",
    "ˈɡuːtn̩ ˈmɔʁɡn̩": "ɡˈuːtən mˈɔɾɡən",
    "/d͡ʒɔp/": "dʒˈɔp",
    "ˈsœːɐ̯vɪs": "sˈøːɾvɪs",
    "ˈzeːʁiə": "zˈeːriə",
    "çeˈmiː": "çemˈiː",
    "tɔʁˈnaːdo": "tɔɾnˈɑːdo",
    "ˈtɪə": "tˈiːɜ",
    "bɔʁˈdoː": "bɔɾdˈoː",
    "fəˈtaɪ̯ɡə": "fətˈaɪɡə",
}

VOWELS = "a aː ɛ ɛː e eː ə ɐ ɪ i iː ɔ o oː ʊ u uː œ œː øː ʏ y yː aɪ̯ aʊ̯ ɔʏ̯ ɔɪ eɪ oʊ ɑ̃ː ɔ̃ː ɛ̃ː œ̃ː"
CONSONANTS = "p b t d k ɡ f v s z ʃ ʒ ç x h m n ŋ l j ʁ ts tʃ dʒ pf w θ ð ʔ"


def test_ipa_is_what_the_engine_says() -> None:
    said = heard([f"[[{mnemonics(ipa)}]]" for ipa in SAID])
    assert dict(zip(SAID, said, strict=True)) == SAID


def test_every_sound_of_german_is_known() -> None:
    assert all(mnemonics(f"t{vowel}t") for vowel in VOWELS.split())
    assert all(mnemonics(f"a{consonant}a") for consonant in CONSONANTS.split())
    said = heard([f"[[{mnemonics(f'ˈta{consonant}a')}]]" for consonant in CONSONANTS.split()])
    assert len(set(said)) == len(CONSONANTS.split())


@pytest.mark.parametrize("ipa", ["", "ʘa", "ʃt", "a" * (LONGEST + 1), "a]]a", "a[[b", "😀", "aʘ{Szene}"])
def test_what_is_no_ipa_of_ours_is_not_told(ipa: str) -> None:
    assert phonemes(ipa) is None


def test_a_compound_is_said_partly_as_it_is_spelled() -> None:
    told = phonemes("ˈstaʁtʔap{-Szene}")
    assert told == "[[s|t|'a|r|t|?|a|p]]-Szene"
    assert heard([told]) == ["stˈaɾtʔapstsˈeːnə"]


def test_every_character_of_the_phonemes_comes_from_the_word() -> None:
    text = pronounced([Piece("Die ", None), Piece("„Cloud“, ", None, "klaʊ̯t"), Piece("ja.", None)], 100)
    assert text.text == "Die „ [[k|l|'aU|t]]“, ja."
    begins = text.text.index(" [[")
    assert text.origins[: begins + 1] == (100, 101, 102, 103, 104, 105)
    assert set(text.origins[begins : text.text.index("]]") + 2]) == {105}
    assert text.origins[text.text.index("“")] == 110
    assert (text.start, text.end) == (100, 116)


def test_an_unknown_symbol_leaves_the_word_as_it_is_spelled() -> None:
    pieces = [Piece("Die ", None), Piece("Cloud ", None, "klʘt"), Piece("- ", None, "klaʊ̯t")]
    assert pronounced(pieces, 0) == as_spelled(pieces, 0) == for_engine("Die Cloud - ")


@given(st.text("a[]{}|' \u200b", max_size=30), st.text("aːʃ[]{}| ", max_size=12))
def test_nothing_printed_is_taken_for_phonemes(spoken: str, pronunciation: str) -> None:
    assert not for_engine(spoken).has_phonemes
    text = pronounced([Piece(spoken, None, pronunciation), Piece(spoken, None)], 7)
    told = phonemes(pronunciation) or ""
    assert text.text.count("[[") in (0, told.count("[["))  # a lone "]]" is nothing to the engine
    assert len(text.origins) == len(text.text)
    assert list(text.origins) == sorted(text.origins)
    assert (text.start, text.end) == (7, 7 + 2 * len(spoken))
    parts = list(requests(text))
    assert "".join(part.text for part in parts) == text.text


@pytest.mark.parametrize("mark", ["„", "(", "»", "/", "–", "Tech-"])
def test_no_mark_before_a_word_silences_it(mark: str) -> None:
    told = pronounced([Piece(f"die {mark}", None), Piece("Cloud.", None, "klaʊ̯t")], 0).text
    assert "klˈaʊt" in heard([told])[0]


def test_the_voice_says_it_and_every_word_has_its_time() -> None:
    words = [
        Piece("Die ", Span(0, 3)),
        Piece("Start-up-Szene, ", Span(4, 18), "ˈstaʁtʔap{-Szene}"),
        Piece("die [[k]] ", Span(20, 29)),
        Piece("„Cloud“ ", Span(30, 37), "klaʊ̯t"),
        Piece("(Deal) ", Span(38, 44), "diːl"),
        Piece("lebt.", Span(45, 50)),
    ]
    utterance = Utterance(tuple(words))
    plain = Utterance(tuple(Piece(piece.spoken, piece.printed) for piece in words))
    backend = OfflineBackend()
    try:
        assert backend.traits.pronunciations
        (take,) = backend.speak(utterance, Delivery(DEFAULT_VOICE))
        (spelled,) = backend.speak(plain, Delivery(DEFAULT_VOICE))
    finally:
        backend.close()
    marked = {utterance.piece_at(mark.offset) for mark in take.marks or ()}
    assert marked == set(range(len(words)))
    times = [mark.time for mark in take.marks or ()]
    assert times == sorted(times)
    assert take.samples.tobytes() != spelled.samples.tobytes()
    keys = {sound_key("x", said, Delivery(DEFAULT_VOICE)) for said in (utterance, plain)}
    assert len(keys) == 2
