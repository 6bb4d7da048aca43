"""Turns what goes wrong into messages: what happened, what still works, and what can be done at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from reader.errors import VorleserError
from reader.moment import Moment, Status
from reader.speech.backend import EngineUnavailable
from reader.speech.online.errors import OnlineError
from reader.wording import describe
from ui.message_bar import MessageBar
from ui.messages import Importance, Message, Offer
from ui.reading import Reading
from ui.sound_errors import SoundError
from ui.studio import LateStudio
from ui.words import language

SOUND, ENGINE, KEPT = "sound", "engine", "kept sounds"
"""Topics of messages that end when reading goes on."""


class SoundsUnkept(VorleserError):
    """What is spoken cannot be kept and is spoken anew each time; `reason` is the system's own word for it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Telling(QObject):
    """Belongs to the UI thread. `note` writes down what is none of our own errors."""

    def __init__(
        self,
        messages: MessageBar,
        reading: Reading,
        studio: LateStudio,
        note: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._messages, self._reading, self._studio, self._note = messages, reading, studio, note
        self._silent = False
        self._kept = True
        reading.told.connect(self.tell)
        reading.moment_changed.connect(self._follow)
        reading.lengths_changed.connect(self._look_at_store)

    @Slot(object)
    def tell(self, error: Exception) -> None:
        """Tell of an error."""
        if not isinstance(error, VorleserError):
            self._note(error)
        text = describe(error, language())
        if isinstance(error, SoundError):
            self._silent = True
            again = Offer(self.tr("Try again"), self._reading.play)
            self._messages.show_message(Message(text, (again,), topic=SOUND))
        elif isinstance(error, EngineUnavailable):
            again = Offer(self.tr("Try again"), self._try_engine_again)
            self._messages.show_message(Message(text, (again,), topic=ENGINE))
        elif isinstance(error, OnlineError):
            again = Offer(self.tr("Try again"), self._reading.play)
            self._messages.show_message(Message(text, (again,), topic=ENGINE))
        else:
            self._messages.show_message(text)

    @Slot(bool)
    def know_sound(self, there: bool) -> None:  # noqa: FBT001 - a slot
        """Whether there is something to be heard with; what was missed and is back is told."""
        if there and self._silent:
            self._silent = False
            text = self.tr("Sound is back. Reading goes on where it was.")
            offers = (Offer(self.tr("Continue"), self._reading.play),)
            self._messages.show_message(Message(text, offers, Importance.NOTE, SOUND))

    @Slot(Moment)
    def _follow(self, moment: Moment) -> None:
        """What is heard needs no message any more."""
        if moment.status is Status.READING:
            self._silent = False
            self._messages.withdraw(SOUND)
            self._messages.withdraw(ENGINE)

    @Slot()
    def _look_at_store(self) -> None:
        """After each recording: could it be kept? Told once."""
        trouble = self._studio.trouble
        if trouble is not None and self._kept:
            self._kept = False
            error = SoundsUnkept(trouble.strerror or str(trouble))
            self._messages.show_message(
                Message(describe(error, language()), importance=Importance.NOTE, topic=KEPT)
            )

    def _try_engine_again(self) -> None:
        self._studio.retry()
        self._reading.play()
