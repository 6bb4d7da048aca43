"""Reading aloud as the window sees it: wishes go in, moments come out; the playback inside decides everything."""

from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from reader.article import Article
from reader.directions import (
    Back,
    Drained,
    Effect,
    Event,
    Failed,
    Feed,
    Flush,
    GoTo,
    Heard,
    Open,
    Pause,
    Perform,
    Play,
    Ready,
    Record,
    Skip,
    SoundLost,
    Stop,
    Tell,
)
from reader.excerpt import word_start, words_from
from reader.lengths import Length, Lengths
from reader.moment import Moment, Status
from reader.moves import Unit
from reader.playback import Playback
from reader.score import Place, Score, SpokenSentences
from reader.speech.values import FASTEST, SLOWEST, Delivery
from reader.timing import Clip
from ui.player import Player
from ui.recordist import Recordist

TICK = 16
"""Milliseconds between two looks at what is heard, while there is something to hear."""

NOTICEABLE = Fraction(1, 5)
"""Seconds of progress that are worth telling."""

SETTLING = 60
"""Milliseconds over which changes of speed or voice are gathered, so that a turned wheel is one change."""


class Reading(QObject):
    """Carries out what playback decides and tells it what happened. Belongs to the UI thread."""

    moment_changed = Signal(Moment)
    """Something else is lit, or the status is another one; the offset alone does not count."""

    progressed = Signal()
    """`elapsed` has noticeably changed."""

    lengths_changed = Signal()
    """`lengths` know more, or belong to another score."""

    told = Signal(object)
    """An error that the reader must hear of."""

    silence_wanted = Signal()
    """A pause is wished, whether or not anything is read."""

    stayed = Signal(object)
    """A Skip or Back that leads nowhere."""

    asked_in_vain = Signal()
    """Reading is wanted while it is withheld."""

    def __init__(
        self,
        player: Player,
        recordist: Recordist,
        say: SpokenSentences,
        delivery: Delivery,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._recordist = recordist
        self._say = say
        self._delivery = delivery
        self._playback = Playback()
        self._withheld = False
        self._skims = False
        self._shown = Moment(Status.EMPTY)
        self._score: Score | None = None
        self.lengths: Lengths | None = None
        self._tick = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK)
        self._tick.timeout.connect(self._listen)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._settling.timeout.connect(self._perform)
        recordist.recorded.connect(self._ready)
        recordist.failed.connect(self._failed)
        player.lost.connect(self._lost)

    # What is ---------------------------------------------------------------------------------------------------------

    @property
    def moment(self) -> Moment:
        """What is read now."""
        return self._playback.moment()

    @property
    def score(self) -> Score | None:
        """What is read, at the delivery it is read with."""
        return self._score

    @property
    def delivery(self) -> Delivery:
        """How it is, or is about to be, spoken."""
        return self._delivery

    @property
    def elapsed(self) -> float:
        """Seconds from the beginning of the reading to where it is."""
        moment = self.moment
        if self.lengths is None or moment.place is None:
            return 0.0
        if moment.status is Status.ENDED:
            return self.total.seconds
        return self.lengths.elapsed(moment.place, moment.offset)

    @property
    def total(self) -> Length:
        """How long all of it is."""
        return self.lengths.total() if self.lengths else Length(0.0, exact=True)

    @property
    def is_active(self) -> bool:
        """Whether the reader wants to hear something now."""
        return self._playback.state.active

    @property
    def is_withheld(self) -> bool:
        """Whether there is no voice for the article yet."""
        return self._withheld

    def words_at(self, seconds: float, most: int = 60) -> str:
        """What its paragraph says so many seconds from the beginning of the reading: at most `most` characters."""
        found = self.lengths.place_after(seconds) if self.lengths else None
        if found is None or self._score is None:
            return ""
        end = self._score.paragraphs[found[0].paragraph].span.end
        return words_from(self._score.article.text, self._character(*found), end, most)

    @property
    def section(self) -> int | None:
        """The section that is read."""
        place = self.moment.place
        return None if self._score is None or place is None else self._score.section_of(place.paragraph)

    def remaining(self, section: int | None = None) -> float:
        """Seconds to the end of a section, or of the whole article."""
        if self.lengths is None:
            return 0.0
        if section is None:
            return self.lengths.total().seconds - self.elapsed
        end = sum(self.lengths.section(index).seconds for index in range(section + 1))
        return end - self.elapsed

    # What the reader wants -------------------------------------------------------------------------------------------

    def open(self, article: Article, character: int | None = None, *, voice: str | None) -> None:
        """Take up another article, stopped at its beginning or at a character; its first sentences are prepared.

        As long as there is no voice for it, nothing is recorded or read, and wishes are answered by `asked_in_vain`.
        """
        self._settling.stop()
        self._withheld = voice is None
        if voice is not None:
            self._delivery = replace(self._delivery, voice=voice)
        self._shown = Moment(Status.EMPTY)  # that was another article, and perhaps another voice
        self._do(Open(Score(article, self._delivery, self._say, skims=self._skims), character))

    @Slot()
    def play_pause(self) -> None:
        """What Space does."""
        self._do(Pause() if self._playback.state.active else Play())

    @Slot()
    def play(self) -> None:
        """Read from where reading paused or stopped."""
        self._do(Play())

    @Slot()
    def pause(self) -> None:
        """Be silent, and go on at the same word."""
        self.silence_wanted.emit()
        self._do(Pause())

    @Slot()
    def stop(self) -> None:
        """Be silent, and go on at the beginning of the sentence."""
        self._do(Stop())

    @Slot(int)
    def go_to(self, character: int) -> None:
        """Move to the word at a character of the article."""
        self._do(GoTo(character))

    @Slot(int)
    def read_from(self, character: int) -> None:
        """Move to the word at a character of the article, and read."""
        self._do(GoTo(character))
        self._do(Play())

    @Slot(int)
    def go_to_section(self, section: int) -> None:
        """Move to the beginning of a section."""
        start = self._score.section_start(section) if self._score else None
        if self._score is not None and start is not None:
            self._do(GoTo(self._score.entry(start).sentence.start))

    def skip(self, unit: Unit, steps: int) -> None:
        """Move by sentences, paragraphs or sections."""
        self._move(Skip(unit, steps))

    @Slot()
    def repeat(self) -> None:
        """Read the sentence once more."""
        self._do(Skip(Unit.SENTENCE, 0))
        self._do(Play())

    @Slot()
    def back(self) -> None:
        """Take the last jump back."""
        self._move(Back())

    def _move(self, wish: Skip | Back) -> None:
        before, state = self._at, self._playback.state
        self._do(wish)
        if self._playback.state is state or (self._at == before and not self.is_active):
            self.stayed.emit(wish)

    @property
    def _at(self) -> tuple[Place | None, int | None]:
        """The place of the reading, and the character in it."""
        place, last = self.moment.place, self.moment.last
        if self._score is not None and place is not None and last is None:
            last = self._score.entry(place).sentence.start
        return place, last

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Move to so many seconds from the beginning."""
        found = self.lengths.place_after(seconds) if self.lengths else None
        if found is not None:
            self._do(GoTo(self._character(*found)))

    @Slot(float)
    def set_speed(self, speed: float) -> None:
        """Read faster or slower from the present word on."""
        self._deliver(replace(self._delivery, speed=min(max(speed, SLOWEST), FASTEST)))

    @Slot(str)
    def set_voice(self, voice: str) -> None:
        """Read in another voice from the present word on."""
        self._deliver(replace(self._delivery, voice=voice))

    def release(self) -> None:
        """Withhold the reading no longer: the reader has chosen a voice."""
        self._withheld = False

    @Slot(float)
    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self._player.set_volume(volume)

    @Slot()
    def say_anew(self) -> None:
        """What is said has changed: the sentence that is heard goes on in the new way, and all that follow."""
        if self._score is not None:
            self._read_instead(self._score, self._score.at(self._delivery))

    def skim(self, *, skims: bool) -> None:
        """Read only the first sentence of each paragraph from here on, or all of them again."""
        self._skims = skims
        if self._score is not None:
            self._read_instead(self._score, self._score.at(self._delivery).skimming(skims=skims))

    def _read_instead(self, old: Score, score: Score) -> None:
        """Go on in another score of the same article."""
        moment = self.moment
        if moment.place is None or len(score.entries(moment.place.paragraph)) == len(
            old.entries(moment.place.paragraph)
        ):
            self._do(Perform(score))
            return
        # Its sentences are spoken in other parts now: the place would mean another one.
        active = self.is_active
        self._do(Open(score, moment.word.start if moment.word else old.entry(moment.place).sentence.start))
        if active:
            self._do(Play())

    def _deliver(self, delivery: Delivery) -> None:
        if delivery != self._delivery:
            self._delivery = delivery
            if not self._settling.isActive():
                self._settling.start()

    @Slot()
    def _perform(self) -> None:
        if self._score is not None:
            self._do(Perform(self._score.at(self._delivery)))

    def _character(self, place: Place, offset: Fraction) -> int:
        """The character that is read `offset` seconds into a place, as far as can be told without its clip."""
        assert self._score is not None and self.lengths is not None  # noqa: S101, PT018 - there are lengths of it
        sentence = self._score.entry(place).sentence
        clip = self._playback.state.clips.get(place)
        word = clip.timeline.word_at(offset) if clip else None
        if word is not None and word.printed is not None:
            return word.printed.start
        share = min(1.0, float(offset) / (self.lengths.of(place).seconds or 1.0))
        return word_start(self._score.article.text, sentence.start + int(share * max(0, len(sentence) - 1)))

    # What happened ---------------------------------------------------------------------------------------------------

    @Slot()
    def _listen(self) -> None:
        heard = self._player.position()
        if heard is None:
            return
        self._do(Heard(*heard))
        if self._player.drained:
            self._do(Drained(*heard[:2]))

    @Slot(int, Place, Clip)
    def _ready(self, edition: int, place: Place, clip: Clip) -> None:
        self._do(Ready(edition, place, clip))
        if self.lengths is not None and edition == self._playback.state.edition:
            self.lengths.learn(place, clip.length)
            self.lengths_changed.emit()

    @Slot(int, Place, object)
    def _failed(self, edition: int, place: Place, error: Exception) -> None:
        self._do(Failed(edition, place, error))

    @Slot(object)
    def _lost(self, error: Exception) -> None:
        self._do(SoundLost(error))

    # What follows ----------------------------------------------------------------------------------------------------

    def _do(self, event: Event) -> None:
        if self._withheld and isinstance(event, Play):
            self.asked_in_vain.emit()
            return
        for effect in self._playback.handle(event):
            self._carry_out(effect)
        state = self._playback.state
        self._recordist.expect(state.place if state.status is Status.WAITING else None)
        self._recordist.keep_only({clip.key for clip in state.clips.values()})
        self._take_up_score()
        self._follow()
        self._show(self.moment)

    def _show(self, moment: Moment) -> None:
        news = replace(moment, offset=self._shown.offset) != self._shown
        if news:
            self.moment_changed.emit(moment)
        if news or abs(moment.offset - self._shown.offset) >= NOTICEABLE:
            self._shown = moment
            self.progressed.emit()

    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Record(edition, entries, score) if not self._withheld:
                self._recordist.record(edition, entries, score.delivery)
            case Flush(run):
                self._player.flush(run)
            case Feed(run, place, clip, start, pause):
                self._player.feed(run, place, self._recordist.sound(clip.key), start, pause)
            case Tell(error):
                self.told.emit(error)

    def _take_up_score(self) -> None:
        score = self._playback.state.score
        if score is None or score is self._score:
            return
        same = self._score is not None and self._score.article is score.article
        self.lengths = self.lengths.at(score) if same and self.lengths else Lengths(score)
        self._score = score
        self.lengths_changed.emit()

    def _follow(self) -> None:
        """Look at what is heard while there is something to hear, and not at rest."""
        reading = self._playback.state.status is Status.READING
        if reading != self._tick.isActive():
            (self._tick.start if reading else self._tick.stop)()
