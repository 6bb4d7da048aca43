"""The outline: sections with their length, the one being read with its progress."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.lengths import Length
from ui.section_lines import SectionLines
from ui.theme import Theme
from ui.words import duration


class Outline(QWidget):
    """Told the sections of an article and how far reading is; tells which section the reader chose."""

    section_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list = _Sections(self)
        self._lines = self._list.lines
        self._levels: tuple[int, ...] = ()
        self._list.chosen.connect(self.section_chosen)
        self._over = over = QLabel(self)
        over.setObjectName("over")
        over.setBuddy(self._list)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 18, 10, 12)
        box.setSpacing(8)
        over.setContentsMargins(10, 0, 0, 0)
        spaced = over.font()
        spaced.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
        over.setFont(spaced)
        box.addWidget(over)
        box.addWidget(self._list, 1)
        self.setFocusProxy(self._list)
        self._show_words()

    def show_sections(self, titles: Sequence[str], levels: Sequence[int] = ()) -> None:
        """Show the sections of another article; of their levels a screen reader tells where they are not all alike."""
        self._levels = tuple(levels) if len(set(levels[1:])) > 1 else ()
        self._list.clear()
        self._lines.titles = tuple(titles)
        self._lines.take_lengths(())
        self._lines.current, self._lines.fraction = -1, 0.0
        for title in titles:
            self._list.addItem(_Section(title, self._name))

    def show_lengths(self, lengths: Sequence[Length]) -> None:
        """Show how long each section is."""
        if self._lines.take_lengths(tuple(lengths)):
            self._list.scheduleDelayedItemsLayout()
        self._list.viewport().update()

    def show_progress(self, section: int, fraction: float) -> None:
        """Show which section is being read, and how much of it has been, 0 to 1; -1 for none."""
        self._lines.fraction = min(max(fraction, 0.0), 1.0)
        if section != self._lines.current:
            self._mark(section)
        elif (item := self._list.item(section)) is not None:
            self._list.update(self._list.indexFromItem(item))

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._lines.theme = theme
        self._list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self._over.setText(self.tr("In this article").upper())
        self._over.setAccessibleName(self.tr("In this article"))
        self._list.setAccessibleName(self.tr("Outline"))
        self._list.viewport().update()

    def _mark(self, section: int) -> None:
        self._lines.current = section
        self._list.scheduleDelayedItemsLayout()  # one row is higher than the others
        item = self._list.item(section)
        if item is not None:
            if not self._list.hasFocus():
                self._list.setCurrentItem(item)
            self._list.scrollToItem(item)

    def _name(self, item: QListWidgetItem) -> str:
        """What a screen reader says of a section."""
        row, parts = self._list.row(item), [item.text()]
        if row < len(self._levels):
            parts.append(self.tr("level {number}").format(number=self._levels[row]))
        if row < len(self._lines.lengths):
            length = self._lines.lengths[row]
            parts.append(duration(length.seconds, exact=length.exact))
        if row == self._lines.current:
            parts.append(self.tr("being read"))
        return ", ".join(parts)


class _Section(QListWidgetItem):
    """Says what it is when it is asked, so that news of hundreds of sections cost nothing."""

    def __init__(self, title: str, name: Callable[[QListWidgetItem], str]) -> None:
        super().__init__(title)
        self._name = name

    def data(self, role: int) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._name(self)
        return super().data(Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.ToolTipRole else role)


class _Sections(QListWidget):
    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.lines = SectionLines(self)
        self.setItemDelegate(self.lines)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.itemClicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose the section."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentRow() >= 0:
            self.chosen.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap differently at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.row(item))
