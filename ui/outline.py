"""The outline: sections with their length, the one being read with its progress."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.length import Length
from ui.sections import Sections, nested
from ui.theme import LIGHT, Theme
from ui.voicing.spot import QUOTES
from ui.words import duration

if TYPE_CHECKING:
    from ui.section_tree import SectionTree

_Role = Qt.ItemDataRole


class Outline(QWidget):
    """Told the sections of an article and how far reading is; tells which section the reader chose."""

    section_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sections = Sections()
        self._theme = LIGHT
        self._over = over = QLabel(self)
        over.setObjectName("over")
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(10, 18, 10, 12)
        box.setSpacing(8)
        over.setContentsMargins(10, 0, 0, 0)
        spaced = over.font()
        spaced.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
        over.setFont(spaced)
        box.addWidget(over)
        box.addStretch()
        self._show_words()

    @cached_property
    def _tree(self) -> "SectionTree":
        """Made for the first sections: the article is painted before it."""
        from ui.section_tree import SectionTree  # noqa: PLC0415 - see ui.later

        tree = SectionTree(self._words, self)
        tree.setProperty(QUOTES, True)  # noqa: FBT003 - Qt's
        tree.lines.theme = self._theme
        tree.chosen.connect(self.section_chosen)
        self._name(tree)
        self._over.setBuddy(tree)
        self._box.insertWidget(1, tree, 1)
        return tree

    def show_sections(self, titles: Sequence[str], levels: Sequence[int]) -> None:
        """Show the sections of another article, by the levels of their headings inside of one another."""
        self._sections = Sections(tuple(titles), nested(levels))
        self._tree.show_sections(self._sections)

    def show_lengths(self, lengths: Sequence[Length]) -> None:
        """Show how long each section is. Late news of another article are not shown."""
        if len(lengths) == len(self._sections.titles):
            self._show(replace(self._sections, lengths=tuple(lengths)))

    def show_progress(self, section: int, fraction: float) -> None:
        """Show which section is being read, and how much of it has been, 0 to 1; -1 for none. As above of late news."""
        if section < len(self._sections.titles):
            self._show(replace(self._sections, read=section, fraction=min(max(fraction, 0.0), 1.0)))

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._theme = theme
        if "_tree" in self.__dict__:
            self._tree.lines.theme = theme
            self._tree.viewport().update()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The tree gets it. With a focus proxy, Tab would come to the tree again where this widget was made."""
        self._tree.setFocus(reason)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show(self, sections: Sections) -> None:
        self._sections = sections
        self._tree.show_news(sections)

    def _show_words(self) -> None:
        self._over.setText(self.tr("In this article").upper())
        self._over.setAccessibleName(self.tr("In this article"))
        if "_tree" in self.__dict__:
            self._name(self._tree)

    def _name(self, tree: "SectionTree") -> None:
        tree.setAccessibleName(self.tr("Outline"))
        tree.setHeaderLabel(self.tr("Section"))  # hidden, but screen readers know of it
        tree.viewport().update()

    def _words(self, number: int, role: _Role) -> str:
        """What a screen reader hears of a section: of its level, only where there are several."""
        if role is _Role.AccessibleDescriptionRole:
            from ui.tree import level  # noqa: PLC0415 - see ui.later

            nesting = self._sections.nesting
            return "" if nesting.is_flat else level(nesting.depths[number])
        parts = [self._sections.titles[number]]
        if length := self._sections.length(number, folded=self._tree.is_folded(number)):
            parts.append(duration(length.seconds, exact=length.exact))
        if number == self._tree.lines.marked:
            parts.append(self.tr("being read"))
        return ", ".join(parts)
