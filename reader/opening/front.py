"""Finds kicker and title among the first paragraphs of an article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import Role
from reader.opening.credits import agency_marks, is_byline, is_dated, is_only_date, is_place_line
from reader.opening.furniture import is_boilerplate, is_caption
from reader.opening.shapes import ends_sentence, item_marker, item_number
from reader.opening.verbs import has_finite_verb
from reader.opening.vocabulary import DEPARTMENTS

_LONGEST_TITLE = 170
_LONGEST_KICKER = 48
_MOST_KICKER_WORDS = 5
_TOPIC = re.compile(
    r"(?:Nach|Vor|Trotz|Bei|Wegen|Seit|Zum|Zur|Streit|Krieg|Kampf|Prozess|Urteil|Debatte|Diskussion|Konflikt|Krise) "
)
_MOST_TOPIC_WORDS = 8
_LONGEST_TOPIC = 65
"""Kickers may be longer where they name an occasion: "Nach dem Unglück auf der Zugspitze"."""
_LONGEST_STOPPED_TITLE = 90
_SHORTEST_SUBTITLE = 60
_REACH = 12
"""The front of an article is not searched further than this many paragraphs."""

_ENDS_IN_ABBREVIATION = re.compile(r"(?:\.\.\.|\b[IVX]+\.|\bCo\.|\be\. ?V\.)\Z")
_PLACE = re.compile(r"[A-ZÄÖÜ][\w.-]{2,24}(?:/[A-ZÄÖÜ][\w.-]+)*|[Vv]on (?:[A-ZÄÖÜ]|unser).*")
_FEWEST_TITLE_SPACES = 3
_WORD = re.compile(r"[\w/-]+")


@dataclass(frozen=True, slots=True)
class Front:
    """Indices of kicker, title, subtitle and a place ("Würzburg") among the paragraphs; None where there is none."""

    kicker: int | None = None
    title: int | None = None
    subtitle: int | None = None
    place: int | None = None

    def role_of(self, index: int) -> Role | None:
        """The role of the paragraph of this index, if it belongs to the front."""
        roles = {
            self.kicker: Role.KICKER,
            self.title: Role.TITLE,
            self.subtitle: Role.LEAD,
            self.place: Role.BYLINE,
        }
        return roles.get(index)


def front_of(texts: Sequence[str]) -> Front:
    """Kicker and title: one or two short lines before the text begins."""
    short, after_byline = _short_lines(texts)
    if not short:
        return Front(title=0) if _is_stopped_title(texts, 0) else Front()
    first = short[0]
    if len(short) == 1:
        below = first + 1
        if _is_known_kicker(texts[first]) and _is_stopped_title(texts, below):
            return Front(kicker=first, title=below)
        return Front(title=first)
    second = short[1]
    is_place = _PLACE.fullmatch(texts[second]) and texts[first].count(" ") >= _FEWEST_TITLE_SPACES
    if second not in after_byline and not is_place and _is_kicker(texts[first]):
        return _with_lines_below(texts, first, second, short[2:])
    return _with_lines_below(texts, None, first, short[1:])


def _with_lines_below(texts: Sequence[str], kicker: int | None, title: int, below: list[int]) -> Front:
    """What the short lines below the title are: a place, a second title, or nothing of the front."""
    if not below:
        return Front(kicker, title)
    line = below[0]
    if _PLACE.fullmatch(texts[line]):
        return Front(kicker, title, place=line)
    return Front(kicker, title, subtitle=line if len(texts[line]) >= _SHORTEST_SUBTITLE else None)


def _is_known_kicker(text: str) -> bool:
    """The name of a department or a topic that newspapers put over their articles."""
    return text.lower().rstrip(":").strip("+ ") in DEPARTMENTS


def _is_title_like(text: str) -> bool:
    """A line that could be a title: not too long, and no sentence with a full stop."""
    return (
        len(text) <= _LONGEST_TITLE
        and (not text.endswith((".", ",", ";")) or _ENDS_IN_ABBREVIATION.search(text) is not None)
        and (not item_marker(text) or item_number(text) is not None)
        and not agency_marks(text)
        and not _ends_in_stopped_quotation(text)
        and (text[0].isupper() or not text[0].islower() or text[1:2].isupper())
    )


def _ends_in_stopped_quotation(text: str) -> bool:
    return text[-1:] in '“”«»"' and text[-2:-1] == "."


def _short_lines(texts: Sequence[str]) -> tuple[list[int], set[int]]:
    """Indices of the title-like lines before the first other one, and of those that have a byline above them."""
    short: list[int] = []
    under_byline: set[int] = set()
    after_byline = False
    for index, text in enumerate(texts[:_REACH]):
        if _is_about_the_article(text, first=not short):
            after_byline |= bool(short)
        elif _is_title_like(text):
            if after_byline:
                under_byline.add(index)
            short.append(index)
        else:
            break
    return short, under_byline


def _is_about_the_article(text: str, *, first: bool) -> bool:
    if is_dated(text) or is_only_date(text) or is_caption(text) or is_place_line(text):
        return True
    return (is_byline(text) and not first) or (is_boilerplate(text) and len(text) <= _LONGEST_KICKER)


def _is_kicker(text: str) -> bool:
    if _is_known_kicker(text):
        return True
    most, longest = (
        (_MOST_TOPIC_WORDS, _LONGEST_TOPIC) if _TOPIC.match(text) else (_MOST_KICKER_WORDS, _LONGEST_KICKER)
    )
    if len(_WORD.findall(text)) > most or len(text) > longest or text.endswith(("!", "?", "“", "«")):
        return False
    # Even where it is the longer of the two: no title stands straight over a heading.
    return not has_finite_verb(text)


def _is_stopped_title(texts: Sequence[str], index: int) -> bool:
    """A title with a full stop: one short sentence over a longer paragraph."""
    if index + 1 >= len(texts):
        return False
    text = texts[index]
    return (
        len(text) <= _LONGEST_STOPPED_TITLE
        and not item_marker(text)
        and not agency_marks(text)
        and text.rstrip(".").count(". ") == 0
        and ends_sentence(text)
        and len(texts[index + 1]) > 1.3 * len(text)
    )
