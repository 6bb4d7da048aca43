r"""Cleans text: NFC, line ends `\n`, plain spaces, and no character that is neither seen nor spoken."""

import re
import unicodedata

_HYPHENATED = re.compile("\u00ad[ \t]*(?:\r\n?|\n)[ \t]*(?=\\w)")
"""A soft hyphen at the end of a line is a word divided by whoever set the lines."""

_LINE_ENDS = {"\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\r": "\n"}
_KEPT = frozenset("\n\t ")
_DROPPED_CATEGORIES = frozenset({"Cs", "Co", "Cn", "Cf"})
_DROPPED = frozenset({"\ufffc"})
"""The place of an object that did not come along."""


def clean(text: str) -> str:
    """The text as an article holds it; every offset counts from here. Linear; cleaning twice changes nothing."""
    if "\u00ad" in text:
        text = _HYPHENATED.sub("", text)
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    # Only the few hundred distinct characters are looked at one by one; a text without odd ones is not copied.
    table = {ord(char): new for char in set(text) if (new := _cleaned(char)) != char}
    if table:
        text = text.translate(table)
    return unicodedata.normalize("NFC", text)


def _cleaned(char: str) -> str:
    if char in _KEPT:
        return char
    if char in _LINE_ENDS:
        return _LINE_ENDS[char]
    category = unicodedata.category(char)
    if category in _DROPPED_CATEGORIES or char in _DROPPED:
        return ""
    if category in {"Cc", "Zs"}:
        # Also the no-break spaces: lines are broken by the page anew, and a plain space is a plain offset.
        return " "
    return char
