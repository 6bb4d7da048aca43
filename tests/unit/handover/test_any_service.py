"""Reading under any service: whatever it does and whenever, all is heard once, and a paragraph changes voice once."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reader.handover import Came, Missed, Policy
from reader.score import Place
from reader.speech.online.errors import Cause, OnlineError
from tests.unit.handover.hall import OFFLINE, ONLINE, Hall, name_of

PLACES = [
    Place(paragraph, sentence) for paragraph, size in enumerate((1, 4, 2, 3)) for sentence in range(size)
]
AHEAD = 5


class AnyService(RuleBasedStateMachine):
    """A reading that goes straight through an article; calls are answered in any order, or never."""

    def __init__(self) -> None:
        super().__init__()
        self.hall = Hall()
        self.read = 0
        """How many sentences have been heard."""
        self.policies: set[Policy] = set()

    @initialize(policy=st.sampled_from(Policy))
    def begin(self, policy: Policy) -> None:
        self.choose(policy)
        self._want()

    @rule(policy=st.sampled_from(Policy))
    def choose(self, policy: Policy) -> None:
        self.policies.add(policy)
        self.hall.choose(policy)

    @precondition(lambda self: self.hall.calls)
    @rule(which=st.integers(0, 5))
    def answer(self, which: int) -> None:
        place = self.hall.calls.pop(which % len(self.hall.calls))
        self.hall.send(Came(self.hall.edition, place))

    @precondition(lambda self: self.hall.calls)
    @rule(which=st.integers(0, 5), after=st.none() | st.floats(0, 100))
    def fail(self, which: int, after: float | None) -> None:
        place = self.hall.calls.pop(which % len(self.hall.calls))
        self.hall.send(Missed(self.hall.edition, place, OnlineError(Cause.FAILING, retry_after=after)))

    @rule(seconds=st.floats(0, 20))
    def wait(self, seconds: float) -> None:
        self.hall.wait(seconds)

    @rule(seconds=st.floats(0, 5))
    def hear(self, seconds: float) -> None:
        """A sentence is heard if it is there; else reading waits for it."""
        self._on()
        self.hall.wait(seconds)

    @rule()
    def stop_and_go(self) -> None:
        """Reading stops, what is wanted is wanted anew, and nobody waits."""
        self.hall.wait_for(None)
        self._want()

    def _on(self) -> None:
        if self.read == len(PLACES):
            return
        if self._is_there(PLACES[self.read]):
            self.read += 1
            self.hall.wait_for(None)
            self._want()
        else:
            self._want()
            self.hall.wait_for(name_of(PLACES[self.read]))

    def _is_there(self, place: Place) -> bool:
        return any(heard == place for heard, _ in self.hall.heard)

    def _want(self) -> None:
        coming = PLACES[self.read : self.read + AHEAD]
        self.hall.want(*(name_of(place) for place in coming if not self._is_there(place)))

    @invariant()
    def each_sentence_is_handed_out_once(self) -> None:
        places = [place for place, _ in self.hall.heard]
        assert len(places) == len(set(places))

    @invariant()
    def in_a_paragraph_the_voice_changes_once_at_most_and_only_to_the_stand_in(self) -> None:
        for paragraph in {place.paragraph for place, _ in self.hall.heard}:
            voices = [who for place, who in sorted(self.hall.heard) if place.paragraph == paragraph]
            assert voices == sorted(voices, key=[ONLINE, OFFLINE].index)

    @invariant()
    def only_who_carries_on_hears_the_stand_in(self) -> None:
        if Policy.CARRY_ON not in self.policies:
            assert not [place for place, who in self.hall.heard if who == OFFLINE]

    @invariant()
    def only_who_wants_to_stop_is_stopped(self) -> None:
        if Policy.STOP not in self.policies:
            assert not self.hall.given_up

    @invariant()
    def the_online_voice_is_not_asked_for_what_the_stand_in_speaks(self) -> None:
        assert not any(map(self.hall.state.is_handed, self.hall.state.called))

    def teardown(self) -> None:
        """At last the reader carries on while the service hangs for ever: all is heard, and soon."""
        self.hall.choose(Policy.CARRY_ON)
        begun, before = self.hall.now, self.read
        while self.read < len(PLACES):
            self._on()
            self.hall.wait(0.1)
        assert [place for place, _ in sorted(self.hall.heard)] == PLACES
        paragraphs = len({place.paragraph for place in PLACES[before:]})
        assert self.hall.now - begun <= 3.2 * paragraphs + 0.3 * len(PLACES)


TestAnyService = AnyService.TestCase
TestAnyService.settings = settings(max_examples=4 * settings().max_examples, stateful_step_count=40)
