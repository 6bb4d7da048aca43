"""What the user wants to be said for a word is said, and nothing can hang on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.german.place import Manner
from reader.german.say_as import say_as
from reader.lexicon import LONGEST_WORD, MOST_RULES, Lexicon, Rule
from tests.tempo import Clock, Tempo, Took


def told(text: str, *rules: Rule) -> str:
    return say_as(text, Manner(lexicon=Lexicon(rules))).text


def sounds(text: str, *rules: Rule) -> list[str]:
    pieces = say_as(text, Manner(lexicon=Lexicon(rules))).pieces
    return [piece.pronunciation for piece in pieces if piece.pronunciation]


@pytest.mark.parametrize(
    ("printed", "rule", "spoken"),
    [
        ("Das Gif bewegt sich.", Rule("Gif", "Dschiff"), "Das Dschiff bewegt sich."),
        ("das gif, das Gif", Rule("Gif", "Dschiff"), "das gif, das Dschiff"),
        ("das gif, das GIF", Rule("Gif", "Dschiff", any_case=True), "das Dschiff, das Dschiff"),
        ("Gifs und Gift", Rule("Gif", "Dschiff"), "Gifs und Gift"),
        ("Gifs im Webgif", Rule("gif", "dschiff", part=True, any_case=True), "dschiffs im Webdschiff"),
        ("Marine Le Pen kam.", Rule("Le Pen", "Lö Penn"), "Marine Lö Penn kam."),
        ("Die USA warten.", Rule("USA", "Vereinigten Staaten"), "Die Vereinigten Staaten warten."),
        ("C++ und C", Rule("C++", "Zeh plus plus"), "Zeh plus plus und C"),
        ("A b", Rule("A", "Ah"), "Ah b"),
    ],
)
def test_a_word_is_said_as_the_user_wishes(printed: str, rule: Rule, spoken: str) -> None:
    assert told(printed, rule) == spoken


def test_a_wish_comes_before_all_that_is_built_in() -> None:
    assert told("Dr. No", Rule("Dr", "Draußen")) == "Draußen. No"
    assert sounds("Die Cloud", Rule("Cloud", "Wolke")) == []


def test_ipa_travels_beside_the_print() -> None:
    assert sounds("Der Foo kommt.", Rule("Foo", ipa="fuː")) == ["fuː"]
    assert told("Der Foo kommt.", Rule("Foo", ipa="fuː")) == "Der Foo kommt."
    part = Rule("Foo", ipa="fuː", part=True, any_case=True)
    assert sounds("Foobar und Barfoo und Ofoof", part) == ["fuː{bar}", "{Bar}fuː", "{O}fuː{f}"]


def test_exact_words_come_before_others_and_long_ones_before_short_ones() -> None:
    rules = (Rule("bar", "eins", any_case=True), Rule("Bar", "zwei"), Rule("Bar Bar", "drei"))
    assert told("bar, Bar, BAR, Bar Bar", *rules) == "eins, zwei, eins, drei"


def test_of_several_rules_for_a_word_the_last_one_holds() -> None:
    lexicon = Lexicon().with_(Rule("Foo", "eins")).with_(Rule("Bar", "zwei")).with_(Rule("Foo", "drei"))
    assert lexicon.rules == (Rule("Bar", "zwei"), Rule("Foo", "drei"))
    assert lexicon.rule_for("Foo") == Rule("Foo", "drei")
    assert lexicon.rule_for("Foos") is None
    assert lexicon.without("Foo").rules == (Rule("Bar", "zwei"),)
    assert told("Foo", Rule("Foo", "eins"), Rule("Foo", "zwei")) == "zwei"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"word": "", "says": "a"}, "word"),
        ({"word": "…", "says": "a"}, "word"),
        ({"word": " a", "says": "a"}, "word"),
        ({"word": "a\nb", "says": "a"}, "word"),
        ({"word": "a" * (LONGEST_WORD + 1), "says": "a"}, "word"),
        ({"word": "a b", "says": "a", "part": True}, "word"),
        ({"word": "a"}, "says"),
        ({"word": "a", "says": "…"}, "says"),
        ({"word": "a", "says": "{a}"}, "says"),
        ({"word": "a", "ipa": "ʘ"}, "ipa"),
        ({"word": "a", "says": "a", "ipa": "kst"}, "ipa"),
    ],
)
def test_what_is_no_rule_is_refused(values: dict[str, str], field: str) -> None:
    with pytest.raises(ValueError, match=field):
        Rule(**values)  # type: ignore[arg-type]  # the point of the test


def test_there_is_an_end_to_rules() -> None:
    with pytest.raises(ValueError, match="rules"):
        Lexicon(tuple(Rule(f"a{number}", "b") for number in range(MOST_RULES + 1)))


WORDS = st.text("abAB 1-.", min_size=1, max_size=4)


@given(st.text("abAB 1-.,\n", max_size=60), st.lists(st.tuples(WORDS, WORDS, st.booleans(), st.booleans())))
def test_any_rules_leave_the_map_whole(text: str, wishes: list[tuple[str, str, bool, bool]]) -> None:
    rules = []
    for word, says, part, any_case in wishes:
        try:
            rules.append(Rule(word, says, part=part, any_case=any_case))
        except ValueError:
            continue
    utterance = say_as(text, Manner(lexicon=Lexicon(tuple(rules))))
    lit = {
        at
        for piece in utterance.pieces
        if piece.printed
        for at in range(piece.printed.start, piece.printed.end)
    }
    assert {at for at, character in enumerate(text) if character.isalnum()} <= lit


@pytest.mark.no_cover  # which takes four times as long
def test_many_rules_and_hostile_words_cost_little(tempo: Tempo) -> None:
    rules = [Rule("a" * length, "b", part=True, any_case=True) for length in range(1, LONGEST_WORD)]
    rules += [Rule(f"Wort{number}", "Satz") for number in range(MOST_RULES - len(rules))]
    lexicon = Lexicon(tuple(rules))
    text = "a" * 20_000 + " " + "Wortlos " * 500

    def look_through() -> None:
        at = 0
        while at < len(text):
            found = lexicon.found(text, at)
            at = found.end if found else at + 1

    tempo.within(5, lambda: Took.computing(look_through), Clock.PROCESSOR)
