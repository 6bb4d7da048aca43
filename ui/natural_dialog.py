"""The dialog of natural voices: what each is and takes, how far a download is, and what can be done with a voice."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.speech.piper.pace import Pace
from reader.speech.piper.stock import Holding, Presence
from ui.natural_list import NaturalList
from ui.natural_words import progress, size
from ui.pressing import let_enter_press
from ui.scrolled import within_screen

_PARTS: Final = 1000
"""Steps of the progress bar."""


class NaturalDialog(QDialog):
    """Told what there is and how far it is; tells what is wanted of a voice. It never blocks, and asks nothing."""

    fetch_wanted = Signal(Holding)
    cancel_wanted = Signal()
    choice_wanted = Signal(Holding)
    removal_wanted = Signal(Holding)
    trial_wanted = Signal(str)
    """The name of a voice that shall speak; "" for silence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("natural")
        self.setMinimumSize(360, 320)
        self.resize(620, 620)
        self._fetched: str | None = None
        self._speaking = False
        self._about, self._state = QLabel(self), QLabel(self)
        for label in (self._about, self._state):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._list = NaturalList(self)
        self._list.currentItemChanged.connect(self._show_buttons)
        self._list.currentItemChanged.connect(self._show_row)
        self._list.acted.connect(self._act)
        self._list.tried.connect(self._try)
        self._list.removed.connect(self._remove)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _PARTS)
        self._bar.setTextVisible(False)
        self._cancel = self._button(self.cancel_wanted)
        self._get, self._choose = self._button(self._act), self._button(self._act)
        self._listen, self._remove_it = self._button(self._try), self._button(self._remove)
        self._close = self._button(self.reject)
        self._place()
        self._show_words()
        self._list.setFocus()
        let_enter_press(self)
        within_screen(self)

    # told

    def show_holdings(self, holdings: Sequence[Holding], reading: str, fetched: str | None) -> None:
        """Show what there is; the names of the voice that reads, and of the one that is being fetched."""
        self._fetched = fetched
        self._list.show_holdings(holdings, reading, fetched)
        self._show_buttons()
        if fetched is None and self.is_on_cancel:
            self._list.setFocus()  # Qt would go to whatever comes next
        self._bar.setVisible(fetched is not None)
        self._cancel.setVisible(fetched is not None)

    def go_to(self, name: str) -> None:
        """Mark a voice."""
        self._list.go_to(name)

    def show_pace(self, pace: Pace) -> None:
        """Show how far the download is."""
        self._bar.setValue(round(_PARTS * pace.done / pace.of))
        self._show_state(*progress(pace))

    def show_waiting(self) -> None:
        """Tell that the service is waited for."""
        text = self.tr("No answer at the moment. It is tried again.")
        self._show_state(text, text)

    def show_begun(self) -> None:
        """A download has begun: the keyboard is on what ends it."""
        self._bar.setValue(0)
        text = self.tr("The download begins.")
        self._show_state(text, text)
        self._go_on_with(self._cancel)

    @property
    def is_on_cancel(self) -> bool:
        """Whether the keyboard is on what ends the download."""
        return self.focusWidget() is self._cancel

    def show_end(self, text: str, *, follow: bool) -> None:
        """Tell how something ended; `follow`: the keyboard goes to what can be done next with the marked voice."""
        self._show_state(text, text)
        if follow:
            there = (button for button in (self._choose, self._get) if not button.isHidden())
            target = next(there, self._list)
            target.setAccessibleDescription(text)  # a screen reader says it with the button
            self._go_on_with(target)

    def show_speaking(self, speaking: bool) -> None:  # noqa: FBT001 - a slot
        """Show whether a voice speaks on trial."""
        self._speaking = speaking
        self._listen.setText(self.tr("Stop") if speaking else self.tr("Listen"))

    @property
    def state_text(self) -> str:
        """What the dialog says at the moment."""
        return self._state.text()

    # the reader's hands

    def done(self, result: int) -> None:
        """No voice goes on speaking behind a dialog that is closed; a download goes on."""
        self.trial_wanted.emit("")
        super().done(result)

    @Slot()
    def _act(self) -> None:
        """What Enter does: fetch what is not here, choose what is."""
        holding = self._list.marked
        if holding is None or holding.name == self._fetched:
            return
        if holding.presence is Presence.HERE:
            self.choice_wanted.emit(holding)
        elif self._fetched is None:
            self.fetch_wanted.emit(holding)

    @Slot()
    def _try(self) -> None:
        holding = self._list.marked
        if self._speaking or holding is None:
            self.trial_wanted.emit("")
        elif holding.presence is Presence.HERE:
            self.trial_wanted.emit(holding.name)

    @Slot()
    def _remove(self) -> None:
        holding = self._list.marked
        if holding is not None and holding.there and holding.name != self._fetched:
            self.removal_wanted.emit(holding)

    # shown

    def _go_on_with(self, target: QWidget) -> None:
        """Put the keyboard there, and on a magnified screen the eyes as well, once all has its place."""
        target.setFocus()
        for area in self._areas(target):
            QTimer.singleShot(0, area, partial(area.ensureWidgetVisible, target))

    @Slot(QListWidgetItem)
    def _show_row(self) -> None:
        """On a magnified screen, the list is partly out of sight: the marked row is not."""
        row = self._list.visualRect(self._list.currentIndex())
        for area in self._areas(self._list):
            content = area.widget()
            if content is not None:
                middle = self._list.viewport().mapTo(content, row.center())
                area.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def _areas(self, part: QWidget) -> list[QScrollArea]:
        """What scrolls this part of the dialog."""
        areas = self.findChildren(QScrollArea, "scrolled")
        return [area for area in areas if area.isAncestorOf(part)]

    @Slot(QListWidgetItem)
    def _show_buttons(self) -> None:
        holding = self._list.marked
        comes = holding is not None and holding.name == self._fetched
        here = holding is not None and holding.presence is Presence.HERE
        there = 0 if holding is None or comes else holding.there
        focused = self.focusWidget()
        self._get.setVisible(holding is not None and not here and not comes)
        self._get.setEnabled(self._fetched is None)
        begun = holding is not None and holding.presence is Presence.BEGUN
        self._get.setText(self.tr("Go on downloading") if begun else self.tr("Download"))
        self._choose.setVisible(here)
        self._listen.setVisible(here)
        self._remove_it.setVisible(there > 0)
        self._remove_it.setText(self.tr("Remove ({size})").format(size=size(there)))
        for button in (self._get, self._choose, self._listen, self._remove_it):
            button.setAccessibleDescription("")
        if focused is not None and focused.isHidden():
            self._list.setFocus()

    def _show_state(self, text: str, spoken: str) -> None:
        self._state.setText(text)
        self._state.setAccessibleName(spoken)
        self._state.setVisible(bool(text))
        self._bar.setAccessibleDescription(spoken)
        self._cancel.setAccessibleDescription(spoken)  # said whenever somebody comes to it
        self._list.setAccessibleDescription(self._list.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
            self._list.show_again()
            self._show_buttons()
        super().changeEvent(event)

    def _show_words(self) -> None:
        self.setWindowTitle(self.tr("Natural voices"))
        self._about.setText(
            self.tr(
                "Natural voices sound like people and need no network. Each is downloaded once, free of charge, "
                "and only after you have said yes."
            )
        )
        self._list.setAccessibleName(self.tr("Natural voices"))
        keys = self.tr("Enter: download or choose · Space: listen · Del: remove")
        self._list.setToolTip(keys)
        self._list.setAccessibleDescription(keys)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel.setText(self.tr("Cancel"))
        self._choose.setText(self.tr("Read with it"))
        self._close.setText(self.tr("Close"))
        self.show_speaking(self._speaking)

    # built

    def _button(self, slot: object) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _place(self) -> None:
        coming, below = QHBoxLayout(), QHBoxLayout()
        coming.setSpacing(12)
        coming.addWidget(self._bar, 1)
        coming.addWidget(self._cancel)
        below.setSpacing(8)
        for button in (self._get, self._choose, self._listen, self._remove_it):
            below.addWidget(button)
        below.addStretch()
        below.addWidget(self._close)
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 20, 22, 20)
        box.setSpacing(12)
        box.addWidget(self._about)
        box.addWidget(self._list, 1)
        box.addWidget(self._state)
        box.addLayout(coming)
        box.addLayout(below)
        self._state.hide()
