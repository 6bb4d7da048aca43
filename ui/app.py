"""Builds the parts of the window program and wires them; the only place that connects signals across parts."""

import os
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import places
from reader.consent import OnlinePermit
from reader.errors import VorleserError
from reader.moves import Unit
from reader.settings import FILE
from reader.speech.values import Delivery
from ui import later
from ui.actions import Actions
from ui.answering import Answering
from ui.background import Background
from ui.bookmarking import Bookmarking
from ui.consenting import Consenting
from ui.desktop.screen_reader import ScreenReader
from ui.dressing import Dressing, speak_as
from ui.earcons import Earcons
from ui.ending import Ending
from ui.errand import Errand, all_ended
from ui.following import Following
from ui.handing_over import HandingOver
from ui.helping import Helping
from ui.instance import Instance, handed
from ui.keeping import Keeping
from ui.linking import Linking
from ui.listening import Listening
from ui.manners import Manners
from ui.mishaps import Mishaps
from ui.noticing import Noticing
from ui.one_sentence import OneSentence
from ui.opening import Source
from ui.outside import Outside
from ui.painting import Painting
from ui.placement import Placement
from ui.player import Player
from ui.prompter import Prompter
from ui.pronouncing import Pronouncing
from ui.publishing import Publishing
from ui.reading import Reading
from ui.recordist import Recordist
from ui.saying import usual_saying
from ui.self_voicing import SelfVoicing
from ui.shelving import Shelving
from ui.skimming import Skimming
from ui.stepping import Stepping
from ui.studio import DEFAULT_VOICE, LateStudio
from ui.telling import Telling
from ui.theme import Look, register_fonts
from ui.trace import trace_if_asked
from ui.window import Window

if TYPE_CHECKING:
    from ui.desktop.link import DesktopLink

LOG = "vorleser.log"

PATIENCE = 0.2
"""Seconds for an article to be opened before the window shows itself without it."""


def run(article: str | None) -> int:
    """Open the window, with an article if one is named; returns the exit code when it is closed."""
    application = QApplication.instance() or QApplication(["vorleser"])
    assert isinstance(application, QApplication)  # noqa: S101 - there is no other kind here
    application.setApplicationName("Vorleser")
    application.setDesktopFileName("vorleser")
    application.setWindowIcon(QIcon(str(places.asset("desktop/vorleser.svg"))))
    instance, given = Instance(), handed(article)
    if not instance.is_first() and instance.hand_over(given):
        return 0
    register_fonts()
    program = Program(application)
    instance.greeted.connect(program.outside.greet)
    program.loaded.connect(instance.listen)
    program.start(None if given.at_once else given.source)
    if given.at_once:
        program.outside.greet(given)
    code = application.exec()
    instance.close()
    if not program.close():
        os._exit(code)  # everything is written; only a thread that waits for a hanging sound server is left
    return code


class Program(QObject):
    """All parts of one running program."""

    loaded = Signal()
    """All that is loaded late is there."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._mishaps = Mishaps(places.data_dir() / LOG, self)
        self._ending = Ending(self)
        self._keeping = Keeping(places.config_dir() / FILE, self)
        settings = self._keeping.settings
        speak_as(settings)
        look = Look(self)
        look.choose(settings.theme)
        self.window = Window(look)
        self._dressing = Dressing(self.window, look, self._keeping, self)
        permit = OnlinePermit()
        self._studio = LateStudio(places.cache_dir(), permit)
        self._recordist = Recordist(self._studio, self)
        self._player = Player(self)
        self._saying, self._broken_lexicon = usual_saying(settings)
        delivery = Delivery(settings.voice or DEFAULT_VOICE, settings.speed)
        self.reading = Reading(self._player, self._recordist, self._saying, delivery, self)
        self._desktop: DesktopLink | None = None
        self._screen_reader = ScreenReader(self)
        self._loading = Errand(self)
        self._painting = Painting(self.window)
        self._shelving = Shelving(self.window, self.reading, delivery.voice, self)
        self.outside = Outside(self.window, self.reading, self._shelving, self)
        self._helping = Helping(self.window, self._shelving, self)
        casting = self._shelving.casting
        self._consenting = Consenting(
            self.window, self.reading, permit, keeping=self._keeping, casting=casting, parent=self
        )
        self._background = Background(self.window, self.reading, application, self)
        self._listening = Listening(
            self.window,
            look,
            reading=self.reading,
            player=self._player,
            studio=self._studio,
            keeping=self._keeping,
            casting=casting,
            consenting=self._consenting,
            parent=self,
        )
        self._pronouncing = Pronouncing(
            self.window,
            self.reading,
            self._saying,
            keeping=self._keeping,
            player=self._player,
            studio=self._studio,
            parent=self,
        )
        self._publishing = Publishing(
            self.window,
            self.reading,
            self._saying,
            keeping=self._keeping,
            studio=self._studio,
            consenting=self._consenting,
            parent=self,
        )
        self._prompter = Prompter(self.reading, self._player, self._studio, self)
        self._answering = Answering(self.window, self.reading, self._prompter, self._keeping, self)
        self._stepping = Stepping(self.window, self.reading, self._prompter, self)
        self._bookmarking = Bookmarking(self.window, self.reading, self._prompter, self._shelving.shelf, self)
        self._linking = Linking(self.window, self.reading, self)
        self._skimming = Skimming(self.window, self.reading, self._prompter, self)
        self._following = Following(self.window, self.reading, self)
        self._one_sentence = OneSentence(self.window, self.reading, self._keeping, self)
        self._earcons = Earcons(self.reading, self._player, self._keeping, self)
        self._telling = Telling(self.window.messages, self.reading, self._studio, self._mishaps.note, self)
        self._handing_over = HandingOver(self.window.messages, self._recordist, self._keeping, self)
        self._noticing = Noticing(self.window, self.reading, self._keeping, self)
        self._manners = Manners(
            self.window,
            self.reading,
            self._prompter,
            screen_reader=self._screen_reader,
            keeping=self._keeping,
            parent=self,
        )
        self._self_voicing = SelfVoicing(
            self.window,
            self.reading,
            self._prompter,
            keeping=self._keeping,
            screen_reader=self._screen_reader,
            parent=self,
        )
        self._show_settings()
        self._wire_reading()
        self._wire_window()
        self._wire_commands(self.window.actions_)
        trace_if_asked(self.reading, self.window.page)

    def start(self, article: Source | None) -> None:
        """Open an article, show the window, and prepare voice and sound once it has been painted."""
        if article is not None:
            self._shelving.opening.open(article)
            self._shelving.opening.wait(PATIENCE)
        self.window.show()
        self._painting.wait()

    def close(self) -> bool:
        """Write what is to be kept, and end all threads and processes; False if one thread could not be ended."""
        self.reading.stop()
        self._keeping.change(**asdict(self.window.placement()))
        self.window.hide()  # nobody has to watch the threads end
        self._painting.forget()
        self._background.close()
        if self._desktop is not None:
            self._desktop.close()
        self._loading.forget(patience=0.0)
        self._shelving.close()
        self._publishing.close()
        self._self_voicing.close()
        self._prompter.close()
        self._studio.close()
        self._recordist.close()
        self._listening.close()
        self._pronouncing.close()
        ended = self._player.close()
        with suppress(VorleserError):  # nobody is there to be told
            self._keeping.close()
        self._ending.close()
        self._mishaps.close()
        return all_ended(patience=2.0) and ended

    # Wiring ----------------------------------------------------------------------------------------------------------

    def _wire_reading(self) -> None:
        self._player.available.connect(self._telling.know_sound)
        self._shelving.failed.connect(self._telling.tell)
        self.outside.failed.connect(self._telling.tell)
        self._listening.failed.connect(self._telling.tell)
        self._pronouncing.failed.connect(self._telling.tell)
        self._publishing.failed.connect(self._note)
        self._publishing.ended.connect(self._noticing.tell_of_export)
        self._background.entered.connect(self._noticing.tell_way_back)
        self._noticing.noticed.connect(self._background.tell)
        self._prompter.failed.connect(self._telling.tell)
        self._loading.answered.connect(self._prompter.prepare)
        self._keeping.failed.connect(self._telling.tell)
        self._painting.done.connect(self._prepare)
        self._loading.answered.connect(self._join_desktop)
        self._loading.answered.connect(self.loaded)
        self._loading.answered.connect(self._self_voicing.start)
        self._publishing.ended.connect(self._self_voicing.tell)
        self._loading.failed.connect(self._note)
        self._mishaps.happened.connect(self._telling.tell)

    def _wire_window(self) -> None:
        window = self.window
        window.page.read_from.connect(self.reading.read_from)
        window.outline.section_chosen.connect(self.reading.go_to_section)
        window.transport.sought.connect(self.reading.seek)
        window.transport.speed_changed.connect(self._set_speed)
        window.transport.volume_changed.connect(self._set_volume)
        window.menu.sounds_chosen.connect(self._earcons.choose)

    def _wire_commands(self, actions: Actions) -> None:
        reading, page = self.reading, self.window.page
        actions.wire("play", reading.play_pause)
        actions.wire("stop", reading.stop)
        actions.wire("read_here", lambda: reading.read_from(page.caret()))
        for unit in Unit:
            actions.wire(f"previous_{unit.value}", partial(reading.skip, unit, -1))
            actions.wire(f"next_{unit.value}", partial(reading.skip, unit, 1))
        actions.wire("jump_back", reading.back)
        actions.wire("faster", partial(self.window.transport.speed.change, 1))
        actions.wire("slower", partial(self.window.transport.speed.change, -1))
        actions.wire("outline", self.window.toggle_outline)
        actions.wire("outline_width", self.window.change_outline_width)
        actions.wire("message", self.window.messages.take_focus)

    # Showing ---------------------------------------------------------------------------------------------------------

    def _show_settings(self) -> None:
        settings = self._keeping.settings
        self.window.put(Placement(settings.window, settings.outline_width, settings.outline_shown))
        self.window.transport.speed.show_speed(settings.speed)
        self.window.transport.volume.show_volume(settings.volume)
        if self._keeping.complaint is not None:
            self._telling.tell(self._keeping.complaint)
        if self._broken_lexicon is not None:
            self._telling.tell(self._broken_lexicon)

    # Doing -----------------------------------------------------------------------------------------------------------

    @Slot()
    def _prepare(self) -> None:
        self._player.start()
        self._listening.start()
        self._screen_reader.start()
        self._loading.run(later.load)
        self._shelving.start()

    @Slot()
    def _join_desktop(self) -> None:
        from ui.desktop.link import DesktopLink  # noqa: PLC0415 - see ui.later

        self._desktop = DesktopLink(self.reading, self.window, (self._screen_reader.guest(),), self)
        self._desktop.speed_wished.connect(self._take_speed)
        self._desktop.volume_wished.connect(self._take_volume)
        self._desktop.open_wished.connect(self._shelving.opening.open)
        self._noticing.noticed.connect(self._desktop.notify)
        self._noticing.seen.connect(self._desktop.withdraw)
        self._desktop.show_volume(self._keeping.settings.volume)
        self._desktop.start()

    @Slot(float)
    def _take_speed(self, speed: float) -> None:
        """A speed from outside the window."""
        self.window.transport.speed.show_speed(speed)
        self._set_speed(speed)

    @Slot(float)
    def _take_volume(self, volume: float) -> None:
        self.window.transport.volume.show_volume(volume)
        self._set_volume(volume)

    @Slot(float)
    def _set_speed(self, speed: float) -> None:
        self.reading.set_speed(speed)
        self._keeping.change(speed=speed)

    @Slot(float)
    def _set_volume(self, volume: float) -> None:
        self._listening.set_volume(volume)
        if self._desktop is not None:
            self._desktop.show_volume(volume)
        self._keeping.change(volume=volume)

    @Slot(object)
    def _note(self, error: Exception) -> None:
        """What is not one of our own errors is worth a look in the log."""
        if not isinstance(error, VorleserError):
            self._mishaps.note(error)
