"""What the window shows without an article: what one can do now, in large buttons."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Actions
from ui.buttons import CommandButton
from ui.icons import picture
from ui.recent import RecentList
from ui.shelf import Recent
from ui.theme import LIGHT, Theme, typeface

_CHOICES: Final = ("open", "paste", "sample")
_DRAWING = 34
_LIST = 580
"""Pixels: the width of the list of the last articles."""


class EmptyState(QWidget):
    """The question what to read, with the commands that answer it, and the last articles."""

    chosen = Signal(object)
    """A Shelved, of the last articles."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._question = question = QLabel(self)
        question.setObjectName("question")
        self._hint = hint = QLabel(self)
        hint.setProperty("muted", "true")
        self._choices = [_Choice(actions[command], self) for command in _CHOICES]
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch()
        for choice in self._choices:
            row.addWidget(choice)
        row.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(28)
        box.addStretch(2)
        box.addWidget(question, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addLayout(row)
        box.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        self._recent = RecentList(self)
        self._recent.setFixedWidth(_LIST)
        self._recent.chosen.connect(self.chosen)
        box.addWidget(self._recent, 3, Qt.AlignmentFlag.AlignHCenter)
        self._show_words()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Show the last articles, the latest first."""
        self._recent.show_recent(recent)

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        for choice in self._choices:
            choice.show_theme(theme)

    def _show_words(self) -> None:
        self._question.setText(self.tr("What would you like to hear?"))
        self._hint.setText(self.tr("You can also drag a file into this window."))
        about = (
            self.tr("A file from this computer"),
            self.tr("The text you have copied"),
            self.tr("A short news story to try"),
        )
        for choice, more in zip(self._choices, about, strict=True):
            choice.show_more(more)

    def showEvent(self, event: QShowEvent) -> None:
        """At first there is nothing yet that could have the focus."""
        super().showEvent(event)
        if not any(choice.hasFocus() for choice in self._choices):
            self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        usable = (choice for choice in self._choices if choice.isEnabled() and not choice.isHidden())
        if (first := next(usable, None)) is not None:
            first.setFocus()


class _Choice(CommandButton):
    """A large button: symbol, name, and what it is about."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        self._theme = LIGHT
        self._more = ""
        super().__init__(action, parent)
        self.setObjectName("choice")
        self.setMinimumSize(150, 168)
        self.setMaximumSize(210, 168)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_more(self, more: str) -> None:
        self._more = more
        self.setAccessibleDescription(more)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(196, 168)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        frame = QStyleOptionToolButton()
        self.initStyleOption(frame)
        frame.text = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, frame)
        symbol, scale = str(self.command.property("symbol")), self.devicePixelRatioF()
        drawing = picture(symbol, _DRAWING, self._theme.colour("accent"), scale)
        painter.drawPixmap((self.width() - _DRAWING) // 2, 26, drawing)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(typeface(18, bold=True))
        painter.drawText(self.rect().adjusted(12, 72, -12, 0), centre, self.text())
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(typeface(14))
        painter.drawText(
            self.rect().adjusted(14, 102, -14, -8), centre | Qt.TextFlag.TextWordWrap, self._more
        )
        painter.end()
