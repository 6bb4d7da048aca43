"""How an article is set: type, spacing and colour of each role, written into a document as plain text blocks."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
)

from reader.article import Article, Role
from ui.page.blocks import Block, Blocks, printed
from ui.theme import Theme, typeface

BASE: Final = 20.0
"""The usual size of type, pixels."""

SMALLEST: Final = 12.0
LARGEST: Final = 96.0
_WIDTH_OF_A_CHARACTER = 32 / 66
"""Of running German text in our typeface, in units of its size."""

_LETTERS_TO_A_WORD = 7
"""In German, with the space after it."""

_FULL, _LEVEL = 32.0, 96.0
"""Sizes of type, pixels: up to the first, headings are larger than the text as designed; from the second on, hardly."""

GUTTER: Final = 30
"""Pixels on both sides of the column that belong to the page, for the tint and its bar."""

TOP, BOTTOM = 34, 60


@dataclass(frozen=True, slots=True)
class Type:
    """How running text is set: size in pixels, line height and spacings in units of it, column in characters.

    Letter and word spacing are added to what the typeface has; `paragraphs` is the space after one of running text.
    `family` is the name of a typeface, None for that of the house. WCAG 2.2, 1.4.12 asks for up to 0.12, 0.16, 2, and
    lines 1.5 high.
    """

    size: float = BASE
    line: float = 1.6
    letters: float = 0.0
    column: int = 66
    words: float = 0.0
    paragraphs: float = 1.05
    family: str | None = None

    def __post_init__(self) -> None:
        if not SMALLEST <= self.size <= LARGEST:
            raise ValueError(f"not a size of type: {self.size}")

    @property
    def width(self) -> int:
        """The width of the column, pixels."""
        return round(
            self.size * self.column * (_WIDTH_OF_A_CHARACTER + self.letters + self.words / _LETTERS_TO_A_WORD)
        )


@dataclass(frozen=True, slots=True)
class Manner:
    """How one role is set; sizes and spaces in units of the size of body type."""

    size: float = 1.0
    bold: bool = False
    colour: str = "ink"
    above: float = 0.0
    below: float | None = None
    """Space after it; None is that of running text."""

    indent: float = 0.0
    line: float | None = None
    """Line height in units of its own size; None is that of running text."""

    spacing: float = 0.0
    capitals: bool = False


MANNERS: Final[dict[Role, Manner]] = {
    Role.KICKER: Manner(
        size=0.7, bold=True, colour="accent", below=0.3, line=1.5, spacing=0.12, capitals=True
    ),
    Role.TITLE: Manner(size=1.7, bold=True, below=0.9, line=1.18, spacing=-0.01),
    Role.LEAD: Manner(bold=True),
    Role.BYLINE: Manner(size=0.85, colour="muted"),
    Role.HEADING: Manner(size=1.15, bold=True, above=1.5, below=0.55, line=1.25),
    Role.BODY: Manner(),
    Role.QUOTE: Manner(indent=1.6),
    Role.ITEM: Manner(indent=1.2, below=0.35),
    Role.CAPTION: Manner(size=0.85, colour="muted", line=1.45),
    Role.ASIDE: Manner(size=0.85, colour="muted", line=1.45),
}


def set_article(article: Article, blocks: Blocks, theme: Theme, type_: Type) -> QTextDocument:
    """A new document that holds the article's blocks in order, one QTextBlock each."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(typeface(type_.size, family=type_.family))
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(wrapping)
    formats = _Formats(theme, type_)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, block in enumerate(blocks.all):
        spacing, letters = formats.block(block, first=number == 0), formats.letters(block.role)
        if number:
            cursor.insertBlock(spacing, letters)
        else:
            cursor.setBlockFormat(spacing)
            cursor.setBlockCharFormat(letters)
        cursor.insertText(printed(article, block), letters)
        _grey_asides(cursor, blocks, number, formats)
    cursor.endEditBlock()
    _set_margins(document)
    return document


def _set_margins(document: QTextDocument) -> None:
    margins = QTextFrameFormat()
    margins.setLeftMargin(GUTTER)
    margins.setRightMargin(GUTTER)
    margins.setTopMargin(TOP)
    margins.setBottomMargin(BOTTOM)
    document.rootFrame().setFrameFormat(margins)


def _grey_asides(cursor: QTextCursor, blocks: Blocks, number: int, formats: "_Formats") -> None:
    block = blocks.all[number]
    start = cursor.block().position()
    for aside in block.asides:
        grey = QTextCursor(cursor)
        grey.setPosition(start + blocks.unit_in(number, aside.start))
        grey.setPosition(start + blocks.unit_in(number, aside.end), QTextCursor.MoveMode.KeepAnchor)
        grey.mergeCharFormat(formats.grey)


def at_size(manner: Manner, pixels: float) -> Manner:
    """How a role is set in type of this size: in very large type its headings would be a few letters to the line."""
    large = min(1.0, max(0.0, (pixels - _FULL) / (_LEVEL - _FULL)))
    less = 1 + (manner.size - 1) * (1 - 0.75 * large)
    return replace(manner, size=less) if manner.size > 1 else manner


class _Formats:
    """Qt's formats for one theme and size, made once for each role."""

    def __init__(self, theme: Theme, type_: Type) -> None:
        self._type = type_
        self._size = type_.size
        self._manners = {role: at_size(manner, type_.size) for role, manner in MANNERS.items()}
        self._letters = {role: self._written(manner, theme) for role, manner in self._manners.items()}
        self._spacings: dict[tuple[Role, bool, bool, bool], QTextBlockFormat] = {}
        self.grey = QTextCharFormat()
        self.grey.setForeground(theme.colour("muted"))

    def letters(self, role: Role) -> QTextCharFormat:
        return self._letters[role]

    def block(self, block: Block, *, first: bool) -> QTextBlockFormat:
        key = (block.role, block.first and not first, block.last, first)
        if key not in self._spacings:
            self._spacings[key] = self._spacing(self._manners[block.role], above=key[1], below=key[2])
        return self._spacings[key]

    def _spacing(self, manner: Manner, *, above: bool, below: bool) -> QTextBlockFormat:
        spacing = QTextBlockFormat()
        height = (manner.line or self._type.line) * manner.size * self._size
        spacing.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        spacing.setTopMargin(manner.above * self._size if above else 0)
        air = self._type.paragraphs if manner.below is None else manner.below
        spacing.setBottomMargin(air * self._size if below else 0)
        spacing.setLeftMargin(manner.indent * self._size)
        return spacing

    def _written(self, manner: Manner, theme: Theme) -> QTextCharFormat:
        font = typeface(manner.size * self._size, bold=manner.bold, family=self._type.family)
        font.setWordSpacing(self._type.words * manner.size * self._size)
        font.setLetterSpacing(
            QFont.SpacingType.AbsoluteSpacing,
            (manner.spacing + self._type.letters) * manner.size * self._size,
        )
        if manner.capitals:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QColor(getattr(theme, manner.colour)))
        return made
