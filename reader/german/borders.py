"""Whether a stop ends its sentence: what stands before it, and how the text goes on."""

import re

from reader.german.genders import gender
from reader.german.tables import group, mapping

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_OPENERS = "„“\"‚‘'»«›‹([{–—-•*…¿¡ \u00a0"
_STOPS = ".!?…"
_QUOTES = "“”\"»«›‹’'"
_LOOK_BACK = 60
_BRACKET = 300

_SPEAKERS = frozenset({"ich", "du", "wir", "man"})
"""Who writes all in small letters begins sentences with these."""
_NAMES_WITH_STOP = frozenset({"Yahoo", "Jeopardy", "Wham", "Joop"})
_INITIALS = re.compile(r"(?:[A-ZÄÖÜ]\.-?){1,4}[A-ZÄÖÜ]\Z")
_ROMAN = re.compile(r"[IVXLCDM]+\Z")
_PAIR = re.compile(r"\d{1,2}\.?[/–-]\d{1,2}\Z")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+\Z")
_WEAK = ("en", "e", "er", "es")
_LAST_ORDINAL = 31
_SHORT = 4
_YEARS = 3
"""From so many digits on, a number before a stop counts something or is a year; it is no ordinal."""


def ends_sentence(text: str, start: int, found: re.Match[str]) -> bool:  # noqa: PLR0911 - cases, the first has it
    """Whether the match of a stop (groups stop, closers, gap) ends the sentence that began at `start`."""
    following = _following(text, found.end())
    if not found["gap"]:
        token = _token_before(text, start, found.start())
        return len(token) > 1 and (
            _begins_sentence(following) or (text[found.end()] == "(" and token.islower())
        )
    if following is None:
        return True
    stop, closers = found["stop"], found["closers"]
    if stop[0] not in _STOPS:
        return _begins_sentence(following)  # an emoji or a smiley
    if text[max(start, found.start() - 1) : found.start()] == "(" and closers.startswith(")"):
        return False
    if ")" in closers and _opened_inside(text, start, found.start()):
        return _begins_sentence(following)
    lower = following[0].islower() and not (len(following) > 1 and following[1].isupper())
    if stop != ".":
        return not lower and _token_before(text, start, found.start()) not in _NAMES_WITH_STOP
    if lower and (any(mark in closers for mark in _QUOTES) or ")" in closers):
        return False
    return _after_full_stop(text, start, found.start(), following, lower=lower)


def _after_full_stop(text: str, start: int, at: int, following: str, *, lower: bool) -> bool:  # noqa: PLR0911 - cases too
    token = _token_before(text, start, at)
    if not token:
        return not lower
    if token[-1].isdecimal():
        return not lower and _ends_after_number(text, start, at, token, following)
    if token.endswith("str") and following[0].isdecimal():
        return False
    ends = _abbreviation(text, start, at, following)
    if ends == "never":
        return False
    if ends == "may":
        return _begins_sentence(following)
    if ends == "often":
        return not lower
    if (len(token) == 1 and token.isalpha()) or _ROMAN.match(token) or _INITIALS.match(token):
        return _begins_sentence(following)
    if (
        not any(letter in "aeiouyäöüáéèóàAEIOUYÄÖÜ" for letter in token)
        and token.islower()
        and token not in group("units_without_vowel")
    ):
        return _begins_sentence(following)
    return not lower or _is_whole_word(token) or (following in _SPEAKERS and len(token) >= _SHORT)


def _opened_inside(text: str, start: int, at: int) -> bool:
    """Whether the bracket that closes behind a stop was opened in the midst of the sentence: "(was für ein Tag!)"."""
    opened = text.rfind("(", max(start, at - _BRACKET), at)
    return opened > start and bool(text[start:opened].strip(_OPENERS))


def _following(text: str, at: int) -> str | None:
    """The word or number that comes next, None at the end."""
    found = _WORD.search(text, at, at + _LOOK_BACK)
    return found.group() if found else (text[at : at + 1] or None)


def _token_before(text: str, start: int, at: int) -> str:
    """What stands before the stop, up to white space, without marks that open or close something."""
    run = text[max(start, at - _LOOK_BACK) : at]
    return run.split()[-1].strip(_OPENERS + ")]}”") if run.strip() and not run[-1].isspace() else ""


def _begins_sentence(following: str | None) -> bool:
    return (
        following is not None
        and following[0].isupper()
        and following.split("-")[0].lower() in group("starters")
    )


def _abbreviation(text: str, start: int, at: int, following: str) -> str | None:
    """The table's word on the longest abbreviation that ends here ("never", "may", "often"), or None."""
    tokens = text[max(start, at - _LOOK_BACK) : at + 1].split()[-5:]
    tokens = [token.lstrip(_OPENERS) for token in tokens]
    if tokens[-1] + following + "." in _BEGINNINGS:
        return "never"
    for first in range(len(tokens)):
        ends = _ENDS.get("".join(tokens[first:]))
        if ends == "number":
            return "never" if following[0].isdecimal() or _ROMAN.match(following) else None
        if ends:
            return ends
    return _ENDS.get(re.split(r"[-/]", tokens[-1])[-1]) if "-" in tokens[-1] or "/" in tokens[-1] else None


def _ends_after_number(text: str, start: int, at: int, token: str, following: str) -> bool:  # noqa: PLR0911 - cases too
    before = text[max(start, at - _LOOK_BACK) : at - len(token)].rstrip()
    if not before.strip(_OPENERS) or following in group("months"):
        return False
    token, digits = _figures(token)
    words = before.split()
    last = words[-1].lstrip(_OPENERS).lower()
    if (
        last.endswith(_WEAK)
        and len(words) > 1
        and words[-1][0].islower()
        and words[-2].lower() in group("before_ordinals")
    ):
        last = words[-2].lower()  # "ab dem vollendeten 16."
    if "-" in token and last in group("before_ordinals") and not _begins_sentence(following):
        return False  # "der Weltranglisten-19."
    if _begins_sentence(following) or not digits.isdecimal() or token != digits:
        return not (following[0].isdecimal() and token != digits)
    if len(digits) >= _YEARS:
        return last not in group("before_ordinals") - group("before_years")
    if following[0].isdecimal():
        return int(digits) > _LAST_ORDINAL or len(following) not in (1, 2, 4)
    if before[-1] in ',;:/–-(„»"':
        return False
    if last in group("before_ordinals") or following in group("ranks"):
        return False
    preposition = last in group("with_dative") or last in group("with_accusative")
    return not (preposition and int(digits) <= _LAST_ORDINAL and gender(following))


def _figures(token: str) -> tuple[str, str]:
    """A token that ends in figures, and those behind its last mark; pairs ("12./13") and groups of three are one."""
    digits = re.split(r"[./–-]", token)[-1]
    if _PAIR.match(token):
        return digits, digits
    whole = token.replace(".", "")
    return (whole, whole) if _GROUPED.match(token) else (token, digits)


def _is_whole_word(token: str) -> bool:
    """Whether a token before a stop and a small letter looks like a word that is written out."""
    return len(token) > _SHORT and token.endswith(
        ("en", "er", "es", "em", "st", "te", "ung", "lich", "ig", "keit", "t")
    )


_BEGINNINGS = {
    "".join(printed.split()[:2]) for printed in mapping("abbreviations", "printed", "ends") if " " in printed
}
_ENDS = {
    "".join(printed.split()): ends for printed, ends in mapping("abbreviations", "printed", "ends").items()
}
