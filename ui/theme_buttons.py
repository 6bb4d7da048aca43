"""The choice of colours in the panel "Aa": a button for each theme."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from reader.settings import THEMES

_SHORT: Final = 4
"""Themes, the first ones, have short names."""


class ThemeButtons(QWidget):
    """Told a theme's name; tells another one."""

    chosen = Signal(str)
    """The name of a theme, or "system"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        for number, _ in enumerate(THEMES):
            self._group.addButton(self._button(), number)
        self._group.idClicked.connect(self._pick)
        self._show_words()

    def place(self, *, columns: int) -> None:
        """Stand in so many columns, an even number; names of palettes are long and take two."""
        box = QGridLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        beside = columns // 2
        for number, button in enumerate(self._group.buttons()):
            if number < _SHORT:
                box.addWidget(button, *divmod(number, columns))
            else:
                row, column = divmod(number - _SHORT, beside)
                box.addWidget(button, _SHORT // columns + row, 2 * column, 1, 2)

    def show_theme(self, name: str) -> None:
        """Show which theme is chosen, without telling it."""
        self._group.button(THEMES.index(name)).setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _pick(self, number: int) -> None:
        self.chosen.emit(THEMES[number])

    def _show_words(self) -> None:
        names = (
            self.tr("System"),
            self.tr("Light"),
            self.tr("Dark"),
            self.tr("Sepia"),
            self.tr("White on black"),
            self.tr("Black on white"),
            self.tr("Yellow on black"),
            self.tr("Green on black"),
        )
        for number, name in enumerate(names):
            self._group.button(number).setText(name)
            self._group.button(number).setAccessibleDescription(self.tr("Colours"))

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("chip")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        button.setSizePolicy(policy)
        return button
