"""A dialog that says something in a few sentences, with its answers below."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.scrolled import within_screen
from ui.theme import enlarged

_WIDTH: Final = 540
"""Pixels: lines of a length that reads well."""


class Notice(QDialog):
    """Esc, Enter on the button that has the focus, and closing it are the safe answer. It scrolls on a small screen.

    Qt's own box of messages would be cut off there: it sets its size itself, and nothing in it scrolls.
    """

    def __init__(self, title: str, text: str, parent: QWidget | None = None, *, headed: bool = True) -> None:
        """`headed`: the title stands over the text as well."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._text = QLabel(text, self)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(16)
        labels = [self._text]
        if headed:
            labels.insert(0, QLabel(title, self))
            labels[0].setObjectName("heading")
        for label in labels:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            box.addWidget(label)
        box.addStretch()
        box.addLayout(self._buttons)

    def text(self) -> str:
        """What is said below the title."""
        return self._text.text()

    def offer(self, text: str, *, accepts: bool) -> QPushButton:
        """One more answer, which accepts or rejects."""
        button = QPushButton(text, self)
        button.setAutoDefault(True)
        button.clicked.connect(self.accept if accepts else self.reject)
        self._buttons.addWidget(button)
        return button

    def prefer(self, button: QPushButton) -> None:
        """Complete it: this answer has the focus."""
        self.preferred = button
        button.setDefault(True)
        button.setFocus()
        width = enlarged(_WIDTH)
        layout = self.layout()
        self.resize(width, layout.totalHeightForWidth(width) if layout else 0)
        within_screen(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Screen readers read what they are told is an alert, as they do with Qt's own box."""
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
