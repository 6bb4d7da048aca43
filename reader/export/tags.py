"""What a file says about itself: ID3 tags."""

import re
import unicodedata
from pathlib import Path

from mutagen import MutagenError
from mutagen.id3 import ID3, TALB, TDRC, TIT2, TLAN, TPE1, TPUB, TRCK, TSSE, TextFrame
from mutagen.id3 import Encoding as Id3Encoding

from reader.article import Article

_MOST_CHARACTERS = 250

_ISO_639_2 = {"de": "deu", "en": "eng", "fr": "fra", "it": "ita", "es": "spa", "nl": "nld"}
"""The languages that an article may well have, as ID3 (4.2.1, TLAN) writes them."""

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(?!\d)")


def make_tags(article: Article, number: int, bitrate: int) -> ID3:
    """The tags of section `number` (from 1); what is not known is left out."""
    section = article.sections[number - 1]
    published = _DATE.match(article.published or "")
    texts: dict[type[TextFrame], str | None] = {
        TIT2: section.title or article.title,
        TALB: article.title,
        TRCK: f"{number}/{len(article.sections)}",
        TLAN: _ISO_639_2.get(article.language.split("-")[0].lower(), "und"),
        TPE1: article.byline,
        TPUB: article.publisher,
        TDRC: published and published[0],
        TSSE: f"Vorleser, libmp3lame, {bitrate} kbit/s",
    }
    tags = ID3()  # type: ignore[no-untyped-call]  # mutagen's types end here
    for frame, text in texts.items():
        if cleaned := _cleaned(text or ""):
            tags.add(frame(encoding=Id3Encoding.UTF16, text=cleaned))  # type: ignore[no-untyped-call]  # as above
    return tags


def write_tags(path: Path, tags: ID3) -> None:
    """Put the tags in front of the sound, as ID3v2.3, which even old players for the blind read. Raises OSError."""
    tags.update_to_v23()  # type: ignore[no-untyped-call]  # as above
    try:
        with path.open("r+b") as file:
            tags.save(file, v1=0, v2_version=3, padding=lambda _: 0)
    except MutagenError as error:  # it wraps what the system said
        raise next(
            (cause for cause in error.args if isinstance(cause, OSError)), OSError(str(error))
        ) from error


def _cleaned(text: str) -> str:
    """NFC on one line without control characters or halves of characters, 250 characters at most."""
    spaced = "".join(" " if one.isspace() else one for one in text)
    visible = "".join(one for one in spaced if unicodedata.category(one) not in {"Cc", "Cs"})
    return " ".join(unicodedata.normalize("NFC", visible).split())[:_MOST_CHARACTERS].rstrip()
