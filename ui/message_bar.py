"""A quiet bar that tells what happened, and may offer what can be done about it."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from ui.announcing import Announcer
from ui.icons import picture
from ui.messages import Message, Offer, Told
from ui.scrolled import scrolled
from ui.theme import LIGHT, Theme

_LEAST_FOR_TEXT = 400
"""Pixels."""

_SHARE, _LEAST_HEIGHT = 0.3, 76
"""Of the window's height, at most, but never less than so many pixels."""

_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class MessageBar(QFrame):
    """Told messages, of which it shows one at a time. Never takes the focus by itself."""

    closed = Signal()
    """There is nothing left to tell."""

    asked_in_vain = Signal()
    """The reader wants to go to a message, and there is none."""

    told = Signal(Message)
    """A message that is shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._told = Told()
        self._came_from: QWidget | None = None
        self.announcer = Announcer(self)
        self._quiet = False
        self._unsaid = False
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._more = QLabel(self)
        self._offers: list[QPushButton] = []
        self._close = QToolButton(self)
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.clicked.connect(self.close_message)
        self._buttons = QBoxLayout(_ACROSS)
        self._buttons.setSpacing(12)
        self._buttons.addStretch()
        content = QWidget(self)
        self._said = QBoxLayout(_ACROSS, content)
        self._said.setContentsMargins(0, 0, 0, 0)
        self._said.setSpacing(12)
        self._said.addWidget(self._text, 1)
        self._said.addLayout(self._buttons)
        self._area = scrolled(content)
        self._box = box = QHBoxLayout(self)
        box.setContentsMargins(16, 8, 10, 8)
        box.setSpacing(12)
        box.addWidget(self._area, 1)
        box.addWidget(self._more)
        box.addWidget(self._close)
        self._show_words()
        self.show_theme(LIGHT)
        self.hide()

    def show_message(self, message: Message | str) -> None:
        """Tell something; what is more important, or was there before, is not lost."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = focused
        self._change(self._told.with_(Message(message) if isinstance(message, str) else message))

    def withdraw(self, topic: str) -> None:
        """What was told about this holds no more."""
        self._change(self._told.without(topic))

    def close_message(self) -> None:
        """Take the message away; the next one comes, or the focus goes back to where it was if it is here."""
        if self._told.shown is not None:
            self.withdraw(self._told.shown.about)

    def take_focus(self) -> None:
        """Go to what can be done about the message, or back from there."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._give_focus_back()
        elif self.isVisible():
            self._came_from = focused
            self._first().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.asked_in_vain.emit()

    def be_quiet(self, *, wanted: bool) -> None:
        """Show messages without announcing them, because a voice reads; what was not announced then is so later."""
        self._quiet = wanted
        if not wanted and self._unsaid and self._told.shown is not None:
            self._announce(self._told.shown.text)

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._close.setIcon(picture("close", 16, theme.colour("ink"), self.devicePixelRatioF()))

    @property
    def text(self) -> str:
        """The message that is shown, or was shown last."""
        return self._text.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language, from the next message on."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))

    def _change(self, told: Told) -> None:
        before, self._told = self._told.shown, told
        more = len(told.messages) - 1
        self._more.setText(f"+ {more}")
        self._more.setAccessibleName(self.tr("%n more message(s)", "", more))
        self._more.setToolTip(self._more.accessibleName())
        self._more.setVisible(more > 0)
        if told.shown is None:
            self._put_away()
        elif told.shown != before:
            self._show(told.shown)

    def _show(self, message: Message) -> None:
        had_focus = self._has_focus()
        self._text.setText(message.text)
        self._make_offers(message.offers)
        self.show()
        if had_focus:
            self._first().setFocus()
        self._announce(message.text)
        self.told.emit(message)

    def _make_offers(self, offers: tuple[Offer, ...]) -> None:
        for button in self._offers:
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offers = []
        for offer in offers:
            button = QPushButton(offer.text, self)
            button.setAutoDefault(True)  # Enter presses it, too
            button.clicked.connect(partial(self._accept, offer))
            self._buttons.addWidget(button)
            button.show()
            self._offers.append(button)
        self._arrange()
        order: list[QWidget] = [*self._offers, self._close]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow bar has the buttons below the text."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on it goes by the window's height, too."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In a low window a long message scrolls, so that the page keeps its place."""
        if watched is self.window() and event.type() is QEvent.Type.Resize and self.isVisible():
            self._arrange()
        return False

    def _arrange(self) -> None:
        wanted = sum(button.sizeHint().width() + self._buttons.spacing() for button in self._offers)
        beside = [part for part in (self._more, self._close) if not part.isHidden()]
        margins = self._box.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= sum(part.sizeHint().width() + self._box.spacing() for part in beside)
        self._said.setDirection(_DOWN if self.width() - wanted < _LEAST_FOR_TEXT else _ACROSS)
        self._buttons.setDirection(_DOWN if wanted > room else _ACROSS)
        height = self._said.totalHeightForWidth(room)
        most = max(_LEAST_HEIGHT, round(self.window().height() * _SHARE))
        scrolls = height > most
        if scrolls:
            height = self._said.totalHeightForWidth(room - self._area.verticalScrollBar().sizeHint().width())
        self._area.setFixedHeight(min(height, most))
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self._text.text() if scrolls else "")

    def _accept(self, offer: Offer, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        self.close_message()
        offer.act()

    def _put_away(self) -> None:
        if not self.isVisible():
            return
        had_focus = self._has_focus()
        self.hide()
        self.announcer.take_back()
        if had_focus:
            self._give_focus_back()
        self.closed.emit()

    def _first(self) -> QWidget:
        return self._offers[0] if self._offers else self._close

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _give_focus_back(self) -> None:
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus()

    def _announce(self, text: str) -> None:
        self.setAccessibleDescription(text)
        self._unsaid = self._quiet
        if not self._quiet:
            self.announcer.announce(text)
