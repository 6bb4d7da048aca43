"""Tells what stands around an article on its page: captions, advertisements, links to other articles."""

import re

_CAPTION = re.compile(
    r"(?:Foto|Fotos|Bild|Bilder|Grafik|Karte|Illustration|Symbolbild|Symbolfoto|Archivbild|Archivfoto|Infografik"
    r"|Bildunterschrift|Fotograf|Fotografin|Screenshot)(?: ?\([^)]*\))? ?[:©|]"
)
_CREDIT = re.compile(
    r"(?:[(\[|] ?(?:Foto|Bild|Archivbild|Archivfoto|Symbolbild|Symbolfoto|Grafik|Archiv)s?\b[^)\]]{0,80}[)\]]?"
    r"|(?:Foto|Bild|Grafik)s?: [^.!?]{2,60}|© ?[^.!?]{2,60}"
    r"|(?:^| )(?:Symbolbild|Archivbild|Symbolfoto|Archivfoto)\.?)\Z"
)
_BOILERPLATE = re.compile(
    r"(?:(?:Lesen|Hören|Sehen) Sie (?:auch|hier|dazu|mehr|jetzt)\b"
    r"|(?:Auch (?:interessant|lesenswert)|Mehr (?:zum Thema|dazu))"
    r"(?=\s?[:–-]|\Z| (?:lesen|unter|hier|finden|im) )"
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
    r"(?:[-–—* ]*(?:Anzeige|ANZEIGE|Werbung|WERBUNG|Advertisement)[-–—* ]*"
    r"|Artikel (?:teilen|drucken|merken)|Teilen|Drucken"
    r"|Kommentare?(?: ?\(\d+\))|Mehr zum Thema|Newsletter|Zur Startseite|Nach oben|Weiterlesen"
    r"|\d{1,2} ?(?:Min\.|Minuten|min)(?: Lesezeit)?)\Z"
)
_OPENS_LINKS = re.compile(
    r"(?:Lesen Sie (?:auch|hier|dazu|mehr)[^.!?]{0,20}|Mehr (?:zum Thema|dazu)|Auch interessant|Siehe auch|Lesetipps?"
    r"|Passend dazu|Weitere (?:Artikel|Meldungen|Nachrichten|Themen)|Das könnte (?:Sie|dich|Dich) auch interessieren)"
    r"\s?[:.]?\Z"
)

_LONGEST = 320
"""Longer paragraphs are text, whatever they begin with."""
_LONGEST_CALL = 80


def is_caption(text: str) -> bool:
    """A line under a picture, with its credit."""
    return len(text) <= _LONGEST and (_CAPTION.match(text) or _CREDIT.search(text)) is not None


def is_boilerplate(text: str) -> bool:
    """A line that belongs to the web site and not to the article."""
    if len(text) > _LONGEST:
        return False
    return (_WHOLE_BOILERPLATE.match(text) or _BOILERPLATE.match(text)) is not None


def opens_links(text: str) -> bool:
    """A line after which links to other articles follow."""
    return len(text) <= _LONGEST_CALL and _OPENS_LINKS.match(text) is not None
