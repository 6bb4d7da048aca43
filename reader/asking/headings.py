"""Answers "Which headings are there?"."""

from reader.article import Article
from reader.asking.line import BREATH, Line
from reader.asking.whereabouts import closed


def told(article: Article, tongue: str) -> tuple[Line, ...]:
    """Each section with its number, in `tongue` ("de" or "en"); titles are said in the language of the article."""
    count = len(article.sections)
    if tongue == "de":
        intro = "Ein Abschnitt." if count == 1 else f"{count} Abschnitte."
    else:
        intro = "One section." if count == 1 else f"{count} sections."
    lines = [Line(intro, tongue, BREATH)]
    for number, section in enumerate(article.sections, 1):
        lines += [
            Line(f"{number}:", tongue),
            Line(closed(section.title or article.title), article.language, 2 * BREATH),
        ]
    return tuple(lines)
