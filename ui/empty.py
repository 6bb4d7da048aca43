"""What the window shows without an article: what one can do now, in large buttons."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
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
from ui.theme import LIGHT, Theme, enlarged, typeface

_CHOICES: Final = ("open", "paste", "sample")
_DRAWING = 34
_AIR = 24
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
        for label in (question, hint):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(16)
        row.addStretch()
        for choice in self._choices:
            row.addWidget(choice, 0, Qt.AlignmentFlag.AlignHCenter)
        row.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        box.setSpacing(28)
        box.addStretch(2)
        box.addWidget(question)
        box.addLayout(row)
        box.addWidget(hint)
        self._recent = RecentList(self)
        self._recent.setMaximumWidth(_LIST)
        self._recent.chosen.connect(self.chosen)
        list_ = QHBoxLayout()
        list_.addStretch()
        list_.addWidget(self._recent, _LIST)
        list_.addStretch()
        box.addLayout(list_, 3)
        self._show_words()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the choices stand below each other."""
        super().resizeEvent(event)
        there = [choice for choice in self._choices if not choice.isHidden()]
        narrow = self.width() < sum(choice.minimumWidth() + 2 * _AIR for choice in there)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one choice; it can be scrolled down."""
        return QSize(self._choices[0].minimumWidth() + 2 * _AIR, super().minimumSizeHint().height())

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Show the last articles, the latest first."""
        self._recent.show_recent(recent)

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        for choice in self._choices:
            choice.show_theme(theme)

    def _show_words(self) -> None:
        self._question.setText(self.tr("What would you like to hear?"))
        self._hint.setText(self.tr("You can also drag a file into this window. F1 opens the manual."))
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
        self.setMinimumSize(enlarged(150), enlarged(168))
        self.setMaximumSize(enlarged(210), enlarged(168))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_more(self, more: str) -> None:
        self._more = more
        self.setAccessibleDescription(more)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(enlarged(196), enlarged(168))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        frame = QStyleOptionToolButton()
        self.initStyleOption(frame)
        frame.text = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, frame)
        symbol, scale = str(self.command.property("symbol")), self.devicePixelRatioF()
        side = enlarged(_DRAWING)
        drawing = picture(symbol, side, self._theme.colour("accent"), scale)
        painter.drawPixmap((self.width() - side) // 2, enlarged(26), drawing)
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(typeface(enlarged(18), bold=True))
        painter.drawText(self.rect().adjusted(12, enlarged(72), -12, 0), centre, self.text())
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(typeface(enlarged(14)))
        painter.drawText(
            self.rect().adjusted(14, enlarged(102), -14, -8), centre | Qt.TextFlag.TextWordWrap, self._more
        )
        painter.end()
