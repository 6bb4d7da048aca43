"""Articles written out paragraph by paragraph, for tests of the window."""

from reader.article import Article, Paragraph, Role, Section, Span


def article(*paragraphs: str | tuple[Role, str], title: str = "Der Hund") -> Article:
    """An article of one section; a paragraph without a role is BODY, and "(...)" at its end is an aside."""
    text = ""
    made = []
    for given in paragraphs:
        role, printed = given if isinstance(given, tuple) else (Role.BODY, given)
        span = Span(len(text), len(text) + len(printed))
        aside = printed.rfind("(") if printed.endswith(")") else -1
        asides = (Span(span.start + aside, span.end),) if aside >= 0 else ()
        made.append(Paragraph(span, role, asides))
        text += printed + "\n\n"
    sections = (Section(title, 1, Span(0, len(text)), tuple(made)),) if made else ()
    return Article(title, text, sections)


def span(article_: Article, words: str) -> Span:
    """Where these words stand for the first time."""
    start = article_.text.index(words)
    return Span(start, start + len(words))


LONG = article(
    (Role.KICKER, "Europa"),
    (Role.TITLE, "Hunde und Menschen"),
    *(f"Absatz {number}. " + "Der Hund bellt laut im Hof. " * 12 for number in range(60)),
)
"""An article of many screens."""
