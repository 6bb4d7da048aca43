"""What is read: an article as one text, and spans that say what its parts are."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters (code points) of one text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is a place even where it is empty."""
        return True

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """The same range, `by` characters further on."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """The characters of `text` in this range."""
        return text[self.start : self.end]


class Role(StrEnum):
    """What a paragraph is on the page, and so how it is set and read."""

    KICKER = "KICKER"
    TITLE = "TITLE"
    LEAD = "LEAD"
    BYLINE = "BYLINE"
    HEADING = "HEADING"
    BODY = "BODY"
    QUOTE = "QUOTE"
    ITEM = "ITEM"
    CAPTION = "CAPTION"
    ASIDE = "ASIDE"
    """Credits, advertisements, "Lesen Sie auch": shown grey, skipped, readable on demand."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article's text; `asides` are spans inside it that are shown but not read ("(dpa)")."""

    span: Span
    role: Role
    asides: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not all(self.span.covers(aside) for aside in self.asides):
            raise ValueError("an aside lies outside its paragraph")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the article under one heading; its heading, where printed, is among its paragraphs."""

    title: str
    level: int
    span: Span
    paragraphs: tuple[Paragraph, ...]

    def __post_init__(self) -> None:
        ends = 0
        for paragraph in self.paragraphs:
            if paragraph.span.start < ends or not self.span.covers(paragraph.span):
                raise ValueError(f"paragraphs of section {self.title!r} overlap or lie outside it")
            ends = paragraph.span.end


@dataclass(frozen=True, slots=True)
class Article:
    r"""One article. All spans in it are ranges of `text`, which is clean (NFC, line ends `\n`) and never changes."""

    title: str
    text: str
    sections: tuple[Section, ...]
    language: str = "de"
    source: str | None = None
    byline: str | None = None
    publisher: str | None = None
    published: str | None = None
    links: tuple[tuple[Span, str], ...] = ()

    def __post_init__(self) -> None:
        ends = 0
        for section in self.sections:
            if section.span.start < ends or section.span.end > len(self.text):
                raise ValueError(f"section {section.title!r} overlaps or lies outside the text")
            ends = section.span.end

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All paragraphs in reading order; built anew at each call."""
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)
