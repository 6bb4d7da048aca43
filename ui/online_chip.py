"""The badge that is seen as long as an online voice reads, or a voice comes from the net."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu, QWidget

from ui.chips import Chip
from ui.popup import place_beside, room_for


class OnlineChip(Chip):
    """Told which menu takes it back; hidden while nothing is sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("online", parent)
        self._choices: QMenu | None = None
        self._reading = True
        self.clicked.connect(self._open)
        self._show_language()
        self.hide()

    def offer(self, choices: QMenu) -> None:
        """Open this menu when it is clicked."""
        self._choices = choices

    def show_use(self, *, reading: bool, downloads: bool) -> None:
        """Show what the net is used for, if for anything."""
        self._reading = reading or not downloads
        self._show_language()
        self.setVisible(reading or downloads)

    def _open(self) -> None:
        if self._choices is not None:
            size = self._choices.sizeHint()
            place = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
            self._choices.popup(place_beside(place, size, room_for(size, self)))

    def _show_language(self) -> None:
        self.setText(self.tr("Online"))
        if self._reading:
            self.setAccessibleName(self.tr("Online: what is read is sent to Google"))
            self.setToolTip(self.tr("What is read is sent to Google. Click to choose what may be sent."))
        else:
            self.setAccessibleName(self.tr("Online: a voice is being downloaded"))
            self.setToolTip(self.tr("A voice is being downloaded. Click to stop that."))
