"""What one line or paragraph looks like, judged by itself: a byline, a caption, an item, a sentence."""

import re

_CLOSERS = "“”\"«»’‘'›‹)]*_"
_SENTENCE_END = re.compile(r"(?:[.!?…]|\.\.\.)$")
_MARKER = re.compile(r"(?:[-–—•*·▪■►‣○●✓→+]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_NUMBER_MARKER = re.compile(r"\(?(\d{1,2})[.)][ \t]")
_QUOTE_MARKER = re.compile(r"(?:>[ \t]*)+(?=\S)")
_SEPARATOR = re.compile(r"[-–—_=*·•#~+.\s]*\Z")

_NAME = r"(?:[A-ZÄÖÜ][\w’'.-]*|von|van|der|de|den|zu|ter|el|al)"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,4}}"
_AGENCY = (
    r"(?:dpa(?:-AFX|-infocom|/\w{2,4})?|afp|rtr|reuters|ap|epd|kna|sid|apa|sda|dts|dapd|ddp|ots|lrs|dpa-tmn|idw"
    r"|AFX|Keystone-SDA|SID|EPD|KNA|AFP|AP|APA|Reuters|DPA|DAPD|DTS)"
)
_AGENCIES = rf"{_AGENCY}(?:[/, -]+(?:{_AGENCY}|[a-z]{{2,4}}))*"
_DATE = (
    r"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)[a-z]*\.?,? )?"
    r"(?:\d{1,2}\. ?\d{1,2}\. ?\d{2,4}|\d{4}-\d\d-\d\d"
    r"|\d{1,2}\. (?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jan\.|Feb\.|Mär\.|Apr\.|Jun\.|Jul\.|Aug\.|Sep\.|Sept\.|Okt\.|Nov\.|Dez\.) \d{4})"
)
_TIME = r"(?:,? ?(?:[-|–•] ?)?(?:um )?\d{1,2}[:.]\d{2}(?: ?Uhr)?)?"

_DATED = re.compile(
    r"(?:Stand|Aktualisiert|Veröffentlicht|Publiziert|Erstellt|Erschienen|Zuletzt (?:aktualisiert|geändert|bearbeitet)"
    r"|(?:Letzte|Letztes) (?:Aktualisierung|Update)|Update|Datum)\b[^.!?]{0,30}?(?:\d{1,2}[.:] ?\d{2}|\d{1,2}\. [A-ZÄÖÜ]|\d{4}|\d Uhr).{0,60}\Z"
)
_ONLY_DATE = re.compile(rf"(?:{_NAMES}, (?:den |am )?)?{_DATE}{_TIME}(?: ?[|•–-] ?.{{0,40}})?\Z")
_PERSON = rf"(?=[A-ZÄÖÜ]){_NAME}(?: {_NAME}){{1,4}}"
_OTHERS = rf"(?:(?:,| und| \||/|,? aus|,? in| \() ?{_NAMES}){{0,4}}\)?"
_WHEN = rf"(?: ?[,|•–-] ?(?:Stand:? )?{_DATE}{_TIME})?"
_GENRE = (
    r"(?:Kommentar|Analyse|Bericht|Reportage|Gastbeitrag|Essay|Interview|Kolumne|Glosse|Leitartikel|Meinung|Porträt"
    r"|Rezension|Kritik|Text|Foto|Protokoll|Nachruf|Meinungsbeitrag)"
)
_BY = re.compile(
    rf"(?:Eine? {_GENRE}(?: aus {_NAMES})? von (?:unserem? \w+ |unserer \w+ )?{_NAMES}"
    rf"|(?:{_GENRE}(?: und Fotos)? )?[Vv]on (?:unserem? \w+ |unserer \w+ )?{_PERSON}|[Vv]on {_AGENCY})"
    rf"{_OTHERS}(?:,? ?{_AGENCY})?{_WHEN}\Z"
)
_LABELLED_BY = re.compile(
    r"(?:Text(?: und (?:Fotos?|Bilder))?|Autor(?:in|en|:in)?|Interview|Redaktion|Von|Bericht|Protokoll)(?: von)?: ?"
    rf"{_NAMES}{_OTHERS}(?:[,/|]? ?(?:Fotos?|Bilder|Illustration(?:en)?|Grafik): ?{_NAMES}{_OTHERS})?{_WHEN}\Z"
    rf"|Aus {_NAMES} berichtet {_NAMES}\Z"
)
_CITY_AGENCY = re.compile(rf"(?:{_NAMES}(?:/{_NAMES})*,? )?[(\[]?{_AGENCIES}[)\]]?[.:]?\Z")
_AGENCY_MARK = re.compile(rf"[(\[]{_AGENCIES}[)\]]")
_SIGNATURE = re.compile(rf"(?:[(\[]?{_AGENCIES}[)\]]?|{_NAMES}|[(\[][\w/ .-]{{2,30}}[)\]])\Z")

_CAPTION = re.compile(
    r"(?:Foto|Fotos|Bild|Bilder|Grafik|Karte|Illustration|Symbolbild|Symbolfoto|Archivbild|Archivfoto|Infografik"
    r"|Bildunterschrift|Fotograf|Fotografin|Screenshot)(?: ?\([^)]*\))? ?[:©|]"
)
_CREDIT = re.compile(
    r"(?:[(\[|] ?(?:Foto|Bild|Archivbild|Archivfoto|Symbolbild|Symbolfoto|Grafik|Archiv)s?\b[^)\]]{0,80}[)\]]?"
    r"|(?:Foto|Bild|Grafik)s?: [^.!?]{2,60}|© ?[^.!?]{2,60}|(?:^| )(?:Symbolbild|Archivbild|Symbolfoto|Archivfoto)\.?)\Z"
)
_BOILERPLATE = re.compile(
    r"(?:(?:Lesen|Hören|Sehen) Sie (?:auch|hier|dazu|mehr|jetzt)\b|(?:Auch (?:interessant|lesenswert)|Mehr (?:zum Thema|dazu))(?=\s?[:–-]|\Z| (?:lesen|unter|hier|finden|im) )"
    r"|Mehr (?:Nachrichten|aus dem Ressort|lesen)\b|Zum Thema ?:|Lesetipp|Lesen? Sie auch"
    r"|Das könnte (?:Sie|dich|Dich) auch interessieren|Das Wichtigste (?:vom Tage|per Mail)"
    r"|Dieser (?:Artikel|Text|Beitrag) (?:ist zuerst|erschien|wurde zuerst|stammt|ist erstmals)"
    r"|(?:Mit )?Material (?:von|der)\b|Mit Informationen (?:von|der)\b|Quellen?: |Copyright\b|© "
    r"|(?:Video|Audio|Podcast|Bildergalerie|Fotostrecke|Galerie|Newsletter|Weiterlesen|Siehe auch"
    r"|Passend dazu|Weitere (?:Artikel|Meldungen|Nachrichten|Themen))\s?:"
    r"|Folgen Sie uns\b|Hier geht(?:’|')?s? (?:es )?(?:zu|zum|zur) [A-ZÄÖÜ„]|Abonnieren Sie\b|Jetzt abonnieren"
    r"|Melden Sie sich (?:hier )?(?:für|zu) .{0,30}Newsletter|Lesezeit\b|Lesedauer\b|\(?mit Material\b"
    r"|Dieser (?:Artikel|Text) wurde (?:automatisiert|mit Hilfe)|Zum Newsletter\b|Zur Startseite\b)"
)
_WHOLE_BOILERPLATE = re.compile(
    r"(?:[-–—* ]*(?:Anzeige|ANZEIGE|Werbung|WERBUNG|Advertisement)[-–—* ]*|Artikel (?:teilen|drucken|merken)|Teilen|Drucken"
    r"|Kommentare?(?: ?\(\d+\))|Mehr zum Thema|Newsletter|Zur Startseite|Nach oben|Weiterlesen"
    r"|\d{1,2} ?(?:Min\.|Minuten|min)(?: Lesezeit)?)\Z"
)
_OPENS_LINKS = re.compile(
    r"(?:Lesen Sie (?:auch|hier|dazu|mehr)[^.!?]{0,20}|Mehr (?:zum Thema|dazu)|Auch interessant|Siehe auch|Lesetipps?"
    r"|Passend dazu|Weitere (?:Artikel|Meldungen|Nachrichten|Themen)|Das könnte (?:Sie|dich|Dich) auch interessieren)"
    r"\s?[:.]?\Z"
)
_WHOLE_QUOTE = re.compile(
    r"(?:„[^“”]+[“”]|»[^«]+«|“[^”]+”|«[^»]+»)\s?[–—-] ?[A-ZÄÖÜ][^.!?]{2,80}\Z",
)

LONGEST_LINE = 320
"""Longer paragraphs are text, whatever they begin with."""


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a full stop or its like, perhaps inside quotation marks or brackets."""
    return _SENTENCE_END.search(_without_credit(text).rstrip(_CLOSERS)) is not None


def _without_credit(text: str) -> str:
    """The text without an agency's mark at its end, as in "... sagte er. (dpa)"."""
    if text[-1:] in ")]":
        cut = max(text.rfind("("), text.rfind("["))
        if cut > 0 and _AGENCY_MARK.fullmatch(text, cut):
            return text[:cut].rstrip()
    return text


def last_mark(text: str) -> str:
    """The final character: "." for "Ja.", "“" for "„Ja.“"."""
    return text[-1:]


def is_separator(line: str) -> bool:
    """A line of signs only, as "* * *" between two parts. An empty line is one, too."""
    return len(line) <= LONGEST_LINE and _SEPARATOR.match(line) is not None


def item_marker(text: str) -> int:
    """Length of a list marker ("- ", "1. ", "a) ") at the start, or 0."""
    found = _MARKER.match(text)
    return found.end() if found else 0


def item_number(text: str) -> int | None:
    """The number of a numbered item."""
    found = _NUMBER_MARKER.match(text)
    return int(found[1]) if found else None


def quote_marker(text: str) -> int:
    """Length of "> " at the start, or 0."""
    found = _QUOTE_MARKER.match(text)
    return found.end() if found else 0


def is_dated(text: str) -> bool:
    """A line that says when: "Stand: 12.03.2024, 14:30 Uhr"."""
    if len(text) > 120 or (text.endswith(".") and text.count(" ") >= 6):
        return False
    return _DATED.match(text) is not None


def is_only_date(text: str) -> bool:
    """A line that is a date, perhaps with place and time."""
    return len(text) <= 120 and _ONLY_DATE.match(text) is not None


def is_byline(text: str) -> bool:
    """A line that says by whom: "Von Max Müller". "Von Krieg und Frieden" is none."""
    return len(text) <= 120 and (_BY.match(text) or _LABELLED_BY.match(text)) is not None


def is_place_line(text: str) -> bool:
    """A line with place and agency: "Berlin (dpa)", or an agency alone."""
    return len(text) <= 80 and _CITY_AGENCY.match(text) is not None


def is_signature(text: str) -> bool:
    """What may stand at the very end: an agency, a name, letters in brackets."""
    return len(text) <= 60 and _SIGNATURE.match(text) is not None


def is_caption(text: str) -> bool:
    """A line under a picture, with its credit."""
    return len(text) <= LONGEST_LINE and (_CAPTION.match(text) or _CREDIT.search(text)) is not None


def is_boilerplate(text: str) -> bool:
    """A line that belongs to the web site and not to the article."""
    if len(text) > LONGEST_LINE:
        return False
    return (_WHOLE_BOILERPLATE.match(text) or _BOILERPLATE.match(text)) is not None


def opens_links(text: str) -> bool:
    """A line after which links to other articles follow."""
    return len(text) <= 80 and _OPENS_LINKS.match(text) is not None


def is_quotation(text: str) -> bool:
    """A paragraph that is one quotation, with its speaker after a dash."""
    return len(text) <= 2 * LONGEST_LINE and _WHOLE_QUOTE.match(text) is not None


def agency_marks(text: str) -> tuple[tuple[int, int], ...]:
    """Where "(dpa)" and its like stand near the start or at the very end."""
    head = 90
    found = [match.span() for match in _AGENCY_MARK.finditer(text, 0, head)][:1]
    tail = text.rfind("(", len(text) - 40 if len(text) > 40 else 0)
    if tail >= head and (match := _AGENCY_MARK.fullmatch(text, tail)):
        found.append(match.span())
    return tuple(found)
