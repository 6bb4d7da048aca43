"""Numbers grown together with a word: "16-jährig", "3fach", "5%-Hürde", "50-Euro-Schein", "4x"."""

import re

from reader.german.literals import number_at
from reader.german.numbers import joined
from reader.german.place import Manner, Said
from reader.german.units import unit_at

_ENDING = re.compile(
    r"-?(?P<word>jährig|monatig|wöchig|tägig|stündig|minütig|sekündig|köpfig|prozentig|fach|mal|teilig|stellig|stöckig|"
    r"geschossig|türig|seitig|sitzig|spurig|gleisig|stufig|sprachig|bändig|malig|zeilig|silbig|motorig|eckig|"
    r"karätig|gradig|zügig|rädrig|zylindrig|dimensional|strahlig|armig|pfündig|Jährig|Fache|Klässler|Tonner|Pfünder|Sitzer|Zylinder|"
    r"Zeiler|Ender|Teiler|Jähriger|Jährige|stimmig|klassig|chörig|aktig|phasig|tausender|hundert|tausend|Prozenter)(?P<tail>[a-zäöü]{0,12})(?![^\W_])"
)
_PERCENT = re.compile(r" ?%-?ig(?P<tail>[a-z]{0,3})(?![^\W_])")
_TIMES = re.compile(r"x(?![^\W_])")
_BY = re.compile(r"[ \u00a0]?(?:m|cm|mm|km)?[ \u00a0]?[x×X*·][ \u00a0]?(?=\d)")
_APART = re.compile(r"-(?:zu|[a-zA-Z])-")
"""Behind this a 1 is "eins": "1-zu-1-Betreuung", "1-a-Lage"."""
_TIMES_SIGNS = "x×X*·"


def derived(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A number as the first part of a word: "16-Jähriger" -> "Sechzehnjähriger"."""
    number = number_at(text, at)
    if number is None:
        return None
    percent = _PERCENT.match(text, number.end)
    if percent:
        return (Said(at, percent.end(), f"{joined(number.said)}prozentig{percent['tail']}"),)
    found = _ENDING.match(text, number.end)
    if found is None:
        return None
    stem = joined(number.said).replace(" ", "-")
    if number.behind:
        stem += "-"
    word = found["word"] + found["tail"]
    if word[0].isupper():
        stem, word = stem[0].upper() + stem[1:], word.lower()
    return (Said(at, found.end(), stem + word),)


def compound(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A number before a hyphen and a word, with or without a unit: "50-€-Schein", "3-km-Lauf", "5%-Hürde"."""
    number = number_at(text, at)
    if number is None:
        return None
    grown = text[at - 1 : at] != "-" and not _APART.match(text, number.end)
    said = (
        (joined(number.said) if grown else number.said).replace(" ", "-")
        if not number.behind
        else number.said
    )
    hyphen = text[number.end : number.end + 1] == "-"
    unit = unit_at(text, number.end + 1 if hyphen else number.end)
    if unit and text[unit.end : unit.end + 1] == "-" and text[unit.end + 1 : unit.end + 2].isalpha():
        return (Said(at, unit.end, f"{said}-{unit.one}"),)
    if hyphen and text[number.end + 1 : number.end + 2].isalpha() and not number.behind:
        return (Said(at, number.end, said),)
    return None


def times(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """ "4x" -> "viermal"; "2 x 4 m" -> "zwei mal vier Meter"."""
    number = number_at(text, at)
    if number is None:
        return None
    by = _BY.match(text, number.end)
    if by:
        unit = unit_at(text, number.end)
        told = [Said(at, number.end, number.said)]
        if unit:
            told.append(Said(unit.start, unit.end, unit.several))
        sign = next(index for index in range(by.end() - 1, by.start() - 1, -1) if text[index] in _TIMES_SIGNS)
        return (*told, Said(sign, sign + 1, "mal"))
    found = _TIMES.match(text, number.end)
    return found and (Said(at, found.end(), f"{joined(number.said)}mal"),)
