"""Tells what a web site says to its readers: newsletters, other contents, registration, and notes about the page."""

import re

_PROMPT = re.compile(
    r"(?:Lies (?:auch|hier|dazu|mehr)\b|Mehr zu(?: diesem Thema\s?(?::|\Z)|\s?:)|Mehr über [^.!?]{2,60}\Z"
    r"|Zum Thema\s?(?::|\Z)"
    r"|(?:Jetzt |Hier )?[^.!?]{0,50}\bNewsletter\b[^.!?]{0,30}\b(?:anmelden|abonnieren|bestellen|registrieren)\b"
    r"|(?:Hier|Sie|Du) (?:können|kannst|wollen|möchten)[^.!?]{0,40}\b[Nn]ewsletter\b"
    r"|(?:Unser|Der|Mit unserem|Im|In unserem) [^.!?]{0,40}[Nn]ewsletter\b[^.!?]{0,90}"
    r"\b(?:auf dem Laufenden|kostenlos|Postfach|abonnieren|anmelden|per (?:E-)?Mail)\b"
    r"|[^.!?]{0,90}\b(?:direkt|täglich|kostenlos) (?:in Ihr|ins|in dein|per) (?:E-Mail-)?(?:Postfach|Mail)\b"
    r"|Das Wichtigste [^.!?]{0,50}\bNewsletter\b|Keine (?:Nachricht|News|Meldung)(?:en)? (?:mehr )?verpassen\b"
    r"|Empfohlene[rn]? redaktionelle[rn]? Inhalte?\b|An dieser Stelle finden Sie "
    r"|(?:Einen )?[Ee]xterne[rn]? Inhalte? (?:an|ein|laden|von)"
    r"|Mit Ihrer Zustimmung wird |Ich bin (?:damit )?einverstanden, dass"
    r"|Im (?:Video|Podcast|Audio)\s?:|Alle (?:Entwicklungen|News|Nachrichten|Meldungen)[^.!?]{0,60}"
    r"(?:Liveblog|Liveticker|Live-Blog|Live-Ticker|Newsblog|Newsticker)\W{0,3}\Z"
    r"|Zum (?:Liveticker|Liveblog|Newsblog|Newsticker|Video|Podcast)\b\W{0,3}\Z|Diskutieren Sie mit\b"
    r"|Weitere (?:Infos|Informationen)(?: zum Thema)? (?:finden Sie|gibt es hier|hier)"
    r"|(?:Hinweis der Redaktion|Anmerkung der Redaktion|Transparenzhinweis|Korrekturhinweis|Disclaimer)\s?:"
    r"|(?:Sie haben|Haben Sie) einen Fehler (?:gefunden|entdeckt|bemerkt)|Bleiben Sie (?:informiert|auf dem Laufenden)"
    r"|Exklusiv für Abonnent|Registrieren Sie sich\b|Jetzt (?:registrieren|anmelden|weiterlesen|testen)\b"
    r"|Diesen (?:Artikel|Text|Beitrag) (?:jetzt |hier )?(?:anhören|teilen|weiterlesen|merken|drucken|verschenken)\b)"
)
_CAPITALS = re.compile(
    r"(?:LESEN SIE (?:AUCH|MEHR)|MEHR ZUM THEMA|AUCH INTERESSANT|DAS KÖNNTE SIE AUCH INTERESSIEREN)\b"
)
_LABEL = re.compile(
    r"(?:[-–—*•|\[( ]*(?:anzeige|werbung|sponsored|advertorial|advertisement)[-–—*•|\]):. ]*"
    r"|startseite|kommentare|artikel anhören|artikel vorlesen|vorlesen|anhören|merken|weitere artikel|zur anmeldung"
    r"|cookie-einstellungen|datenschutzeinstellungen|nach oben|zurück zur startseite|mehr anzeigen|mehr laden"
    r"|weiterlesen nach der anzeige|nach der werbung weiterlesen|nach der anzeige weiterlesen|inhalt teilen)\Z",
    re.IGNORECASE,
)
_PICTURE_AGENCY = (
    r"(?:picture[ -]alliance|imago(?: images)?|getty(?: images)?|shutterstock|adobe ?stock|istock|unsplash|pixabay"
    r"|ddp|epa|dpa(?:-bildfunk)?|afp|ap|reuters|keystone|apa)"
)
_PICTURE = (
    r"(?:(?:Foto|Bild|Grafik|Symbolbild|Archivbild|Symbolfoto|Archivfoto|Karte)s?"
    r"|Bildrechte|Bildquelle|Bildnachweis|Fotocredit)"
)
_CREDIT = re.compile(
    rf"{_PICTURE} ?[:©] ?[^.!?:]{{2,60}}\Z|©? ?{_PICTURE_AGENCY} ?/ ?[^.!?:]{{2,60}}\Z"
    rf"|©? ?{_PICTURE_AGENCY} images\Z",
    re.IGNORECASE,
)
_CREDIT_BEHIND = re.compile(
    rf"[(\[] ?(?:{_PICTURE} ?[:©] ?[^()\[\]]{{2,60}}|© ?[^()\[\]]{{2,60}})[)\]]\.?\Z", re.IGNORECASE
)
_AGENCY_ALONE = re.compile(r"[(\[](?:[a-z]{2,5}|[A-Z]{2,4})(?:[/, -]+(?:[a-z]{2,5}|[A-Z]{2,4})){0,4}[)\]]\Z")

_LONGEST = 320
"""Longer paragraphs are text, whatever they begin with."""
_LONGEST_CREDIT = 90
_LONGEST_MARK = 40


def is_prompt(text: str) -> bool:
    """A line that asks the readers of a web site to do something, or tells about the page."""
    if len(text) > _LONGEST:
        return False
    return (_LABEL.match(text) or _PROMPT.match(text) or _CAPITALS.match(text)) is not None


def credit_in_caption(text: str) -> tuple[int, int] | None:
    """Where a caption says whose picture it is: all of it ("Foto: dpa"), or the brackets at its end."""
    if len(text) <= _LONGEST_CREDIT and _CREDIT.match(text.strip("()[] ")):
        return 0, len(text)
    tail = max(text.rfind("(", -_LONGEST_CREDIT), text.rfind("[", -_LONGEST_CREDIT))
    return (tail, len(text)) if tail >= 0 and _CREDIT_BEHIND.match(text, tail) else None


def is_agency_mark(text: str) -> bool:
    """A line that is nothing but the sources in brackets: "(dpa/afp)"."""
    return len(text) <= _LONGEST_MARK and _AGENCY_ALONE.match(text) is not None
