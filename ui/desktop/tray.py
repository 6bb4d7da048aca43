"""The icon in the desktop's tray: what is read can be steered there while the window is hidden."""

from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from reader.moment import Status
from reader.places import asset
from ui.actions import Actions
from ui.menu import show_access_keys

_COMMANDS: Final = ("play", "stop", "next_sentence", "", "read_copied", "", "quit")
"""Those of the table that its menu holds; an empty name is a line between them."""

Reason = QSystemTrayIcon.ActivationReason


class Tray(QObject):
    """Told what is read; tells that the window is wanted. Belongs to the UI thread."""

    window_wanted = Signal()

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._menu = QMenu()
        self._window = QAction(self)
        self._window.triggered.connect(self.window_wanted)
        self._menu.addAction(self._window)
        for command in _COMMANDS:
            if command:
                self._menu.addAction(actions[command])
            else:
                self._menu.addSeparator()
        self._menu.aboutToShow.connect(self._show_words)
        self._icon = QSystemTrayIcon(QIcon(str(asset("desktop/vorleser.svg"))), self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._obey)

    @staticmethod
    def is_possible() -> bool:
        """Whether this desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Be seen."""
        self._show_words()
        self._icon.show()

    def hide(self) -> None:
        """Be seen no more."""
        self._icon.hide()

    def show_reading(self, title: str, status: Status) -> None:
        """Tell what is read, and whether it can be heard."""
        states = {
            Status.READING: self.tr("reads aloud"),
            Status.WAITING: self.tr("reads aloud"),
            Status.PAUSED: self.tr("paused"),
            Status.ENDED: self.tr("read to the end"),
        }
        state = states.get(status)
        name = f"Vorleser: {state}" if state else "Vorleser"
        tip = f"{name}\n{title}" if title else name
        if tip != self.tip:  # each one goes over the bus
            self._icon.setToolTip(tip)

    def tell(self, title: str, text: str) -> None:
        """Tell something beside the icon."""
        self._icon.showMessage(title, text, self._icon.icon())

    @property
    def tip(self) -> str:
        """What is told to whoever points at it."""
        return self._icon.toolTip()

    @property
    def menu(self) -> QMenu:
        """What can be done there."""
        return self._menu

    def _show_words(self) -> None:
        self._window.setText(self.tr("Show the window"))
        show_access_keys(self._menu.actions())

    @Slot(Reason)
    def _obey(self, reason: Reason) -> None:
        """A click brings the window, one with the middle button pauses and goes on."""
        if reason is Reason.MiddleClick:
            self._actions["play"].trigger()
        elif reason is not Reason.Context:
            self.window_wanted.emit()
