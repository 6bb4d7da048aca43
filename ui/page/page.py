"""The page: follows the voice through the article, and hears where the reader wants to hear it from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.article import Article, Span
from reader.status import Status
from ui.page.clicks import Clicks
from ui.page.column import EMPTY, Column
from ui.page.layers import Lit
from ui.page.scrolling import Following, Line
from ui.page.way_back import WayBack

if TYPE_CHECKING:
    from reader.moment import Moment

_SPEAKING = frozenset({Status.READING, Status.WAITING})


class Page(Column):
    """Told an article and moments of its reading; tells from where the reader wants to hear it."""

    read_from = Signal(int)
    """An offset of the article: clicked, or asked for by `read_here`."""

    menu_wanted = Signal(QPoint)
    """The reader asks, on the screen here, what can be done with the text at the caret."""

    following_changed = Signal(bool)
    """Whether the page follows the voice now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._status = Status.EMPTY
        self._last_word: Span | None = None
        self._following = Following(self.verticalScrollBar(), self)
        self._clicks = Clicks(self)
        self._back = WayBack(self)
        self._back.clicked.connect(self.follow)
        self._following.changed.connect(self._following_changed)
        self._clicks.clicked.connect(self._clicked)
        self.relaid.connect(self._keep_up)
        self.verticalScrollBar().rangeChanged.connect(self._keep_up)  # Qt lays a long document out bit by bit

    # told

    def show_article(self, article: Article | None) -> None:
        """Set another article, from its beginning."""
        self._clicks.cancel()
        self._last_word = None
        self.set_article(article or EMPTY)
        self._show_words()
        self._following.follow()

    def show_moment(self, moment: "Moment") -> None:
        """Light up what is being read, and keep it in view; where the voice falls silent, the caret says so."""
        if self._status in _SPEAKING and moment.status not in _SPEAKING and moment.last is not None:
            self.set_caret(moment.last)
        self._status = moment.status
        self.light(Lit(moment.paragraph, moment.sentence, moment.word))
        self._keep_in_view()
        self._offer_the_way_back()

    def read_here(self) -> None:
        """Ask for reading from the caret."""
        self._read_from(self.caret())

    def go_to(self, offset: int) -> None:
        """Put the caret before a character of the article, and bring it into view."""
        super().select(Span(offset, offset))

    def select(self, span: Span) -> None:
        """Select a span of the article and bring it into view, away from the voice."""
        self._following.let_go()
        super().select(span)

    def _show_words(self) -> None:
        super()._show_words()
        self.setAccessibleName(self._article.title or self.tr("Article"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the caret, Space reads aloud, Enter reads from the caret.")
        )

    # following the voice

    def follow(self) -> None:
        """Follow the voice again, from now on."""
        self._following.follow()
        self._keep_in_view()

    @property
    def follows(self) -> bool:
        """Whether the page follows the voice."""
        return self._following.active

    def keep_still(self, *, wanted: bool) -> None:
        """Jump instead of gliding, or glide where the desktop has nothing against it."""
        self._following.still = wanted

    def _keep_in_view(self, *, jump: bool = False) -> None:
        self._bring_into_view(self._place_of_voice(), jump=jump)

    def _place_of_voice(self) -> Span | None:
        """What is kept in view: in the pauses of a sentence its last word, else the page would go back to its start."""
        lit = self._lit
        if lit.word is not None:
            self._last_word = lit.word
        elif self._last_word and lit.sentence and lit.sentence.covers(self._last_word):
            return self._last_word if self._status in _SPEAKING else lit.sentence
        return lit.word or lit.sentence or lit.paragraph

    def _bring_into_view(self, place: Span | None, *, jump: bool) -> None:
        if place is not None and self._following.active:
            rect = self._seen_of_line(place.start)
            top = self._sheet.layers.paragraph(self._lit.paragraph or place).top()
            line = Line(rect.top(), rect.bottom(), min(top, rect.top()), self._type.size * self._type.line)
            self._following.show(line, self.viewport().height(), jump=jump)

    def _keep_up(self) -> None:
        """However the text is laid out now; while nothing is read, where the caret stands is where it goes on."""
        if self._article is EMPTY:
            return
        caret = self.caret()
        self._bring_into_view(self._place_of_voice() or Span(caret, caret), jump=True)

    def _following_changed(self, active: bool) -> None:  # noqa: FBT001  # a slot
        self._offer_the_way_back()
        self.following_changed.emit(active)

    def _offer_the_way_back(self) -> None:
        self._back.setVisible(not self._following.active and self._lit.sentence is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stays at the bottom."""
        super().resizeEvent(event)
        self._back.find_place()

    # the reader's hands

    def event(self, event: QEvent) -> bool:
        """The wheel also turns over the margins of the column, which Qt leaves out."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns the page; with Ctrl, it changes the size of type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_size(self._type.size + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            self.verticalScrollBar().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A caret that scrolls the page takes it from the voice."""
        value = self.verticalScrollBar().value()
        super().keyPressEvent(event)
        if self.verticalScrollBar().value() != value:
            self._following.let_go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a click; the menu is about the place where it was asked for."""
        if event.button() is Qt.MouseButton.RightButton and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        self._clicks.press(event)
        super().mousePressEvent(event)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key asks below the caret."""
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.menu_wanted.emit(event.globalPos() if mouse else below)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Perhaps a drag."""
        self._clicks.move(event)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Perhaps the end of a click."""
        super().mouseReleaseEvent(event)
        self._clicks.release(event, QPoint(0, self.verticalScrollBar().value()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click selects a word, and nothing else."""
        self._clicks.double()
        super().mouseDoubleClickEvent(event)

    def _clicked(self, point: QPoint) -> None:
        offset = self._sheet.offset_under(point.toPointF())
        if offset is not None:
            self._read_from(offset)

    def _read_from(self, offset: int) -> None:
        if self._article.sections:
            self._following.follow()
            self.read_from.emit(offset)
