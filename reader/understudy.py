"""When the offline voice stands in for an online one: facts go in, actions come out, one value is the state.

It has no threads and no clock: `now` is any clock in seconds that only goes forward. Sentences are asked for ahead of
the reading. One that is missing while reading waits for it is awaited; after a short patience the policy decides. From
a sentence that is handed over, the stand-in keeps the paragraph; at the next one the online voice comes back if it is
well. So that no paragraph changes its voice twice, its sentences are handed out in their order.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeAlias, assert_never

from reader.handover import (
    Action,
    Call,
    Came,
    Choose,
    Due,
    Event,
    GiveUp,
    HandOut,
    Kind,
    Look,
    Missed,
    Patience,
    Policy,
    Replaced,
    StandIn,
    Standing,
    Wanted,
)
from reader.health import WELL, Health
from reader.score import Place
from reader.speech.online.errors import Cause, OnlineError


@dataclass(frozen=True, slots=True)
class State:
    """Everything that is known. `called` says since when; `handed` from which sentence on (edition, paragraph) is."""

    policy: Policy = Policy.CARRY_ON
    patience: Patience = field(default_factory=Patience)
    health: Health = WELL
    edition: int = 0
    wanted: tuple[Place, ...] = ()
    called: Mapping[Place, float] = field(default_factory=lambda: MappingProxyType({}))
    held: frozenset[Place] = frozenset()
    replaced: frozenset[Place] = frozenset()
    tries: Mapping[Place, int] = field(default_factory=lambda: MappingProxyType({}))
    handed: Mapping[tuple[int, int], int] = field(default_factory=lambda: MappingProxyType({}))
    due: tuple[Place, float] | None = None
    carried: bool = False

    def is_handed(self, place: Place) -> bool:
        """Whether the stand-in speaks this sentence."""
        first = self.handed.get((self.edition, place.paragraph))
        return first is not None and place.sentence >= first

    @property
    def awaited(self) -> Place | None:
        """The sentence that reading waits for, if it still has to come from the online voice."""
        if self.due is None or self.due[0] not in self.wanted or self.is_handed(self.due[0]):
            return None
        return self.due[0]


Step: TypeAlias = tuple[State, tuple[Action, ...]]


def step(state: State, event: Event, now: float) -> Step:
    """The next state and what shall be done, in this order."""
    state, first = _taken_in(state, event, now)
    state, judged = _judged(state, now)
    state, handed_out = _handed_out(state)
    state, stand_ins = _stand_ins(state)
    state, calls = _calls(state, now)
    return state, (*first, *judged, *handed_out, *stand_ins, *calls)


def standing(state: State, now: float) -> Standing:
    """What the reader must know."""
    cause = None if state.health.error is None else state.health.error.cause
    carries_on = state.carried and state.policy is Policy.CARRY_ON
    if state.awaited is not None and not carries_on and now >= _since(state) + state.patience.notice:
        return Standing(Kind.WAITING, cause)
    return Standing(Kind.CARRIED_ON, cause) if state.carried else Standing(Kind.WELL)


def next_look(state: State, now: float) -> float | None:
    """When something has to be decided even if nothing happens; None if not before something does."""
    times = [state.health.well_at] if state.wanted and not state.health.is_well else []
    if state.awaited is not None:
        times += [_since(state) + state.patience.notice, _deadline(state)]
    return min((time for time in times if time > now), default=None)


# Taking in -----------------------------------------------------------------------------------------------------------


def _taken_in(state: State, event: Event, now: float) -> Step:
    match event:
        case Wanted(edition, ()):
            state = replace(_at(state, edition), carried=False)
        case Wanted(edition, places):
            state = _wanting(state if edition == state.edition else _at(state, edition), places)
        case Due(place) if place != (state.due and state.due[0]):
            state = replace(state, due=None if place is None else (place, now))
        case Came(edition, place):
            state = _coming(replace(state, health=WELL, carried=False), edition, place)
        case Missed(edition, place, error):
            return _missing(state, edition, place, error, now)
        case Replaced(edition, place) if edition == state.edition:
            state = _without(state, place)
        case Choose(policy):
            state = replace(state, policy=policy)
        case Due() | Replaced() | Look():
            pass
        case _:
            assert_never(event)
    return state, ()


def _at(state: State, edition: int) -> State:
    """Another edition: nothing of it has been asked for yet."""
    return State(
        state.policy,
        state.patience,
        state.health,
        edition,
        handed=state.handed,
        carried=state.carried,
    )


def _wanting(state: State, places: tuple[Place, ...]) -> State:
    return replace(
        state,
        wanted=places,
        called=_only(state.called, places),
        held=state.held & set(places),
        replaced=state.replaced & set(places),
    )


def _without(state: State, place: Place) -> State:
    return _wanting(state, tuple(other for other in state.wanted if other != place))


def _coming(state: State, edition: int, place: Place) -> State:
    if edition != state.edition or place not in state.wanted or state.is_handed(place):
        return state
    return replace(_uncalled(state, place), held=state.held | {place})


def _missing(state: State, edition: int, place: Place, error: Exception, now: float) -> Step:
    if isinstance(error, OnlineError):
        state = replace(state, health=state.health.failed(error, now))
        return (_uncalled(state, place) if edition == state.edition else state), ()
    if edition != state.edition or place not in state.called:
        return state, ()
    return _without(state, place), (GiveUp(place, error),)


def _uncalled(state: State, place: Place) -> State:
    return replace(state, called=_only(state.called, state.called.keys() - {place}))


def _only(called: Mapping[Place, float], places: Collection[Place]) -> Mapping[Place, float]:
    return MappingProxyType({place: since for place, since in called.items() if place in places})


# Deciding ------------------------------------------------------------------------------------------------------------


def _since(state: State) -> float:
    assert state.due is not None  # noqa: S101 - asked only where something is awaited
    return state.due[1]


def _deadline(state: State) -> float:
    """Until when the awaited sentence may come: a service that is known to be ill has its time from the call on."""
    assert state.due is not None  # noqa: S101 - asked only where something is awaited
    place, since = state.due
    begun = state.called.get(place, since) if state.health.is_ill else since
    return begun + state.patience.due


def _judged(state: State, now: float) -> Step:
    """Decide by the policy what becomes of the awaited sentence once its time is over, or if it cannot come in time.

    Who stops may carry on later: so nothing of that paragraph is handed out any more.
    """
    place = state.awaited
    if place is None or place in state.held or state.policy is Policy.WAIT:
        return state, ()
    late = now >= _deadline(state)
    in_vain = place not in state.called and state.health.well_at > _deadline(state)
    resting = state.health.is_ill and now < state.health.well_at
    if not (late or in_vain or resting):
        return state, ()
    if late and place in state.called:
        state = replace(state, health=state.health.failed(OnlineError(Cause.TOO_SLOW), now, badly=True))
    if state.policy is Policy.CARRY_ON:
        handed = {**state.handed, (state.edition, place.paragraph): place.sentence}
        state = replace(state, handed=MappingProxyType(handed), carried=True)
        online = {other for other in state.wanted if not state.is_handed(other)}
        return replace(state, called=_only(state.called, online), held=state.held & online), ()
    error = state.health.error or OnlineError(Cause.TOO_SLOW)
    others = tuple(other for other in state.wanted if other.paragraph != place.paragraph)
    return replace(_wanting(state, others), health=WELL), (GiveUp(place, error),)


def _handed_out(state: State) -> Step:
    """Hand out what came, as long as nothing before it in its paragraph is missing."""
    out = list[Action]()
    missing = set[int]()
    for place in state.wanted:
        if place in state.held and place.paragraph not in missing:
            out.append(HandOut(place))
            state = _without(state, place)
        else:
            missing.add(place.paragraph)
    return state, tuple(out)


def _stand_ins(state: State) -> Step:
    new = [place for place in state.wanted if state.is_handed(place) and place not in state.replaced]
    return replace(state, replaced=state.replaced | set(new)), tuple(map(StandIn, new))


def _calls(state: State, now: float) -> Step:
    """Ask for what is wanted: several at once of a service that is well, else one, once it has had its rest."""
    at_once = state.patience.at_once if state.health.is_well else int(now >= state.health.well_at)
    new = list[Place]()
    for place in state.wanted:
        if len(state.called) + len(new) >= at_once:
            break
        there = place in state.called or place in state.held or state.is_handed(place)
        tired = state.tries.get(place, 0) >= state.patience.tries and place != state.awaited
        if not there and not tired:
            new.append(place)
    called = {**state.called, **dict.fromkeys(new, now)}
    tries = {**state.tries, **{place: state.tries.get(place, 0) + 1 for place in new}}
    state = replace(state, called=MappingProxyType(called), tries=MappingProxyType(tries))
    return state, tuple(map(Call, new))
