"""The menu of online voices: what may be sent, and what happens when the service fails."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.settings import HANDOVERS
from ui.menu import show_access_keys
from ui.words import C_, translate

_HANDOVERS: Final = dict(
    zip(
        HANDOVERS,
        (
            C_("OnlineMenu", "If the service fails: the offline voice reads on"),
            C_("OnlineMenu", "If the service fails: wait for it"),
            C_("OnlineMenu", "If the service fails: stop"),
        ),
        strict=True,
    )
)


class OnlineMenu(QMenu):
    """Told what is chosen; tells what shall be."""

    allowed_chosen = Signal(bool)
    """Whether online voices may be used."""

    own_texts_chosen = Signal(bool)
    """Whether they may be sent the reader's own texts."""

    handover_chosen = Signal(str)
    """One of `reader.settings.HANDOVERS`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._allowed = self._switch(self.allowed_chosen)
        self._own_texts = self._switch(self.own_texts_chosen)
        self.addSeparator()
        self._handovers = QActionGroup(self)
        for handover in HANDOVERS:
            action = QAction(self._handovers)
            action.setCheckable(True)
            action.setData(handover)
            self.addAction(action)
        self._handovers.triggered.connect(self._pick)
        self._stop: Callable[[], object] | None = None
        self._voice = ""
        self._download = QAction(self)
        self._download.triggered.connect(self._end_download)
        self.aboutToShow.connect(self._show_words)
        self._show_words()  # so that it knows its size

    def show_choices(self, *, allowed: bool, own_texts: bool, handover: str) -> None:
        """Show what is chosen, without telling it; own texts are a question only where anything may be sent."""
        self._allowed.setChecked(allowed)
        self._own_texts.setChecked(allowed and own_texts)
        self._own_texts.setEnabled(allowed)
        for action in self._handovers.actions():
            action.setChecked(action.data() == handover)

    def show_download(self, voice: str, stop: Callable[[], object] | None) -> None:
        """Offer to stop the download of a voice, or with None no longer."""
        self._voice, self._stop = voice, stop
        if stop is None:
            self.removeAction(self._download)
        else:
            self.insertAction(self._allowed, self._download)
        self._show_words()

    def _end_download(self) -> None:
        if self._stop is not None:
            self._stop()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_words()
        super().changeEvent(event)

    def _switch(self, chosen: object) -> QAction:
        action = QAction(self)
        action.setCheckable(True)
        action.triggered.connect(chosen)
        self.addAction(action)
        return action

    def _pick(self, action: QAction) -> None:
        self.handover_chosen.emit(action.data())

    def _show_words(self) -> None:
        self.setTitle(self.tr("Online voices"))
        self.setAccessibleName(self.tr("Online voices"))
        self._allowed.setText(self.tr("Allow online voices"))
        self._own_texts.setText(self.tr("For my own files and texts, too"))
        self._download.setText(self.tr("Stop downloading “{voice}”").format(voice=self._voice))
        for action in self._handovers.actions():
            action.setText(translate("OnlineMenu", _HANDOVERS[action.data()]))
        show_access_keys(self.actions())
