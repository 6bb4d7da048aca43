"""Headings, quotations and brackets are heard as such where the reader wishes it."""

import pytest

from reader.article import Article, Paragraph, Role, Section, Span
from reader.lexicon import Lexicon, Rule
from reader.settings import Settings
from reader.spoken import Wishes, spoken_sentences
from reader.typography import Typography


def article(text: str, role: Role, language: str = "de") -> Article:
    whole = Span(0, len(text))
    return Article("T", text, (Section("T", 1, whole, (Paragraph(whole, role),)),), language)


def said(
    text: str, role: Role = Role.BODY, language: str = "de", *, wishes: Wishes | None = None
) -> list[str]:
    whole = article(text, role, language)
    wishes = wishes or Wishes(typography=Typography(announced=True))
    return [utterance.text for _, utterance in wishes.spoken_sentences(whole, whole.paragraphs[0])]


@pytest.mark.parametrize(
    ("text", "role", "spoken"),
    [
        ("Was nun?", Role.HEADING, ["Überschrift: Was nun?"]),
        ("Ein Tag", Role.TITLE, ["Titel: Ein Tag"]),
        ("Eins. Zwei.", Role.LEAD, ["Vorspann: Eins.", "Zwei."]),
        ("Der Hund.", Role.CAPTION, ["Bildunterschrift: Der Hund."]),
        ("Eins ist gut. Zwei.", Role.QUOTE, ["Zitat: Eins ist gut.", "Zwei. Zitat Ende. "]),
        ("Der Hund bellt.", Role.BODY, ["Der Hund bellt."]),
        (
            "Er sagte: „Wir schaffen das.“ Dann ging er.",
            Role.BODY,
            ["Er sagte: „Zitat: Wir schaffen das.“ Zitat Ende. ", "Dann ging er."],
        ),
        ("Er „half“ ihr.", Role.BODY, ["Er „half“ ihr."]),
        ("„Ich gehe jetzt“, sagt er.", Role.BODY, ["Zitat: „Ich gehe jetzt“, Zitat Ende. sagt er."]),
    ],
)
def test_what_is_announced(text: str, role: Role, spoken: list[str]) -> None:
    assert said(text, role) == spoken


def test_other_languages_are_announced_in_english() -> None:
    assert said("What now?", Role.HEADING, "en") == ["Heading: What now?"]


def test_announcements_are_printed_nowhere_and_the_print_stays_where_it_is() -> None:
    whole = article("„Ich gehe jetzt“, sagt er.", Role.BODY)
    ((_, utterance),) = Wishes(typography=Typography(announced=True)).spoken_sentences(
        whole, whole.paragraphs[0]
    )
    printed = [piece.printed.of(whole.text) if piece.printed else None for piece in utterance.pieces]
    assert printed == [None, "Ich", "gehe", "jetzt", None, "sagt", "er"]


def test_pitch_tells_quotations_and_brackets_from_the_rest() -> None:
    whole = article("Er (Meier) sagt: „Ich gehe.“", Role.BODY)
    wishes = Wishes(typography=Typography(pitched=True))
    ((_, utterance),) = wishes.spoken_sentences(whole, whole.paragraphs[0])
    pitches = [piece.prosody.pitch for piece in utterance.pieces]
    assert pitches[0] == pitches[2] == 1
    assert pitches[1] < 1
    assert pitches[3] == pitches[4] > 1
    heading = article("Was nun?", Role.HEADING)
    ((_, utterance),) = wishes.spoken_sentences(heading, heading.paragraphs[0])
    assert all(piece.prosody.pitch > 1 for piece in utterance.pieces)


def test_both_wishes_go_together() -> None:
    both = Wishes(typography=Typography(announced=True, pitched=True))
    assert said("Was nun?", Role.HEADING, wishes=both) == ["Überschrift: Was nun?"]


def test_the_usual_way_is_calm() -> None:
    whole = article("Was nun?", Role.HEADING)
    assert Wishes.of(Settings(), Lexicon()).spoken_sentences(whole, whole.paragraphs[0]) == spoken_sentences(
        whole, whole.paragraphs[0]
    )


def test_settings_and_lexicon_are_wishes() -> None:
    wishes = Wishes.of(Settings(announced=True, emoji=True), Lexicon((Rule("Gif", "Dschiff"),)))
    assert said("Das Gif 👍", Role.HEADING, wishes=wishes) == ["Überschrift: Das Dschiff Daumen hoch"]
