"""Export with an online voice that fails: each section in one voice, and nothing is asked for twice."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from reader.cli import Exit, exit_for
from reader.export.asking import Asking
from reader.export.errors import ExportStopped, Halted
from reader.export.export import export_article
from reader.export.options import ExportOptions
from reader.export.progress import Progress
from reader.handover import Policy
from reader.speech.backend import SpeechError, VoiceMissing
from reader.speech.online.errors import Cause, OnlineError
from reader.speech.studio import Recording
from reader.speech.values import Delivery
from reader.utterance import Piece, Utterance
from reader.wording import describe
from tests.unit.export.fakes import THREE, HummingStudio, say

ONLINE = Delivery("google")
HELLO = Utterance((Piece("Guten Tag.", None),))
DEAD = OnlineError(Cause.TOO_MANY, retry_after=3600)


class Service(HummingStudio):
    """Fails as often as `failures` says, and whenever it is asked for one of the `hated` texts."""

    def __init__(self, *failures: SpeechError, hated: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.failures = list(failures)
        self.hated = hated
        self.voices: dict[str, set[str]] = {}
        self.pinned: set[str] = set()
        self.was_pinned: set[str] = set()

    def record(self, utterance: Utterance, delivery: Delivery) -> Recording:
        if delivery == ONLINE:
            if self.failures:
                raise self.failures.pop(0)
            if any(text in utterance.text for text in self.hated):
                raise DEAD
        self.voices.setdefault(utterance.text, set()).add(delivery.voice)
        return super().record(utterance, delivery)

    def pin(self, keys: Iterable[str]) -> AbstractContextManager[None]:
        return self._pin(set(keys))

    @contextmanager
    def _pin(self, keys: set[str]) -> Iterator[None]:
        self.pinned |= keys
        self.was_pinned |= keys
        yield
        self.pinned -= keys


class Clock(threading.Event):
    """A clock that is waited on, and passes only by that."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.rests: list[float] = []
        self.patience = 1e9

    def __call__(self) -> float:
        return self.now

    def wait(self, timeout: float | None = None) -> bool:
        self.now += timeout or 0.0
        if timeout:
            self.rests.append(timeout)
        return self.now > self.patience


@pytest.fixture
def clock() -> Clock:
    return Clock()


def failures(count: int) -> list[SpeechError]:
    return [OnlineError(Cause.FAILING) for _ in range(count)]


def test_a_line_that_fails_is_asked_for_again_after_longer_and_longer_rests(clock: Clock) -> None:
    asking = Asking(Service(*failures(3)), Policy.STOP, clock)
    assert asking.record(HELLO, ONLINE, clock).takes
    assert clock.rests == [1, 5, 15]
    assert asking.trouble is None


def test_a_service_that_keeps_failing_is_given_up(clock: Clock) -> None:
    asking = Asking(Service(*failures(9)), Policy.CARRY_ON, clock)
    with pytest.raises(OnlineError):
        asking.record(HELLO, ONLINE, clock)
    assert clock.rests == [1, 5, 15]
    with pytest.raises(OnlineError):
        asking.record(HELLO, ONLINE, clock)
    assert clock.rests == [1, 5, 15], "the next one waited, although the service was given up"


def test_what_is_given_up_gets_another_chance_after_a_while(clock: Clock) -> None:
    asking = Asking(Service(*failures(4)), Policy.CARRY_ON, clock)
    with pytest.raises(OnlineError):
        asking.record(HELLO, ONLINE, clock)
    clock.now += 60
    assert asking.record(HELLO, ONLINE, clock).takes


def test_a_service_that_wants_to_be_left_alone_for_long_is_given_up_at_once(clock: Clock) -> None:
    with pytest.raises(OnlineError):
        Asking(Service(DEAD), Policy.STOP, clock).record(HELLO, ONLINE, clock)
    assert not clock.rests


def test_who_wants_to_wait_waits_until_it_comes_or_is_over(clock: Clock) -> None:
    assert Asking(Service(DEAD, *failures(8)), Policy.WAIT, clock).record(HELLO, ONLINE, clock).takes
    clock.patience = clock.now + 100
    asking = Asking(Service(*failures(100)), Policy.WAIT, clock)
    with pytest.raises(Halted):
        asking.record(HELLO, ONLINE, clock)
    assert asking.trouble is not None


def test_other_errors_are_final(clock: Clock) -> None:
    with pytest.raises(VoiceMissing):
        Asking(Service(VoiceMissing("google")), Policy.WAIT, clock).record(HELLO, ONLINE, clock)


def test_the_offline_voice_waits_for_no_service(clock: Clock) -> None:
    asking = Asking(Service(DEAD), Policy.CARRY_ON, clock)
    with pytest.raises(OnlineError):
        asking.record(HELLO, ONLINE, clock)
    assert asking.record(HELLO, Delivery("hum"), clock).takes
    assert not clock.rests


def options(folder: Path, policy: Policy = Policy.CARRY_ON) -> ExportOptions:
    return ExportOptions(folder, ONLINE, policy=policy)


def test_a_section_that_cannot_be_had_is_made_again_offline_and_said_to_be(tmp_path: Path) -> None:
    service = Service(hated=("Niemand",))
    report = export_article(THREE, options(tmp_path), service, say)
    assert [file.section for file in report.files if file.path.exists()] == [1, 2, 3]
    assert report.files[2].replaced
    spoken = {text.rstrip("."): voices for text, voices in service.voices.items()}
    assert spoken["Niemand weiß warum"] == {"hum"}
    assert "hum" in spoken["Alle warten"], "the section has two voices"
    assert spoken["Der Hund bellt laut"] == {"hum" if report.files[0].replaced else "google"}


def test_who_wants_to_stop_keeps_what_is_finished(tmp_path: Path) -> None:
    with pytest.raises(ExportStopped) as caught:
        export_article(THREE, options(tmp_path, Policy.STOP), Service(hated=("Niemand",)), say)
    assert exit_for(caught.value) is Exit.SPEECH
    assert "macht dort weiter" in describe(caught.value)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert not [name for name in names if "Drittens" in name or not name.endswith(".mp3")]


def test_what_came_is_kept_until_the_export_is_over(tmp_path: Path) -> None:
    service = Service()
    export_article(THREE, options(tmp_path), service, say)
    assert {"Es regnet.", "Der Hund bellt laut"} <= service.was_pinned
    assert not service.pinned


def test_progress_tells_why_it_waits(tmp_path: Path) -> None:
    told = list[Progress]()
    export_article(THREE, options(tmp_path), Service(*failures(1)), say, progress=told.append)
    assert any(progress.trouble for progress in told)
    assert told[-1].trouble is None
