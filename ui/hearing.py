"""What is heard, from voice to sound card: builds the reading and all that decides how it sounds."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader import places
from reader.consent import OnlinePermit
from reader.moves import Unit
from reader.speech.values import Delivery
from ui.casting import Casting
from ui.consenting import Consenting
from ui.earcons import Earcons
from ui.following import Following
from ui.handing_over import HandingOver
from ui.keeping import Keeping
from ui.listening import Listening
from ui.player import Player
from ui.reading import Reading
from ui.recordist import Recordist
from ui.saying import usual_saying
from ui.studio import DEFAULT_VOICE, LateStudio
from ui.theme import Look
from ui.window import Window


class Hearing(QObject):
    """The parts are there for those who ask and answer beside the article. Belongs to the UI thread."""

    volume_changed = Signal(float)
    """0 to 1, chosen in the window or outside it."""

    def __init__(self, window: Window, look: Look, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._keeping = window, keeping
        settings = keeping.settings
        permit = OnlinePermit()
        self.studio = LateStudio(places.cache_dir(), permit)
        self.recordist = Recordist(self.studio, self)
        self.player = Player(self)
        self.saying, self.broken_lexicon = usual_saying(settings)
        delivery = Delivery(settings.voice or DEFAULT_VOICE, settings.speed)
        self.reading = Reading(self.player, self.recordist, self.saying, delivery, self)
        self.casting = Casting(delivery.voice, self)
        self.consenting = Consenting(
            window, self.reading, permit, keeping=keeping, casting=self.casting, parent=self
        )
        self.listening = Listening(
            window,
            look,
            reading=self.reading,
            player=self.player,
            studio=self.studio,
            keeping=keeping,
            casting=self.casting,
            consenting=self.consenting,
            parent=self,
        )
        self._following = Following(window, self.reading, self)
        self._earcons = Earcons(self.reading, self.player, keeping, self)
        self._handing_over = HandingOver(window.messages, self.recordist, keeping, self)
        self._wire_window()
        self._wire_commands()

    def start(self) -> None:
        """Look for the sound card, and ask which voices there are."""
        self.player.start()
        self.listening.start()

    def close(self) -> bool:
        """Be silent, and end all engines and threads; False if one thread could not be ended."""
        self.studio.close()
        self.recordist.close()
        self.listening.close()
        return self.player.close()

    def _wire_window(self) -> None:
        window = self._window
        window.page.read_from.connect(self.reading.read_from)
        window.outline.section_chosen.connect(self.reading.go_to_section)
        window.transport.sought.connect(self.reading.seek)
        window.transport.speed_changed.connect(self._set_speed)
        window.transport.volume_changed.connect(self._set_volume)
        window.menu.sounds_chosen.connect(self._earcons.choose)

    def _wire_commands(self) -> None:
        wire, reading, page = self._window.actions_.wire, self.reading, self._window.page
        wire("play", reading.play_pause)
        wire("stop", reading.stop)
        wire("read_here", lambda: reading.read_from(page.caret()))
        for unit in Unit:
            wire(f"previous_{unit.value}", partial(reading.skip, unit, -1))
            wire(f"next_{unit.value}", partial(reading.skip, unit, 1))
        wire("jump_back", reading.back)
        wire("faster", partial(self._window.transport.speed.change, 1))
        wire("slower", partial(self._window.transport.speed.change, -1))

    @Slot(float)
    def take_speed(self, speed: float) -> None:
        """A speed from outside the window."""
        self._window.transport.speed.show_speed(speed)
        self._set_speed(speed)

    @Slot(float)
    def take_volume(self, volume: float) -> None:
        """A volume from outside the window, 0 to 1."""
        self._window.transport.volume.show_volume(volume)
        self._set_volume(volume)

    @Slot(float)
    def _set_speed(self, speed: float) -> None:
        self.reading.set_speed(speed)
        self._keeping.change(speed=speed)

    @Slot(float)
    def _set_volume(self, volume: float) -> None:
        self.listening.set_volume(volume)
        self._keeping.change(volume=volume)
        self.volume_changed.emit(volume)
