"""What is said of an article that is not German: what is printed, and nothing else."""

from dataclasses import replace

from reader.article import Article, Paragraph, Role, Section, Span
from reader.german import spoken
from reader.spoken import spoken_sentences

TEXT = '"It is 1990," he said (aside). The dog barks.'
PARAGRAPH = Paragraph(Span(0, len(TEXT)), Role.BODY, (Span(22, 29),))
ENGLISH = Article("", TEXT, (Section("", 1, PARAGRAPH.span, (PARAGRAPH,)),), language="en")


def test_other_languages_are_said_as_they_are_printed() -> None:
    said = spoken_sentences(ENGLISH, PARAGRAPH)
    assert [utterance.text.split() for _, utterance in said] == [
        ['"It', "is", '1990,"', "he", "said", "."],
        ["The", "dog", "barks."],
    ]
    printed = [piece.printed.of(TEXT) for _, utterance in said for piece in utterance.pieces if piece.printed]
    assert printed == ["It", "is", "1990", "he", "said", "The", "dog", "barks"]
    assert [sentence.of(TEXT)[-5:] for sentence, _ in said] == ["ide).", "arks."]


def test_german_is_said_by_its_rules() -> None:
    german = replace(ENGLISH, language="de-AT")
    assert spoken_sentences(german, PARAGRAPH) == spoken.spoken_sentences(german, PARAGRAPH)


def test_nothing_is_said_where_there_is_no_word() -> None:
    mark = Paragraph(Span(0, 1), Role.BODY)
    assert spoken_sentences(ENGLISH, mark) == ()
