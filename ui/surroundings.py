"""What surrounds the window: builds what hears of the desktop, of a screen reader, and of whoever does not see."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import places
from ui.asking import Asking
from ui.background import Background
from ui.desktop.screen_reader import ScreenReader
from ui.ending import Ending
from ui.hearing import Hearing
from ui.keeping import Keeping
from ui.manners import Manners
from ui.noticing import Noticing
from ui.self_voicing import SelfVoicing
from ui.tips import Tips
from ui.window import Window

if TYPE_CHECKING:
    from ui.desktop.link import DesktopLink


class Surroundings(QObject):
    """Belongs to the UI thread."""

    open_wished = Signal(str)
    """The path of a file that the desktop brings."""

    def __init__(
        self,
        window: Window,
        hearing: Hearing,
        asking: Asking,
        keeping: Keeping,
        application: QApplication,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._hearing, self._keeping = window, hearing, keeping
        reading, prompter = hearing.reading, asking.prompter
        self._ending = Ending(self)
        self._tips = Tips(application, self)
        self._desktop: DesktopLink | None = None
        application.setWindowIcon(QIcon(str(places.asset("desktop/vorleser.svg"))))
        self.screen_reader = ScreenReader(self)
        asking.replying.know(self.screen_reader)
        self.background = Background(window, reading, application, self)
        self.noticing = Noticing(window, reading, keeping, self)
        self.manners = Manners(
            window, reading, prompter, screen_reader=self.screen_reader, keeping=keeping, parent=self
        )
        self.self_voicing = SelfVoicing(
            window, reading, prompter, keeping=keeping, screen_reader=self.screen_reader, parent=self
        )
        self.background.entered.connect(self.noticing.tell_way_back)
        self.noticing.noticed.connect(self.background.tell)

    def start(self) -> None:
        """Look whether a screen reader runs."""
        self.screen_reader.start()

    @Slot(str)
    def tell_of_export(self, text: str) -> None:
        """An export has ended; `text` says how."""
        self.noticing.tell_of_export(text)
        self.self_voicing.tell(text)

    @Slot()
    def join_desktop(self) -> None:
        """What talks with the desktop is loaded."""
        from ui.desktop.link import DesktopLink  # noqa: PLC0415 - see ui.later

        hearing = self._hearing
        self._desktop = desktop = DesktopLink(
            hearing.reading, self._window, (self.screen_reader.guest(),), self
        )
        desktop.speed_wished.connect(hearing.take_speed)
        desktop.volume_wished.connect(hearing.take_volume)
        desktop.open_wished.connect(self.open_wished)
        hearing.volume_changed.connect(desktop.show_volume)
        self.noticing.noticed.connect(desktop.notify)
        self.noticing.seen.connect(desktop.withdraw)
        desktop.show_volume(self._keeping.settings.volume)
        desktop.start()
        self.self_voicing.start()

    def close(self) -> None:
        """Take leave."""
        self.background.close()
        if self._desktop is not None:
            self._desktop.close()
        self.self_voicing.close()
        self._ending.close()
