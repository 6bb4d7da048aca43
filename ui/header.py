"""The header: the name of the program and the commands that are always at hand."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.actions import Actions
from ui.buttons import CommandButton, SymbolButton
from ui.theme import Theme

_WORDS: Final = ("open", "paste", "export")
_SYMBOLS: Final = ("find", "type", "theme", "outline", "menu")
_SYMBOL_SIZE = 38


class Header(QWidget):
    """Buttons for commands; what nothing is wired to is not there."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        brand = QLabel("Vorleser", self)
        brand.setObjectName("brand")
        self._symbols = {command: SymbolButton(actions[command], _SYMBOL_SIZE, self) for command in _SYMBOLS}
        box = QHBoxLayout(self)
        box.setContentsMargins(18, 6, 12, 6)
        box.setSpacing(10)
        box.addWidget(brand)
        box.addSpacing(6)
        for command in _WORDS:
            box.addWidget(CommandButton(actions[command], self))
        box.addStretch()
        for button in self._symbols.values():
            box.addWidget(button)
        self._show_words()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        for button in self._symbols.values():
            button.show_theme(theme)

    def button(self, command: str) -> SymbolButton:
        """The button of a command, for what opens beside it."""
        return self._symbols[command]

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Header"))
