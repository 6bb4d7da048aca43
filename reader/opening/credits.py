"""Tells the lines that say who wrote an article, where and when.

The long patterns are compiled when a line first comes that could match: most articles have none, and compiling them
takes longer than opening an article.
"""

import re

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
    r"|(?:Letzte|Letztes) (?:Aktualisierung|Update)|Update|Datum)\b[^.!?]{0,30}?"
    r"(?:\d{1,2}[.:] ?\d{2}|\d{1,2}\. [A-ZÄÖÜ]|\d{4}|\d Uhr).{0,60}\Z"
)
_ONLY_DATE = rf"(?:{_NAMES}, (?:den |am )?)?{_DATE}{_TIME}(?: ?[|•–-] ?.{{0,40}})?\Z"
_PERSON = rf"(?=[A-ZÄÖÜ]){_NAME}(?: {_NAME}){{1,4}}"
_OTHERS = rf"(?:(?:,| und| \||/|,? aus|,? in| \() ?{_NAMES}){{0,4}}\)?"
_WHEN = rf"(?: ?[,|•–-] ?(?:Stand:? )?{_DATE}{_TIME})?"
_GENRE = (
    r"(?:Kommentar|Analyse|Bericht|Reportage|Gastbeitrag|Essay|Interview|Kolumne|Glosse|Leitartikel|Meinung|Porträt"
    r"|Rezension|Kritik|Text|Foto|Protokoll|Nachruf|Meinungsbeitrag)"
)
_BY = (
    rf"(?:Eine? {_GENRE}(?: aus {_NAMES})? von (?:unserem? \w+ |unserer \w+ )?{_NAMES}"
    rf"|(?:{_GENRE}(?: und Fotos)? )?[Vv]on (?:unserem? \w+ |unserer \w+ )?{_PERSON}|[Vv]on {_AGENCY})"
    rf"{_OTHERS}(?:,? ?{_AGENCY})?{_WHEN}\Z"
)
_LABELLED_BY = (
    r"(?:Text(?: und (?:Fotos?|Bilder))?|Autor(?:in|en|:in)?|Interview|Redaktion|Von|Bericht|Protokoll)(?: von)?: ?"
    rf"{_NAMES}{_OTHERS}(?:[,/|]? ?(?:Fotos?|Bilder|Illustration(?:en)?|Grafik): ?{_NAMES}{_OTHERS})?{_WHEN}\Z"
    rf"|Aus {_NAMES} berichtet {_NAMES}\Z"
)
_CITY_AGENCY = rf"(?:{_NAMES}(?:/{_NAMES})*,? )?[(\[]?{_AGENCIES}[)\]]?[.:]?\Z"
_AGENCY_MARK = re.compile(rf"[(\[]{_AGENCIES}[)\]]")
_SIGNATURE = rf"(?:[(\[]?{_AGENCIES}[)\]]?|{_PERSON}(?<!\.)|[(\[][\w/ .-]{{2,30}}[)\]])\Z"


_LONGEST = 120
_LONGEST_PLACE_LINE = 80
_LONGEST_SIGNATURE = 60
_SENTENCE_SPACES = 6
_HEAD = 90
_TAIL = 40
"""Agencies are marked in so many characters at the start of a paragraph, or at its end."""


def is_dated(text: str) -> bool:
    """A line that says when: "Stand: 12.03.2024, 14:30 Uhr"."""
    if len(text) > _LONGEST or (text.endswith(".") and text.count(" ") >= _SENTENCE_SPACES):
        return False
    return _DATED.match(text) is not None


def is_only_date(text: str) -> bool:
    """A line that is a date, perhaps with place and time."""
    return len(text) <= _LONGEST and any(map(str.isdigit, text)) and re.match(_ONLY_DATE, text) is not None


def is_byline(text: str) -> bool:
    """A line that says by whom: "Von Max Müller". "Von Krieg und Frieden" is none."""
    if len(text) > _LONGEST:
        return False
    if "von " in text.lower() and re.match(_BY, text):
        return True
    return (":" in text or "berichtet" in text) and re.match(_LABELLED_BY, text) is not None


def is_place_line(text: str) -> bool:
    """A line with place and agency: "Berlin (dpa)", or an agency alone."""
    return len(text) <= _LONGEST_PLACE_LINE and re.match(_CITY_AGENCY, text) is not None


def is_signature(text: str) -> bool:
    """What may stand at the very end: an agency, a name, letters in brackets."""
    return len(text) <= _LONGEST_SIGNATURE and re.match(_SIGNATURE, text) is not None


def agency_mark_at(text: str, start: int) -> bool:
    """Whether the text from `start` on is an agency in brackets: "(dpa)"."""
    return _AGENCY_MARK.fullmatch(text, start) is not None


def agency_marks(text: str) -> tuple[tuple[int, int], ...]:
    """Where "(dpa)" and its like stand near the start or at the very end."""
    found = [match.span() for match in _AGENCY_MARK.finditer(text, 0, _HEAD)][:1]
    tail = text.rfind("(", max(_HEAD, len(text) - _TAIL))
    if tail >= 0 and agency_mark_at(text, tail):
        found.append((tail, len(text)))
    return tuple(found)
