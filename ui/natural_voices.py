"""Natural voices as the window offers them: asked about, fetched while reading goes on, told when here, taken away."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.errors import VorleserError
from reader.speech.backend import EngineUnavailable
from reader.speech.piper.catalogue import Offer
from reader.speech.piper.models import ModelUnkept, check_installed, models_folder, remove
from reader.speech.piper.pace import Pace
from reader.speech.piper.parts import discard
from reader.speech.piper.stock import Holding, Presence, stock
from reader.speech.piper.titles import PREFIX
from reader.wording import describe
from ui import natural_words
from ui.consenting import Consenting
from ui.fetching import Fetching
from ui.messages import Importance, Message
from ui.messages import Offer as Action
from ui.natural_dialog import NaturalDialog
from ui.safe_question import SafeQuestion
from ui.window import Window
from ui.words import language

TOPIC: Final = "natural voice"


class NaturalVoices(QObject):
    """Belongs to the UI thread. Nothing is sent before a yes to the question that names the host."""

    changed = Signal()
    """There are other voices now."""

    leaving = Signal(str)
    """The name of a voice that is about to be removed: it must read no longer."""

    chosen = Signal(str)
    """The id of a voice that shall read."""

    trial_wanted = Signal(str)
    """The id of a voice that shall speak; "" for silence."""

    went_wrong = Signal(object)
    """An exception, which the reader has been told already."""

    def __init__(
        self, window: Window, consenting: Consenting, reading: Callable[[], str], parent: QObject
    ) -> None:
        """`reading` is the id of the voice that reads."""
        super().__init__(parent)
        self._window, self._consenting, self._reading = window, consenting, reading
        self._dialog: NaturalDialog | None = None
        self._fetching = Fetching(self)
        self._fetching.progressed.connect(self._show_pace)
        self._fetching.waiting.connect(self._show_waiting)
        self._fetching.arrived.connect(self._welcome)
        self._fetching.failed.connect(self._fail)

    @Slot()
    def open(self) -> None:
        """Show what there is, or how to get what is needed first."""
        try:
            check_installed()
        except EngineUnavailable as error:
            self._tell_missing(error)
            return
        opens = self._dialog is None
        if self._dialog is None:
            dialog = self._dialog = NaturalDialog(self._window)
            dialog.fetch_wanted.connect(self._ask)
            dialog.cancel_wanted.connect(self.cancel)
            dialog.choice_wanted.connect(self._choose)
            dialog.trial_wanted.connect(self._try)
            dialog.removal_wanted.connect(self._ask_to_remove)
            dialog.finished.connect(self._put_away)
        self._show()
        if opens:
            self._tell_begun(self._dialog)
        self._dialog.show()  # beside the window: reading and the download go on
        self._dialog.activateWindow()

    @Slot()
    def cancel(self) -> None:
        """Fetch nothing more; what has come is kept."""
        offer = self._fetching.offer
        self._fetching.cancel()
        self._consenting.show_download("", None)
        if offer is not None:
            self._tell(self.tr("The download was stopped. It can go on from there."), name=offer.name)

    def close(self) -> None:
        """The program ends; what has come is kept."""
        self._fetching.cancel()

    def show_speaking(self, speaking: bool) -> None:  # noqa: FBT001 - a slot
        """Show whether a voice speaks on trial."""
        if self._dialog is not None:
            self._dialog.show_speaking(speaking)

    @Slot()
    def follow(self) -> None:
        """Another voice may be reading."""
        if self._dialog is not None:
            self._show()

    # a download

    @Slot(Holding)
    def _ask(self, holding: Holding) -> None:
        offer = holding.offer
        if offer is not None:
            question = SafeQuestion(*natural_words.wish(holding, offer), self._dialog)
            question.accepted.connect(partial(self._fetch, offer))
            question.open()

    def _fetch(self, offer: Offer) -> None:
        self._window.messages.withdraw(TOPIC)
        self._fetching.fetch(offer)
        self._consenting.show_download(offer.title(language()), self.cancel)
        self._show()
        if self._dialog is not None:
            self._dialog.show_begun()

    @Slot(Pace)
    def _show_pace(self, pace: Pace) -> None:
        if self._dialog is not None:
            self._dialog.show_pace(pace)

    @Slot()
    def _show_waiting(self) -> None:
        if self._dialog is not None:
            self._dialog.show_waiting()

    @Slot(Offer)
    def _welcome(self, offer: Offer) -> None:
        self._consenting.show_download("", None)
        self.changed.emit()
        text = self.tr("“{name}” is here and can be chosen.").format(name=offer.title(language()))
        action = Action(self.tr("Read with it"), partial(self.chosen.emit, f"{PREFIX}{offer.name}"))
        self._tell(text, action, name=offer.name)

    @Slot(Offer, object)
    def _fail(self, offer: Offer, error: Exception) -> None:
        self._consenting.show_download("", None)
        action = Action(self.tr("Natural voices …"), self.open)
        self._tell(describe(error, language()), action, name=offer.name, well=False)
        self.went_wrong.emit(error)

    # a voice that is here

    @Slot(Holding)
    def _choose(self, holding: Holding) -> None:
        self.chosen.emit(f"{PREFIX}{holding.name}")
        self._show()

    @Slot(str)
    def _try(self, name: str) -> None:
        self.trial_wanted.emit(f"{PREFIX}{name}" if name else "")

    @Slot(Holding)
    def _ask_to_remove(self, holding: Holding) -> None:
        reads = holding.presence is Presence.HERE and holding.name == self._reading_name
        question = SafeQuestion(*natural_words.farewell(holding, reads=reads), self._dialog)
        question.accepted.connect(partial(self._remove, holding))
        question.open()

    def _remove(self, holding: Holding) -> None:
        folder = models_folder()
        self.trial_wanted.emit("")
        try:
            if holding.presence is Presence.HERE:
                self.leaving.emit(holding.name)
                remove(holding.name, folder)
            discard(folder, holding.name)
        except (VorleserError, OSError) as error:
            told = error if isinstance(error, VorleserError) else ModelUnkept(folder, str(error.strerror))
            self._tell_here(describe(told, language()), holding.name, follow=True)
        else:
            freed = natural_words.size(holding.there)
            text = self.tr("“{name}” has been removed; {size} are free again.")
            self._tell_here(
                text.format(name=holding.title(language()), size=freed), holding.name, follow=True
            )
        self.changed.emit()

    # told

    @property
    def _reading_name(self) -> str:
        voice = self._reading()
        return voice.removeprefix(PREFIX).partition("+")[0] if voice.startswith(PREFIX) else ""

    def _show(self) -> None:
        if self._dialog is not None:
            offer = self._fetching.offer
            name = None if offer is None else offer.name
            self._dialog.show_holdings(stock(models_folder()), self._reading_name, name)

    def _tell(self, text: str, *actions: Action, name: str, well: bool = True) -> None:
        """How the download of a voice ended: in the dialog, and in the window if that is what is used just now."""
        self._tell_here(text, name, follow=self._dialog is not None and self._dialog.is_on_cancel)
        if self._dialog is None or QApplication.activeWindow() is self._window:
            importance = Importance.NOTE if well else Importance.PROBLEM
            self._window.messages.show_message(Message(text, actions, importance, TOPIC))

    def _tell_here(self, text: str, name: str, *, follow: bool) -> None:
        """In the dialog; `follow`: the keyboard goes on with that voice, and what is told is heard there."""
        if self._dialog is not None:
            self._show()
            if follow:
                self._dialog.go_to(name)
            self._dialog.show_end(text, follow=follow)

    def _tell_begun(self, dialog: NaturalDialog) -> None:
        """What has come of a download that stopped, perhaps because the program ended; it can go on."""
        begun = (one for one in stock(models_folder()) if one.presence is Presence.BEGUN)
        holding = next(begun, None)
        if holding is not None and self._fetching.offer is None:
            dialog.go_to(holding.name)
            dialog.show_end(natural_words.begun(holding), follow=False)

    def _tell_missing(self, error: EngineUnavailable) -> None:
        title = self.tr("Natural voices need Piper")
        text = self.tr(
            "Piper is not installed here. This command brings it, and everything else works without it:\n\n{remedy}"
        )
        question = SafeQuestion(
            title,
            text.format(remedy=error.remedy),
            self.tr("Copy the command"),
            self.tr("Close"),
            self._window,
        )
        question.accepted.connect(partial(QApplication.clipboard().setText, error.remedy))
        question.open()

    @Slot()
    def _put_away(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
