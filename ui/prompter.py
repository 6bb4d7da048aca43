"""The second voice: says short texts beside the article, on the article's own player, so that both never overlap."""

from collections import deque
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from reader.article import Span
from reader.asking.line import Line
from reader.moment import Moment, Status
from reader.score import Place
from reader.speech.backends import OFFLINE, engine_of
from reader.speech.values import Delivery
from reader.utterance import Utterance
from ui.errand import Errand
from ui.player import Player
from ui.reading import TICK, Reading
from ui.spoken_line import SpokenLine, spoken
from ui.studio import DEFAULT_VOICE, LateStudio
from ui.words import language

if TYPE_CHECKING:
    from collections.abc import Iterable


VOICES: Final = {"de": DEFAULT_VOICE, "en": "gmw/en"}
"""Who says a line of each language: offline, because an answer waits for nobody."""


def voice_for(language: str, article: str, voice: str) -> str:
    """Who says a line in a language beside an article in another or the same, which is read by `voice`.

    "" where a voice of that language has to be looked for.
    """
    tongue = language.partition("-")[0]
    same = tongue == article.partition("-")[0]
    return voice if same and engine_of(voice) == OFFLINE else VOICES.get(tongue, "")


class Prompter(QObject):
    """One text at a time; a new one takes the place of the one before. Belongs to the UI thread.

    What it says of the article is lit while it is heard.
    """

    answering = Signal(str)
    """An answer is about to be said; what it says, to be read."""

    unheard = Signal()
    """There is nothing to be heard with."""

    lit = Signal(Moment)
    """What the window shall show while this voice speaks of the article; then the moment of the reading again."""

    begun = Signal()
    """Something is about to be said; the article is pausing."""

    ended = Signal()
    """It has been said, or was cut off."""

    failed = Signal(object)
    """An error that the reader must hear of."""

    def __init__(
        self, reading: Reading, player: Player, studio: LateStudio, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reading, self._player, self._studio = reading, player, studio
        self._run = self._silence_run = 0
        self._fed = self._wanted = 0
        self._lines: deque[tuple[Line, Delivery, Delivery | None]] = deque()
        self._spoken: list[SpokenLine] = []
        self._lit: Span | None = None
        self._resuming = False
        self._sounding = False
        self._errand = Errand(self)
        self._errand.answered.connect(self._feed)
        self._errand.failed.connect(self._fail)
        self._warm: set[str] = set()
        self._warming = Errand(self)
        self._looking = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._looking.timeout.connect(self._look)
        reading.silence_wanted.connect(self.hush)
        reading.moment_changed.connect(self._make_way)
        player.lost.connect(self._give_up)

    @property
    def is_sounding(self) -> bool:
        """Whether something is being said, or about to be."""
        return self._sounding

    @property
    def interrupts(self) -> bool:
        """Whether the article was being read, and goes on afterwards."""
        return self._resuming

    @Slot()
    def prepare(self) -> None:
        """Get ready in the background, so that the first answer comes as quickly as all others."""
        self._reading.lengths_changed.connect(self._warm_up)
        self._warm_up()

    @Slot()
    def _warm_up(self) -> None:
        """Let each voice speak once before it is needed."""
        score = self._reading.score
        tongues = (language(), score.article.language) if score else (language(),)
        for tongue in tongues:
            delivery = self._delivery(tongue, 1.0, None)
            voice = delivery.voice or tongue
            if voice not in self._warm:
                self._warm.add(voice)
                self._warming.run(partial(spoken, Line(".", tongue), delivery, self._studio))

    def answer(
        self,
        text: "str | Utterance | Iterable[Line]",
        *,
        shown: str | None = None,
        pitch: float = 1.0,
        speed: float | None = None,
    ) -> None:
        """Say what answers a key, and have it shown: all of it, or what is `shown` instead."""
        lines = _lines(text)
        printed = " ".join(line.text for line in lines) if shown is None else shown
        if printed:
            self.answering.emit(printed)
        self.say(lines, pitch=pitch, speed=speed)

    def say(
        self,
        text: "str | Utterance | Iterable[Line]",
        *,
        resume: bool = True,
        pitch: float = 1.0,
        speed: float | None = None,
        as_read: bool = False,
    ) -> None:
        """Say a text in the language of the window, or lines in their own; the article is silent meanwhile.

        With `resume`, an article that was being read goes on at the exact word afterwards. `pitch` and `speed` are
        factors on the voice's own; without `speed`, the article's counts. `as_read`: as the article is read, where
        nobody has to be waited for.
        """
        lines = _lines(text)
        if not lines:
            return
        going_on = self._reading.is_active or self._resuming
        self._reading.pause()
        self._light(None)
        self._resuming = resume and going_on
        self._fed, self._wanted = 0, len(lines)
        self._run = self._player.borrow()
        self._spoken.clear()
        rather = self._reading.delivery if as_read and not self._reading.is_withheld else None
        self._lines.extend((line, self._delivery(line.language, pitch, speed), rather) for line in lines)
        self._sounding = True
        self._record_next()
        self._looking.start()
        self.begun.emit()

    def say_also(self, text: "str | Utterance | Iterable[Line]", *, pitch: float = 1.0) -> None:
        """Say it after what is being said, or at once; an article that was to go on then goes on after that."""
        lines = _lines(text)
        if not self._sounding or self._player.run != self._run:
            self.say(lines, pitch=pitch)
            return
        rests = self._fed == self._wanted
        self._wanted += len(lines)
        self._lines.extend((line, self._delivery(line.language, pitch, None), None) for line in lines)
        if rests and self._lines:
            self._record_next()

    def cut_short(self) -> None:
        """Be silent within 100 ms; what is said at once takes its place, or else the article goes on if it was to."""
        if self._sounding:
            self._errand.forget(patience=0.0)
            self._lines.clear()
            self._silence()
            self._looking.start()

    @property
    def is_displaced(self) -> bool:
        """Whether something else that is no article has the player, a voice on trial, or had it last."""
        return self._player.run < 0 and self._player.run not in (self._run, self._silence_run)

    @Slot()
    def hush(self) -> None:
        """Be silent within 100 ms; the article stays where it is."""
        if self._sounding:
            self._silence()
            self._end()

    def give_way(self) -> None:
        """Be silent, and let the article go on at once if it was to go on."""
        if self._sounding:
            self._silence()
            self._go_on()

    def close(self) -> None:
        """Say nothing more."""
        self._forget()
        self._warming.forget(patience=0.0)

    # from the lines to the sound

    def _delivery(self, tongue: str, pitch: float, speed: float | None) -> Delivery:
        delivery, score = self._reading.delivery, self._reading.score
        read = score.article.language if score and not self._reading.is_withheld else ""
        voice = voice_for(tongue, read, delivery.voice)
        return Delivery(voice, delivery.speed if speed is None else speed, pitch)

    def _record_next(self) -> None:
        line, delivery, rather = self._lines.popleft()
        self._errand.run(partial(spoken, line, delivery, self._studio, rather))

    @Slot(object)
    def _feed(self, ready: SpokenLine) -> None:
        self._player.feed(self._run, Place(0, self._fed), ready.sound, Fraction(0), ready.line.pause)
        self._spoken.append(ready)
        self._fed += 1
        if self._lines:
            self._record_next()

    # what is heard

    @Slot()
    def _look(self) -> None:
        if self._player.run != self._run or (self._player.drained and self._fed == self._wanted):
            self._go_on()
        elif heard := self._player.position():
            _, place, offset = heard
            self._light(self._spoken[place.sentence].lit(offset))

    def _light(self, word: Span | None) -> None:
        """Let the window show what is heard: a word of the article, or no other than that of the reading."""
        if word == self._lit:
            return
        self._lit = word
        score, moment = self._reading.score, self._reading.moment
        if score is not None:
            from reader.asking.heard import lit  # noqa: PLC0415 - see ui.later

            moment = lit(score, moment, word)
        self.lit.emit(moment)

    # the end

    @Slot(Moment)
    def _make_way(self, moment: Moment) -> None:
        """The reader wants something of the article meanwhile, perhaps another place of it."""
        if not self._sounding:
            return
        if moment.status is Status.PAUSED:
            self._go_on()
        else:
            self.hush()

    def _go_on(self) -> None:
        wanted = self._resuming and self._reading.moment.status is Status.PAUSED
        self._end()
        if wanted:
            self._reading.play()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._go_on()
        self.failed.emit(error)

    @Slot()
    def _give_up(self) -> None:
        """There is nothing to be heard with; the article tells of it."""
        if self._sounding:
            self._end()
            self.unheard.emit()

    def _silence(self) -> None:
        if self._player.run == self._run:
            self._silence_run = self._player.borrow()

    def _forget(self) -> None:
        self._errand.forget(patience=0.0)
        self._looking.stop()
        self._lines.clear()

    def _end(self) -> None:
        self._forget()
        self._light(None)
        self._resuming = False
        if self._sounding:
            self._sounding = False
            self.ended.emit()


def _lines(text: "str | Utterance | Iterable[Line]") -> tuple[Line, ...]:
    return (Line(text, language()),) if isinstance(text, str | Utterance) else tuple(text)
