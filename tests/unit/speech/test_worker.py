"""The workers survive crashes, hangs, garbage and crowds, and leave nothing behind."""

import functools
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from reader.speech.backend import EngineUnavailable
from reader.speech.backends.offline import OfflineBackend
from reader.speech.worker import client as client_module
from reader.speech.worker import spawned as spawned_module
from reader.speech.worker.choice import forked, spawned
from reader.speech.worker.client import CRASHES, Client, EngineKeepsCrashing, WorkersClosed
from reader.speech.worker.frames import Frame
from reader.speech.worker.messages import About, NotSpoken, Request, Sound, Why
from tests.patience import PATIENCE
from tests.tempo import Tempo, Took
from tests.unit.speech.engines import PLAIN, said
from tests.unit.speech.stand_ins import MISBEHAVING, script_starter, starter


def request(text: str, priority: int = 0) -> Request:
    return Request(text, "gmw/de", priority=priority)


def pid_of(client: Client) -> int:
    client.about()
    assert client._life is not None
    return client._life.process.pid


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def open_files(pid: int) -> int:
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))


@pytest.fixture(scope="module")
def naughty() -> Iterator[Client]:
    client = Client(starter(MISBEHAVING))
    yield client
    client.close()


@pytest.fixture
def client() -> Iterator[Client]:
    client = forked()
    yield client
    client.close()


def test_the_same_request_gives_the_same_samples_whatever_came_before(client: Client) -> None:
    first = client.speak(request("Der Hund bellt laut im Garten."))
    client.speak(request("Etwas anderes, länger und in einem anderen Ton!"))
    assert client.speak(request("Der Hund bellt laut im Garten.")) == first


def test_a_fresh_process_per_utterance_gives_the_same_sound(client: Client) -> None:
    with closing(spawned("espeak")) as alone:
        assert alone.about() == client.about()
        assert alone.speak(request("Der Hund bellt.")) == client.speak(request("Der Hund bellt."))


@pytest.mark.parametrize(
    ("text", "why"),
    [("GIFT", Why.CRASHED), ("ENDLOS", Why.LATE), ("FRESSER", Why.CRASHED), ("STUMM", Why.INAUDIBLE)],
)
def test_what_a_child_does_is_told_and_the_parent_lives(naughty: Client, text: str, why: Why) -> None:
    parent = pid_of(naughty)
    with pytest.raises(NotSpoken) as told:
        naughty.speak(request(text))
    assert told.value.why is why
    assert naughty.speak(request("Ja.")).pcm
    assert pid_of(naughty) == parent
    assert children_of(parent) == []


def _note(order: list[str], text: str, _done: object) -> None:
    order.append(text)


def test_what_is_needed_next_is_spoken_first() -> None:
    order: list[str] = []
    with closing(Client(starter(MISBEHAVING, places=1))) as client:
        client.about()
        jobs = [client.submit(request("ENDLOS"))]
        for text, priority in (("später", 2), ("gleich", 0), ("bald", 1)):
            job = client.submit(request(text, priority))
            job.answer.add_done_callback(functools.partial(_note, order, text))
            jobs.append(job)
        for job in jobs[1:]:
            client.wait(job)
    assert order == ["gleich", "bald", "später"]


def test_a_job_can_be_cancelled_while_it_waits_and_while_it_is_spoken(naughty: Client, tempo: Tempo) -> None:
    begun = time.monotonic()
    jobs = [naughty.submit(request("ENDLOS")) for _ in range(4)]
    for job in reversed(jobs):
        naughty.cancel(job)
    for job in jobs:
        with pytest.raises(NotSpoken) as told:
            naughty.wait(job)
        assert told.value.why is Why.CANCELLED
    tempo.all_within(0.25, [Took.since(begun)])


def test_a_killed_parent_is_replaced_and_the_sentence_repeated_once(client: Client, tempo: Tempo) -> None:
    whole = client.speak(request("Der Hund bellt. " * 60))
    job = client.submit(request("Der Hund bellt. " * 60))
    killed = time.monotonic()
    os.kill(pid_of(client), signal.SIGKILL)
    assert client.wait(job) == whole
    took = Took.since(killed)
    assert client.restarts == 1
    tempo.all_within(1, [took])


def test_a_stopped_parent_is_replaced_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Request, "deadline", property(lambda _: 1.0))
    monkeypatch.setattr(client_module, "GRACE", 0.1)
    with closing(forked()) as client:
        stopped = pid_of(client)
        os.kill(stopped, signal.SIGSTOP)
        assert client.speak(request("Ja.")).pcm
        assert pid_of(client) != stopped


def test_closing_a_stopped_parent_ends_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "LEAVING", 0.1)
    stopped = pid_of(client)
    os.kill(stopped, signal.SIGSTOP)
    client.close()
    with pytest.raises(ProcessLookupError):
        os.kill(stopped, 0)


GARBAGE = "import os; os.read(0, 1); os.write(1, b'Speicherzugriffsfehler'); os.read(0, 1 << 20)"
CUT = "import os; os.read(0, 1); os.write(1, {!r})"
NONSENSE = (
    Frame({"tell": "failed", "id": 0, "why": "no reason"}),
    Frame({"tell": "spoken", "id": 0}),
    Frame({"tell": "ready"}),
)


@pytest.mark.parametrize(
    "script",
    [
        GARBAGE,
        "",
        CUT.format(Frame({"tell": "ready"}).encoded()[:-3]),
        CUT.format(2 * About("eSpeak NG", "1", 22050, marks=True, voices=()).frame().encoded()),
        *(CUT.format(f.encoded()) for f in NONSENSE),
    ],
)
def test_a_parent_that_fails_again_and_again_is_left_alone_until_asked(script: str) -> None:
    started: list[None] = []

    def start() -> subprocess.Popen[bytes]:
        started.append(None)
        return script_starter(script)()

    with closing(Client(start)) as client:
        for _ in range(CRASHES // 2):
            with pytest.raises(NotSpoken):
                client.speak(request("Ja."))
        with pytest.raises(EngineKeepsCrashing):
            client.speak(request("Ja."))
        assert len(started) == CRASHES
        with pytest.raises(EngineKeepsCrashing):
            client.about()
        client.retry()
        with pytest.raises(NotSpoken):
            client.speak(request("Ja."))


WILD = """
class Wild:
    def frame(self, number):
        return self
    def encoded(self):
        return b"VORLkaputt"
engine.Speaker.speak = lambda self, request: Wild()
"""


def test_nonsense_from_a_child_is_a_crash_of_that_child() -> None:
    with closing(Client(starter(WILD))) as client:
        with pytest.raises(NotSpoken) as told:
            client.speak(request("Ja."))
        assert told.value.why is Why.CRASHED
        assert client.restarts == 0


def test_closing_ends_everything_and_whoever_waits_is_told() -> None:
    client = Client(starter(MISBEHAVING))
    parent = pid_of(client)
    jobs = [client.submit(request("ENDLOS")) for _ in range(3)]
    client.close()
    client.close()
    for job in jobs:
        with pytest.raises(WorkersClosed):
            client.wait(job)
    with pytest.raises(WorkersClosed):
        client.speak(request("Ja."))
    with pytest.raises(ProcessLookupError):
        os.kill(parent, 0)


def test_a_crowd_of_threads_gets_each_its_own_answer(client: Client) -> None:
    texts = [f"Das ist Satz Nummer {number}." for number in range(24)]
    alone = {text: client.speak(request(text)) for text in texts[:3]}
    with ThreadPoolExecutor(8) as threads:
        answers: list[Sound] = list(threads.map(lambda text: client.speak(request(text)), texts))
    assert all(answers[place] == alone[text] for place, text in enumerate(texts[:3]))
    assert len({answer.pcm for answer in answers}) > 20


def test_many_utterances_leave_no_process_and_no_open_file(client: Client) -> None:
    client.speak(request("Ja."))
    parent = pid_of(client)
    files = [open_files(pid) for pid in (os.getpid(), parent)]
    for turn in range(80):
        client.speak(request(f"{turn}"))
    assert [open_files(pid) for pid in (os.getpid(), parent)] == files
    assert children_of(parent) == []


def test_large_answers_and_many_requests_block_no_pipe(client: Client) -> None:
    jobs = [client.submit(request("Der Hund bellt sehr laut. " * 55)) for _ in range(8)]
    sounds = {len(client.wait(job).pcm) for job in jobs}
    assert len(sounds) == 1
    assert sounds.pop() > 2_000_000


def test_the_parent_ends_with_its_program() -> None:
    started = starter(MISBEHAVING)()
    assert started.stdin is not None
    started.stdin.write(request("ENDLOS").frame(1).encoded())
    time.sleep(0.25)
    started.stdin.close()
    assert started.wait(PATIENCE) == 0
    assert started.stdout is not None
    started.stdout.close()


def test_poison_is_cut_out_and_the_rest_is_read() -> None:
    with closing(OfflineBackend(Client(starter(MISBEHAVING)))) as backend:
        text = "Der Hund bellt GIFT im Garten und ENDLOS die Katze STUMM schläft."
        takes = list(backend.speak(said(text), PLAIN))
        skipped = [text[start:end].strip() for take in takes for start, end in take.skipped]
        assert skipped == ["GIFT", "ENDLOS", "STUMM"]
        marks = [mark.offset for take in takes for mark in take.marks or ()]
        read = [text[offset:].split(maxsplit=1)[0] for offset in marks]
        assert read == ["Der", "Hund", "bellt", "im", "Garten", "und", "die", "Katze", "schläft."]
        assert [take.text_start for take in takes] == sorted(take.text_start for take in takes)


@pytest.mark.parametrize(
    ("text", "patience", "why"),
    [("GIFT", PATIENCE, Why.CRASHED), ("STUMM", PATIENCE, Why.INAUDIBLE), ("ENDLOS", 0.5, Why.LATE)],
)
def test_a_spawned_worker_that_fails_is_told(
    text: str, patience: float, why: Why, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spawned_module, "STARTING", patience)
    monkeypatch.setattr(Request, "deadline", property(lambda _: 0.3))
    with closing(spawned_module.SpawnedWorkers("espeak", starter(MISBEHAVING, places=0))) as workers:
        with pytest.raises(NotSpoken) as told:
            workers.speak(request(text))
        assert told.value.why is why


def test_closing_spawned_workers_ends_them() -> None:
    workers = spawned_module.SpawnedWorkers("espeak", starter(MISBEHAVING, places=0))
    with ThreadPoolExecutor(1) as thread:
        answer = thread.submit(workers.speak, request("ENDLOS"))
        while not workers._running:
            time.sleep(0.01)
        workers.close()
        assert isinstance(answer.exception(PATIENCE), WorkersClosed)
    with pytest.raises(WorkersClosed):
        workers.speak(request("Ja."))


@pytest.mark.parametrize("script", ["", GARBAGE, CUT.format(Frame({"tell": "spoken", "id": 0}).encoded())])
def test_a_spawned_worker_that_answers_nonsense_has_crashed(script: str) -> None:
    with closing(spawned_module.SpawnedWorkers("espeak", script_starter(script))) as workers:
        with pytest.raises(NotSpoken) as told:
            workers.speak(request("Ja."))
        assert told.value.why is Why.CRASHED
        with pytest.raises(EngineUnavailable):
            workers.about()


def test_a_machine_without_room_for_a_process_is_told() -> None:
    def full() -> NoReturn:
        raise OSError(11, "Resource temporarily unavailable")

    for workers in (Client(full), spawned_module.SpawnedWorkers("espeak", full)):
        with pytest.raises(EngineUnavailable):
            workers.speak(request("Ja."))
