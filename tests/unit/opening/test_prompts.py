"""What belongs to the web site and not to the article is not read."""

import pytest

from reader.article import Article, Role
from reader.opening.plain_text import build_article
from reader.opening.prompts import credit_in_caption, is_prompt
from reader.score import Score
from reader.speech.values import Delivery
from reader.spoken import spoken_sentences

SENTENCES = "Das ist ein Satz, der lang ist. " * 12
PROSE = (
    "Am Montag hat der Bundestag in Berlin ein neues Gesetz beschlossen, das allen hilft. Alle waren dafür."
)
PROMPTS = """\
Lesen Sie auch
LESEN SIE AUCH
Lesen Sie auch: Wie der Streit begann
Lies auch: Wie der Streit begann
Anzeige
Anzeige:
- Anzeige -
WERBUNG
Sponsored
Mehr zum Thema
MEHR ZUM THEMA
Mehr zu diesem Thema
Mehr über Donald Trump
Jetzt für den Newsletter anmelden
Melden Sie sich für unseren Newsletter an.
Hier können Sie unseren Newsletter abonnieren.
Unser Newsletter hält Sie auf dem Laufenden.
Das Wichtigste vom Tag – im Newsletter
Jeden Morgen die wichtigsten Nachrichten direkt ins Postfach.
Keine Nachricht mehr verpassen: unser Kanal
Empfohlener redaktioneller Inhalt
An dieser Stelle finden Sie einen externen Inhalt von Twitter
Externen Inhalt anzeigen
Mit Ihrer Zustimmung wird hier ein externer Inhalt geladen.
Im Video: So lief der Tag
Alle Entwicklungen im Liveblog
Diskutieren Sie mit!
Artikel anhören
Weitere Informationen finden Sie hier.
Hinweis der Redaktion: Wir haben die Zahl berichtigt.
Sie haben einen Fehler gefunden? Dann schreiben Sie uns.
Bleiben Sie informiert
Exklusiv für Abonnenten
Registrieren Sie sich
Jetzt weiterlesen"""
TEXTS = """\
Lesen lernen ist für viele Kinder schwer geworden, sagen die Lehrer.
Anzeige gegen den Minister hat die Opposition am Dienstag erstattet.
Mehr über die Rente zu reden, das wäre gut, sagte er. Alle nickten.
Der Newsletter der Regierung war am Montag fehlerhaft, hieß es in Berlin.
Unser Land braucht Ruhe, sagte der Minister.
Jetzt lesen Kinder wieder mehr Bücher als vor zehn Jahren.
An dieser Stelle steht seit 1990 ein Denkmal für die Opfer.
Werbung für Tabak ist in Deutschland seit Jahren verboten."""


def article(*paragraphs: str) -> Article:
    return build_article("\n\n".join(("Ein Titel mit vier Wörtern", *paragraphs)))


def heard(whole: Article) -> str:
    score = Score(whole, Delivery("any"), spoken_sentences)
    return "".join(entry.utterance.text for entry in score.walk(score.first()))


@pytest.mark.parametrize("prompt", PROMPTS.splitlines())
def test_a_prompt_is_an_aside(prompt: str) -> None:
    assert article(PROSE, PROSE, prompt, PROSE, PROSE).paragraphs[3].role is Role.ASIDE


@pytest.mark.parametrize("text", TEXTS.splitlines())
def test_a_text_that_begins_like_a_prompt_is_read(text: str) -> None:
    assert article(PROSE, PROSE, text, PROSE, PROSE).paragraphs[3].role is Role.BODY


def test_whose_picture_it_is_is_shown_and_not_read() -> None:
    whole = article(
        PROSE,
        "Foto: Eva Groß",
        PROSE,
        "Der Minister in Rom. (Foto: dpa)",
        PROSE,
        "IMAGO/Panama Pictures",
        PROSE,
    )
    assert [
        aside.of(whole.text) for one in whole.paragraphs for aside in one.asides if one.role is Role.CAPTION
    ] == [
        "Foto: Eva Groß",
        "(Foto: dpa)",
    ]
    assert "Der Minister in Rom." in heard(whole)
    assert "Foto" not in heard(whole)


def test_a_caption_that_says_what_is_seen_is_read() -> None:
    assert "Zerstörte Wohnhäuser" in heard(
        article(PROSE, PROSE, "Foto: Zerstörte Wohnhäuser in Charkiw.", PROSE)
    )


def test_sources_at_the_end_are_not_read() -> None:
    assert "dpa" not in heard(article(PROSE, PROSE, "(dpa/afp)"))
    assert "(dpa" not in heard(article(PROSE, PROSE + " (dpa/afp)"))


def test_long_paragraphs_are_texts_whatever_they_begin_with() -> None:
    long = "Lesen Sie auch: " + SENTENCES
    assert not is_prompt(long)
    assert credit_in_caption("Foto: " + SENTENCES) is None
