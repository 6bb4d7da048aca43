"""Reading with a natural voice, as somebody hears it who has added one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.places import sample
from reader.settings import FILE, Settings, save
from tests.stories import ears, lit
from tests.stories.desktop import Desktop
from tests.stories.program import Program
from tests.stories.voice import Known, known
from tests.tempo import Tempo, Took
from tests.unit.piper.tiny import tiny_voice

VOICE = "piper/de_DE-tina-medium"
EARLY = 0.05


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Known]:
    """A voice that lies where the program looks, and where this process does."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    tiny_voice(tmp_path / "data" / "vorleser" / "voices")
    with known(str(sample()), tmp_path / "voice", VOICE) as there:
        yield there


@pytest.mark.check
def test_it_reads_sentence_by_sentence_and_each_word_is_lit_as_it_is_heard(
    desktop: Desktop, voice: Known, tmp_path: Path, tempo: Tempo
) -> None:
    (tmp_path / "config" / "vorleser").mkdir(parents=True)
    save(Settings(voice=VOICE, sounds=False, natural_hinted=True), tmp_path / "config" / "vorleser" / FILE)
    with Program(desktop, tmp_path, str(sample())) as program:
        program.wait_for("stopped")
        pressed = program.press("space")
        program.wait_for_place(voice.places[4])
        program.press("space")
        program.wait_for("paused")
        recording = desktop.heard().between(pressed - EARLY, pressed + 600)
        begun = ears.first_sound(recording)
        assert begun is not None
        shown = program.shown()
        heard = list(lit.sentences_heard(voice, shown, recording, tempo))
        assert [sentence.place for sentence in heard] == voice.places[:4]
        lags = lit.lags(voice, shown, recording)
        assert len(lags) > 20
        lit.assert_as_heard(lags, tempo)
        assert not program.told()
        tempo.all_within(3, [Took.since(pressed, begun)])
