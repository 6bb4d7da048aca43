"""Has what playback asks for recorded in threads, and hands it out on the UI thread, by the voice that can be had."""

import time
from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

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
    Policy,
    Replaced,
    StandIn,
    Standing,
    Wanted,
)
from reader.score import Entry, Place
from reader.speech.backends import is_online
from reader.speech.values import Delivery, Samples
from reader.timing import Clip
from reader.understudy import State, next_look, standing, step
from ui.booth import Booth, Delivered, Recorder, Wish
from ui.crew import Crew

WORKERS = 2
CALLERS = 6
"""Threads that wait for an online voice: more than are asked for at once, for those given up may still hang."""

PATIENCE = 1.5
"""Seconds to wait for callers when the program ends: looking up a name cannot be broken off."""


class Recordist(QObject):
    """Takes one list of wishes at a time, the most urgent first. Belongs to the UI thread."""

    recorded = Signal(int, Place, Clip)
    """Edition, place and clip; its samples are found under its key by `sound`."""

    failed = Signal(int, Place, object)
    """Edition, place and the error."""

    standing_changed = Signal(Standing)
    """How it stands with the online voice."""

    _came = Signal(object)
    """From a worker thread."""

    _went_wrong = Signal(object, object)

    def __init__(self, recorder: Recorder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._booth = Booth(recorder)
        self._sounds: dict[str, Samples] = {}
        self._state, self._standing = State(), Standing(Kind.WELL)
        self._events: deque[Event] = deque()
        self._acting = False
        self._expected: tuple[Place | None] | None = None
        self._wishes: dict[tuple[int, Place], Wish] = {}
        self._held: dict[tuple[int, Place], Delivered] = {}
        self._looking = QTimer(self, singleShot=True)
        self._looking.timeout.connect(self._look)
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._went_wrong.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self._workers = Crew("recordist", WORKERS, self._work)
        self._callers = Crew("recordist-online", CALLERS, self._work)

    def record(self, edition: int, entries: Sequence[Entry], delivery: Delivery) -> None:
        """Record these, the first one first, and forget whatever was wished for before."""
        wishes = [Wish(edition, entry, delivery) for entry in entries]
        self._expected = None
        if is_online(delivery.voice):
            self._wishes |= {(edition, wish.entry.place): wish for wish in wishes}
            self._take_in(Wanted(edition, tuple(entry.place for entry in entries)))
        else:
            self._take_in(Wanted(edition, ()))
            self._workers.want(wishes)

    def expect(self, place: Place | None) -> None:
        """Reading waits for this sentence, or for none."""
        if self._expected != (place,):
            self._expected = (place,)
            self._take_in(Due(place))

    def choose(self, policy: Policy) -> None:
        """What shall happen when the online voice cannot be had in time."""
        if policy is not self._state.policy:
            self._take_in(Choose(policy))

    def sound(self, key: str) -> Samples:
        """The samples of a clip that was delivered, at the house rate. Raises KeyError."""
        return self._sounds[key]

    def keep_only(self, keys: Collection[str]) -> None:
        """Forget the samples of all other clips."""
        for key in self._sounds.keys() - set(keys):
            del self._sounds[key]

    def close(self) -> None:
        """End the threads; what they record must not be able to last, so close the recorder first."""
        self._looking.stop()
        self._workers.close()
        self._callers.close(PATIENCE)

    # Standing in -----------------------------------------------------------------------------------------------------

    def _take_in(self, event: Event) -> None:
        """Carry out what follows from an event; what comes of that meanwhile has its turn after it."""
        self._events.append(event)
        if self._acting:
            return
        self._acting = True
        while self._events:
            self._state, actions = step(self._state, self._events.popleft(), time.monotonic())
            edition = self._state.edition
            for action in actions:
                self._carry_out(edition, action)
        self._acting = False
        self._tidy_up()
        self._tell()

    def _carry_out(self, edition: int, action: Action) -> None:
        match action:
            case Call(place):
                self._callers.add(self._wishes[edition, place])
            case StandIn(place):
                self._workers.add(replace(self._wishes[edition, place], replaced=True))
            case HandOut(place):
                self._hand_out(self._held[edition, place])
            case GiveUp(place, error):
                self.failed.emit(edition, place, error)

    def _tidy_up(self) -> None:
        """Forget what is not wanted any more, and do not begin with it."""
        state = self._state
        wanted = {(state.edition, place) for place in state.wanted}
        self._wishes = {key: wish for key, wish in self._wishes.items() if key in wanted}
        self._held = {key: held for key, held in self._held.items() if key[1] in state.held and key in wanted}
        called = {self._wishes[state.edition, place] for place in state.called}
        self._callers.keep_only(called)
        if wanted:
            self._workers.keep_only({replace(wish, replaced=True) for wish in self._wishes.values()})

    def _tell(self) -> None:
        now = time.monotonic()
        look = next_look(self._state, now)
        if look is None:
            self._looking.stop()
        else:
            self._looking.start(ceil((look - now) * 1000))
        found = standing(self._state, now)
        if found != self._standing:
            self._standing = found
            self.standing_changed.emit(found)

    @Slot()
    def _look(self) -> None:
        self._take_in(Look())

    # Delivering ------------------------------------------------------------------------------------------------------

    @Slot(object)
    def _deliver(self, delivered: Delivered) -> None:
        wish = delivered.wish
        edition, place = wish.edition, wish.entry.place
        if wish.replaced:
            self._take_in(Replaced(edition, place))
        elif is_online(wish.delivery.voice):
            self._held[edition, place] = delivered
            self._take_in(Came(edition, place))
            return
        self._hand_out(delivered)

    def _hand_out(self, delivered: Delivered) -> None:
        self._sounds[delivered.clip.key] = delivered.sound
        self.recorded.emit(delivered.wish.edition, delivered.wish.entry.place, delivered.clip)

    @Slot(object, object)
    def _fail(self, wish: Wish, error: Exception) -> None:
        edition, place = wish.edition, wish.entry.place
        if wish.replaced:
            self._take_in(Replaced(edition, place))
        elif is_online(wish.delivery.voice):
            self._take_in(Missed(edition, place, error))
            return
        self.failed.emit(edition, place, error)

    # Recording, in the threads ---------------------------------------------------------------------------------------

    def _work(self, wish: Wish) -> None:
        try:
            delivered = self._booth.made(wish)
        except Exception as error:  # noqa: BLE001 - whatever it is, reading must hear of it
            if not self._callers.is_closed:
                self._went_wrong.emit(wish, error)
        else:
            if not self._callers.is_closed:
                self._came.emit(delivered)
