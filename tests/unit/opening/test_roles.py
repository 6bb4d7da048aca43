"""Each kind of line gets its role."""

import pytest

from reader.article import Article, Role
from reader.opening import article_from_text

PROSE = (
    "Am Dienstag hat das Kabinett in Berlin lange über die Pläne gesprochen und sie am Ende beschlossen. "
    "Die Opposition will dagegen stimmen."
)


def roles(*texts: str) -> list[str]:
    """The roles of these paragraphs."""
    return [paragraph.role.value for paragraph in article_from_text("\n\n".join(texts)).paragraphs]


def asides(article: Article) -> list[str]:
    """What is shown and not read within paragraphs."""
    return [aside.of(article.text) for paragraph in article.paragraphs for aside in paragraph.asides]


@pytest.mark.parametrize(
    "line",
    [
        "Von Max Müller",
        "von Anna Schmidt, Berlin",
        "Von Anna Schmidt und Max Müller",
        "Ein Kommentar von Eva Groß",
        "Eine Analyse von Jan de Vries",
        "Von unserer Korrespondentin Ute Falk, Rom",
        "Text: Eva Groß",
        "Autor: Max Müller",
        "Aus Kiew berichtet Anna Schmidt",
        "Stand: 12.03.2024, 14:30 Uhr",
        "Veröffentlicht am 3. Mai 2024",
        "Aktualisiert am 3. Mai 2024 um 9:15 Uhr",
        "12.03.2024, 14:30 Uhr",
        "Montag, 11. März 2024",
        "Berlin, 11. März 2024",
        "Berlin (dpa)",
        "dpa/afp",
        "Würzburg",
        "Von unserem Mitarbeiter",
    ],
)
def test_a_byline(line: str) -> None:
    assert roles("Ein Titel mit vier Wörtern", line, PROSE, PROSE) == ["TITLE", "BYLINE", "LEAD", "BODY"]


@pytest.mark.parametrize(
    "line",
    [
        "Von Krieg und Frieden",
        "Kritik von Datenschützern",
        "Was wird aus Berlin?",
        "Reaktionen: Kritik aus Rom",
        "„Wir bleiben hier“",
        "1. FC Köln wartet ab",
        "Zahlen und Fakten:",
        "14:35 Uhr: Polizei sperrt die Straße",
        "eBay wächst weiter",
        "Ende der Geduld...!",
        "Ab 2025 wird alles anders",
    ],
)
def test_a_heading(line: str) -> None:
    texts = ("Ein Titel mit vier Wörtern", PROSE, PROSE, line, PROSE, "Noch eine Zeile", PROSE)
    assert roles(*texts)[3] == "HEADING"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Das war alles.", "BODY"),
        ("Ich bleibe!", "BODY"),
        ("Doch was heißt das?", "BODY"),
        ("Er sagte dazu wörtlich:", "BODY"),
        ("und so weiter", "BODY"),
        ("Der Minister, der Kanzler,", "BODY"),
        ("„Das ist ein Skandal.“", "BODY"),
        ("📅 Termin", "BODY"),
        ("Mehr unter https://example.org/artikel", "BODY"),
        ("Erschienen ist das Buch im Jahr 2019 bei Suhrkamp.", "BODY"),
        ("Auch interessant ist der Blick nach Rom.", "BODY"),
        ("- ein Punkt", "ITEM"),
        ("• ein Punkt", "ITEM"),
        ("Foto: Eva Groß", "CAPTION"),
        ("Der Minister am Montag in Rom. (Foto: dpa)", "CAPTION"),
        ("Symbolbild", "CAPTION"),
        ("Anzeige", "ASIDE"),
        ("Lesen Sie auch: Was nun?", "ASIDE"),
        ("Quelle: dpa", "ASIDE"),
        ("Mehr zum Thema", "ASIDE"),
        ("Auch interessant: Rom im Herbst", "ASIDE"),
        ("> Das ist ein Zitat", "QUOTE"),
        ("„Das ist ein Satz ohne Ende“ – Eva Groß, Autorin", "QUOTE"),
        ("– Nein, sagte er.", "BODY"),
        ("Stand: 14:30 Uhr", "BYLINE"),
    ],
)
def test_other_lines(line: str, role: str) -> None:
    texts = ("Ein Titel mit vier Wörtern", PROSE, PROSE, PROSE, line, PROSE, "Noch eine Zeile", PROSE)
    assert roles(*texts)[4] == role


def test_one_exclamation_among_paragraphs_is_no_heading() -> None:
    assert roles("Ein Titel mit vier Wörtern", PROSE, "Schluss damit!", PROSE)[2] == "BODY"
    assert (
        roles("Ein Titel mit vier Wörtern", PROSE, "Warum ist das so?", "Weil es immer so war. " + PROSE)[2]
        == "BODY"
    )


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Sport", "Ein Titel", PROSE), "KICKER TITLE LEAD"),
        (("Nach dem Unglück auf der Zugspitze am Freitag", "Seilbahn fährt", PROSE), "KICKER TITLE LEAD"),
        (("Minister geht nach langem Streit", "Ein Überblick", PROSE), "TITLE HEADING BODY"),
        (("Ein Titel", "Von Max Müller", "Ein Anfang", PROSE), "TITLE BYLINE HEADING BODY"),
        (("Ein Titel!", PROSE), "TITLE LEAD"),
        (("Er war der Letzte seiner Art.", PROSE, PROSE), "TITLE LEAD BODY"),
        (("Kommentar", "Es reicht.", PROSE), "KICKER TITLE LEAD"),
        (("Besuch bei Benedikt XVI.", PROSE), "TITLE LEAD"),
        ((PROSE, PROSE), "BODY BODY"),
        (("Politik", "Was nun", "Eine Unterzeile, die viel erklärt und die keinen Punkt am Ende hat", PROSE),
         "KICKER TITLE LEAD BODY"),
        (("3. März 2024", "Ein Titel", PROSE), "BYLINE TITLE LEAD"),
        (("Ein Titel",), "TITLE"),
        (("„Das war es.“", PROSE), "TITLE LEAD"),
        (("Berlin (dpa) - Kurz.", PROSE), "BODY BODY"),
        (("Nur ein Satz.",), "BODY"),
    ],
)  # fmt: skip
def test_the_front_of_an_article(texts: tuple[str, ...], expected: str) -> None:
    assert " ".join(roles(*texts)) == expected


def test_a_numbered_list_is_one_only_where_the_numbers_go_on() -> None:
    title = "Ein Titel mit vier Wörtern"
    assert roles(title, PROSE, "1. Mehl", "2. Zucker", PROSE)[2:4] == ["ITEM", "ITEM"]
    assert roles(title, PROSE, "1. Mai ist Feiertag", PROSE)[2] == "HEADING"


def test_a_table_without_marks_is_a_list() -> None:
    texts = (
        "Ein Titel mit vier Wörtern",
        PROSE,
        "Ergebnisse",
        "Kiel – Berlin 3:1",
        "Ulm – Bonn 1:1",
        "Ausblick",
        PROSE,
    )
    assert roles(*texts)[2:] == ["HEADING", "ITEM", "ITEM", "HEADING", "BODY"]


def test_two_lines_at_the_end_are_a_heading_and_its_text() -> None:
    assert roles("Ein Titel mit vier Wörtern", PROSE, "Kontakt", "Telefon")[2:] == ["HEADING", "BODY"]


def test_an_agency_or_a_name_at_the_end_is_a_byline() -> None:
    for line in ("dpa", "(dpa/lni)", "Eva Groß", "(red)"):
        assert roles("Ein Titel mit vier Wörtern", PROSE, PROSE, line)[-1] == "BYLINE"


def test_links_below_their_heading_are_asides_up_to_the_next_text() -> None:
    title = "Ein Titel mit vier Wörtern"
    assert roles(title, PROSE, "Mehr zum Thema:", "- Rom", "- Bonn", PROSE)[2:] == ["ASIDE"] * 3 + ["BODY"]
    assert roles(title, PROSE, "Lesen Sie auch:", "Rom brennt", "Neues aus Ulm", PROSE)[2:] == [
        "ASIDE",
        "ASIDE",
        "HEADING",
        "BODY",
    ]


def test_questions_of_an_interview_are_no_headings() -> None:
    answer = "Ich denke, das wird schwierig. Aber wir schaffen es, wenn alle mitmachen und niemand aufgibt."
    question = "Was raten Sie den Menschen?"
    title = "Ein Titel mit vier Wörtern"
    assert "HEADING" not in roles(title, PROSE, question, answer, "Und was sagen Sie dem Kanzler?", answer)
    assert "HEADING" not in roles(title, PROSE, "Herr Müller, was nun?", PROSE, "Und dann?", PROSE)
    assert "HEADING" not in roles(title, PROSE, "Frage: Was nun?", PROSE, "Frage: Und dann?", PROSE)


def test_questions_to_the_reader_are_headings() -> None:
    title = "Ein Titel mit vier Wörtern"
    assert (
        roles(title, PROSE, "Was sollten Sie tun?", PROSE, "Wo bekommen Sie Hilfe?", PROSE).count("HEADING")
        == 2
    )


def test_marks_and_agencies_are_asides_within_paragraphs() -> None:
    article = article_from_text(
        f"Ein Titel mit vier Wörtern\n\nBerlin/Paris (dpa/afp) – {PROSE} (dpa)\n\n"
        f"- eins\n\n> {PROSE}\n\na) zwei\n\n{PROSE}"
    )
    assert asides(article) == ["(dpa/afp)", "(dpa)", "- ", "> "]
    assert "(SPD)" not in asides(article_from_text(f"Titel\n\nDer Minister (SPD) sagte es. {PROSE}"))


def test_byline_and_date_are_read_from_their_lines() -> None:
    article = article_from_text(f"Ein Titel\n\nVon Eva Groß\n\nStand: 3. März 2024, 9:05 Uhr\n\n{PROSE}")
    assert (article.byline, article.published) == ("Von Eva Groß", "2024-03-03T09:05")


def test_a_title_is_made_where_none_is_printed() -> None:
    title = article_from_text(f"{PROSE}\n\n{PROSE}").title
    assert title == "Am Dienstag hat das Kabinett in Berlin lange über die Pläne gesprochen und sie…"
    assert article_from_text("w" * 200).title == "w" * 79 + "…"


def test_sections_begin_with_their_heading() -> None:
    article = article_from_text(f"Titel\n\n{PROSE}\n\nMitte\n\n{PROSE}\n\nSchluss\n\n{PROSE}")
    assert [(section.title, section.level) for section in article.sections] == [
        ("Titel", 1),
        ("Mitte", 2),
        ("Schluss", 2),
    ]
    assert [section.paragraphs[0].role for section in article.sections[1:]] == [Role.HEADING] * 2
