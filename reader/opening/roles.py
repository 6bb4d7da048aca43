"""Gives each paragraph of an article its role."""

from collections.abc import Sequence

from reader.article import Role
from reader.opening.credits import is_byline, is_dated, is_only_date, is_place_line, is_signature
from reader.opening.front import Front, front_of
from reader.opening.furniture import is_boilerplate, is_caption, opens_links
from reader.opening.headings import Shape, headings_among, shape_of
from reader.opening.prompts import is_prompt
from reader.opening.shapes import ends_sentence, is_quotation, item_marker, item_number, quote_marker

_BYLINE_REACH = 5
"""So many paragraphs below the title, "Von Max Müller" is still a byline, if only the lead stands between."""


def roles_of(texts: Sequence[str]) -> list[Role]:
    """The roles of the paragraphs, in their order."""
    front = front_of(texts)
    known: list[Role | None] = [_known(texts, index, front) for index in range(len(texts))]
    _mark_links(texts, known)
    head = front.title + 1 if front.title is not None else 0
    headings = headings_among(texts[head:], [role is None for role in known[head:]])
    for index, heading in enumerate(headings, head):
        if heading:
            known[index] = Role.HEADING
    _mark_table(texts, known, head)
    roles = [role or Role.BODY for role in known]
    if front.title is not None and Role.LEAD not in roles:
        _mark_lead(roles, head)
    return roles


def _known(texts: Sequence[str], index: int, front: Front) -> Role | None:
    """The role that a paragraph has by its own shape and place, headings apart."""
    text = texts[index]
    if role := front.role_of(index):
        return role
    if quote_marker(text) or is_quotation(text):
        return Role.QUOTE
    if _tells_of_the_article(texts, index, front):
        return Role.BYLINE
    if is_boilerplate(text) or is_prompt(text):
        return Role.ASIDE
    if is_caption(text):
        return Role.CAPTION
    return Role.ITEM if _is_item(texts, index) else None


def _tells_of_the_article(texts: Sequence[str], index: int, front: Front) -> bool:
    """Who wrote it, where and when: anywhere if dated, otherwise near the title or at the very end."""
    text = texts[index]
    if is_dated(text):
        return True
    if is_byline(text) or is_place_line(text):
        return _is_near_title(texts, index, front) or 0 < index == len(texts) - 1
    if is_only_date(text):
        return _is_near_title(texts, index, front)
    return 0 < index == len(texts) - 1 and is_signature(text)


def _is_near_title(texts: Sequence[str], index: int, front: Front) -> bool:
    below_title = (front.title or 0) + 1
    return index - below_title <= _BYLINE_REACH and sum(map(ends_sentence, texts[below_title:index])) <= 1


def _is_item(texts: Sequence[str], index: int) -> bool:
    """Whether a marker is one of a list: "1. FC Köln" and a dash before a line of speech are none."""
    text = texts[index]
    if not item_marker(text):
        return False
    number = item_number(text)
    if number is None:
        return text[0] not in "–—-+" or _has_like(texts, index) or not ends_sentence(text)
    beside = [texts[other] for other in (index - 1, index + 1) if 0 <= other < len(texts)]
    return any(item_number(other) in {number - 1, number + 1} for other in beside)


def _has_like(texts: Sequence[str], index: int) -> bool:
    around = [*texts[max(0, index - 1) : index], *texts[index + 1 : index + 2]]
    return any(item_marker(text) and text[0] == texts[index][0] for text in around)


def _mark_links(texts: Sequence[str], known: list[Role | None]) -> None:
    """Links to other articles, which stand below "Mehr zum Thema"."""
    open_list = False
    for index, text in enumerate(texts):
        if known[index] is Role.ASIDE and opens_links(text):
            open_list = True
        elif open_list and known[index] in {None, Role.ITEM} and not ends_sentence(text):
            below = texts[index + 1] if index + 1 < len(texts) else ""
            before_text = known[index] is None and below and shape_of(below) is Shape.TEXT
            if before_text and not opens_links(texts[index - 1]):
                open_list = False
            else:
                known[index] = Role.ASIDE
        else:
            open_list = False


def _mark_table(texts: Sequence[str], known: list[Role | None], head: int) -> None:
    """Lines of results or ingredients without markers: short open lines in a row that are no headings."""
    open_lines = [
        index >= head and known[index] in {None, Role.ITEM} and shape_of(text) is Shape.OPEN
        for index, text in enumerate(texts)
    ]
    for index in range(head, len(texts)):
        beside = open_lines[max(0, index - 1) : index] + open_lines[index + 1 : index + 2]
        if known[index] is None and open_lines[index] and any(beside):
            known[index] = Role.ITEM


def _mark_lead(roles: list[Role], head: int) -> None:
    for index in range(head, len(roles)):
        if roles[index] is Role.BODY:
            roles[index] = Role.LEAD
        if roles[index] in {Role.LEAD, Role.HEADING}:
            return
