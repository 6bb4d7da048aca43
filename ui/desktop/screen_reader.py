"""Tells whether a screen reader runs on this desktop, and when one comes or goes."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from ui.desktop.orca import Orca


class ScreenReader(QObject):
    """Belongs to the UI thread. Until it has been looked for, none runs."""

    changed = Signal(bool)
    """One runs from now on, or no longer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = False

    @property
    def running(self) -> bool:
        """Whether one runs."""
        return self._running

    def guest(self) -> "Orca":
        """Who looks for it on Linux, to be told of the session bus."""
        from ui.desktop.orca import Orca  # noqa: PLC0415 - see ui.later

        guest = Orca(self)
        guest.told.connect(self.take, Qt.ConnectionType.QueuedConnection)
        return guest

    def start(self) -> None:
        """Elsewhere than on Linux look now, and whenever the program comes to the front: nobody tells of a change."""
        application = QGuiApplication.instance()
        if sys.platform != "linux" and isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._look)
            self._look()

    @Slot()
    def _look(self) -> None:
        from ui.desktop.assistance import asked_system  # noqa: PLC0415 - see ui.later

        self.take(asked_system())

    @Slot(bool)
    def take(self, running: bool) -> None:  # noqa: FBT001 - a slot
        """Somebody has looked."""
        if running != self._running:
            self._running = running
            self.changed.emit(running)
