"""Numbers that count or measure: with a scale ("Mio.") and a unit or currency behind them, or bare."""

import re

from reader.german.literals import Number, number_at
from reader.german.numbers import cardinal, joined, spelled, year
from reader.german.one import one
from reader.german.place import Manner, Said, ends_here
from reader.german.units import Unit, unit_at
from reader.german.years import is_year

_SCALE = re.compile(
    r"[ \u00a0\u202f]?(?P<name>Mio|Mill|Mrd|Md|Bio|Tsd|Tausend|[MB]illion(?:en)?|Milliarden?)\b(?P<stop>\.?)"
)
_SCALES = {"Mio": "Million", "Mill": "Million", "Mrd": "Milliarde", "Md": "Milliarde", "Bio": "Billion"}
_MINUS = re.compile(r"[-−–‑][ \u00a0]?(?=\d)")
_CENTS = frozenset({"Euro", "Dollar", "U S-Dollar", "Franken", "Pfund", "D-Mark"})
_CURRENCY = re.compile(r"(US-?\$|[€$£¥]|CHF|EUR|USD|GBP|DM|öS|SFr\.?|Fr\.)[ \u00a0\u202f]?(?=\d)")
_WRITTEN_CURRENCY = re.compile(r"[ \u00a0\u202f](Euro|Dollar|US-Dollar|Franken|Pfund|D-Mark|Mark)(?![\w-])")
_ENGLISH = re.compile(r"\.(?P<behind>\d{1,2})(?!\d)")
_YEAR = re.compile(r"1[1-9]\d\d|20\d\d")
_NOTHING_BEHIND = re.compile(r",(?:[-–—]{1,2}|00(?!\d))")
_CENT_DIGITS = 2


def count(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A number, with what it counts where that is a symbol: "3,5 Mio. €", "5 km/h", "1,50 €", "1500"."""
    number = number_at(text, at)
    if number is None:
        return None
    return _amount(text, at, number)


def foreign_order(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """A currency that stands before its number: "$5", "€ 3,5 Mrd."."""
    found = _CURRENCY.match(text, at)
    number = number_at(text, found.end()) if found else None
    if found is None or number is None:
        return None
    english = _ENGLISH.match(text, number.end) if not number.behind else None
    if english:
        number = Number(english.end(), number.whole, english["behind"], number.grouped)
    unit = unit_at(found[1].rstrip("."), 0)
    amount = _amount(text, found.end(), number)
    if unit is None or not amount:
        return None
    name = unit.one if number.is_one else unit.several
    if len(amount) == 1 and number.behind and len(number.behind) == _CENT_DIGITS:
        said = _money(number, unit) or f"{amount[0].spoken} {name}"
    else:
        said = " ".join([*(said.spoken for said in amount), name])
    return (Said(at, amount[-1].end, said.replace("eins ", "ein ") if number.is_one else said),)


def negative(text: str, at: int, manner: Manner) -> tuple[Said, ...] | None:
    """A minus sign before a number, where nothing but space or an opening stands before it."""
    found = _MINUS.match(text, at)
    if not found or (at and not (text[at - 1].isspace() or text[at - 1] in '(„"»/:')):
        return None
    if found.end() - at > 1 and (text[at] == "–" or text[max(0, at - 2) : at - 1].isalpha()):
        return None
    behind = count(text, found.end(), manner)
    return behind and (Said(at, at + 1, "minus"), *behind)


def _amount(text: str, at: int, number: Number) -> tuple[Said, ...]:
    end = number.end
    empty = _NOTHING_BEHIND.match(text, end) if not number.behind else None
    scale = _SCALE.match(text, end)
    if scale and not (scale["name"] == "Millionen" and _YEAR.fullmatch(text, at, end)):
        return _scaled(text, at, number, scale)
    if empty:
        end = empty.end()
    unit = unit_at(text, end)
    if unit is None:
        return (Said(at, end, _bare(text, at, number)),)
    money = _money(number, unit)
    if money:
        return (Said(at, unit.end, money),)
    if number.is_one:
        return (
            Said(at, end, one(text, at, end, unit.gender)),
            Said(unit.start, unit.end, unit.one),
        )
    return (Said(at, end, number.said), Said(unit.start, unit.end, unit.several))


def _scaled(text: str, at: int, number: Number, scale: re.Match[str]) -> tuple[Said, ...]:
    name = scale["name"]
    end = scale.end()
    if scale["stop"] and ((name not in _SCALES and name != "Tsd") or ends_here(text, end)):
        end -= 1
    if name in ("Tsd", "Tausend"):
        whole = Said(
            at, end, f"{joined(number.said)}tausend" if not number.behind else f"{number.said} tausend"
        )
        said: tuple[Said, ...] = (whole,)
    else:
        word = _SCALES.get(name, name)
        plural = word.removesuffix("e") + "en" if not word.endswith("en") else word
        said = (
            Said(at, number.end, one(text, at, number.end, "f") if number.is_one else number.said),
            Said(scale.start("name"), end, word if number.is_one else plural),
        )
    unit = unit_at(text, end)
    return (*said, Said(unit.start, unit.end, unit.several)) if unit else said


def _money(number: Number, unit: Unit) -> str | None:
    """An amount with cents: "1,50 €" -> "ein Euro fünfzig"."""
    name, pro, per = unit.several.partition(" pro ")
    if name not in _CENTS or len(number.behind) != _CENT_DIGITS:
        return None
    cents = cardinal(number.behind)
    if number.whole == "0":
        return f"{joined(cents)} {'Cent' if name != 'Franken' else 'Rappen'}{pro}{per}"
    whole = cardinal(number.whole)
    whole = f"{'eine' if whole == 'eins' and unit.gender == 'f' else joined(whole)} {name}"
    return (whole if int(number.behind) == 0 else f"{whole} {cents}") + pro + per


def written_money(text: str, at: int, _: Manner) -> tuple[Said, ...] | None:
    """An amount with cents before a currency in letters: "12,95 Euro"."""
    number = number_at(text, at)
    found = (
        _WRITTEN_CURRENCY.match(text, number.end) if number and len(number.behind) == _CENT_DIGITS else None
    )
    if number is None or found is None:
        return None
    name = found[1].replace("US-", "U S-")
    said = _money(
        number, Unit(found.start(1), found.end(), name, name, "f" if name.endswith("Mark") else "m")
    )
    return (Said(at, found.end(), said),) if said else None


def _bare(text: str, at: int, number: Number) -> str:
    if number.is_one:
        return one(text, at, number.end)
    if not number.grouped and not number.behind and is_year(text, at, number.end):
        return year(number.whole)
    return number.said if number.whole.isdecimal() else spelled(number.whole)
