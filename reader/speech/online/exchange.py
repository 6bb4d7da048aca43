"""Asks the service for pieces of text, a few at once and none twice, patiently but not for ever."""

import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, LifoQueue

from reader.consent import ConsentMissing, OnlinePermit
from reader.speech.online.errors import Cause, OnlineError
from reader.speech.online.hearing import check_length, decoded
from reader.speech.online.packing import packed, unpacked
from reader.speech.online.policy import Pace, Policy, wait_before_next
from reader.speech.online.sending import Line
from reader.speech.values import Samples


@dataclass(frozen=True, slots=True)
class Order:
    """A piece of text to be said with a voice: that of the service at `translate.google.<tld>`, slowly or not."""

    text: str
    voice: str
    tld: str
    slow: bool


@dataclass(slots=True, eq=False)
class _Errand:
    """An order under way, for as many as want it and with all their permits, and the line that it holds."""

    order: Order
    keep: Callable[[Samples], None]
    permits: list[OnlinePermit] = field(default_factory=list)
    wanted: int = 0
    line: Line | None = None
    sound: Future[Samples] = field(default_factory=Future)


class Exchange:
    """The desk between those who want pieces said and the lines to the service. For any number of threads.

    Every order has a thread of its own, which nobody waits for at the end of the program; `policy.lines` of them send
    at a time.
    """

    def __init__(self, policy: Policy, hosts: frozenset[str]) -> None:
        """Nothing is opened and no thread begins before the first order."""
        self._policy, self._hosts = policy, hosts
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._errands: dict[Order, _Errand] = {}
        self._pace = Pace()
        self._not_before = 0.0
        self._lines: LifoQueue[Line] = LifoQueue()
        """The one that was used last comes first: its connection is warm."""
        for _ in range(policy.lines):
            self._lines.put(self._line())

    def order(self, order: Order, keep: Callable[[Samples], None], permit: OnlinePermit) -> Future[Samples]:
        """The sound to come. `keep` is given it before anybody else, even when nobody wants it any more.

        It is sent as long as the permit of one of those who have ordered it is given.
        """
        with self._lock:
            if self._closed.is_set():
                raise OnlineError(Cause.CLOSED)
            errand = self._errands.get(order)
            if errand is None:
                errand = self._errands[order] = _Errand(order, keep)
                threading.Thread(target=self._run, args=(errand,), name="online-voice", daemon=True).start()
            errand.wanted += 1
            errand.permits.append(permit)
            return errand.sound

    def forget(self, order: Order, sound: Future[Samples]) -> None:
        """One of those who ordered it wants it no more; what has been sent already is kept when it comes."""
        with self._lock:
            errand = self._errands.get(order)
            if errand is not None and errand.sound is sound:
                errand.wanted -= 1

    def close(self) -> None:
        """Whatever is under way fails at once."""
        with self._lock:
            self._closed.set()
            under_way = list(self._errands.values())
        for errand in under_way:
            self._cut(errand, OnlineError(Cause.CLOSED))
        with suppress(Empty):
            for _ in range(self._policy.lines):
                self._lines.get_nowait().close()
        self._lines.put(self._line())  # wakes those who wait for one, each by the one before

    def _line(self) -> Line:
        return Line(self._policy, self._hosts)

    def _run(self, errand: _Errand) -> None:
        """The life of an errand's thread."""
        line = errand.line = self._lines.get()
        late = threading.Timer(self._policy.total, self._cut, (errand, OnlineError(Cause.TOO_SLOW)))
        late.daemon = True
        try:
            self._await_turn(errand)
            late.start()
            sound = self._fetched(errand, line, time.monotonic() + self._policy.total)
            errand.keep(sound)
            errand.sound.set_result(sound)
        except InvalidStateError:
            pass  # too late for those who waited, and kept for those who come
        except BaseException as error:  # noqa: BLE001 - whoever waits must hear of it
            self._fail(errand, error)
        finally:
            late.cancel()
            self._give_back(errand, line)

    def _await_turn(self, errand: _Errand) -> None:
        """Wait until the next request may go out. Raises OnlineError if that is too long, or nobody wants it."""
        with self._lock:
            now = time.monotonic()
            if not errand.wanted or self._closed.is_set():
                self._errands.pop(errand.order, None)  # nobody joins it any more
                raise OnlineError(Cause.CLOSED)
            if (rest := self._not_before - now) > self._policy.total:
                raise OnlineError(Cause.TOO_MANY, "asked to wait", rest)
            wait, self._pace = self._pace.next(self._policy, now)
        self._closed.wait(max(wait, rest))

    def _fetched(self, errand: _Errand, line: Line, deadline: float) -> Samples:
        """The sound, after as many tries as the policy has. Raises OnlineError, ConsentMissing."""
        tries = 0
        while True:
            try:
                return self._said(errand, line)
            except OnlineError as error:
                tries += 1
                now = time.monotonic()
                with self._lock:
                    self._not_before = max(self._not_before, now + (error.retry_after or 0.0))
                wait = wait_before_next(self._policy, error, tries, deadline - now, random.random())  # noqa: S311 - no secret
                if wait is None or self._closed.wait(wait):
                    raise

    def _said(self, errand: _Errand, line: Line) -> Samples:
        order = errand.order
        with self._lock:
            given = any(permit.given for permit in errand.permits)
        if not given:
            raise ConsentMissing(order.voice)
        body = line.send(packed(order.text, order.tld, slow=order.slow))
        sound = decoded(unpacked(body), self._closed)
        check_length(order.text, sound, slow=order.slow)
        return sound

    def _cut(self, errand: _Errand, error: OnlineError) -> None:
        """End an errand from outside; the line it held, which may be stuck, is replaced."""
        self._fail(errand, error)
        with self._lock:
            line, errand.line = errand.line, None
        if line is not None:
            line.hang_up()
            self._lines.put(self._line())

    def _fail(self, errand: _Errand, error: BaseException) -> None:
        """It came to nothing, unless it came to something just now; who hears of it can order anew."""
        self._strike_off(errand)
        with suppress(InvalidStateError):
            errand.sound.set_exception(error)

    def _strike_off(self, errand: _Errand) -> None:
        with self._lock:
            if self._errands.get(errand.order) is errand:
                del self._errands[errand.order]

    def _give_back(self, errand: _Errand, line: Line) -> None:
        self._strike_off(errand)
        with self._lock:
            cut, errand.line = errand.line is None, None
        if cut or self._closed.is_set():
            line.close()
        if not cut:
            self._lines.put(line)
