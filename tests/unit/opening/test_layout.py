"""Paragraphs are found however the lines were set."""

import pytest

from reader.opening.layout import Layout, Line, blocks_of, layout_of, lines_of

LONG = (
    "Der Bundestag hat am Freitag nach langer Debatte ein neues Gesetz beschlossen, das den Bau von Windrädern "
    "erleichtern soll. Die Opposition stimmte dagegen."
)
WRAPPED = """Der Bundestag hat am Freitag nach langer Debatte ein
neues Gesetz beschlossen, das den Bau von Windrädern
erleichtern soll. Die Opposition stimmte dagegen."""


def blocks(text: str) -> list[str]:
    """The texts of the paragraphs."""
    return [block.text for block in blocks_of(text)]


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        (f"Titel\n\n{LONG}\n\n{LONG}", Layout.BLANK_LINES),
        (f"Titel\n{LONG}\nKurz\n{LONG}", Layout.SINGLE_NEWLINES),
        (f"Titel\n\n{WRAPPED}\n\n{WRAPPED}", Layout.HARD_WRAPPED),
        (WRAPPED, Layout.HARD_WRAPPED),
        (f"Titel\n{LONG}\n\n{LONG}\n\n{LONG}", Layout.BLANK_LINES),
        ("Zutaten\n- Mehl\n- Zucker\n- Eier", Layout.SINGLE_NEWLINES),
        ("eine Zeile", Layout.BLANK_LINES),
    ],
)
def test_the_layout_is_told_by_the_lines(text: str, layout: Layout) -> None:
    assert layout_of(lines_of(text)) is layout


def test_wrapped_lines_are_joined() -> None:
    assert blocks(WRAPPED) == [LONG]
    assert blocks(f"Titel\n\n{WRAPPED}\n\n{WRAPPED}\n") == ["Titel", LONG, LONG]


def test_a_few_wrapped_lines_that_begin_with_capitals_are_joined() -> None:
    text = """Am Montag haben sich in Berlin die Minister der
Länder getroffen. Es ging um Geld, Macht und das
Ende der Geduld."""
    assert blocks(text) == [text.replace("\n", " ")]


def test_wrapped_paragraphs_without_blank_lines_end_at_short_lines() -> None:
    assert blocks(f"Europa\nEin Titel\n{WRAPPED}\nEin Zwischentitel\n{WRAPPED}") == [
        "Europa",
        "Ein Titel",
        LONG,
        "Ein Zwischentitel",
        LONG,
    ]


def test_a_heading_below_a_full_line_stands_apart() -> None:
    full = WRAPPED.replace("Die Opposition stimmte dagegen.", "Sie waren dafür gewesen ja.")
    assert blocks(f"{full}\nEin Zwischentitel\n{WRAPPED}")[1] == "Ein Zwischentitel"


def test_a_heading_right_above_its_wrapped_paragraph_stands_apart() -> None:
    assert blocks(f"Titel\n\nAnfang\n{WRAPPED}\n\nMitte\n{WRAPPED}\n\nEnde\n{WRAPPED}") == [
        "Titel",
        "Anfang",
        LONG,
        "Mitte",
        LONG,
        "Ende",
        LONG,
    ]


def test_a_long_line_among_wrapped_ones_is_a_paragraph() -> None:
    short = WRAPPED.replace("stimmte dagegen", "war dagegen")
    assert blocks(f"{short}\n{LONG}\n{short}") == [short.replace("\n", " "), LONG, short.replace("\n", " ")]


def test_a_date_at_the_start_of_a_wrapped_line_is_no_item() -> None:
    text = """Der Verein feiert sein Jubiläum mit einem Fest am
1. Mai auf dem Marktplatz und lädt dazu alle ein,
die mit ihm verbunden sind und gern feiern wollen."""
    assert blocks(text) == [text.replace("\n", " ")]


def test_items_in_a_wrapped_text_stay_apart() -> None:
    assert blocks(f"{WRAPPED}\n- das erste ist kurz\n- das zweite auch\n\n{WRAPPED}") == [
        LONG,
        "- das erste ist kurz",
        "- das zweite auch",
        LONG,
    ]


def test_a_title_in_two_lines_is_joined() -> None:
    title = "Ein Titel, der so lang ist, dass er in zwei Zeilen\nsteht und klein weitergeht"
    assert blocks(f"{title}\n\n{LONG}\n\n{LONG}")[0] == title.replace("\n", " ")


def test_a_name_that_begins_small_begins_a_paragraph() -> None:
    text = f"Neues aus der Wirtschaft und der Welt der Konzerne\neBay wächst. {LONG}\n{LONG}"
    assert blocks(text)[1].startswith("eBay")


def test_separators_and_runs_of_spaces_are_dropped() -> None:
    assert blocks(f"Titel\n\n* * *\n{LONG}\n---\nEins  zwei\tdrei.") == ["Titel", LONG, "Eins zwei drei."]


def test_marks_of_quoted_lines_are_joined_into_one() -> None:
    quoted = "\n".join(f"> {line}" for line in WRAPPED.splitlines())
    assert blocks(f"{WRAPPED}\n\n{quoted}") == [LONG, f"> {LONG}"]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("in den neuen Län-", "dern gilt", "in den neuen Län-dern gilt"),
        ("der Wirt-", "schaft geht", "der Wirtschaft geht"),
        ("Vor-", "und Nachteile", "Vor- und Nachteile"),
        ("die Ost-", "und die Westseite", "die Ost- und die Westseite"),
        ("der US-", "Präsident", "der US-Präsident"),
        ("die Corona-", "Hilfen", "die Corona-Hilfen"),
        ("eine deutsch-", "französische", "eine deutsch-französische"),
        ("die AfD-", "nahe Stiftung", "die AfD-nahe Stiftung"),
        ("Public-Private-", "partnership", "Public-Private-partnership"),
        ("heute –", "also jetzt", "heute – also jetzt"),
        ("nach Berlin/", "Brandenburg", "nach Berlin/Brandenburg"),
        ("und -", "also", "und - also"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(above: str, below: str, joined: str) -> None:
    rest = "auch dann, wenn nun gar keiner hier hinsehen\nmag."
    text = f"Und so kommt es hier und da zu allerlei {above}\n{below} {rest}"
    assert joined in blocks(text)[0]


def test_the_texts_own_words_decide_about_a_hyphen() -> None:
    rest = "auch dann, wenn nun gar keiner hier hinsehen mag\nund alle schlafen."
    assert (
        "Kanzleramt gilt" in blocks(f"Das Kanzleramt war für die einen dort im Kanzler-\namt gilt {rest}")[0]
    )
    assert (
        "rosa-bunt gilt" in blocks(f"Es war rosa-bunt und für die einen doch sehr rosa-\nbunt gilt {rest}")[0]
    )


def test_a_text_whose_words_are_divided_is_put_together() -> None:
    text = """Der Bundesfinanzminister hat vor der Presse über die Auswir-
kungen der neuen Steuer gesprochen und von einer großen Her-
ausforderung für alle berichtet, die bei der sozial-liberal
regierten Stadt und im Amt des Kreml-
kritischen Ministers wohnen und arbeiten."""
    joined = blocks(text)[0]
    assert "Auswirkungen" in joined
    assert "Herausforderung" in joined
    assert "Kreml-kritischen" in joined


def test_more_lines_than_any_article_has_are_joined() -> None:
    assert blocks("a\nb\n" * 60_000 + "\nc") == ["a b " * 59_999 + "a b", "c"]
    assert blocks("a\n\n" * 110_000) == ["a " * 109_999 + "a"]


def test_a_line_knows_whether_a_gap_is_above_it() -> None:
    assert lines_of("a\n\nb\nc") == [Line("a", gap=True), Line("b", gap=True), Line("c", gap=False)]


def test_marks_of_markdown_headings_are_dropped() -> None:
    assert blocks(f"# Titel\n\n{LONG}\n\n## C# und F#\n\n{LONG}") == ["Titel", LONG, "C# und F#", LONG]


def test_a_title_that_ends_with_a_mark_stands_apart_even_if_its_line_is_full() -> None:
    title = "Das ist nun wirklich eine große Überraschung für alle!"
    assert blocks(f"Europa\n{title}\n{WRAPPED.replace('Der ', 'Bundestag: Der ')}\n{WRAPPED}")[:2] == [
        "Europa",
        title,
    ]
