"""How it sounds: voice and trial, sleep timer, late and sleepy loudspeakers; connects all that and keeps it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.errors import VorleserError
from reader.speech.backend import VoiceMissing
from reader.speech.casting import VoiceReplaced, cast, is_german
from reader.speech.piper.titles import PREFIX
from reader.speech.values import Delivery, Voice
from ui.casting import Casting
from ui.consenting import Consenting
from ui.errand import Errand
from ui.keeping import Keeping
from ui.player import Player
from ui.reading import Reading
from ui.rehearsal import Rehearsal
from ui.sleep import SleepTimer, Until
from ui.studio import LateStudio
from ui.theme import Look
from ui.voice_panel import VoicePanel
from ui.voices import Offered, offered, voice_of
from ui.window import Window

if TYPE_CHECKING:
    from ui.natural_voices import NaturalVoices

_CLOSING = 150
"""Milliseconds in which the window is active again after a dialog, which closes panels."""

_SILENT = 300
"""Milliseconds after which a reading that is stopped is surely silent."""


class Listening(QObject):
    """Takes the parts that it connects. Belongs to the UI thread."""

    failed = Signal(object)
    """An error that the reader must hear of."""

    def __init__(  # noqa: PLR0913 - the parts
        self,
        window: Window,
        look: Look,
        *,
        reading: Reading,
        player: Player,
        studio: LateStudio,
        keeping: Keeping,
        casting: Casting,
        consenting: Consenting,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._look, self._reading = window, look, reading
        self._player, self._keeping, self._casting = player, keeping, casting
        self._consenting = consenting
        self._voices: Sequence[Voice] = ()
        self._offered: Sequence[Offered] = ()
        self._shown = ""
        self._volume = self._loudness = 1.0
        self._studio, self._asking = studio, Errand(self)
        self._panel = VoicePanel(window)
        self._natural: NaturalVoices | None = None
        self._rehearsal = Rehearsal(studio, player, self)
        self._sleep = SleepTimer(self._remaining, self)
        settings = keeping.settings
        player.highlight_offset, player.lead_in = settings.highlight_offset, settings.lead_in
        self.set_volume(settings.volume)
        self._wire()

    def set_volume(self, volume: float) -> None:
        """0 to 1, wherever it comes from."""
        self._volume = volume
        self._set_loudness()

    def start(self) -> None:
        """Ask which voices there are."""
        self._asking.run(self._studio.voices)

    def close(self) -> None:
        """Be silent for good, and fetch nothing more."""
        if self._natural is not None:
            self._natural.close()
        self._asking.forget(patience=0.0)
        self._sleep.set(None)
        self._rehearsal.stop()

    # wiring

    def _wire(self) -> None:
        wire, transport = self._window.actions_.wire, self._window.transport
        wire("voice", self._open_voices)
        wire("natural", self._open_natural)
        wire("sleep", transport.sleep.open_menu)
        wire("listening", self._open_sound)
        transport.seek.show_preview(self._reading.words_at)
        transport.sleep.chosen.connect(self._sleep.set)
        self._asking.answered.connect(self._know)
        self._asking.failed.connect(self.failed)
        self._panel.chosen.connect(self._wish_voice)
        self._panel.trial_wanted.connect(self._wish_trial)
        self._panel.more_wanted.connect(self._open_natural)
        self._rehearsal.beginning.connect(self._reading.pause)
        self._rehearsal.sounding.connect(self._panel.show_speaking)
        self._rehearsal.failed.connect(self.failed)
        self._reading.moment_changed.connect(self._give_way)
        self._sleep.left_changed.connect(self._show_sleep)
        self._sleep.loudness_changed.connect(self._soften)
        self._sleep.over.connect(self._reading.pause)

    @Slot()
    def _give_way(self) -> None:
        """A trial ends when reading begins."""
        if self._reading.is_active:
            self._rehearsal.stop()
        self._show_voice()

    # voices

    @Slot(object)
    def _know(self, voices: Sequence[Voice]) -> None:
        """Show the voices; where the one that was chosen is gone, another German one reads rather than none."""
        wanted = self._casting.german
        try:
            voice = cast(voices, wanted)
        except VoiceMissing as error:
            self.failed.emit(error)
            return
        there = offered(voices, voice.id)
        if voice.id != wanted:
            self.failed.emit(VoiceReplaced(voice_of(there, wanted).text, voice_of(there, voice.id).text))
            self._replace(wanted, voice.id)
        self._voices, self._offered = voices, ()
        self._show_voice()
        self._casting.know(voices)

    def _replace(self, voice: str, other: str) -> None:
        """Another voice reads in the place of one that is gone."""
        if self._casting.german == voice:
            self._casting.german = other
            self._keeping.change(voice=other)
        if self._reading.delivery.voice == voice:
            self._reading.set_voice(other)

    def _show_voice(self) -> None:
        voice = self._reading.delivery.voice
        if self._voices and (not self._offered or voice != self._shown):
            self._shown = voice
            self._offered = offered(self._voices, voice)
            self._window.transport.voice.show_offered(voice_of(self._offered, voice))
            if self._natural is not None:
                self._natural.follow()

    def _open_voices(self) -> None:
        self._panel.show_voices(self._offered, self._reading.delivery.voice)
        self._panel.show_tip(wanted=not self._keeping.settings.natural_hinted)
        self._keeping.change(natural_hinted=True)
        self._panel.open_beside(self._window.transport.voice)

    @Slot(str)
    def _wish_voice(self, voice: str) -> None:
        self._ask_first(voice, partial(self._choose_voice, voice))

    @Slot(str)
    def _wish_trial(self, voice: str) -> None:
        if self._consenting.allows(voice):
            self._try(voice)
        else:
            after_all = partial(self._try_after_all, voice)
            self._ask_first(voice, lambda: QTimer.singleShot(_CLOSING, self, after_all))

    def _ask_first(self, voice: str, act: Callable[[], object]) -> None:
        """What an online voice speaks is sent, on trial too; a panel cannot stay open beside a question."""
        if not self._consenting.allows(voice):
            self._panel.close()
        self._consenting.ask(voice, act)

    def _try_after_all(self, voice: str) -> None:
        self._open_voices()
        self._panel.go_to(voice)
        self._try(voice)

    def _choose_voice(self, voice: str) -> None:
        if is_german(voice_of(self._offered, voice).language):
            self._casting.german = voice
            self._keeping.change(voice=voice)
        self._rehearsal.stop()
        self._reading.release()
        self._reading.set_voice(voice)
        self._show_voice()

    def _try(self, voice: str) -> None:
        if not voice:
            self._rehearsal.stop()
        else:
            sample = voice_of(self._offered, voice).sample
            self._rehearsal.speak(sample, Delivery(voice, self._reading.delivery.speed))

    # natural voices

    @Slot()
    def _open_natural(self) -> None:
        from ui.natural_voices import NaturalVoices  # noqa: PLC0415 - see ui.later

        if self._natural is None:
            natural = NaturalVoices(
                self._window, self._consenting, lambda: self._reading.delivery.voice, self
            )
            natural.changed.connect(self.start)
            natural.leaving.connect(self._let_go)
            natural.chosen.connect(self._choose_voice)
            natural.trial_wanted.connect(self._wish_trial)
            natural.went_wrong.connect(self._note)
            self._rehearsal.sounding.connect(natural.show_speaking)
            self._natural = natural
        self._natural.open()

    @Slot(object)
    def _note(self, error: Exception) -> None:
        """The reader was told; what is none of our own errors is worth a look in the log."""
        if not isinstance(error, VorleserError):
            self.failed.emit(error)

    @Slot(str)
    def _let_go(self, model: str) -> None:
        """A natural voice is about to be removed: of its speakers, none reads on."""
        others = [one for one in self._voices if one.id.partition("+")[0] != f"{PREFIX}{model}"]
        for voice in {self._casting.german, self._reading.delivery.voice}:
            if voice.partition("+")[0] == f"{PREFIX}{model}":
                self._replace(voice, cast(others, None).id)

    # sleep

    def _remaining(self, until: Until) -> float:
        return self._reading.remaining(self._reading.section if until is Until.SECTION else None)

    @Slot(object)
    def _show_sleep(self, left: int | None) -> None:
        self._window.transport.sleep.show_left(left, self._sleep.wish)

    @Slot(float)
    def _soften(self, loudness: float) -> None:
        self._loudness = loudness
        if self._reading.is_active:
            self._set_loudness()
        else:
            QTimer.singleShot(
                _SILENT, self, self._set_loudness
            )  # not while the last of the voice can be heard

    @Slot()
    def _set_loudness(self) -> None:
        self._player.set_volume(self._volume * self._loudness)

    # sound

    def _open_sound(self) -> None:
        from ui.sound_dialog import SoundDialog  # noqa: PLC0415 - hardly ever needed

        dialog = SoundDialog(self._rehearsal, self._look.theme, self._window)
        settings = self._keeping.settings
        dialog.show_values(settings.highlight_offset, settings.lead_in)
        dialog.offset_changed.connect(partial(self._set, "highlight_offset"))
        dialog.lead_in_changed.connect(partial(self._set, "lead_in"))
        dialog.open()

    def _set(self, name: str, seconds: float) -> None:
        setattr(self._player, name, seconds)
        self._keeping.change(**{name: seconds})
