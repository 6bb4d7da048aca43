"""All parts of the program that act: built and joined once the window has been painted, which does without them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.errors import VorleserError
from ui import later
from ui.asking import Asking
from ui.errand import Errand
from ui.garbage import Garbage
from ui.hearing import Hearing
from ui.helping import Helping
from ui.keeping import Keeping
from ui.opening import Opening
from ui.outside import Outside
from ui.publishing import Publishing
from ui.shelf import Shelf
from ui.shelving import Shelving
from ui.showing import Showing
from ui.surroundings import Surroundings
from ui.telling import Telling
from ui.theme import Look
from ui.window import Window


class Rooms(QObject):
    """Belongs to the UI thread. Takes what the window was painted with."""

    loaded = Signal()
    """All that is loaded late is there."""

    def __init__(  # noqa: PLR0913 - the parts
        self,
        window: Window,
        look: Look,
        *,
        application: QApplication,
        keeping: Keeping,
        shelf: Shelf,
        opening: Opening,
        showing: Showing,
        note: Callable[[BaseException], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._note_anything = window, note
        self.hearing = hearing = Hearing(window, look, keeping, self)
        self.reading = reading = hearing.reading
        self.shelving = Shelving(
            window, reading, showing, shelf=shelf, opening=opening, casting=hearing.casting, parent=self
        )
        self.outside = Outside(window, reading, self.shelving, self)
        self._helping = Helping(window, self.shelving, self)
        self.publishing = Publishing(
            window,
            reading,
            hearing.saying,
            keeping=keeping,
            studio=hearing.studio,
            consenting=hearing.consenting,
            parent=self,
        )
        self.asking = Asking(window, hearing, shelf, keeping, self)
        self.surroundings = Surroundings(window, hearing, self.asking, keeping, application, self)
        self.telling = Telling(window.messages, reading, hearing.studio, note, self)
        self._loading = Errand(self)
        self._garbage = Garbage(lambda: reading.is_active, self)
        self._wire()
        self._wire_loading()

    def start(self) -> None:
        """Look around: for the sound card, for what was opened last; and load the rest."""
        self.hearing.start()
        self.surroundings.start()
        self._loading.run(later.load)
        self.shelving.start()
        if self.hearing.broken_lexicon is not None:
            self.telling.tell(self.hearing.broken_lexicon)

    def close(self) -> bool:
        """End all threads and processes; False if one thread could not be ended."""
        self._garbage.close()
        self.surroundings.close()
        self._loading.forget(patience=0.0)
        self.shelving.close()
        self.publishing.close()
        self.asking.close()
        return self.hearing.close()

    def _wire(self) -> None:
        hearing, tell = self.hearing, self.telling.tell
        hearing.player.available.connect(self.telling.know_sound)
        hearing.listening.failed.connect(tell)
        self.shelving.failed.connect(tell)
        self.outside.failed.connect(tell)
        self.asking.failed.connect(tell)
        self.publishing.failed.connect(self._note)
        self.publishing.ended.connect(self.surroundings.tell_of_export)
        self.publishing.mentioned.connect(self.surroundings.self_voicing.mention)
        self._window.actions_.wire("message", self._window.messages.take_focus)
        self.surroundings.open_wished.connect(self.shelving.opening.open)

    def _wire_loading(self) -> None:
        self._loading.answered.connect(self.asking.prompter.prepare)
        self._loading.answered.connect(self.surroundings.join_desktop)
        self._loading.answered.connect(self.loaded)
        self._loading.failed.connect(self._note)
        for ended in (self._loading.answered, self._loading.failed):
            ended.connect(self._garbage.start)

    @Slot(object)
    def _note(self, error: Exception) -> None:
        """What is not one of our own errors is worth a look in the log."""
        if not isinstance(error, VorleserError):
            self._note_anything(error)
