"""Reading on without the window: hidden in the tray, or minimised where there is none, so that there is a way back."""

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from ui.reading import Reading
from ui.window import Window

if TYPE_CHECKING:
    from ui.desktop.tray import Tray

_LOOK: Final = 2000
"""Milliseconds between two looks whether the tray is still there."""


class Background(QObject):
    """Hides the window, and ends the program for whoever cannot see it. Belongs to the UI thread."""

    entered = Signal()
    """The window is hidden; only the icon in the tray is left."""

    def __init__(self, window: Window, reading: Reading, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._reading = window, reading
        self._tray: Tray | None = None
        self._away = False
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._stay_reachable)
        application.setQuitOnLastWindowClosed(False)  # a dialog may be the last one, while we read on
        application.lastWindowClosed.connect(self._end)
        window.installEventFilter(self)
        window.actions_.wire("background", self.enter)
        window.actions_.wire("quit", self.quit)
        reading.moment_changed.connect(self._show_reading)

    def enter(self) -> None:
        """Be out of the way, and read on."""
        from ui.desktop.tray import Tray  # noqa: PLC0415 - see ui.later

        if not Tray.is_possible():
            self._window.showMinimized()
            return
        if self._tray is None:
            self._tray = Tray(self._window.actions_, self)
            self._tray.window_wanted.connect(self._window.come_forward)
        self._away = True
        self._show_reading()
        self._tray.show()
        self._window.hide()
        self._look.start()
        self.entered.emit()

    def quit(self) -> None:
        """End the program; a question that is to be answered first brings the window back."""
        if not self._away:
            self._window.close()
            return
        event = QCloseEvent()
        QCoreApplication.sendEvent(self._window, event)
        if event.isAccepted():
            QCoreApplication.quit()
        else:
            self._window.come_forward()

    @Slot(str, str)
    def tell(self, title: str, text: str) -> None:
        """Windows and macOS tell beside an icon in the tray what Linux tells by its notifications."""
        if sys.platform != "linux" and self._away and self._tray is not None:
            self._tray.tell(title, text)

    def close(self) -> None:
        """Leave the tray."""
        self._look.stop()
        if self._tray is not None:
            self._tray.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is back, whoever called it."""
        if event.type() is QEvent.Type.Show and watched is self._window and self._away:
            self._away = False
            self.close()
        return super().eventFilter(watched, event)

    @Slot()
    def _show_reading(self) -> None:
        if self._tray is not None and self._away:
            score = self._reading.score
            self._tray.show_reading(score.article.title if score else "", self._reading.moment.status)

    @Slot()
    def _stay_reachable(self) -> None:
        """The tray has gone, and with it our icon."""
        if self._tray is not None and not self._tray.is_possible():
            self._window.showMinimized()

    @Slot()
    def _end(self) -> None:
        if not self._away:
            QCoreApplication.quit()
