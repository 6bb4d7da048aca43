"""Spells words: with the names of a spelling alphabet, or letter by letter."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Spelling(Enum):
    """What stands for a letter."""

    NAMES = "names"
    """The name of a spelling alphabet."""

    LETTERS = "letters"
    """The letter itself."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    """How one language spells; `capital` is said before a capital that nobody expects."""

    names: Mapping[str, str]
    digits: tuple[str, ...]
    signs: Mapping[str, str]
    accents: Mapping[str, str]
    capital: str
    other: str


def _by_initial(names: str) -> dict[str, str]:
    return {name[0]: name for name in names.split()}


_GERMAN_SIGNS: Final = {
    "-": "Bindestrich", "‑": "Bindestrich", "‐": "Bindestrich", "–": "Gedankenstrich", "'": "Apostroph",
    "’": "Apostroph", ".": "Punkt", ",": "Komma", ":": "Doppelpunkt", "/": "Schrägstrich", "&": "Und-Zeichen",
    "@": "At-Zeichen", "_": "Unterstrich", "+": "Plus", "%": "Prozent", "§": "Paragraf", "€": "Euro", "$": "Dollar",
    "*": "Stern", "#": "Raute", "=": "Gleich", "!": "Ausrufezeichen", "?": "Fragezeichen", ";": "Semikolon",
    "(": "Klammer auf", ")": "Klammer zu", "[": "eckige Klammer auf", "]": "eckige Klammer zu",
    "{": "geschweifte Klammer auf", "}": "geschweifte Klammer zu", '"': "Anführungszeichen",
    "„": "Anführung auf", "“": "Anführung zu", "”": "Anführung zu", "»": "Anführung auf", "«": "Anführung zu",
    "‚": "halbe Anführung auf", "‘": "halbe Anführung zu", "…": "Auslassungspunkte", "\\": "umgekehrter Schrägstrich",
    "|": "senkrechter Strich", "<": "kleiner als", ">": "größer als", "~": "Tilde", "°": "Grad", "·": "Mittelpunkt",
    "•": "Aufzählungspunkt", "×": "Mal", "−": "Minus", "—": "langer Gedankenstrich",
}  # fmt: skip
_ENGLISH_SIGNS: Final = {
    "-": "hyphen", "‑": "hyphen", "‐": "hyphen", "–": "dash", "'": "apostrophe", "’": "apostrophe", ".": "dot",
    ",": "comma", ":": "colon", "/": "slash", "&": "ampersand", "@": "at", "_": "underscore", "+": "plus",
    "%": "percent", "§": "section sign", "€": "euro", "$": "dollar", "*": "asterisk", "#": "hash", "=": "equals",
    "!": "exclamation mark", "?": "question mark", ";": "semicolon", "(": "left parenthesis", ")": "right parenthesis",
    "[": "left bracket", "]": "right bracket", "{": "left brace", "}": "right brace", '"': "quotation mark",
    "“": "left quotation mark", "”": "right quotation mark", "„": "low quotation mark", "‘": "left single quote",
    "…": "ellipsis", "\\": "backslash", "|": "vertical bar", "<": "less than", ">": "greater than", "~": "tilde",
    "°": "degree", "·": "middle dot", "•": "bullet", "×": "times", "−": "minus", "—": "em dash",
}  # fmt: skip

_TONGUES: Final = {
    "de": _Tongue(
        # DIN 5009:2022-06, the alphabet for business and administration
        {
            **_by_initial(
                "Aachen Berlin Chemnitz Düsseldorf Essen Frankfurt Goslar Hamburg Ingelheim Jena Köln Leipzig München"
                " Nürnberg Offenbach Potsdam Quickborn Rostock Salzwedel Tübingen Unna Völklingen Wuppertal Xanten"
                " Ypsilon Zwickau"
            ),
            "Ä": "Umlaut Aachen",
            "Ö": "Umlaut Offenbach",
            "Ü": "Umlaut Unna",
            "ẞ": "Eszett",
        },
        ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"),
        _GERMAN_SIGNS,
        {
            "\u0300": "mit Gravis",
            "\u0301": "mit Akut",
            "\u0302": "mit Zirkumflex",
            "\u0303": "mit Tilde",
            "\u0308": "mit Trema",
            "\u030a": "mit Ring",
            "\u030c": "mit Hatschek",
            "\u0327": "mit Cedille",
            "\u0328": "mit Ogonek",
        },
        "groß",
        "Zeichen",
    ),
    "en": _Tongue(
        # ICAO, Annex 10, volume II, 5.2.1.3
        _by_initial(
            "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec"
            " Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu"
        )
        | {"ẞ": "sharp S"},
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        _ENGLISH_SIGNS,
        {
            "\u0300": "grave",
            "\u0301": "acute",
            "\u0302": "circumflex",
            "\u0303": "tilde",
            "\u0308": "umlaut",
            "\u030a": "ring",
            "\u030c": "caron",
            "\u0327": "cedilla",
            "\u0328": "ogonek",
        },
        "capital",
        "sign",
    ),
}


def spelled(word: str, tongue: str = "de", spelling: Spelling = Spelling.NAMES) -> str:
    """A word, character by character: "Öl" -> "Umlaut Offenbach, Leipzig". `tongue` is "de" or "en".

    A capital after a small letter ("eBay") is said to be one; elsewhere it goes without saying.
    """
    how = _TONGUES[tongue]
    parts, before = [], ""
    for character in unicodedata.normalize("NFC", word):
        if not character.isspace():
            said = _said(character, how, spelling)
            unexpected = before.islower() and character.isupper()
            parts.append(f"{how.capital} {said}" if unexpected else said)
        before = character
    return ", ".join(parts)


def digit_names(tongue: str) -> tuple[str, ...]:
    """The names of the digits 0 to 9 in "de" or "en"."""
    return _TONGUES[tongue].digits


def _said(character: str, how: _Tongue, spelling: Spelling) -> str:
    if character.isdecimal():
        return how.digits[int(character)]
    if character in how.signs:
        return how.signs[character]
    letter = "ẞ" if character in "ßẞ" else character.upper()
    if letter in how.names:
        plain = letter == "ẞ"  # no voice says it alone
        return how.names[letter] if spelling is Spelling.NAMES or plain else letter
    base, marks = unicodedata.normalize("NFD", letter)[0], unicodedata.normalize("NFD", letter)[1:]
    if base in how.names and all(mark in how.accents for mark in marks):
        said = how.names[base] if spelling is Spelling.NAMES else base
        return " ".join([said, *(how.accents[mark] for mark in marks)])
    return letter if letter.isalpha() else how.other
