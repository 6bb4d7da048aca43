"""An online voice that fails in every way: each sentence is heard all the same, and once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from reader.score import Place
from reader.settings import FILE, Settings, save
from tests.faults.plans import Fault, Plan, always, between, well
from tests.faults.server import Service
from tests.patience import PATIENCE
from tests.stories import ears
from tests.stories.desktop import Desktop
from tests.stories.program import Program, Shown, listen, settle
from tests.stories.recording import RATE, Recording
from tests.stories.voice import VOICE as OFFLINE
from tests.stories.voice import Known, known
from tests.tempo import Tempo, Took

pytestmark = pytest.mark.check

ONLINE = "google"
ARTICLE = """Der Hund bellt

Der Hund bellt heute sehr laut im Garten. Die Katze schläft lange auf dem Sofa.

Morgen fährt der Zug pünktlich nach Hamburg. Viele Leute warten schon auf dem Bahnsteig.

Im Winter fällt der Schnee leise auf das Dach. Danach trinken alle zusammen heißen Tee.
"""
DUE = 3.0
LATER = 1.5
"""Seconds that it may take beyond the patience until something is heard."""

EARLY, AROUND, SURELY = 0.05, 1.0, 0.9
PIECE, MOST = 0.4, 0.6
"""Seconds by which a voice is recognised, and the part of a sentence's pieces that must be."""

SOON = 0.2
"""Seconds within which the window answers."""

BY_EAR = (
    Fault.HANG,
    Fault.DRIP,
    Fault.RESET,
    Fault.TOO_MANY_SECONDS,
    Fault.AWAY,
    Fault.PAGE,
    Fault.CLIPPED,
    Fault.NO_NAME,
)
FAILURES = [(6, way) for way in BY_EAR] + [(1, Fault.HANG), (9, Fault.RESET)]
"""From which attempt on the service fails for good, and how. Every way from each sentence on: `test_every_fault.py`."""

NEVER = 10_000


@dataclass(frozen=True)
class Heard:
    """A sentence as it was heard."""

    place: Place
    voice: str
    at: float
    end: float
    pause: float


class Voices:
    """What both voices would say, in the order of `ARTICLE`."""

    def __init__(self, article: Path, online: Known, offline: Known) -> None:
        self.article, self.both = article, {ONLINE: online, OFFLINE: offline}
        self.places = online.places

    def heard(self, shown: list[Shown], recording: Recording) -> list[Heard]:
        """All sentences that were lit while something was heard, by whoever of the two is heard there."""
        lit = groupby((one for one in shown if one.status == "reading"), key=lambda one: one.place)
        return [self._heard(place, next(moments).at, recording) for place, moments in lit if place]

    def _heard(self, place: Place, lit: float, recording: Recording) -> Heard:
        both = [self._spoken(name, place, lit, recording) for name in self.both]
        share, best = max(both, key=lambda one: one[0])
        text = self.both[ONLINE].text(place)
        assert share > MOST, f"{text!r} is not heard where it is lit ({share:.0%} by {best.voice})"
        return best

    def _spoken(self, name: str, place: Place, lit: float, recording: Recording) -> tuple[float, Heard]:
        """How much of a sentence is heard in a voice, piece by piece: a busy machine tears holes into any sound."""
        voice = self.both[name]
        clip, sound = voice.sentence(place)
        length, pause = float(clip.length), float(voice.score.entry(place).pause)
        starts = [step * PIECE for step in range(int(length / PIECE))]
        begins = []
        for start in starts:
            piece = sound[round(start * RATE) : round((start + PIECE) * RATE)]
            around = recording.between(lit + start - AROUND, lit + start + PIECE + AROUND)
            at, surely = ears.find(piece, around)
            if surely > SURELY:
                begins.append(at - start)
        if not begins:
            return 0.0, Heard(place, name, lit, lit, pause)
        return len(begins) / len(starts), Heard(place, name, begins[0], begins[-1] + length, pause)


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Voices]:
    folder = tmp_path_factory.mktemp("voices")
    article = folder / "artikel.txt"
    article.write_text(ARTICLE)
    with Service() as service, pytest.MonkeyPatch.context() as patch:
        for variable, value in service.environment.items():
            patch.setenv(variable, value)
        with (
            known(str(article), folder / "on", ONLINE) as online,
            known(str(article), folder / "off") as offline,
        ):
            for place in online.places:
                online.sentence(place)
            yield Voices(article, online, offline)


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as there:
        yield there


class Performance:
    """The program reads the article while the service does what it does."""

    def __init__(self, desktop: Desktop, home: Path, service: Service, voices: Voices, handover: str) -> None:
        settings = home / "config" / "vorleser" / FILE
        settings.parent.mkdir(parents=True)
        chosen = Settings(
            voice=ONLINE, online_allowed=True, own_texts_online=True, sounds=False, handover=handover
        )
        save(chosen, settings)
        self.voices, self.service = voices, service
        self.program = Program(desktop, home, str(voices.article))
        self.program.environment.update(service.environment)

    def begin(self) -> None:
        self.program.wait_for("stopped")
        self._pressed = self.program.press("space")

    def heard(self) -> list[Heard]:
        """What has been heard since it began."""
        listen(AROUND)
        recording = self.program.desktop.heard().between(self._pressed - EARLY, self._pressed + 600)
        first = ears.first_sound(recording)
        assert first is not None
        self.silent_at_first = Took.since(self._pressed, first)
        return self.voices.heard(self.program.shown(), recording)


@pytest.fixture
def perform(
    desktop: Desktop, tmp_path: Path, service: Service, voices: Voices, request: pytest.FixtureRequest
) -> Iterator[Performance]:
    performance = Performance(desktop, tmp_path, service, voices, getattr(request, "param", "carry_on"))
    with performance.program:
        yield performance


def gaps(heard: list[Heard]) -> list[Took]:
    """The silence between sentences, beyond the pause that belongs there."""
    return [Took.since(before.end + before.pause, after.at) for before, after in pairwise(heard)]


def voices_of(heard: list[Heard]) -> list[str]:
    """Who read each paragraph: one name, or two where the voice changed in it."""
    paragraphs = groupby(heard, key=lambda one: one.place.paragraph)
    return [" ".join(name for name, _ in groupby(one.voice for one in group)) for _, group in paragraphs]


@pytest.mark.parametrize(("begin", "way"), FAILURES, ids=lambda one: getattr(one, "name", str(one)))
def test_every_sentence_is_heard_once_and_soon_however_the_service_fails(
    perform: Performance, begin: int, way: Fault, tempo: Tempo
) -> None:
    perform.service.plan = between(begin, NEVER, way)
    perform.begin()
    perform.program.wait_for("ended", 3 * PATIENCE)
    heard = perform.heard()
    assert [one.place for one in heard] == perform.voices.places
    assert all(voice in (ONLINE, OFFLINE, f"{ONLINE} {OFFLINE}") for voice in voices_of(heard))
    assert heard[-1].voice == OFFLINE
    assert not perform.program.told()
    tempo.all_within(DUE + LATER, [perform.silent_at_first, *gaps(heard)])


def test_the_online_voice_comes_back_at_a_paragraph(perform: Performance) -> None:
    perform.service.plan = always(Fault.AWAY)
    perform.begin()
    perform.program.wait_for_place(perform.voices.places[2])
    perform.service.plan = well
    perform.program.wait_for("ended", 3 * PATIENCE)
    heard = perform.heard()
    assert [one.place for one in heard] == perform.voices.places
    assert voices_of(heard)[:2] == [OFFLINE, OFFLINE]
    assert voices_of(heard)[-1] == ONLINE


@pytest.mark.parametrize("perform", ["wait"], indirect=True)
def test_who_wants_to_wait_hears_the_online_voice_only(perform: Performance) -> None:
    perform.service.plan = between(6, 20, Fault.AWAY)
    perform.begin()
    perform.program.wait_for("ended", 3 * PATIENCE)
    heard = perform.heard()
    assert [one.place for one in heard] == perform.voices.places
    assert {one.voice for one in heard} == {ONLINE}


@pytest.mark.parametrize("perform", ["stop"], indirect=True)
def test_who_wants_to_stop_hears_no_more_and_is_told(perform: Performance) -> None:
    perform.service.plan = between(8, NEVER, Fault.RESET)
    perform.begin()
    perform.program.wait_for("waiting")
    perform.program.wait_for("reading")
    stopped = perform.program.wait_for("stopped")
    listen(2)
    heard = perform.heard()
    assert [one.place for one in heard] == perform.voices.places[: len(heard)]
    assert {one.voice for one in heard} == {ONLINE}
    assert perform.program.told() == ["OnlineError"]
    silent = ears.last_sound(perform.program.desktop.heard().between(stopped.at + EARLY, stopped.at + 2))
    assert silent is None


@pytest.mark.parametrize("perform", ["wait"], indirect=True)
@pytest.mark.parametrize(
    "plan", [always(Fault.HANG), always(Fault.PROXY_HANGS)], ids=["hangs", "proxy hangs"]
)
def test_the_window_answers_at_once_while_it_waits(perform: Performance, plan: Plan, tempo: Tempo) -> None:
    perform.service.plan = plan
    perform.begin()
    perform.program.wait_for("waiting")
    settle(0.6)
    took = []
    for key, status in (("space", "paused"), ("space", "waiting"), ("Escape", "stopped")):
        pressed = perform.program.press(key)
        shown = perform.program.wait_for(status)
        took.append(Took.since(pressed, shown.at))
        settle(0.3)
    tempo.all_within(SOON, took)
