"""The panel of voices: which one reads, and what the others sound like."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.popup import Popup
from ui.voices import Kind, Offered

_ID = Qt.ItemDataRole.UserRole
_ROWS, _FEWEST = 8, 3
_BESIDE = 200
"""Pixels of the screen that the rest of the panel needs, and the frame around it."""


class VoicePanel(Popup):
    """A click or Enter chooses a voice; the button, or Space, lets the marked one speak."""

    chosen = Signal(str)
    """The id of a voice."""

    trial_wanted = Signal(str)
    """The id of a voice that shall speak; "" for silence."""

    more_wanted = Signal()
    """Natural voices shall be shown: those that can be had, and the room that each takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voices: Sequence[Offered] = ()
        self._current = ""
        self._speaking = False
        self._list = QListWidget(self)
        self._list.setObjectName("voices")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._choose)
        self._list.installEventFilter(self)
        self._try = QPushButton(self)
        self._try.setAutoDefault(False)
        self._try.clicked.connect(self._try_marked)
        self._more = QPushButton(self)
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self._want_more)
        self._tip = QLabel(self)
        self._tip.setWordWrap(True)
        self._tip.setProperty("muted", "true")
        self._tip.hide()
        self._hint = QLabel(self)
        self._hint.setProperty("muted", "true")
        bottom = QHBoxLayout()
        bottom.addWidget(self._more)
        bottom.addStretch()
        bottom.addWidget(self._try)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 14)
        box.setSpacing(10)
        box.addWidget(self._list)
        box.addWidget(self._hint)
        box.addWidget(self._tip)
        box.addLayout(bottom)
        QWidget.setTabOrder(self._try, self._more)
        self._show_words()

    # told

    def show_voices(self, voices: Sequence[Offered], current: str) -> None:
        """Show these, and which of them reads."""
        self._voices, self._current = voices, current
        self._fill()

    def go_to(self, voice: str) -> None:
        """Put the keyboard on a voice, whether it reads or not."""
        for item in (self._list.item(row) for row in range(self._list.count())):
            if item.data(_ID) == voice:
                self._list.setCurrentItem(item)

    def show_tip(self, *, wanted: bool) -> None:
        """Tell that natural voices can be had, unless one is there."""
        self._tip.setVisible(wanted and all(voice.kind is not Kind.NATURAL for voice in self._voices))

    def show_speaking(self, speaking: bool) -> None:  # noqa: FBT001 - a slot
        """Show whether a voice speaks on trial."""
        self._speaking = speaking
        self._try.setText(self.tr("Stop") if speaking else self.tr("Listen"))

    # the reader's hands

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """In the list, Space lets the marked voice speak, and Enter chooses it and closes the panel.

        Home and the page keys are done here: Qt would go to a heading, which cannot be marked, and stay.
        """
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Space:
                self._try_marked()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._list.currentItem())
                self.close()
                return True
            if event.key() == Qt.Key.Key_Home and self._voices:
                self.go_to(self._voices[0].id)
                self._list.scrollToTop()
                return True
            if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self._turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # Qt gives objects of its own

    def _turn(self, way: int) -> None:
        """Go on by as many voices as are shown, or to the last one."""
        ids = [voice.id for voice in self._voices]
        item = self._list.currentItem()
        if item is not None:
            there = ids.index(item.data(_ID)) + way * (_ROWS - 1)
            self.go_to(ids[min(max(there, 0), len(ids) - 1)])

    def hideEvent(self, event: QHideEvent) -> None:
        """No voice goes on speaking behind a panel that is closed."""
        super().hideEvent(event)
        self.trial_wanted.emit("")

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ID) != self._current:
            self._current = str(item.data(_ID))
            self._mark()
            self.chosen.emit(self._current)

    def _want_more(self) -> None:
        """A panel cannot stay open beside a dialog."""
        self.close()
        self.more_wanted.emit()

    def _try_marked(self) -> None:
        item = self._list.currentItem()
        self.trial_wanted.emit("" if self._speaking or item is None else str(item.data(_ID)))

    # built

    def _fill(self) -> None:
        self._list.clear()
        several = len({voice.kind for voice in self._voices}) > 1
        above = None
        for voice in self._voices:
            if several and voice.kind is not above:
                self._list.addItem(_heading(voice.kind))
            above = voice.kind
            item = QListWidgetItem(voice.text)
            item.setData(_ID, voice.id)
            self._list.addItem(item)
        self._mark()
        rows = self._list.count()
        row = self._list.sizeHintForRow(rows - 1) if rows else 0
        fitting = (self.screen().availableSize().height() - _BESIDE) // max(1, row)
        self._list.setFixedHeight(row * min(_ROWS, rows, max(_FEWEST, fitting)) + 16)
        self._list.setMinimumWidth(self._list.sizeHintForColumn(0) + 60)

    def _mark(self) -> None:
        for item in (self._list.item(row) for row in range(self._list.count())):
            if item.data(_ID) is None:
                continue
            reads = item.data(_ID) == self._current
            font = item.font()
            font.setBold(reads)
            item.setFont(font)
            spoken = self.tr("{voice}, reads now").format(voice=item.text()) if reads else item.text()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if reads:
                self._list.setCurrentItem(item)

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
            self._fill()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.setAccessibleName(self.tr("Voices"))
        self._list.setAccessibleName(self.tr("Voices"))
        self._tip.setText(
            self.tr("Voices that sound like people can be added here, free of charge; they need no network.")
        )
        self._more.setText(self.tr("Natural voices …"))
        self._hint.setText(self.tr("Space: listen · Enter: choose"))
        self.show_speaking(self._speaking)


def _heading(kind: Kind) -> QListWidgetItem:
    """A row that cannot be chosen; keys pass it by."""
    item = QListWidgetItem(kind.text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
