"""The reading position as a state machine: wishes and facts go in, effects come out, one value is the state.

It has no threads and no clock of its own. The shell records the clips it asks for, feeds them to the sound card and
says what has been heard. Two numbers recognise late answers: an `edition` counts scores (another article, speed or
voice) and names what a clip was recorded for; a `run` counts fresh starts of the sound and names what is heard.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import assert_never

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
from reader.lengths import CHARACTERS_PER_SECOND
from reader.moment import Cue, Moment, State, Status, moment
from reader.moves import Unit, moved, start_of
from reader.score import Entry, Place, Score

AHEAD = 15.0
"""Seconds of sound to have ready beyond what is heard: a stall of ten seconds, and half as much again."""

MOST_AHEAD = 16
"""Entries to have ready at the most, however short they are."""

READY_AT_REST = 2
"""Entries to have ready while nothing is read, so that the first word comes at once."""

TRAIL = 20
"""Jumps that can be taken back."""

RESTART_AFTER = Fraction(2)
"""Seconds into a unit after which a step back leads to its beginning and not to the unit before."""


class Playback:
    """The one holder of the state; `handle` is the only method that changes it."""

    def __init__(self) -> None:
        self.state = State()

    def handle(self, event: Event) -> tuple[Effect, ...]:
        """Take in a wish or a fact; returns what the shell shall do, in this order."""
        self.state, effects = step(self.state, event)
        return effects

    def moment(self) -> Moment:
        """What the window shall show now."""
        return moment(self.state)


Step = tuple[State, tuple[Effect, ...]]


def step(state: State, event: Event) -> Step:  # noqa: C901, PLR0911, PLR0912 - one line for each kind of event
    """The next state and the effects of an event."""
    match event:
        case Open():
            return _open(state, event)
        case Perform():
            return _perform(state, event.score)
        case Play():
            return _play(state)
        case Pause():
            return _silence(state, Status.PAUSED)
        case Stop():
            return _silence(state, Status.STOPPED)
        case GoTo():
            return _go_to(state, event.character)
        case Skip():
            return _skip(state, event.unit, event.steps)
        case Back():
            return _back(state)
        case Ready():
            return _ready(state, event)
        case Failed():
            return _failed(state, event)
        case Heard():
            return _heard(state, event)
        case Drained():
            return _drained(state, event)
        case SoundLost():
            silent, effects = _silence(state, Status.PAUSED)
            return silent, (*effects, Tell(event.error))
        case _:
            assert_never(event)


# Wishes --------------------------------------------------------------------------------------------------------------


def _open(state: State, event: Open) -> Step:
    place = event.score.first() if event.character is None else event.score.place_at(event.character)
    fresh = State(
        score=event.score,
        status=Status.EMPTY if place is None else Status.STOPPED,
        cue=None if place is None else Cue(place, event.character),
        last=event.character,
        edition=state.editions + 1,
        editions=state.editions + 1,
        run=state.run + 1,
    )
    fresh, wishes = _ask(fresh)
    return fresh, (Flush(fresh.run), *wishes)


def _perform(state: State, score: Score) -> Step:
    if state.score is None:
        return state, ()
    edition = state.editions + 1
    state = replace(state, editions=edition)
    if state.status is not Status.READING or state.heard is None:
        return _resume(_adopted(state, edition, score))
    changing = replace(state, change=(edition, score))
    return changing, (Record(edition, (score.entry(state.heard[0]),), score),)


def _play(state: State) -> Step:
    if state.active or state.score is None or state.cue is None:
        return state, ()
    cue = state.cue
    if state.status is Status.ENDED:
        first = state.score.first()
        cue = cue if first is None else Cue(first)
        state = replace(state, last=_character(state, cue))
    return _resume(replace(state, status=Status.WAITING, cue=cue))


def _silence(state: State, status: Status) -> Step:
    if not state.active and not (state.status is Status.PAUSED and status is Status.STOPPED):
        return state, ()
    state = _settled(state)
    cue = _cue_here(state)
    if status is Status.STOPPED and cue and state.score:
        cue = Cue(start_of(state.score, cue.place, Unit.SENTENCE))
    return _at_rest(state, status, cue)


def _go_to(state: State, character: int) -> Step:
    place = state.score.place_at(character) if state.score else None
    return (state, ()) if place is None else _jump(state, Cue(place, character))


def _skip(state: State, unit: Unit, steps: int) -> Step:
    if state.score is None or state.place is None:
        return state, ()
    place = moved(state.score, state.place, unit, steps, at_start=_at_start(state))
    return (state, ()) if place is None else _jump(state, Cue(place))


def _back(state: State) -> Step:
    if not state.trail:
        return state, ()
    *trail, cue = state.trail
    jumped, effects = _jump(state, cue)
    return replace(jumped, trail=tuple(trail)), effects


def _jump(state: State, cue: Cue) -> Step:
    state = _settled(state)
    here = _cue_here(state)
    trail = state.trail if here is None else (*state.trail, here)[-TRAIL:]
    status = Status.STOPPED if state.status in {Status.ENDED, Status.EMPTY} else state.status
    return _resume(
        replace(state, status=status, cue=cue, heard=None, last=_character(state, cue), trail=trail)
    )


# Facts ---------------------------------------------------------------------------------------------------------------


def _ready(state: State, event: Ready) -> Step:
    if state.change and event.edition == state.change[0]:
        return _changed(state, event)
    if event.edition != state.edition:
        return state, ()
    state = replace(state, clips=MappingProxyType({**state.clips, event.place: event.clip}))
    if state.status is Status.WAITING:
        return _begin(state)
    return _feed(state) if state.status is Status.READING else (state, ())


def _changed(state: State, event: Ready) -> Step:
    """The first clip at the new delivery is there: go on in it at the same word and fraction."""
    if state.change is None or state.heard is None or state.heard[0] != event.place:
        return state, ()
    place, offset = state.heard
    old = state.clips.get(place)
    start = old.timeline.translated(min(offset, old.length), event.clip.timeline) if old else Fraction(0)
    state = _adopted(state, *state.change)
    state = replace(state, clips=MappingProxyType({place: event.clip}))
    return _start(state, place, start)


def _failed(state: State, event: Failed) -> Step:
    if state.change and event.edition == state.change[0]:
        if state.heard is None or state.heard[0] != event.place:
            return state, ()
        kept, wishes = _ask(replace(state, change=None, asked=()))
        return kept, (*wishes, Tell(event.error))
    if event.edition != state.edition or state.status is not Status.WAITING or event.place != state.place:
        return state, ()
    stopped, effects = _at_rest(state, Status.STOPPED, state.cue)
    return stopped, (*effects, Tell(event.error))


def _heard(state: State, event: Heard) -> Step:
    if event.run != state.run or state.status is not Status.READING or state.heard is None:
        return state, ()
    if (event.place, event.offset) < state.heard:
        return state, ()
    moved_on = event.place != state.heard[0]
    state = _hearing(state, event.place, event.offset)
    if not moved_on:
        return state, ()
    kept = {place: clip for place, clip in state.clips.items() if place >= event.place}
    state = replace(state, clips=MappingProxyType(kept))
    if state.change:
        edition, score = state.change
        return state, (Record(edition, (score.entry(event.place),), score),)
    return _ask(state)


def _drained(state: State, event: Drained) -> Step:
    """The sound has run out, at the end or before the next clip was there; unless more was fed in the meantime."""
    if event.run != state.run or event.place != state.fed or state.score is None:
        return state, ()
    following = state.score.following(event.place)
    if (clip := state.clips.get(event.place)) is not None:
        state = _hearing(state, event.place, clip.length)
    state = _settled(state)
    if following is None:
        return _at_rest(state, Status.ENDED, Cue(event.place))
    return _resume(replace(state, status=Status.WAITING, cue=Cue(following), heard=None))


# Parts ---------------------------------------------------------------------------------------------------------------


def _adopted(state: State, edition: int, score: Score) -> State:
    """The state with another score in the place of the old one, and nothing recorded for it yet."""
    return replace(
        state, score=score, edition=edition, change=None, clips=MappingProxyType({}), fed=None, asked=()
    )


def _settled(state: State) -> State:
    """The state with a change of delivery that is still under way carried out; keeps the word, not the sound."""
    if state.change is None:
        return state
    cue = _cue_here(state)
    return replace(_adopted(state, *state.change), cue=cue, heard=None)


def _cue_here(state: State) -> Cue | None:
    """Where reading would go on if it stopped now: at the word that is heard, or with the next sentence in a pause."""
    if state.heard is None or state.score is None:
        return state.cue
    place, offset = state.heard
    clip = state.clips.get(place)
    if clip is None:
        return Cue(place)
    if offset >= clip.length:
        following = state.score.following(place)
        return Cue(place if following is None else following)
    word = clip.timeline.word_at(offset)
    return Cue(place, word.printed.start if word and word.printed else None)


def _character(state: State, cue: Cue) -> int | None:
    """The character of the article that a cue stands before."""
    if cue.character is not None or state.score is None:
        return cue.character
    return state.score.entry(cue.place).sentence.start


def _hearing(state: State, place: Place, offset: Fraction) -> State:
    """The state with the sound at a place, and the word there as the last one that was heard."""
    clip = state.clips.get(place)
    word = clip.timeline.word_at(offset) if clip else None
    last = word.printed.start if word and word.printed else state.last
    return replace(state, heard=(place, offset), last=last)


def _at_start(state: State) -> bool:
    if state.status is Status.ENDED:
        return False
    if state.heard is not None:
        return state.heard[1] < RESTART_AFTER
    if state.cue is None or state.cue.character is None or state.score is None:
        return True
    return state.cue.character <= state.score.entry(state.cue.place).sentence.start


def _at_rest(state: State, status: Status, cue: Cue | None) -> Step:
    rested = replace(state, status=status, cue=cue, heard=None, run=state.run + 1, fed=None)
    rested, wishes = _ask(rested)
    return rested, (Flush(rested.run), *wishes)


def _resume(state: State) -> Step:
    """Go on from the cue: at once where its clip is ready; else be silent and ask for it, whatever was asked before.

    At rest, it is silent already: what sounds then is not ours.
    """
    status = Status.WAITING if state.active else state.status
    state = replace(state, status=status, heard=None, run=state.run + 1, fed=None, asked=())
    state = _forgetting(state)
    if status is Status.WAITING and state.place in state.clips:
        return _begin(state)
    state, wishes = _ask(state)
    return state, (Flush(state.run), *wishes) if state.active else wishes


def _forgetting(state: State) -> State:
    """The state without clips that a jump has left far behind."""
    if state.score is None or not state.clips:
        return state
    near = {entry.place for entry in _horizon(state, state.score)}
    clips = {place: clip for place, clip in state.clips.items() if place in near}
    return replace(state, clips=MappingProxyType(clips))


def _begin(state: State) -> Step:
    """Start the sound at the cue if its clip is there, else ask for it."""
    clip = state.clips.get(state.cue.place) if state.cue else None
    if state.cue is None or clip is None:
        return _ask(state)
    start = Fraction(0) if state.cue.character is None else clip.timeline.time_of(state.cue.character)
    behind_all_words = start == clip.length
    return _start(state, state.cue.place, Fraction(0) if behind_all_words else start)


def _start(state: State, place: Place, start: Fraction) -> Step:
    """A fresh run that begins `start` seconds into a clip that is ready."""
    state = replace(state, status=Status.READING, run=state.run + 1, fed=None)
    state, effects = _feed(_hearing(state, place, start))
    return state, (Flush(state.run), *effects)


def _feed(state: State) -> Step:
    """Feed whatever is ready and comes next, then ask for more."""
    score, heard = state.score, state.heard
    if score is None or heard is None:
        return state, ()
    feeds: list[Feed] = []
    fed = state.fed
    coming = heard[0] if fed is None else score.following(fed)
    while coming is not None and coming in state.clips:
        start = heard[1] if fed is None else Fraction(0)
        feeds.append(Feed(state.run, coming, state.clips[coming], start, score.entry(coming).pause))
        fed, coming = coming, score.following(coming)
    state, wishes = _ask(replace(state, fed=fed))
    return state, (*feeds, *wishes)


def _ask(state: State) -> Step:
    """Ask for the clips that will be needed and are not there, the most urgent first, if that has changed."""
    score = state.score
    if score is None or state.place is None:
        return state, ()
    wanted = tuple(entry for entry in _horizon(state, score) if entry.place not in state.clips)
    places = tuple(entry.place for entry in wanted)
    news = set(places) - set(state.asked)
    return replace(state, asked=places), (Record(state.edition, wanted, score),) if news else ()


def _horizon(state: State, score: Score) -> Iterator[Entry]:
    """The entries from here on that shall be ready: enough seconds while reading, the next few at rest."""
    seconds = 0.0
    for number, entry in enumerate(score.walk(state.place)):
        if number >= (MOST_AHEAD if state.active else READY_AT_REST) or seconds > AHEAD:
            return
        yield entry
        if number:
            spoken = len(entry.utterance.text) / CHARACTERS_PER_SECOND / score.delivery.speed
            seconds += spoken + float(entry.pause)
