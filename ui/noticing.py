"""Decides what the desktop is told while the window is not in front: the end, what goes wrong, what is finished."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from reader.moment import Moment, Status
from ui.keeping import Keeping
from ui.messages import Importance, Message
from ui.reading import Reading
from ui.window import Window


class Noticing(QObject):
    """Belongs to the UI thread. Polite: tells nothing that can be seen in the window, nor what nobody wants to hear."""

    noticed = Signal(str, str)
    """What the desktop is to tell: a title, and a text that says more."""

    seen = Signal()
    """The window is in front again: what was told need not be told any longer."""

    def __init__(self, window: Window, reading: Reading, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._reading, self._keeping = reading, keeping
        self._status = Status.EMPTY
        reading.moment_changed.connect(self._follow)
        window.messages.told.connect(self._pass_on)
        window.menu.notifications_chosen.connect(self._choose)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101 - there is no other kind here
        application.applicationStateChanged.connect(self._look)

    @Slot(str)
    def tell_of_export(self, text: str) -> None:
        """An export has ended; `text` says how."""
        self._tell(self.tr("Export"), text)

    @Slot()
    def tell_way_back(self) -> None:
        """The window is hidden."""
        text = self.tr("The icon in the tray brings the window back; so does starting Vorleser once more.")
        self._tell(self.tr("Vorleser stays in the background"), text, certainly=True)

    @Slot(Moment)
    def _follow(self, moment: Moment) -> None:
        before, self._status = self._status, moment.status
        score = self._reading.score
        if moment.status is Status.ENDED and before is not Status.ENDED and score is not None:
            self._tell(self.tr("Read to the end"), score.article.title)

    @Slot(Message)
    def _pass_on(self, message: Message) -> None:
        """Notes can wait until somebody looks."""
        if message.importance > Importance.NOTE:
            self._tell("Vorleser", message.text)

    @Slot(bool)
    def _choose(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._keeping.change(notifications=wanted)

    @Slot(Qt.ApplicationState)
    def _look(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.seen.emit()

    def _tell(self, title: str, text: str, *, certainly: bool = False) -> None:
        """Tell it if nobody sees it here; `certainly`, if the window is just about to go."""
        in_front = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        if self._keeping.settings.notifications and (certainly or not in_front):
            self.noticed.emit(title, text)
