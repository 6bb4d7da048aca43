"""Reading, from playback down to the wire, while the service fails in each of its ways from each sentence on."""

import gc
import time
import warnings
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.consent import OnlinePermit
from reader.handover import Patience
from reader.moment import Status
from reader.score import Place
from reader.speech.backend import SpeechBackend
from reader.speech.backends.google import GoogleBackend
from reader.speech.ensemble import Ensemble
from reader.speech.online.policy import Policy
from reader.speech.store import Store
from reader.speech.values import Delivery, Samples
from reader.understudy import State
from tests.fakes import an_article, plainly
from tests.faults.saying import hummed_mp3
from tests.faults.server import Fault, Service, between
from tests.patience import PATIENCE
from tests.tempo import Tempo, Took
from tests.unit.online.conftest import QUICK
from tests.unit.speech.engines import HummingEngine
from tests.unit.ui_sound.test_reading import StillPlayer
from tests.unit.ui_sound.waiting import wait_until
from ui.reading import Reading
from ui.recordist import Recordist

STORY = ("Der Hund", "Der Hund bellt. Die Katze schläft.", "Der Zug fährt. Alle warten.", "Es schneit leise.")
CALIBRATING, SENTENCES, NEVER = 2, 6, 10_000
DUE = 1.0
"""Seconds for which the online voice is waited for."""

LATER = 1.5
"""Seconds beyond that in which something must be heard."""

LOOKS = 0.5
"""Seconds of sound between two looks at the card."""


class Card(StillPlayer):
    """Notes what it is fed."""

    def __init__(self) -> None:
        super().__init__()
        self.fed: list[Place] = []

    def feed(self, run: int, place: Place, sound: Samples, start: Fraction, pause: Fraction) -> None:
        super().feed(run, place, sound, start, pause)
        self.fed.append(place)


class Voices(Ensemble):
    """The real online voice and a humming stand-in; words are not lit here."""

    def __init__(self, folder: Path, policy: Policy) -> None:
        permit = OnlinePermit()
        permit.give()
        self._policy = policy
        self.stand_in_engine = HummingEngine(voice="gmw/de")
        super().__init__(Store(folder), permit, self._engine, ("offline", "google"))

    def _engine(self, name: str, store: Store, permit: OnlinePermit) -> SpeechBackend:
        return GoogleBackend(store, permit, self._policy) if name == "google" else self.stand_in_engine

    def aligner(self, voice: str) -> None:
        """Nothing finds words in humming."""


class Performance:
    """An article that is read to its end, however long its sound, in no time but that of waiting."""

    def __init__(self, folder: Path, due: float, policy: Policy) -> None:
        self.voices, self.card = Voices(folder, policy), Card()
        self.recordist = Recordist(self.voices)
        self.recordist._state = State(patience=Patience(due=due, notice=DUE / 5))
        self.reading = Reading(self.card, self.recordist, plainly, Delivery("google"))
        self.told: list[object] = []
        self.reading.told.connect(self.told.append)
        self.waits: list[Took] = []
        self._waits_since = 0.0

    def begin(self) -> None:
        self.reading.open(an_article(*STORY), voice="google")
        self._waits_since = time.monotonic()
        self.reading.play_pause()

    def go_on(self) -> bool:
        """Let what is on the card be heard, and look whether all is over."""
        now, status = time.monotonic(), self.reading.moment.status
        if status is Status.WAITING:
            self.waits.append(Took.since(self._waits_since, now))
        else:
            self._waits_since = now
            self.card.heard += LOOKS
            self.reading._listen()
        return status is Status.ENDED

    def read(self) -> None:
        self.begin()
        wait_until(self.go_on, 2 * PATIENCE)

    def close(self) -> None:
        self.voices.close()
        self.recordist.close()


pytestmark = pytest.mark.filterwarnings("ignore:unclosed <ssl.SSLSocket:ResourceWarning")
"""A line that is given up while it is being made is closed by whoever looks for garbage, here or in a test after it."""


@pytest.fixture(scope="module", autouse=True)
def _what_was_given_up() -> Iterator[None]:
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with Service(voice=hummed_mp3) as there:
        there.drip = 0.02
        for variable, value in there.environment.items():
            monkeypatch.setenv(variable, value)
        yield there


@pytest.fixture
def performance(
    qapp: QApplication, service: Service, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Performance]:
    """In a hurry, unless a test has the patience of a slow machine."""
    assert qapp
    assert service
    there = Performance(tmp_path, *getattr(request, "param", (DUE, QUICK)))
    yield there
    there.close()


def all_places(performance: Performance) -> list[Place]:
    score = performance.reading.score
    assert score is not None
    return [entry.place for entry in score.walk(score.first())]


def assert_all_was_heard_once_and_soon(performance: Performance, tempo: Tempo) -> None:
    assert performance.card.fed == all_places(performance)
    assert not performance.told
    tempo.all_within(DUE + LATER, [max(performance.waits, key=lambda one: one.seconds)])


@pytest.mark.parametrize(
    "performance", [(PATIENCE, Policy(read=PATIENCE, total=PATIENCE))], indirect=True, ids=[""]
)
def test_a_service_that_is_well_reads_all_of_it(performance: Performance, tempo: Tempo) -> None:
    performance.read()
    assert not performance.voices.stand_in_engine.asked
    assert_all_was_heard_once_and_soon(performance, tempo)


USUAL = (Fault.HANG, Fault.RESET, Fault.TOO_MANY_SECONDS, Fault.PAGE, Fault.NO_NAME)
BEGINNINGS = (1, *range(CALIBRATING + 1, CALIBRATING + SENTENCES + 1))
"""The attempts from which on the service fails: measuring the voice, and each sentence."""

MIDDLE = CALIBRATING + 3


def ways(beginning: int = MIDDLE) -> list[object]:
    """All ways, and those that are usual in the middle at every run of the tests."""
    quick = [way for way in Fault if way in USUAL and beginning == MIDDLE]
    return [
        pytest.param(
            beginning, way, id=f"{way.name}-{beginning}", marks=() if way in quick else pytest.mark.check
        )
        for way in Fault
    ]


@pytest.mark.parametrize(("begin", "way"), [one for begin in BEGINNINGS for one in ways(begin)])
def test_all_is_heard_once_and_soon_however_the_service_fails(
    performance: Performance, service: Service, tempo: Tempo, begin: int, way: Fault
) -> None:
    service.plan = between(begin, NEVER, way)
    performance.read()
    assert performance.voices.stand_in_engine.asked
    assert_all_was_heard_once_and_soon(performance, tempo)


@pytest.mark.parametrize(("number", "way"), ways())
def test_after_a_single_fault_all_is_heard_once(
    performance: Performance, service: Service, tempo: Tempo, number: int, way: Fault
) -> None:
    service.plan = between(number, number, way)
    performance.read()
    assert_all_was_heard_once_and_soon(performance, tempo)
