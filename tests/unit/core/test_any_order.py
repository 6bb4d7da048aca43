"""Playback under any wishes and any lateness: whatever happens in whatever order, reading stays whole."""

from collections import deque
from collections.abc import Iterable
from fractions import Fraction
from itertools import groupby

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

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
    Pause,
    Ready,
    Skip,
    SoundLost,
    Stop,
)
from reader.moment import Status
from reader.moves import Unit
from reader.score import Place
from tests.fakes import a_clip
from tests.unit.core.stage import Stage

ARTICLES = (
    ("Der Hund bellt. Die Katze schläft.",),
    (
        "! Nachricht",
        "Es regnet. Es schneit stark. Wind.",
        "~ Lesen Sie auch. Und hier.",
        "# Mehr",
        "Ende gut.",
    ),
    ("~ Werbung.", "# Eins", "Wort. " * 24, "# Zwei", "~ Noch eine.", "Schluss."),
    ("Ein Satz.",),
)

JUMPS = st.one_of(
    st.builds(GoTo, st.integers(0, 200)),
    st.builds(Skip, st.sampled_from(Unit), st.integers(-2, 2)),
    st.just(Back()),
)

Late = Ready | Failed | Heard | Drained


class WatchedStage(Stage):
    """A stage on which no answer comes at once, and every feed is checked as it is made."""

    def __init__(self) -> None:
        super().__init__()
        self.prompt = False
        self.fed: list[Place] = []

    def _carry_out(self, effect: Effect) -> None:
        if isinstance(effect, Flush):
            self.fed = []
        if isinstance(effect, Feed):
            self._check(effect)
            self.fed.append(effect.place)
        super()._carry_out(effect)

    def _check(self, feed: Feed) -> None:
        assert feed.run == self.playback.state.run, "two runs are fed at once"
        assert 0 <= feed.start <= feed.clip.length
        asked = a_clip(self.score.entry(feed.place), self.score.delivery.speed)
        assert feed.clip == asked, "a clip of another article or delivery is fed"
        if self.fed:
            assert feed.place == self.score.following(self.fed[-1]), "fed out of order"
            assert feed.start == 0


class AnyOrder(RuleBasedStateMachine):
    """Wishes, answers of the voice and facts of the sound card, each of them late by any time."""

    def __init__(self) -> None:
        super().__init__()
        self.stage = WatchedStage()
        self.late: list[Late] = []
        self.past: deque[Late] = deque(maxlen=10)

    # Wishes ------------------------------------------------------------------------------------------------------

    @initialize(lines=st.sampled_from(ARTICLES))
    def begin(self, lines: tuple[str, ...]) -> None:
        self.stage.open(*lines)

    @rule(lines=st.sampled_from(ARTICLES), seldom=st.integers(0, 4))
    def open(self, lines: tuple[str, ...], seldom: int) -> None:
        if seldom == 0:
            self.stage.open(*lines)

    @rule()
    def play(self) -> None:
        self.stage.play()

    @rule(wish=st.sampled_from((Pause(), Stop(), SoundLost(OSError()))), again=st.booleans())
    def be_silent(self, wish: Event, again: bool) -> None:
        self.stage.send(wish)
        if again:
            self.stage.play()

    @rule(jump=JUMPS)
    def jump(self, jump: Event) -> None:
        self.stage.send(jump)

    @rule(speed=st.sampled_from((0.5, 1.0, 1.5, 2.0, 3.0)))
    def speed(self, speed: float) -> None:
        self.stage.speed(speed)

    # Facts -------------------------------------------------------------------------------------------------------

    @rule(prompt=st.booleans(), fails=st.integers(0, 9), number=st.integers(1, 4))
    def answer(self, prompt: bool, fails: int, number: int) -> None:
        """The voice finishes some clips, now and then in vain."""
        wanted = self.stage.voice.wanted
        self.stage.voice.mute = {wanted[0][1].place} if wanted and fails == 0 else set()
        for _ in range(min(number, len(wanted))):
            self.late.append(self.stage.voice.answer())
            if prompt:
                self._arrives(self.late.pop())

    @rule(prompt=st.booleans(), seconds=st.fractions(Fraction(1, 10), 4, max_denominator=20))
    def listen(self, prompt: bool, seconds: Fraction) -> None:
        """Time passes at the sound card."""
        while seconds > 0 and not self.stage.card.silent:
            step = min(seconds, self.stage.card.left)
            seconds -= step
            self.late.append(self.stage.card.play(step))
            if prompt:
                self._arrives(self.late.pop())

    @rule(which=st.integers(0, 100))
    def arrive(self, which: int) -> None:
        """Something that was under way arrives, not always in order."""
        if self.late:
            self._arrives(self.late.pop(which % len(self.late)))

    @rule()
    def arrive_all(self) -> None:
        while self.late:
            self._arrives(self.late.pop(0))

    @rule(which=st.integers(0, 100))
    def arrive_again(self, which: int) -> None:
        """What was answered long ago is answered once more."""
        if self.past:
            self._arrives(self.past[which % len(self.past)])

    def _arrives(self, event: Late) -> None:
        before = self.stage.playback.state
        self.stage.send(event)
        self.past.append(event)
        after = self.stage.playback.state
        if isinstance(event, Ready | Failed):
            assert after.place == before.place, "an answer of the voice moves the position"
        elif before.place != after.place:
            assert before.place is not None
            assert after.place is not None
            assert before.place < after.place, "the sound card moves the position back"

    # What always holds -------------------------------------------------------------------------------------------

    @invariant()
    def silence_is_silent(self) -> None:
        if not self.stage.playback.state.active:
            assert self.stage.card.silent

    @invariant()
    def what_is_waited_for_will_come(self) -> None:
        state = self.stage.playback.state
        if state.status is Status.WAITING:
            assert state.place in state.asked
            coming = [(edition, entry.place) for edition, entry, _ in self.stage.voice.wanted]
            coming += [
                (event.edition, event.place) for event in self.late if isinstance(event, Ready | Failed)
            ]
            assert (state.edition, state.place) in coming

    @invariant()
    def what_is_read_is_there(self) -> None:
        state = self.stage.playback.state
        if state.status is Status.READING:
            assert state.heard is not None
            assert state.heard[0] in state.clips
            assert state.fed is not None
            assert state.heard[0] <= state.fed
        else:
            assert state.heard is None
            assert state.change is None
            assert state.fed is None

    @invariant()
    def the_word_is_in_its_sentence_in_its_paragraph(self) -> None:
        moment = self.stage.moment
        if moment.sentence is not None:
            assert moment.paragraph is not None
            assert moment.paragraph.covers(moment.sentence)
        if moment.word is not None:
            assert moment.sentence is not None
            assert moment.sentence.covers(moment.word)

    def teardown(self) -> None:
        """At last everything answers: then the rest is read to its end, each sentence once."""
        stage = self.stage
        if stage.playback.state.score is None or stage.score.first() is None:
            return
        while self.late:
            self._arrives(self.late.pop(0))
        stage.prompt = True
        stage.voice.mute = set()
        stage.pause()
        stage.play()
        stage.record()
        start = stage.playback.state.place
        stage.card.played.clear()
        stage.read_on()
        assert stage.moment.status is Status.ENDED
        assert _in_turn(place for place, _, _ in stage.card.played) == [
            e.place for e in stage.score.walk(start)
        ]


def _in_turn(places: Iterable[Place]) -> list[Place]:
    return [place for place, _ in groupby(places)]


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=2 * settings().max_examples, stateful_step_count=60)
