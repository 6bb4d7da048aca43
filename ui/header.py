"""The header: the name of the program and the commands that are always at hand."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.actions import Actions
from ui.buttons import CommandButton, SymbolButton
from ui.folding import Foldable, fold
from ui.theme import Theme

_WORDS: Final = ("open", "paste", "export")
_SYMBOLS: Final = ("find", "type", "theme", "outline", "menu")
_SYMBOL_SIZE = 38
_GAP, _LEFT, _RIGHT, _AFTER_BRAND = 10, 18, 12, 6
"""Pixels."""

_FOLDED: Final = ("export", "paste", "find", "theme", "outline", "open")
"""What goes first where there is no room, after the brand: the menu has it all, and it stays."""


class _Brand(QLabel):
    """The name of the program; the window's title has it too."""

    def breadth(self) -> int:
        """The pixels that it takes."""
        return self.sizeHint().width() + _GAP + _AFTER_BRAND

    def fold(self, *, away: bool) -> None:
        """Go, or come back."""
        self.setVisible(not away)


class Header(QWidget):
    """Buttons for commands; what nothing is wired to is not there."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._brand = _Brand("Vorleser", self)
        self._brand.setObjectName("brand")
        self._words = {command: CommandButton(actions[command], self) for command in _WORDS}
        self._symbols = {command: SymbolButton(actions[command], _SYMBOL_SIZE, self) for command in _SYMBOLS}
        self._box = box = QHBoxLayout(self)
        box.setSpacing(_GAP)
        box.addWidget(self._brand)
        box.addSpacing(_AFTER_BRAND)
        for word in self._words.values():
            box.addWidget(word)
        box.addStretch()
        for button in self._symbols.values():
            box.addWidget(button)
        self.be_low(low=False)
        self._show_words()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def be_low(self, *, low: bool) -> None:
        """Take less height, or as much as usual."""
        self._box.setContentsMargins(_LEFT, 1 if low else 6, _RIGHT, 1 if low else 6)

    def minimumSizeHint(self) -> QSize:
        """Only what never goes needs room."""
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Another width, or other words: put away what does not fit."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        buttons = self._words | self._symbols
        for_gaps = _GAP * sum(button.breadth() > 0 for button in buttons.values())
        kept = sum(button.breadth() for command, button in buttons.items() if command not in _FOLDED)
        parts: list[Foldable] = [self._brand, *(buttons[command] for command in _FOLDED)]
        fold(parts, kept + for_gaps + _LEFT + _RIGHT, self.width())

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        for button in self._symbols.values():
            button.show_theme(theme)

    def button(self, command: str) -> SymbolButton:
        """The button of a command, for what opens beside it."""
        return self._symbols[command]

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Header"))
