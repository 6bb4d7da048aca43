"""What one line or paragraph looks like, judged by itself: an item, a quotation, a sentence."""

import re

from reader.opening.credits import agency_mark_at

_CLOSERS = "“”\"«»’‘'›‹)]*_"
_SENTENCE_END = re.compile(r"(?:[.!?…]|\.\.\.)$")
_MARKER = re.compile(r"(?:[-–—•*·▪■►‣○●✓→+]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_NUMBER_MARKER = re.compile(r"\(?(\d{1,2})[.)][ \t]")
_QUOTE_MARKER = re.compile(r"(?:>[ \t]*)+(?=\S)")
_SEPARATOR = re.compile(r"[-–—_=*·•#~+.\s]*\Z")

_WHOLE_QUOTE = re.compile(
    r"(?:„[^“”]+[“”]|»[^«]+«|“[^”]+”|«[^»]+»)\s?[–—-] ?[A-ZÄÖÜ][^.!?]{2,80}\Z",
)

_LONGEST_SEPARATOR = 320
_LONGEST_QUOTATION = 640


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a full stop or its like, perhaps inside quotation marks or brackets."""
    return _SENTENCE_END.search(_without_credit(text).rstrip(_CLOSERS)) is not None


def _without_credit(text: str) -> str:
    """The text without an agency's mark at its end, as in "... sagte er. (dpa)"."""
    if text[-1:] in ")]":
        cut = max(text.rfind("("), text.rfind("["))
        if cut > 0 and agency_mark_at(text, cut):
            return text[:cut].rstrip()
    return text


def is_separator(line: str) -> bool:
    """A line of signs only, as "* * *" between two parts. An empty line is one, too."""
    return len(line) <= _LONGEST_SEPARATOR and _SEPARATOR.match(line) is not None


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


def is_quotation(text: str) -> bool:
    """A paragraph that is one quotation, with its speaker after a dash."""
    return len(text) <= _LONGEST_QUOTATION and _WHOLE_QUOTE.match(text) is not None
