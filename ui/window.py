"""The window: places the parts, nothing else."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QKeyCombination, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reader.article import Article
from ui.actions import Actions
from ui.answer_line import AnswerLine
from ui.header import Header
from ui.outline import Outline
from ui.page.page import Page
from ui.placement import WIDTHS, Placement, next_width, placement_of, put
from ui.popup import place_beside, room_for
from ui.pressing import let_enter_press
from ui.scrolled import room_for_window, scrolled
from ui.theme import Look, Theme, enlarged
from ui.transport import Transport
from ui.words import language

if TYPE_CHECKING:
    from ui.empty import EmptyState
    from ui.find_bar import FindBar
    from ui.menu import MainMenu
    from ui.message_bar import MessageBar
    from ui.page.sentence import SentenceView
    from ui.type_panel import TypePanel

_SMALLEST = QSize(320, 200)
"""What is left of a screen that is magnified four times (WCAG 2.2, 1.4.10 asks for 320 pixels)."""

_LOW = 400
"""Pixels below which the page gets room from the transport."""

_USUAL = QSize(1240, 800)
_ROOM_FOR_OUTLINE = 860


class _Themed(Protocol):
    def show_theme(self, theme: Theme) -> None: ...


class Window(QMainWindow):
    """Header, message bar, outline beside the page, transport. What concerns more than the screen is wired outside.

    What is not to be seen at first is made when it is first asked for.
    """

    file_dropped = Signal(str)
    """The path of a file that was dragged into the window."""

    text_dropped = Signal(str)
    """A text that was dragged into it."""

    unanswered = Signal(QKeyCombination)
    """Keys for which nothing in the window has a use."""

    type_panel_made = Signal(object)
    """The TypePanel."""

    menu_made = Signal(object)
    """The MainMenu."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Vorleser")
        self.setMinimumSize(_SMALLEST)
        self.resize(_USUAL.boundedTo(room_for_window(self)))
        self.setAcceptDrops(True)
        let_enter_press(self)
        self.page = Page()
        self._look = look
        self._article: Article | None = None
        self._only_sentence = False
        self.actions_ = Actions(self.page, self)
        self.outline = Outline()
        self.transport = Transport(self.actions_)
        self._placement = Placement()
        self._outline_wanted: bool | None = None
        self.header = Header(self.actions_)
        self._paper = QWidget()
        self._paper.setObjectName("paper")
        self.answers = AnswerLine(self._paper)
        self._sheet = QStackedLayout(self._paper)  # not a QStackedWidget, which a screen reader tells of
        self._sheet.addWidget(self.page)
        self._middle = QSplitter(Qt.Orientation.Horizontal)
        self._place()
        self._wire_what_only_shows()
        look.changed.connect(self.show_theme)
        self.show_theme(look.theme)
        self.transport.hide()
        self._show_outline()

    @cached_property
    def empty(self) -> "EmptyState":
        """What is shown without an article."""
        from ui.empty import EmptyState  # noqa: PLC0415 - see ui.later

        empty = EmptyState(self.actions_)
        empty.show_theme(self._look.theme)
        return empty

    @cached_property
    def _nothing(self) -> QWidget:
        """What it is shown in."""
        nothing = scrolled(self.empty)
        self._sheet.addWidget(nothing)
        return nothing

    @cached_property
    def sentence(self) -> "SentenceView":
        """What shows one sentence in the place of the page."""
        from ui.page.sentence import SentenceView  # noqa: PLC0415 - see ui.later

        sentence = SentenceView()
        sentence.show_theme(self._look.theme)
        sentence.setLocale(self.page.locale())
        self._sheet.addWidget(sentence)
        QWidget.setTabOrder(self.page, sentence)
        return sentence

    @cached_property
    def messages(self) -> "MessageBar":
        """What the reader is told and asked."""
        from ui.message_bar import MessageBar  # noqa: PLC0415 - see ui.later

        messages = MessageBar()
        messages.show_theme(self._look.theme)
        self._box.insertWidget(1, messages)
        return messages

    @cached_property
    def finder(self) -> "FindBar":
        """What finds words in the article."""
        from ui.find_bar import FindBar  # noqa: PLC0415 - see ui.later

        finder = FindBar(self.page)
        finder.show_theme(self._look.theme)
        self._box.insertWidget(self._box.indexOf(self._middle), finder)
        before: QWidget = self.header.button("menu")
        for control in finder.controls:
            QWidget.setTabOrder(before, control)
            before = control
        return finder

    @cached_property
    def menu(self) -> "MainMenu":
        """All commands and choices."""
        from ui.menu import MainMenu  # noqa: PLC0415 - see ui.later

        menu = MainMenu(self.actions_, self)
        self.menu_made.emit(menu)
        return menu

    def _made(self) -> list[_Themed]:
        """Which of these there are."""
        return [
            self.__dict__[name]
            for name in ("empty", "sentence", "messages", "finder")
            if name in self.__dict__
        ]

    def show_article(self, article: Article | None, *, outline: bool = True) -> None:
        """Show an article, or without one the empty state; without `outline`, that waits for `show_sections`."""
        self._article = article
        self.page.show_article(article)
        self.page.setLocale(QLocale(article.language if article else language()))  # for screen readers
        if "sentence" in self.__dict__:
            self.sentence.setLocale(self.page.locale())
        if outline:
            self.show_sections()
        self.transport.setVisible(article is not None)
        self._sheet.setCurrentWidget(self._text if article else self._nothing)
        self._show_outline()
        self.setWindowTitle(f"{article.title} – Vorleser" if article and article.title else "Vorleser")
        if "finder" in self.__dict__:
            self.finder.forget()
        if article:
            self._text.setFocus()
        else:
            self.empty.focus_first()

    def show_sections(self) -> None:
        """Let the outline show the sections of the article."""
        sections = self._article.sections if self._article else ()
        self.outline.show_sections([one.title for one in sections], [one.level for one in sections])

    @property
    def _text(self) -> QWidget:
        """What shows an article."""
        return self.sentence if self._only_sentence else self.page

    def show_only_sentence(self, *, wanted: bool) -> None:
        """Show one sentence in the place of the page, or the page again."""
        focused = self._text.hasFocus()
        self._only_sentence = wanted
        self.page.setFocusProxy(self.sentence if wanted else None)  # type: ignore[arg-type]  # None is Qt's way
        if self._article is not None:
            self._sheet.setCurrentWidget(self._text)
        if focused:
            self._text.setFocus()

    def put(self, placement: Placement) -> None:
        """Stand where it stood before."""
        self._placement, self._outline_wanted = placement, placement.outline_shown
        put(self, self._middle, placement)
        self._show_outline()

    def placement(self) -> Placement:
        """Where it stands now."""
        return placement_of(self, self._middle, self._placement, shown=self._outline_wanted)

    def come_forward(self) -> None:
        """Be seen, and have the keyboard."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        parts: tuple[_Themed, ...] = (
            self.header,
            self.outline,
            self.page,
            self.transport,
        )
        for part in (*parts, *self._made()):
            part.show_theme(theme)

    def show_keys(self) -> None:
        """Show what can be done, and with which keys."""
        from ui.help_here import help_here  # noqa: PLC0415 - see ui.later

        if help_here():
            return
        from ui.key_card import KeyCard  # noqa: PLC0415 - see ui.later

        KeyCard(self.actions_, self).open()

    def show_menu(self) -> None:
        """Show all commands and choices."""
        button, size = self.header.button("menu"), self.menu.sizeHint()
        place = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
        self.menu.popup(place_beside(place, size, room_for(size, button)))
        down = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(
            self.menu, down
        )  # so that a screen reader says that it is open, at its first item

    @cached_property
    def type_panel(self) -> "TypePanel":
        """The panel "Aa"."""
        from ui.type_panel import TypePanel  # noqa: PLC0415 - see ui.later

        panel = TypePanel(self)
        self.type_panel_made.emit(panel)
        return panel

    def show_type_panel(self) -> None:
        """Show how the page is set."""
        self.type_panel.open_beside(self.header.button("type"))

    def show_page_menu(self, at: QPoint) -> None:
        """Show what can be done with the text at the caret; `at` is a point of the screen."""
        from ui.page_menu import PageMenu  # noqa: PLC0415 - see ui.later

        PageMenu(self.actions_, self).popup(at)

    def toggle_outline(self) -> None:
        """Fold the outline away, or show it again."""
        self._outline_wanted = not self.outline.isVisible()
        self.outline.setVisible(self._outline_wanted)

    def change_outline_width(self) -> None:
        """Make the outline wider, or after the widest narrow again; where it is folded away, show it."""
        if not self.outline.isVisible():
            self.toggle_outline()
        width = next_width(self._middle.sizes()[0], tuple(enlarged(width) for width in WIDTHS))
        self._middle.setSizes([width, max(1, self._middle.width() - width)])

    def showEvent(self, event: QShowEvent) -> None:
        """Without an article, ask what to read."""
        if self._article is None:
            self.show_article(None)
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window belongs to the page, unless the outline was asked for."""
        super().resizeEvent(event)
        low = self.height() < enlarged(_LOW)
        self.transport.be_low(low=low)
        self.header.be_low(low=low)
        if self._outline_wanted is None:
            self._show_outline()

    def _show_outline(self) -> None:
        wanted = self.width() >= _ROOM_FOR_OUTLINE if self._outline_wanted is None else self._outline_wanted
        self.outline.setVisible(wanted and self._article is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing else wants it, closes the message, or leads back to the text; there it is answered."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            if not event.isAutoRepeat():
                self.unanswered.emit(event.keyCombination())
        elif "messages" in self.__dict__ and self.messages.isVisible():
            self.messages.close_message()
        elif self._article is not None and not self._text.hasFocus():
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not event.isAutoRepeat():
            self.unanswered.emit(event.keyCombination())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Its dialogs go with it, and are not asked: one that exports would stay until it has heard of its end."""
        for dialog in self.findChildren(QDialog):
            dialog.done(QDialog.DialogCode.Rejected)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and texts may be dropped anywhere."""
        if _dropped_file(event) or _dropped_text(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which file or which text was dropped."""
        event.acceptProposedAction()
        if path := _dropped_file(event):
            self.file_dropped.emit(path)
        elif text := _dropped_text(event):
            self.text_dropped.emit(text)

    def _wire_what_only_shows(self) -> None:
        for command, slot in (
            ("copy", self.page.copy),
            ("find", lambda: self.finder.open_bar()),  # noqa: PLW0108 - it is made only then
            ("find_next", lambda: self.finder.find_next()),  # noqa: PLW0108 - it is made only then
            ("find_previous", lambda: self.finder.find_previous()),  # noqa: PLW0108 - it is made only then
            ("focus", self.page.toggle_focus),
            ("keys", self.show_keys),
            ("menu", self.show_menu),
            ("type", self.show_type_panel),
        ):
            self.actions_.wire(command, slot)
        self.actions_["focus"].setCheckable(True)
        self.page.menu_wanted.connect(self.show_page_menu)

    def _place(self) -> None:
        self._middle.addWidget(self.outline)
        self._middle.addWidget(self._paper)
        self._middle.setStretchFactor(1, 1)
        self._middle.setHandleWidth(1)
        self._middle.setChildrenCollapsible(False)
        put(self, self._middle, self._placement)
        self.outline.setMinimumWidth(enlarged(180))
        self._paper.setMinimumSize(120, 1)
        self.outline.setMinimumHeight(60)
        central = QWidget()
        self._box = box = QVBoxLayout(central)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.header)
        box.addWidget(self._middle, 1)
        box.addWidget(self.transport)
        self.setCentralWidget(central)
        for before, after in (
            (self.page, self.transport),
            (self.transport, self.outline),
            (self.outline, self.header),
        ):
            QWidget.setTabOrder(before, after)


def _dropped_file(event: QDropEvent) -> str:
    """The first file among what is dragged."""
    urls = event.mimeData().urls()
    return next((str(Path(url.toLocalFile())) for url in urls if url.isLocalFile()), "")


def _dropped_text(event: QDropEvent) -> str:
    """The text that is dragged, unless it is the name of something else."""
    return "" if event.mimeData().hasUrls() else event.mimeData().text()
