"""Gender forms: "Leser:innen", "Leser*innen", "LeserInnen", "Leser/-innen", "der/die"."""

import re

from reader.german.place import Gender, Manner, Said

_FORM = re.compile(
    r"(?P<stem>[A-ZÄÖÜ]?[^\W\d_A-ZÄÖÜ]{2,40})(?:(?P<mark>[:*_·]|/-?|’|\()(?P<small>in(?:nen)?)(?(mark)\)?)|(?P<large>In(?:nen)?))(?P<tail>[a-zäöüß]{0,30})(?![A-Za-zÄÖÜäöüß])"
)
_ARTICLE = re.compile(r"(?P<stem>[^\W\d_]{2,20})(?P<mark>[:*_])(?P<tail>r|n|s|e|er|en|m)(?![A-Za-zÄÖÜäöüß])")
_SHORTEST = 4
"""Letters before a large "In"."""
_PLURALS = {
    "er": "",
    "or": "en",
    "ent": "en",
    "ant": "en",
    "ist": "en",
    "oge": "n",
    "eur": "e",
    "är": "e",
    "at": "en",
}


def gendered(text: str, at: int, manner: Manner) -> tuple[Said, ...] | None:
    """A form for all: with a short stop before "innen", as a pair, or as printed."""
    if at and text[at - 1].isalpha():
        return None
    found = _FORM.match(text, at)
    if found is None:
        return _article(text, at, manner)
    stem, ending, tail = found["stem"], (found["small"] or found["large"]).lower(), found["tail"]
    if (found["large"] and len(stem) < _SHORTEST) or (found["mark"] == "(" and ")" not in found.group()):
        return None
    if manner.gender is Gender.PRINTED:
        return (Said(at, found.end(), found.group()),)
    if manner.gender is Gender.PAIR and not tail:
        joint = "und" if ending == "innen" else "oder"
        return (
            Said(at, found.end(), f"{stem}{ending} {joint} {_masculine(stem, several=ending == 'innen')}"),
        )
    return (Said(at, found.end(), f"{stem} {ending}{tail}"),)


def _article(text: str, at: int, manner: Manner) -> tuple[Said, ...] | None:
    found = _ARTICLE.match(text, at)
    if found is None or manner.gender is Gender.PRINTED:
        return None
    return (
        Said(
            at,
            found.end(),
            f"{found['stem']} {found['tail']}" if found["tail"] != "r" else f"{found['stem']}r",
        ),
    )


def _masculine(stem: str, *, several: bool) -> str:
    if not several:
        return stem
    for ending, plural in _PLURALS.items():
        if stem.endswith(ending):
            return stem + plural
    return stem + "en"
