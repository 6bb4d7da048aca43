"""What is said of keys in fields and texts; "|" stands for the caret, "[" and "]" for a selection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from ui.voicing.echo import Unit, Written, character, echo


def written(marked: str, *, fixed: bool = False, secret: bool = False) -> Written:
    """A text with its caret, or with a selection; its lines end at line breaks."""
    start = marked.index("[") if "[" in marked else marked.index("|")
    end = marked.index("]") - 1 if "[" in marked else start
    text = marked.replace("|", "").replace("[", "").replace("]", "")
    line = Span(
        text.rfind("\n", 0, start) + 1, len(text) if text.find("\n", start) < 0 else text.find("\n", start)
    )
    sentence = Span(text.rfind(".", 0, start) + 1, text.find(".", start) + 1 or len(text))
    return Written(text, start, Span(start, end), line, sentence, fixed=fixed, secret=secret)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("|", "a|", "A"),
        ("Hun|", "Hund|", "D"),
        ("|", "H|", "groß H"),
        ("Hund|", "Hund |", "Hund"),
        ("Der Hund|", "Der Hund.|", "Hund, Punkt"),
        ("Der |", "Der  |", "Leerzeichen"),
        ("S|", "S-|", "S, Bindestrich"),
        ("7|", "70|", "null"),
        ("|", "Der Hund|", "Der Hund"),
        ("Der |", "Der Hund|", "Hund"),
        ("Hund|", "Hun|", "D gelöscht"),
        ("Hund |", "Hund|", "Leerzeichen gelöscht"),
        ("aa|", "a|", "A gelöscht"),
        ("Der [Hund]", "Der |", "Hund gelöscht"),
        ("Der [Hund]", "Der K|", "groß K"),
    ],
)
def test_what_is_typed_is_said_and_what_is_deleted(before: str, now: str, said: str) -> None:
    assert echo(written(before), written(now), None) == said


@pytest.mark.parametrize(
    ("before", "now", "unit", "said"),
    [
        ("|Hund", "H|und", Unit.CHARACTER, "U"),
        ("H|und", "|Hund", Unit.CHARACTER, "groß H"),
        ("Hun|d", "Hund|", Unit.CHARACTER, "Ende"),
        ("Hun|d\nKatze", "Hund|\nKatze", Unit.CHARACTER, "Zeilenende"),
        ("|Der Hund", "Der |Hund", Unit.WORD, "Hund"),
        ("Hund|, Katze", "Hund, |Katze", Unit.WORD, "Katze"),
        ("|Hund, Katze", "Hund|, Katze", Unit.WORD, "Komma"),
        ("|Der Hund\nDie Katze", "Der Hund\n|Die Katze", Unit.LINE, "Die Katze"),
        ("|Der Hund\n\n", "Der Hund\n|\n", Unit.LINE, "leere Zeile"),
        ("|Der Hund. Die Katze.", "Der Hund.| Die Katze.", Unit.SENTENCE, "Die Katze."),
        ("|Hund", "|Hund", Unit.CHARACTER, ""),
        ("|Hund", "Hu|nd", None, ""),
        ("|Hund", "[Hund]", None, "alles ausgewählt"),
        ("|Hund", "[Hu]nd", None, ""),
    ],
)
def test_the_caret_says_what_it_has_come_to(before: str, now: str, unit: Unit | None, said: str) -> None:
    assert echo(written(before), written(now), unit) == said


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("|Der Hund", "[D]er Hund", "groß D ausgewählt"),
        ("[D]er Hund", "[Der ]Hund", "er  ausgewählt"),
        ("[Der ]Hund", "[Der] Hund", "Leerzeichen nicht mehr ausgewählt"),
        ("Der [Hund]", "[Der Hund]", "Der  ausgewählt"),
        ("[Der] Hund", "Der [Hund]", "Hund ausgewählt"),
        ("[Der] Hund", "|Der Hund", "groß D"),
    ],
)
def test_a_selection_says_what_has_come_and_gone(before: str, now: str, said: str) -> None:
    assert echo(written(before), written(now), Unit.CHARACTER) == said


def test_a_text_that_cannot_be_written_in_and_is_another_says_only_the_sentence_jumped_to() -> None:
    before, now = written("|Der Hund.", fixed=True), written("|Die Katze.", fixed=True)
    assert echo(before, now, None) == ""
    assert echo(before, now, Unit.SENTENCE) == "Die Katze."


@given(st.text(max_size=8), st.text(max_size=8))
def test_of_a_password_nothing_is_said(before: str, now: str) -> None:
    old, new = (Written(text, 0, Span(0, 0), Span(0, 0), Span(0, 0), secret=True) for text in (before, now))
    assert echo(old, new, Unit.CHARACTER) == ""


@given(st.text(max_size=12), st.text(max_size=12))
def test_whatever_is_changed_something_is_said(before: str, now: str) -> None:
    old, new = (Written(text, len(text), Span(0, 0), Span(0, 0), Span(0, 0)) for text in (before, now))
    assert bool(echo(old, new, None)) == (before != now)


@given(st.characters())
def test_every_character_has_a_name(one: str) -> None:
    assert character(one)
