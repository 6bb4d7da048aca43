"""A stage to read on: playback with a voice, a sound card and a clock that are fakes but keep their protocols."""

from collections import deque
from fractions import Fraction

from reader.article import Article
from reader.directions import (
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
from reader.moment import Moment, Status
from reader.moves import Unit
from reader.playback import Playback
from reader.score import Entry, Place, Score
from reader.speech.values import Delivery
from tests.fakes import a_clip, a_score


class VoiceBroken(Exception):
    """The fake voice cannot speak."""


class Voice:
    """Records what is wanted, first things first; `mute` are places that it cannot speak."""

    def __init__(self) -> None:
        self.wanted: deque[tuple[int, Entry, float]] = deque()
        self.mute: set[Place] = set()
        self.asked: list[Record] = []

    def record(self, wish: Record) -> None:
        self.asked.append(wish)
        speed = wish.score.delivery.speed
        self.wanted = deque((wish.edition, entry, speed) for entry in wish.entries)

    def answer(self) -> Ready | Failed:
        """What came of the first wish."""
        edition, entry, speed = self.wanted.popleft()
        if entry.place in self.mute:
            return Failed(edition, entry.place, VoiceBroken(entry.utterance.text))
        return Ready(edition, entry.place, a_clip(entry, speed))


class SoundCard:
    """Plays what it is fed in order and tells how far it is; silent after a flush at once."""

    def __init__(self) -> None:
        self.run = 0
        self.fed: deque[Feed] = deque()
        self.last: Place | None = None
        self.into = Fraction(0)
        self.played: list[tuple[Place, Fraction, Fraction]] = []
        """What was heard: place, from, to (seconds into its clip, its pause left out)."""

    def flush(self, run: int) -> None:
        assert run > self.run, "a run is used twice"
        self.run, self.last = run, None
        self.fed.clear()

    def feed(self, feed: Feed) -> None:
        assert feed.run == self.run, "fed for a run that is over"
        if not self.fed:
            self.into = feed.start
        self.fed.append(feed)
        self.last = feed.place

    @property
    def silent(self) -> bool:
        return not self.fed

    @property
    def left(self) -> Fraction:
        """Seconds until the entry that is heard is over, with its pause."""
        return self.fed[0].clip.length + self.fed[0].pause - self.into

    def play(self, seconds: Fraction) -> Heard | Drained:
        """Let time pass, no further than to the end of the entry that is heard."""
        feed = self.fed[0]
        until = min(self.into + seconds, feed.clip.length + feed.pause)
        self.played.append((feed.place, self.into, min(until, feed.clip.length)))
        self.into = until
        if until < feed.clip.length + feed.pause:
            return Heard(feed.run, feed.place, until)
        self.fed.popleft()
        if not self.fed:
            return Drained(feed.run, feed.place)
        self.into = self.fed[0].start
        return Heard(feed.run, self.fed[0].place, self.into)


class Stage:
    """A reading whose every step is taken by the test."""

    def __init__(self, *lines: str) -> None:
        self.playback = Playback()
        self.voice, self.card = Voice(), SoundCard()
        self.prompt = True
        """Whether the voice answers at once; else it answers when `record` is called."""
        self.told: list[Exception] = []
        if lines:
            self.open(*lines)

    # Wishes in the words of the reader

    def open(self, *lines: str, at: str | None = None) -> None:
        score = a_score(*lines)
        self.send(Open(score, None if at is None else score.article.text.index(at)))

    def play(self) -> None:
        self.send(Play())

    def pause(self) -> None:
        self.send(Pause())

    def stop(self) -> None:
        self.send(Stop())

    def go_to(self, word: str) -> None:
        self.send(GoTo(self.article.text.index(word)))

    def skip(self, unit: Unit, steps: int = 1) -> None:
        self.send(Skip(unit, steps))

    def speed(self, speed: float) -> None:
        self.send(Perform(self.score.at(Delivery("fake", speed))))

    # What happens

    def send(self, event: Event) -> None:
        """Hand an event to playback and carry out what comes of it."""
        for effect in self.playback.handle(event):
            self._carry_out(effect)
        if self.prompt:
            self.record()

    def record(self, clips: int = 1000) -> None:
        """Let the voice answer."""
        while self.voice.wanted and clips:
            clips -= 1
            self.send(self.voice.answer())

    def wait(self, seconds: float) -> None:
        """Let time pass at the sound card."""
        left = Fraction(seconds).limit_denominator(10_000)
        while left > 0 and not self.card.silent:
            step = min(left, self.card.left)
            left -= step
            self.send(self.card.play(step))

    def read_on(self) -> None:
        """Let time pass until it is silent."""
        while not self.card.silent:
            self.wait(1)

    def lose_sound(self) -> None:
        self.send(SoundLost(OSError("no sound")))

    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Record():
                self.voice.record(effect)
            case Flush():
                self.card.flush(effect.run)
            case Feed():
                self.card.feed(effect)
            case Tell():
                self.told.append(effect.error)

    # What a reader sees and hears

    @property
    def score(self) -> Score:
        """What is read."""
        score = self.playback.state.score
        assert score is not None
        return score

    @property
    def article(self) -> Article:
        return self.score.article

    @property
    def moment(self) -> Moment:
        return self.playback.moment()

    @property
    def status(self) -> Status:
        return self.moment.status

    @property
    def page(self) -> str:
        """The lit sentence, with the lit word in brackets."""
        text, moment = self.article.text, self.moment
        if moment.sentence is None:
            return ""
        if moment.word is None:
            return moment.sentence.of(text)
        before, after = (
            text[moment.sentence.start : moment.word.start],
            text[moment.word.end : moment.sentence.end],
        )
        return f"{before}[{moment.word.of(text)}]{after}"

    @property
    def heard(self) -> str:
        """All words that sounded from their beginning, one after the other."""
        words = []
        for place, start, end in self.card.played:
            sentence = self.score.entry(place)
            clip = a_clip(sentence, self.score.delivery.speed)
            words += [
                word.printed.of(self.article.text)
                for word in clip.timeline.words
                if word.printed and start <= word.start < end
            ]
        return " ".join(words)
