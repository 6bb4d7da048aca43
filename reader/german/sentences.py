"""Where the sentences of a paragraph begin and end."""

import re
from functools import lru_cache

from reader.article import Span
from reader.german.borders import ends_sentence

_CLOSERS = r"[\"”“’'»«›‹)\]}]"
_EMOJI = r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]"
_STOP = re.compile(
    r"(?P<blank>\n[ \t]*\n\s*)|"
    rf"(?P<stop>[.!?…]{{1,80}}|{_EMOJI}{{1,20}}|(?<=\s)[:;]-?[)(DP](?=\s))"
    rf"(?P<closers>{_CLOSERS}{{0,8}}(?:\[\d{{1,3}}\]){{0,8}}(?:[ \u00a0\u202f][”“\"](?=\s|$))?"
    rf"(?:[ \u00a0]?{_EMOJI}{{1,20}}|[ ][:;]-?[)(DP](?=\s)){{0,8}})"
    r"(?P<gap>\s+|(?=[A-ZÄÖÜ„»][a-zäöüß]|\([A-ZÄÖÜ][a-zäöüß]))"
)


@lru_cache(maxsize=1024)
def split(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph, in order, without the white space around them.

    Together they hold every character that is not white space. Linear in the length of `text`.
    """
    spans, start = [], 0
    for found in _STOP.finditer(text):
        if found["blank"] or (found.end() < len(text) and ends_sentence(text, start, found)):
            spans.append(_trimmed(text, start, found.end("closers") if found["stop"] else found.start()))
            start = found.end()
    spans.append(_trimmed(text, start, len(text)))
    return tuple(span for span in spans if len(span))


def _trimmed(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    left = len(inside) - len(inside.lstrip())
    return Span(start + left, max(start + left, start + len(inside.rstrip())))
