"""Exporting with an online voice that fails: whole sections in one voice, and nothing asked for twice."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.cli import Exit
from tests.faults.plans import Fault, always, well
from tests.faults.server import Service
from tests.patience import PATIENCE, wait_until
from tests.stories import ears
from tests.stories.desktop import Desktop
from tests.stories.program import ROOT
from tests.stories.recording import Recording
from tests.stories.test_exporting import decoded
from tests.stories.voice import VOICE as OFFLINE
from tests.stories.voice import Known, known
from tests.tempo import Tempo, Took

pytestmark = pytest.mark.check

ONLINE = "google"
ARTICLE = """# Der Hund bellt

Der Hund bellt heute sehr laut im Garten. Die Katze schläft lange auf dem Sofa.

## Der Zug

Morgen fährt der Zug pünktlich nach Hamburg. Viele Leute warten schon auf dem Bahnsteig.

## Der Schnee

Im Winter fällt der Schnee leise auf das Dach. Danach trinken alle zusammen heißen Tee.
"""
FILES = ["01 Der Hund bellt.mp3", "02 Der Zug.mp3", "03 Der Schnee.mp3"]
BAD = "Bahnsteig"
"""In the second sentence of the second section."""

SURELY, AROUND, AT_ONCE = 0.9, 0.1, 3.0

ON_THE_WAY = 2
"""Answers that were still on their way, on the other two lines, when one made the export stop."""


class Picky(Service):
    """Wants to be left alone for an hour by whoever asks for a text with this word."""

    def __init__(self, word: str = BAD) -> None:
        super().__init__()
        self.retry_after = 3600
        self.word: str | None = word
        self._choosing = threading.Lock()

    def asking(self, host: str, text: str, language: str, *, slow: bool, connection: int) -> Fault | None:
        with self._choosing:
            hated = self.word is not None and self.word in text
            self.plan = always(Fault.TOO_MANY_SECONDS) if hated else well
            return super().asking(host, text, language, slow=slow, connection=connection)

    @property
    def answered(self) -> set[str]:
        """The texts that were had."""
        return {asked.text for asked in self.asked if asked.fault is None}


@dataclass(frozen=True)
class Ended:
    """How an export ended, what it told, and the files that are there."""

    code: int
    told: str
    there: list[str]


class Office:
    """Exports the article by command, each time with what was heard before in its store."""

    def __init__(self, desktop: Desktop, home: Path) -> None:
        self.folder = home / "out"
        self._article = home / "artikel.md"
        self._article.write_text(ARTICLE)
        folders = {f"XDG_{name.upper()}_HOME": str(home / name) for name in ("cache", "config", "data")}
        self._environment = desktop.environment | folders | {"PYTHONPATH": str(ROOT), "LANG": "de_DE.UTF-8"}

    def begin(self, service: Service, *more: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "ui", "export", str(self._article), "--to", str(self.folder)]
        return subprocess.Popen(
            [*command, "--voice", ONLINE, *more],
            env=self._environment | service.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def end(self, program: "subprocess.Popen[str]") -> Ended:
        _, told = program.communicate(timeout=5 * PATIENCE)
        there = sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))
        return Ended(program.returncode, told, there)

    def export(self, service: Service, *more: str) -> Ended:
        return self.end(self.begin(service, "--allow-online", *more))

    def voice_of(self, number: int, voices: dict[str, Known]) -> str:
        """Who speaks a finished section, from its first sentence to its last. Raises AssertionError if nobody does."""
        sound = decoded(self.folder / FILES[number - 1])
        found = {name: self._surely(sound, number, voice) for name, voice in voices.items()}
        surest = max(found, key=lambda name: found[name])
        assert found[surest] > SURELY, found
        return surest

    def _surely(self, sound: Recording, number: int, voice: Known) -> float:
        """How surely the least recognised sentence of a section is heard where this voice would say it."""
        entries = [entry for entry in voice.score.walk(voice.score.first()) if entry.section == number - 1]
        begins, least = 0.0, 1.0
        for entry in entries:
            clip, spoken = voice.sentence(entry.place)
            around = sound.between(begins - AROUND, begins + float(clip.length) + AROUND)
            if len(spoken) > len(around.sound):
                return 0.0
            _, surely = ears.find(spoken, around)
            least = min(least, surely)
            begins += float(clip.length + entry.pause)
        return least


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Known]]:
    folder = tmp_path_factory.mktemp("voices")
    article = folder / "artikel.md"
    article.write_text(ARTICLE)
    with Service() as service, pytest.MonkeyPatch.context() as patch:
        for variable, value in service.environment.items():
            patch.setenv(variable, value)
        with known(str(article), folder, ONLINE) as online, known(str(article), folder / "off") as offline:
            for place in online.places:
                online.sentence(place)
            yield {ONLINE: online, OFFLINE: offline}


@pytest.fixture
def service() -> Iterator[Picky]:
    with Picky() as there:
        yield there


@pytest.fixture
def office(desktop: Desktop, tmp_path: Path) -> Office:
    return Office(desktop, tmp_path)


def test_a_section_that_cannot_be_had_is_spoken_offline_from_its_first_word(
    office: Office, service: Picky, voices: dict[str, Known]
) -> None:
    ended = office.export(service)
    assert (ended.code, ended.there) == (Exit.DONE, FILES)
    readers = [office.voice_of(number, voices) for number in (1, 2, 3)]
    assert readers[1] == OFFLINE
    told = [f"Abschnitt {number} spricht" in ended.told for number in (1, 2, 3)]
    assert told == [reader == OFFLINE for reader in readers]


def test_an_export_that_stopped_goes_on_without_asking_again(
    office: Office, service: Picky, voices: dict[str, Known]
) -> None:
    assert office.export(service, "--sections", "1").there == FILES[:1]
    stopped = office.export(service, "--handover", "stop")
    assert stopped.code == Exit.SPEECH
    assert FILES[0] in stopped.there
    assert FILES[1] not in stopped.there
    assert set(stopped.there) <= set(FILES), "a partial file"
    assert "Online-Stimme" in stopped.told
    had = service.answered
    service.asked.clear()
    service.word = None
    ended = office.export(service, "--handover", "stop")
    assert (ended.code, ended.there) == (Exit.DONE, FILES)
    assert len(had & set(service.texts)) <= ON_THE_WAY
    assert [office.voice_of(number, voices) for number in (1, 2, 3)] == [ONLINE] * 3
    service.asked.clear()
    office.export(service)
    assert not service.asked


def test_an_export_that_waits_can_be_cancelled_at_once(office: Office, service: Picky, tempo: Tempo) -> None:
    program = office.begin(service, "--allow-online", "--handover", "wait")
    wait_until(lambda: any(asked.fault for asked in service.asked), "the refusal")
    begun = time.monotonic()
    program.send_signal(signal.SIGINT)
    program.wait(PATIENCE)
    took = Took.since(begun)
    ended = office.end(program)
    assert ended.code == Exit.CANCELLED
    assert FILES[1] not in ended.there
    assert set(ended.there) <= set(FILES), "a partial file"
    tempo.all_within(AT_ONCE, [took])


@pytest.mark.parametrize("way", [Fault.NO_NAME, Fault.STRANGER, Fault.CLIPPED], ids=lambda way: way.name)
def test_without_any_service_all_is_spoken_offline(
    office: Office, voices: dict[str, Known], way: Fault
) -> None:
    with Service(always(way)) as service:
        ended = office.export(service)
    assert (ended.code, ended.there) == (Exit.DONE, FILES)
    assert [office.voice_of(number, voices) for number in (1, 2, 3)] == [OFFLINE] * 3


def test_without_consent_nobody_is_asked(office: Office, service: Picky) -> None:
    ended = office.end(office.begin(service))
    assert (ended.code, ended.there) == (Exit.SPEECH, [])
    assert not service.connections
