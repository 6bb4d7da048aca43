"""Where reading begins if a section or a paragraph is named by its number."""

from reader.article import Article
from reader.errors import VorleserError


class PlaceUnknown(VorleserError):
    """There are fewer: `number` was asked for, `count` are there."""

    def __init__(self, number: int, count: int) -> None:
        super().__init__(f"{number} of {count}")
        self.number, self.count = number, count


def start_at(article: Article, section: int | None = None, paragraph: int | None = None) -> int | None:
    """The character at which a paragraph of a section begins, both counted from 1; None for the beginning.

    Without a section, paragraphs are counted through the whole article. Raises PlaceUnknown.
    """
    if section is None and paragraph is None:
        return None
    paragraphs = article.paragraphs
    if section is not None:
        if not 1 <= section <= len(article.sections):
            raise PlaceUnknown(section, len(article.sections))
        paragraphs = article.sections[section - 1].paragraphs
    wanted = 1 if paragraph is None else paragraph
    if not 1 <= wanted <= len(paragraphs):
        raise PlaceUnknown(wanted, len(paragraphs))
    return paragraphs[wanted - 1].span.start
