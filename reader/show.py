"""Shows an article as values: as JSON for programs and as text for people."""

from collections.abc import Callable
from typing import Final

from reader.article import Article, Paragraph, Role, Section, Span

_MARGIN: Final = max(len(role) for role in Role) + 2


def as_json(
    article: Article, sentences: Callable[[str], tuple[Span, ...]], encoding: str | None = None
) -> dict[str, object]:
    """The article as what `json.dump` takes.

    `sentences` gives the spans of the sentences of one paragraph's text. All `start` and `end` are half-open ranges
    of `text` in code points. `encoding` is what the source was read in, where it was.
    """
    return {
        "title": article.title,
        "kicker": _kicker(article),
        "language": article.language,
        "source": article.source,
        "byline": article.byline,
        "published": article.published,
        "encoding": encoding,
        "text": article.text,
        "sections": [_section(article.text, section, sentences) for section in article.sections],
    }


def _kicker(article: Article) -> str | None:
    kickers = (paragraph for paragraph in article.paragraphs if paragraph.role is Role.KICKER)
    return next((paragraph.span.of(article.text) for paragraph in kickers), None)


def _section(text: str, section: Section, sentences: Callable[[str], tuple[Span, ...]]) -> dict[str, object]:
    return {
        "title": section.title,
        "level": section.level,
        **_place(section.span),
        "paragraphs": [_paragraph(text, paragraph, sentences) for paragraph in section.paragraphs],
    }


def _paragraph(
    text: str, paragraph: Paragraph, sentences: Callable[[str], tuple[Span, ...]]
) -> dict[str, object]:
    start = paragraph.span.start
    printed = paragraph.span.of(text)
    return {
        "role": paragraph.role.value,
        "text": printed,
        **_place(paragraph.span),
        "asides": [_spanned(text, aside) for aside in paragraph.asides],
        "sentences": [_spanned(text, sentence.shifted(start)) for sentence in sentences(printed)],
    }


def _spanned(text: str, span: Span) -> dict[str, object]:
    return {"text": span.of(text), **_place(span)}


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def as_text(article: Article) -> str:
    """The article paragraph by paragraph, each behind its role; a blank line stands before each section."""
    lines = []
    for section in article.sections:
        lines += ["", f"{'#' * section.level} {section.title}"]
        lines += [
            f"{paragraph.role.value:<{_MARGIN}}{paragraph.span.of(article.text)}"
            for paragraph in section.paragraphs
        ]
    return "\n".join(lines[1:]) + "\n"
