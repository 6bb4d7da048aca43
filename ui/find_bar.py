"""The find bar: looks for words in the article, and reads from where they are."""

import re
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from reader.article import Span
from ui.icons import picture
from ui.page.page import Page
from ui.theme import LIGHT, Theme, enlarged

_ALIKE: Final = {
    "ä": "(?:ä|ae|a)", "ö": "(?:ö|oe|o)", "ü": "(?:ü|ue|u)", "ß": "(?:ß|ss)",
    "ae": "(?:ae|ä)", "oe": "(?:oe|ö)", "ue": "(?:ue|ü)", "ss": "(?:ss|ß)",
    "a": "[aäáàâå]", "o": "[oöóòôø]", "u": "[uüúùû]", "e": "[eéèêë]", "i": "[iíìîï]", "c": "[cç]", "n": "[nñ]",
    '"': '["„“”«»]', "'": "['’‘‚]", "-": "[-‐‑–]",
}  # fmt: skip
"""What is written in one way and looked for in another."""

_PARTS: Final = re.compile("ae|oe|ue|ss|.", re.DOTALL)


def find_all(text: str, words: str) -> list[Span]:
    """Where the words stand: in whatever case, with or without umlauts and accents, however they are spaced."""
    pattern = r"\s+".join(map(_alike, words.lower().split()))
    return [Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE)] if pattern else []


def _alike(word: str) -> str:
    return "".join(_ALIKE.get(part, re.escape(part)) for part in _PARTS.findall(word))


_NARROW, _NARROWEST = 480, 400
"""Pixels below which there is no room for all of it."""


class FindBar(QFrame):
    """Enter goes to the next hit, Shift+Enter to the one before; Ctrl+Enter reads from it, Esc goes back."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._page = page
        self._hits: list[Span] = []
        self._at = -1
        self._words = QLineEdit(self)
        self._words.textChanged.connect(self._search)
        self._count = QLabel(self)
        self._count.setMinimumWidth(70)
        self._read = QPushButton(self)
        self._read.clicked.connect(self._read_from_hit)
        self._previous = self._button(self.find_previous)
        self._next = self._button(self.find_next)
        self._close = self._button(self.close_bar)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 6, 10, 6)
        box.setSpacing(8)
        box.addWidget(self._words, 1)
        for part in (self._count, self._previous, self._next, self._read, self._close):
            box.addWidget(part)
        self.show_theme(LIGHT)
        self._show_words()
        self.hide()

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What Tab leads to, in this order."""
        return self._words, self._previous, self._next, self._read, self._close

    def open_bar(self) -> None:
        """Begin, with the words that are selected on the page."""
        self.show()
        if (selected := self._page.selected()) is not None:
            self._words.setText(selected)
        self._words.selectAll()
        self._words.setFocus()
        self._search(self._words.text())

    def close_bar(self) -> None:
        """Go back to the page; the last hit stays selected."""
        self.hide()
        self._page.mark(())
        self._page.setFocus()

    def forget(self) -> None:
        """Another article: what was found is gone."""
        self._hits = []
        self._page.mark(())
        self.hide()

    def find_next(self) -> None:
        """Go to the next hit, from the last on to the first."""
        self._go(1)

    def find_previous(self) -> None:
        """Go to the hit before, from the first on to the last."""
        self._go(-1)

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        for button, drawing in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(picture(drawing, 16, theme.colour("ink"), self.devicePixelRatioF()))

    @property
    def count_text(self) -> str:
        """What the bar says about the hits."""
        return self._count.text()

    @property
    def hit(self) -> Span | None:
        """The one that is shown."""
        return self._hits[self._at] if self._hits else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Shift+Enter, Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event.modifiers())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow bar leaves the words some room: Ctrl+Enter reads from the hit too, Shift+Enter goes back."""
        super().resizeEvent(event)
        self._read.setVisible(self.width() >= enlarged(_NARROW))
        self._previous.setVisible(self.width() >= enlarged(_NARROWEST))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self._words.setAccessibleName(self.tr("Find in the article"))
        self._words.setPlaceholderText(self.tr("Find in the article"))
        self._read.setText(self.tr("Read from here"))
        for button, words in (
            (self._previous, self.tr("Previous hit")),
            (self._next, self.tr("Next hit")),
            (self._close, self.tr("Close the search")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._count_hits()

    def _enter(self, held: Qt.KeyboardModifier) -> None:
        if held & Qt.KeyboardModifier.ControlModifier:
            self._read_from_hit()
        else:
            self._go(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)

    def _search(self, words: str) -> None:
        """The hits for other words, beginning with the first after the caret."""
        self._hits = find_all(self._page.text, words)
        self._page.mark(self._hits)
        caret = self._page.caret()
        following = (number for number, hit in enumerate(self._hits) if hit.start >= caret)
        self._at = next(following, 0)
        self._show_hit()

    def _go(self, step: int) -> None:
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
            self._show_hit()
        elif not self.isVisible():
            self.open_bar()

    def _show_hit(self) -> None:
        if self._hits:
            self._page.select(self._hits[self._at])
        self._count_hits()
        for button in (self._previous, self._next, self._read):
            button.setEnabled(bool(self._hits))

    def _count_hits(self) -> None:
        if self._hits:
            self._count.setText(
                self.tr("{number} of {count}").format(number=self._at + 1, count=len(self._hits))
            )
        else:
            self._count.setText(self.tr("Nothing found") if self._words.text().strip() else "")

    def _read_from_hit(self) -> None:
        if not self._hits:
            return
        self.close_bar()
        self._page.read_here()

    def _button(self, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(slot)
        return button
