"""Numbers in words: cardinals, ordinals without their ending, digits, decimals, years."""

_SMALL = [
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
]  # fmt: skip
_TENS = ["zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
_SCALES = ("Million", "Milliarde", "Billion", "Billiarde", "Trillion", "Trilliarde")
_IRREGULAR = {"eins": "erst", "drei": "dritt", "sieben": "siebt", "acht": "acht"}
_LONGEST = 6 + 3 * len(_SCALES)
"""Digits that have a name; a longer number is said digit by digit."""
_YEARS_BY_HUNDREDS = range(1100, 2000)


def cardinal(digits: str) -> str:
    """A run of digits as one number: "21" -> "einundzwanzig"; digit by digit where there is no name for it."""
    digits = digits.lstrip("0") or "0"
    if len(digits) > _LONGEST:
        return spelled(digits)
    head, tail = digits[:-6], int(digits[-6:])
    parts = [*_millions(head)] if head else []
    if tail or not parts:
        parts.append(_below_million(tail))
    return " ".join(parts)


def ordinal(digits: str) -> str:
    """An ordinal without its ending: "3" -> "dritt", "20" -> "zwanzigst"."""
    said = cardinal(digits)
    for last, stem in _IRREGULAR.items():
        if said.endswith(last):
            return said[: -len(last)] + stem
    if said.endswith((*_SMALL[2:], _SMALL[0])):
        return said + "t"
    for scale in _SCALES:
        if said.endswith((scale, scale.removesuffix("e") + "en")):
            return said.removesuffix("en").removesuffix("e").replace(" ", "").lower() + "st"
    return said + "st"


def spelled(digits: str) -> str:
    """Digit by digit: "007" -> "null null sieben"."""
    return " ".join(_SMALL[int(digit)] for digit in digits if digit.isdecimal())


def decimal(whole: str, behind: str) -> str:
    """A decimal fraction: ("3", "14") -> "drei Komma eins vier"."""
    return f"{cardinal(whole)} Komma {spelled(behind)}"


def year(digits: str) -> str:
    """A year: "1990" -> "neunzehnhundertneunzig", "2024" -> "zweitausendvierundzwanzig"."""
    number = int(digits)
    if number in _YEARS_BY_HUNDREDS:
        rest = _below_hundred(number % 100) if number % 100 else ""
        return f"{_below_hundred(number // 100)}hundert{rest}"
    return cardinal(digits).removeprefix("ein") if number // 1000 == 1 else cardinal(digits)


def joined(said: str) -> str:
    """A cardinal as the first part of a word: "eins" -> "ein", "einhunderteins" stays."""
    return "ein" if said == "eins" else said


def _millions(head: str) -> list[str]:
    parts = []
    for scale in range((len(head) + 2) // 3, 0, -1):
        end = len(head) - 3 * (scale - 1)
        group = int(head[max(0, end - 3) : end])
        name = _SCALES[scale - 1]
        if group == 1:
            parts.append(f"eine {name}")
        elif group:
            parts.append(f"{_feminine(_below_thousand(group))} {name.removesuffix('e')}en")
    return parts


def _feminine(said: str) -> str:
    return said + "e" if said.endswith("hundertein") else said


def _below_million(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest)
    head = _below_thousand(thousands)
    head = head.removesuffix("s") if head.endswith("eins") else head
    return f"{head}tausend{_below_thousand(rest) if rest else ''}"


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    return f"{joined(_SMALL[hundreds])}hundert{_below_hundred(rest) if rest else ''}"


def _below_hundred(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{joined(_SMALL[ones])}und{_TENS[tens - 1]}" if ones else _TENS[tens - 1]
