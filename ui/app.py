"""Runs the window program in two steps: first what is painted, and once that is seen, all that acts."""

import os
from contextlib import suppress
from dataclasses import asdict
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader import places
from reader.errors import VorleserError
from reader.settings import FILE
from reader.status import Status
from ui.dressing import Dressing, speak_as
from ui.early import Early
from ui.errand import all_ended
from ui.instance import Instance, handed
from ui.keeping import Keeping
from ui.mishaps import Mishaps
from ui.opening import Opening, Source
from ui.painting import Painting
from ui.placement import Placement
from ui.shelf import Shelf
from ui.showing import Showing
from ui.theme import Look, register_fonts
from ui.trace import trace_if_asked
from ui.window import Window

if TYPE_CHECKING:
    from ui.rooms import Rooms

LOG = "vorleser.log"
LIBRARY = "library.sqlite"

ARGUMENTS = ["vorleser", "-style", "fusion"]
"""For Qt: the style sheet is made for this style, and it looks the same everywhere.

`setStyle` would hand back a QStyle, of which PySide makes 500 enumerators before the window is painted.
"""

PATIENCE = 0.2
"""Seconds for an article to be opened before the window shows itself without it."""


def run(article: str | None) -> int:
    """Open the window, with an article if one is named; returns the exit code when it is closed."""
    application = QApplication.instance() or QApplication(ARGUMENTS)
    assert isinstance(application, QApplication)  # noqa: S101 - there is no other kind here
    application.setApplicationName("Vorleser")
    application.setDesktopFileName("vorleser")
    instance, given = Instance(), handed(article)
    if not instance.is_first() and instance.hand_over(given):
        return 0
    register_fonts()
    program = Program(application)
    instance.greeted.connect(program.greeted)
    program.loaded.connect(instance.listen)
    program.start(None if given.at_once else given.source)
    if given.at_once:
        program.greeted.emit(given)
    code = application.exec()
    instance.close()
    if not program.close():
        os._exit(code)  # everything is written; only a thread that waits for a hanging sound server is left
    return code


class Program(QObject):
    """What is painted; `rooms` come behind it. What is wished before they are there is done when they are."""

    loaded = Signal()
    """All that is loaded late is there."""

    greeted = Signal(object)
    """Handed, by this start or a later one, to be read or shown at once."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._mishaps = Mishaps(places.data_dir() / LOG, self)
        self._keeping = Keeping(places.config_dir() / FILE, self)
        settings = self._keeping.settings
        speak_as(settings)
        self._look = Look(self)
        self._look.choose(settings.theme)
        self.window = Window(self._look)
        self._dressing = Dressing(self.window, self._look, self._keeping, self)
        self._shelf = Shelf(places.data_dir() / LIBRARY, self)
        self._opening = Opening(self._shelf.take, self)
        self._showing = Showing(self.window, self._opening, self)
        self._painting = Painting(self.window)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._trace = trace_if_asked(self.window.page)
        self._troubles: list[Exception] = []
        self._show_settings()
        self._wire()
        self._early = self._watch()

    def start(self, article: Source | None) -> None:
        """Open an article and show the window; all that acts is built once it has been painted."""
        if article is not None:
            self._opening.open(article)
            self._opening.wait(PATIENCE)
        self._showing.at_once = True
        self.window.show()
        self._painting.wait()

    @cached_property
    def rooms(self) -> "Rooms":
        """All parts that act."""
        from ui.rooms import Rooms  # noqa: PLC0415 - see ui.later

        rooms = Rooms(
            self.window,
            self._look,
            application=self._application,
            keeping=self._keeping,
            shelf=self._shelf,
            opening=self._opening,
            showing=self._showing,
            note=self._mishaps.note,
            parent=self,
        )
        self.greeted.connect(rooms.outside.greet)
        rooms.loaded.connect(self.loaded)
        if self._trace is not None:
            self._trace.follow(rooms.reading)
        return rooms

    def close(self) -> bool:
        """Write what is to be kept, and end all threads and processes; False if one thread could not be ended."""
        rooms: Rooms | None = self.__dict__.get("rooms")
        if rooms is not None:
            rooms.reading.stop()
        self._keeping.change(**asdict(self.window.placement()))
        self.window.hide()  # nobody has to watch the threads end
        self._painting.forget()
        self._soon.stop()
        self._opening.close()
        ended = rooms is None or rooms.close()
        self._shelf.close()
        with suppress(VorleserError):  # nobody is there to be told
            self._keeping.close()
        self._mishaps.close()
        return all_ended(patience=2.0) and ended

    def _show_settings(self) -> None:
        settings, window = self._keeping.settings, self.window
        window.put(Placement(settings.window, settings.outline_width, settings.outline_shown))
        window.show_only_sentence(wanted=settings.one_sentence)
        window.transport.speed.show_speed(settings.speed)
        window.transport.volume.show_volume(settings.volume)
        if self._keeping.complaint is not None:
            self._troubles.append(self._keeping.complaint)

    def _wire(self) -> None:
        self._painting.done.connect(self._complete)
        self._soon.timeout.connect(self._furnish)
        self._showing.taken_up.connect(self._allow_commands)
        self._mishaps.happened.connect(self._tell)
        self._keeping.failed.connect(self._tell)
        self._shelf.failed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        wire = self.window.actions_.wire
        wire("outline", self.window.toggle_outline)
        wire("outline_width", self.window.change_outline_width)

    def _watch(self) -> Early:
        opening, window = self._opening, self.window
        return Early(
            window.actions_,
            (
                self.greeted,
                opening.failed,
                opening.unsure,
                window.file_dropped,
                window.text_dropped,
                window.page.read_from,
                window.transport.sought,
                window.transport.speed_changed,
                window.transport.volume_changed,
            ),
        )

    @Slot()
    def _allow_commands(self) -> None:
        """An article is there, even if nobody can read it yet; later, the reading says what is possible."""
        if not self._early.is_over:
            self.window.actions_.show_status(Status.STOPPED)

    @Slot()
    def _complete(self) -> None:
        """Show what the article did not wait for."""
        self.window.show_sections()
        self._soon.start()

    @Slot()
    def _furnish(self) -> None:
        """Build what acts, let it take up what is painted, and do what was wished meanwhile."""
        self.rooms.start()
        self._early.repeat()
        for trouble in self._troubles:
            self.rooms.telling.tell(trouble)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if self._early.is_over:
            self.rooms.telling.tell(error)
        else:
            self._troubles.append(error)
