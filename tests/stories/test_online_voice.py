"""Reading with the online voice, as somebody hears it whose network is well."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.loudness import CALIBRATION
from reader.places import sample
from reader.settings import FILE, Settings, save
from reader.speech.values import Delivery
from tests.faults.server import Service
from tests.stories import lit
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen
from tests.stories.voice import Known, known
from tests.tempo import Tempo

VOICE = "google"
EARLY = 0.05


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with Service() as there:
        for variable, value in there.environment.items():
            monkeypatch.setenv(variable, value)
        yield there


@pytest.fixture
def voice(service: Service, tmp_path: Path) -> Iterator[Known]:
    """What the service makes of the sample, asked from here with a store of its own.

    It is asked before the program begins: then the service has its answers ready, as one that is a computer of its own.
    """
    assert service.environment
    with known(str(sample()), tmp_path / "voice", VOICE) as there:
        there.studio.record(CALIBRATION, Delivery(VOICE))
        for place in there.places[:6]:
            there.sentence(place)
        service.asked.clear()
        yield there


@pytest.mark.check
def test_the_online_voice_reads_sentence_by_sentence_and_each_word_is_lit_as_it_is_heard(
    desktop: Desktop, service: Service, voice: Known, tmp_path: Path, tempo: Tempo
) -> None:
    (tmp_path / "config" / "vorleser").mkdir(parents=True)
    save(Settings(voice=VOICE, online_allowed=True, sounds=False), tmp_path / "config" / "vorleser" / FILE)
    program = Program(desktop, tmp_path, str(sample()))
    program.environment.update(service.environment)
    with program:
        program.wait_for("stopped")
        assert not service.asked
        pressed = program.press("space")
        program.wait_for_place(voice.places[4])
        listen(1)  # the sentence before has faded away
        program.press("space")
        program.wait_for("paused")
        texts = list(service.texts)
        assert len(texts) == len(set(texts)), "something was asked for twice"
        shown = program.shown()
        recording = desktop.heard().between(pressed - EARLY, pressed + 600)
        heard = list(lit.sentences_heard(voice, shown, recording, tempo))
        assert [sentence.place for sentence in heard] == voice.places[:4]
        lags = lit.lags(voice, shown, recording)
        lit.assert_as_heard(lags, tempo)
        assert not program.told()
