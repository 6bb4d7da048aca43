"""What can be exported: sections with their paragraphs, each with a box to check, a length and a size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem, QWidget

from reader.lengths import Length, together
from ui.tree import Tree, level
from ui.voicing.spot import QUOTES
from ui.words import clock, decimal, duration

_WORDS, _LENGTH, _SIZE = range(3)
_ROW = 30
"""Pixels of height."""

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph by its index in the article, with its first words."""

    paragraph: int
    words: str
    length: Length


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section with those of its paragraphs that are read."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A section on the screen."""

    chapter: Chapter
    item: QTreeWidgetItem
    parts: tuple[tuple[Part, QTreeWidgetItem], ...]

    def wanted(self) -> Iterator[Part]:
        return (part for part, item in self.parts if item.checkState(_WORDS) is Qt.CheckState.Checked)


class ExportTree(Tree):
    """Told chapters; tells when another choice was made."""

    choice_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sections")
        self.setColumnCount(3)
        self.setAccessibleName(self.tr("Which sections?"))
        self.setProperty(QUOTES, True)  # noqa: FBT003 - Qt's
        self.setAccessibleDescription(
            self.tr("Space leaves out or takes in, the right arrow opens a section.")
        )
        self.setHeaderLabels([self.tr("Section"), self.tr("Length"), self.tr("Size")])
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        for column in (_LENGTH, _SIZE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self.headerItem().setTextAlignment(
                column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        self.setUniformRowHeights(True)
        self.setIndentation(22)
        self._rows: list[_Row] = []
        self._bitrate = 96
        self.itemChanged.connect(self._changed)

    # told

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        """List them, all of them checked; one in which nothing is read cannot be."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._rows.clear()
        self.clear()
        for chapter in chapters:
            item = _item(chapter.title)
            children = [_item(part.words) for part in chapter.parts]
            for child in children:
                child.setData(_WORDS, Qt.ItemDataRole.AccessibleDescriptionRole, level(1))
            item.addChildren(children)
            self._rows.append(_Row(chapter, item, tuple(zip(chapter.parts, children, strict=True))))
            item.setDisabled(not chapter.parts)
            item.setCheckState(_WORDS, _state(checked=bool(chapter.parts)))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            self.addTopLevelItem(item)
        self.blockSignals(False)  # noqa: FBT003
        self._show_sums()
        if self._rows:
            self.setCurrentItem(self._rows[0].item)

    def show_bitrate(self, bitrate: int) -> None:
        """Show sizes at another bit rate, in kbit/s."""
        self._bitrate = bitrate
        self._show_sums()

    def check_all(self, *, checked: bool) -> None:
        """Take all in, or leave all out."""
        self.blockSignals(True)  # noqa: FBT003
        for row in self._rows:
            if row.parts:
                row.item.setCheckState(_WORDS, _state(checked=checked))
        self.blockSignals(False)  # noqa: FBT003
        self._changed()

    # asked

    def sections(self) -> tuple[int, ...]:
        """The indices of the sections of which something is wanted."""
        return tuple(number for number, row in enumerate(self._rows) if any(True for _ in row.wanted()))

    def left_out(self) -> frozenset[int]:
        """The indices of the paragraphs that are not wanted."""
        wanted = {part.paragraph for row in self._rows for part in row.wanted()}
        return frozenset(part.paragraph for row in self._rows for part, _ in row.parts) - wanted

    def length(self) -> Length:
        """Of everything that is wanted."""
        return together(part.length for row in self._rows for part in row.wanted())

    def _changed(self) -> None:
        self._show_sums()
        self.choice_changed.emit()

    def _show_sums(self) -> None:
        """A section is as long as its chosen paragraphs; a screen reader hears which ones are left out."""
        self.blockSignals(True)  # noqa: FBT003
        for row in self._rows:
            self._show_figure(row.item, row.chapter.title, together(part.length for part in row.wanted()))
            for part, item in row.parts:
                self._show_figure(item, part.words, part.length)
        self.blockSignals(False)  # noqa: FBT003
        self.viewport().update()

    def _show_figure(self, item: QTreeWidgetItem, name: str, length: Length) -> None:
        size = megabytes(length, self._bitrate)
        item.setText(_LENGTH, clock(length.seconds, exact=length.exact))
        item.setText(_SIZE, size)
        state = item.checkState(_WORDS)
        if state is Qt.CheckState.Unchecked:
            name = self.tr("{name}, left out").format(name=name)
        elif state is Qt.CheckState.PartiallyChecked:
            name = self.tr("{name}, in part").format(name=name)
        item.setData(_WORDS, Qt.ItemDataRole.AccessibleTextRole, name)
        item.setData(
            _LENGTH, Qt.ItemDataRole.AccessibleTextRole, duration(length.seconds, exact=length.exact)
        )


def megabytes(length: Length, bitrate: int) -> str:
    """About how much room a sound takes, for people."""
    size = length.seconds * bitrate * 1000 / 8 / _MEGABYTE
    return f"{decimal(max(size, 0.1) if size < 10 else round(size))} MB"  # noqa: PLR2004 - below, tenths matter


def _state(*, checked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked


def _item(words: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([words])
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(_WORDS, Qt.CheckState.Checked)
    item.setToolTip(_WORDS, words)
    item.setSizeHint(_WORDS, QSize(0, _ROW))
    for column in (_LENGTH, _SIZE):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
