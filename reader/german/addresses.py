"""Addresses of the net: web pages, mail, handles, hashtags."""

import re

from reader.german.literals import number_at
from reader.german.place import Manner, Said
from reader.german.tables import group

_ENDINGS = (
    "de|at|ch|com|org|net|eu|info|io|tv|fm|me|uk|fr|it|es|nl|be|pl|cz|dk|se|no|fi|ru|us|ca|au|jp|cn|biz|online|shop|"
    "berlin|hamburg|koeln|bayern|wien|news|app|dev|ai|gov|edu|int|blog|org|ly|to|co|cc|li|lu|pt|gr|tr|ua|hu|ro|bg|hr|si|sk"
)
_PAGE = re.compile(r"(?:https?://|ftp://)[^\s<>\"“”„»«]{1,400}|www\.[^\s<>\"“”„»«]{1,400}", re.IGNORECASE)
_MAIL = re.compile(r"(?:mailto:)?[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
_DOMAIN = re.compile(
    rf"(?:[A-Za-z0-9äöüÄÖÜ][A-Za-z0-9äöüÄÖÜ-]{{0,62}}\.){{1,4}}(?:{_ENDINGS})(?![\w-]|\.\w)(?P<path>/[^\s<>\"“”„»«]{{0,300}})?"
)
_HANDLE = re.compile(r"@(?P<name>[\w][\w.]{0,60})(?<!\.)")
_TAG = re.compile(r"#(?P<name>\w{1,100})")
_AROUND = ".,;:!?)]}'’…"
_MARKS = {
    ".": "Punkt", "/": "Schrägstrich", "-": "Minus", "_": "Unterstrich", "@": "ät", ":": "Doppelpunkt",
    "?": "Fragezeichen", "=": "gleich", "&": "und", "#": "Raute", "%": "Prozent", "+": "plus",
    "~": "Tilde", ",": "Komma",
}  # fmt: skip
_SPELLED = group("spelled_in_addresses")
_PART = re.compile(r"[^\W\d_]+|\d+|.", re.DOTALL)


def page(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A web address; the "https://" is not said."""
    found = _PAGE.match(text, at) or (
        _DOMAIN.match(text, at) if not at or not text[at - 1].isalnum() else None
    )
    if found is None or "@" in found.group().split("/")[0]:
        return None
    end = at + len(found.group().rstrip(_AROUND))
    printed = text[at:end]
    bare = re.sub(r"^(?:https?|ftp)://", "", printed, flags=re.IGNORECASE).rstrip("/")
    return (Said(at, end, spelled(bare)),) if bare else None


def mail(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A mail address."""
    found = _MAIL.match(text, at)
    return found and (Said(at, found.end(), spelled(found.group().removeprefix("mailto:"))),)


def handle(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "@name", "#thema"."""
    found = _HANDLE.match(text, at)
    if found:
        return (Said(at, found.end(), "ät " + spelled(found["name"])),)
    tag = _TAG.match(text, at)
    if tag is None:
        return None
    if tag["name"].isdecimal():
        return (Said(at, tag.end(), f"Nummer {spelled(tag['name'])}"),)
    return (Said(at, tag.end(), f"Hashtag {_words(tag['name'])}"),)


def spelled(address: str) -> str:
    """An address as one says it: words as words, short endings in letters, every sign by its name."""
    said = []
    for part in _PART.findall(address):
        number = number_at(part, 0) if part.isdecimal() else None
        if number:
            said.append(number.said)
        elif part.isalpha():
            said.append(
                " ".join(part)
                if part.lower() in _SPELLED or not set(part.lower()) & set("aeiouyäöü")
                else part
            )
        elif part in _MARKS:
            said.append(_MARKS[part])
    return " ".join(said)


def _words(tag: str) -> str:
    """A hashtag in words: "FridaysForFuture" -> "Fridays For Future"."""
    parts = re.findall(r"[A-ZÄÖÜ]{2,}(?![a-zäöüß])|[A-ZÄÖÜ]?[^\W\d_A-ZÄÖÜ]+|[A-ZÄÖÜ]|\d+", tag)
    said = []
    for part in parts:
        number = number_at(part, 0) if part.isdecimal() else None
        said.append(number.said if number else part)
    return " ".join(said)
