"""Where a long German word may be broken: not at all places, but at those that are right, for one that fits is enough.

The rules are those of the official spelling (Amtliches Regelwerk 2018, § 107 to § 112): words break at the joints of
their parts, else a single consonant goes to the next line, of several the last one, and ch, ck, ph, sch stay whole.
Letters do not show a joint. So known first and last parts are looked for, and what may hide one is left alone.
"""

import re
from collections.abc import Iterator
from typing import Final

from reader.german.tables import group

_HEAD, _TAIL = 2, 3
"""Letters before the first break and after the last one, at least."""

_V: Final = "aeiouyäöü"
_CLUSTER: Final = re.compile(rf"(?<=[{_V}])[^{_V}]+(?=[{_V}])")
_UNIT: Final = re.compile(r"sch|ch|ck|ph|.")
_ONSET: Final = re.compile(r"(?:sch[lmnrw]|(?:[bdfgpt]|(?<!c)k)r|(?:[bfgp]|(?<!c)k)l|chr|kn|zw|pf[lr])$")
"""What begins a syllable together: "be-treffen", "Über-schrift"."""

_HIDING: Final = re.compile(r"s[tp]r?$|th|sh|dtr$|[fkpt]s?tr$|ng[lr]$|[lrnm]gn$|s[ck][lr]$|^x$")
"""Ends of clusters that are broken differently from word to word: "Kis-te", "be-stehen"; "Eng-land", "Klein-gruppe"."""

_FIRST: Final = re.compile(
    r"(?:ver|zer|ent(?!er|en|e$)|miss|zurück|zusammen|nieder|wieder|wider|über|unter|hinter|gegen|durch|außer|ober|haupt"
    r"|auf(?!e[nr](?!th))|aus(?!e[nr])|bei(?![nsd]|ge)|nach(?!t)|(?:her|hin|vor)(?:ab|an|auf|aus|bei|ein|über|unter)"
    r"|(?:dar|wor)(?:an|auf|aus|in|über|um|unter)|hier|bundes|landes|staats|arbeits"
    rf"|(?:ab|an|ein|mit|vor|zu|be|ge|er|um|un|her|hin|fort|weiter)(?=s[tp]|sch[{_V}]|pf|th|gn)|er(?=[aäiou])|be(?=[aeou])"
    rf"|un(?=ab|an|auf|ein|er|ent|ü)|(?:dar|wor|her|hin|vor)(?=[{_V}]))"
)
"""Where a word begins with this, what follows is a part of its own."""

_LAST: Final = re.compile(
    rf"(?<=[^{_V}])(?:{'|'.join(sorted(group('last_parts'), key=len, reverse=True))}|heit(?!er)|lich(?!t)|ling(?!e?l)"
    r"|tum(?!m)|sam(?![mt])|bar(?!t)|los(?!s)|nis(?=$|se)|voll(?!e)|land(?=$|s|ti)|reich(?=$|s)|(?<!s)amt(?=$|s$)"
    r"|und(?=(?:zwan|drei|vier|fünf|sech|sieb|acht|neun)[zß]ig))"
)
"""Where one of these begins behind a consonant, a part of the word does."""

_JOINING: Final = re.compile(r"(?:schaft|heit|keit|igung|[^aeioujs]ung|ion|ität|ling|tum)s(?=[^s])")
"""The "s" that joins parts belongs to the first."""


def breaks(word: str) -> tuple[int, ...]:
    """The places in a word of letters only, ascending, before which it may be broken."""
    lower = word.lower()
    if len(lower) != len(word):
        return ()
    joints = set(_joints(lower))
    syllables = {at for at in _syllables(lower) if all(abs(at - joint) >= _TAIL for joint in joints)}
    return tuple(sorted(at for at in joints | syllables if _HEAD <= at <= len(word) - _TAIL))


def _joints(word: str) -> Iterator[int]:
    joining = [found.end() for found in _JOINING.finditer(word)]
    yield from joining
    yield from (found.start() for found in _LAST.finditer(word, 2))
    for begin in (0, *joining):
        if (first := _FIRST.match(word, begin)) and len(word) - first.end() > _TAIL:
            yield first.end()


def _syllables(word: str) -> Iterator[int]:
    for found in _CLUSTER.finditer(word):
        cluster = found.group()
        if _HIDING.search(cluster):
            continue
        onset = _ONSET.search(cluster)
        yield found.start() + onset.start() if onset else found.end() - len(_UNIT.findall(cluster)[-1])
