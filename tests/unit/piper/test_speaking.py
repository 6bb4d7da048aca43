"""A natural voice speaks for real: the same every time, as fast as asked, with the times of its words."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from reader.speech.backend import EngineUnavailable, SpeechError, VoiceMissing
from reader.speech.backends import backend, engine_of
from reader.speech.backends.piper import PiperBackend
from reader.speech.piper.config import ModelUnfit
from reader.speech.piper.models import remove
from reader.speech.values import Delivery, Take
from reader.speech.worker.choice import piper_workers
from reader.speech.worker.messages import About, NotSpoken, Request, Sound, Why
from reader.utterance import Piece, Utterance
from tests.unit.piper.tiny import RATE, UNKNOWN, config, tiny_voice
from tests.unit.speech.engines import said

TINA, MUTE, MANY = (
    Delivery(f"piper/{name}") for name in ("de_DE-tina-medium", "de_DE-mute-low", "de_DE-many-low")
)
SENTENCE = "Der Hund bellt laut."


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PiperBackend]:
    folder = tmp_path_factory.mktemp("voices")
    tiny_voice(folder)
    tiny_voice(folder, "de_DE-mute-low", rounds="Round")
    tiny_voice(folder, "de_DE-many-low", num_speakers=2, speaker_id_map={"loud": 1, "neutral": 0})
    with closing(PiperBackend(folder)) as engine:
        yield engine


def spoken(voices: PiperBackend, text: str, delivery: Delivery = TINA) -> Take:
    (take,) = voices.speak(said(text), delivery)
    return take


def test_its_voices_are_found_by_looking_at_files(voices: PiperBackend) -> None:
    assert [(voice.id, voice.name, voice.language) for voice in voices.voices()] == [
        ("piper/de_DE-many-low", "Many (natürlich, einfach)", "de-DE"),
        ("piper/de_DE-many-low+loud", "Many (natürlich, einfach): loud", "de-DE"),
        ("piper/de_DE-many-low+neutral", "Many (natürlich, einfach): neutral", "de-DE"),
        ("piper/de_DE-mute-low", "Mute (natürlich, einfach)", "de-DE"),
        ("piper/de_DE-tina-medium", "Tina (natürlich, mittel)", "de-DE"),
    ]
    assert {engine_of(voice.id) for voice in voices.voices()} == {"piper"}


def test_each_word_has_its_time(voices: PiperBackend) -> None:
    take = spoken(voices, SENTENCE)
    assert take.marks is not None
    assert [mark.offset for mark in take.marks] == [0, 4, 9, 15]
    times = [mark.time for mark in take.marks]
    assert times == sorted(times)
    assert times[0] > 0
    assert times[-1] < take.length
    assert take.rate == RATE


def test_the_same_sentence_sounds_the_same_whatever_was_spoken_before(voices: PiperBackend) -> None:
    first = spoken(voices, SENTENCE)
    spoken(voices, "Etwas ganz anderes, und zwar viel länger.")
    assert np.array_equal(first.samples, spoken(voices, SENTENCE).samples)


def test_and_in_another_process_with_another_history(voices: PiperBackend, tmp_path: Path) -> None:
    tiny_voice(tmp_path)
    with closing(PiperBackend(tmp_path)) as others:
        spoken(others, "Guten Tag.")
        assert np.array_equal(spoken(others, SENTENCE).samples, spoken(voices, SENTENCE).samples)


def test_a_process_for_each_utterance_gives_the_same_samples(voices: PiperBackend, tmp_path: Path) -> None:
    tiny_voice(tmp_path)
    alone = PiperBackend(tmp_path, lambda model: piper_workers(model, "win32"))
    with closing(alone):
        assert np.array_equal(spoken(alone, SENTENCE).samples, spoken(voices, SENTENCE).samples)
        alone.retry()


@pytest.mark.parametrize("speed", [0.5, 1.25, 1.5, 2.0, 3.0])
def test_it_is_about_as_fast_as_asked_and_its_marks_go_with_it(voices: PiperBackend, speed: float) -> None:
    plain, fast = (
        spoken(voices, SENTENCE),
        spoken(voices, SENTENCE, Delivery("piper/de_DE-tina-medium", speed)),
    )
    assert float(plain.length / fast.length) == pytest.approx(speed, rel=0.2)
    assert plain.marks is not None
    assert fast.marks is not None
    for mark, faster in zip(plain.marks, fast.marks, strict=True):
        assert float(faster.time / fast.length) == pytest.approx(float(mark.time / plain.length), abs=0.05)


def test_a_higher_voice_takes_as_long(voices: PiperBackend) -> None:
    plain = spoken(voices, SENTENCE)
    high = spoken(voices, SENTENCE, Delivery("piper/de_DE-tina-medium", pitch=1.5))

    def pitch(take: Take) -> float:
        spectrum = np.abs(np.fft.rfft(take.samples.astype(float)))
        return float(np.argmax(spectrum)) * take.rate / len(take.samples)

    assert high.length == plain.length
    assert pitch(high) / pitch(plain) == pytest.approx(1.5, rel=0.05)


def test_a_voice_that_does_not_tell_durations_leaves_the_marks_to_the_alignment(voices: PiperBackend) -> None:
    take = spoken(voices, SENTENCE, MUTE)
    assert take.marks is None
    assert take.length > 0


def test_of_several_speakers_the_natural_one_speaks_unless_another_is_asked_for(voices: PiperBackend) -> None:
    assert not spoken(voices, SENTENCE, MANY).samples.any()
    assert spoken(voices, SENTENCE, Delivery("piper/de_DE-many-low+loud")).samples.any()


def test_what_looks_like_markup_is_read_as_text(voices: PiperBackend) -> None:
    assert np.array_equal(
        spoken(voices, "Das [[k'aIn]] da.").samples, spoken(voices, "Das (k'aIn]] da.").samples
    )


def test_a_pronunciation_of_the_lexicon_is_heard(voices: PiperBackend) -> None:
    def take(pronunciation: str | None) -> Take:
        pieces = (Piece("Das ", None), Piece("Keim ", None, pronunciation), Piece("da.", None))
        (only,) = voices.speak(Utterance(pieces), TINA)
        return only

    assert len(take("ˈbɛʁlɪnɐ").samples) > len(take("kaɪm").samples)
    told, plain = take("kaɪm").marks, take(None).marks
    assert told is not None
    assert plain is not None
    assert [mark.offset for mark in told] == [mark.offset for mark in plain] == [0, 4, 9]


def test_nothing_to_say_is_silence_with_marks(voices: PiperBackend) -> None:
    for nothing in ("", " ", "…"):
        take = spoken(voices, nothing)
        assert len(take.samples) == 0
        assert take.marks == ()


def test_a_long_text_is_spoken_in_parts(voices: PiperBackend) -> None:
    takes = list(voices.speak(said("Ein Satz mit vielen Wörtern, der nicht endet, " * 12), TINA))
    assert len(takes) > 1
    assert [take.text_start for take in takes] == sorted({take.text_start for take in takes})


def test_another_model_of_the_same_name_changes_the_key(tmp_path: Path) -> None:
    tiny_voice(tmp_path)
    with closing(PiperBackend(tmp_path)) as engine:
        before = engine.traits.identity
        tiny_voice(tmp_path, loudness=0.25, told=True)
        assert engine.traits.identity != before
        assert engine.traits.pronunciations


def test_an_unknown_voice_is_never_replaced(voices: PiperBackend) -> None:
    with pytest.raises(VoiceMissing):
        list(voices.speak(said("Hallo"), Delivery("piper/de_DE-nobody-high")))


def test_a_model_that_breaks_is_an_error_with_its_name(tmp_path: Path) -> None:
    tiny_voice(tmp_path).write_bytes(b"\x3a\x05broken")
    with (
        closing(PiperBackend(tmp_path)) as engine,
        pytest.raises(EngineUnavailable, match="de_DE-tina-medium"),
    ):
        spoken(engine, "Hallo")


def test_a_word_that_a_model_does_not_survive_is_skipped_and_told(tmp_path: Path) -> None:
    tiny_voice(tmp_path, phoneme_id_map={**config()["phoneme_id_map"], "x": [UNKNOWN]})
    with closing(PiperBackend(tmp_path)) as engine:
        takes = list(engine.speak(said("Der Hund sieht den Bach."), TINA))
        assert [take.skipped for take in takes if take.skipped] == [((19, 24),)]
        assert sum(take.length for take in takes) > 0


def test_a_model_that_cannot_say_anything_is_an_error_and_no_silence(tmp_path: Path) -> None:
    model = tiny_voice(tmp_path)
    configuration = Path(f"{model}.json")  # it speaks of speakers whom the model does not know
    configuration.write_text(
        configuration.read_text("utf-8").replace('"num_speakers": 1', '"num_speakers": 2')
    )
    with closing(PiperBackend(tmp_path)) as engine, pytest.raises(ModelUnfit):
        spoken(engine, "Hallo")


def test_only_so_many_models_stay_loaded(tmp_path: Path) -> None:
    deliveries = []
    for who in ("anna", "berta", "clara"):
        tiny_voice(tmp_path, f"de_DE-{who}-low")
        deliveries.append(Delivery(f"piper/de_DE-{who}-low"))
    with closing(PiperBackend(tmp_path)) as engine:
        for delivery in (*deliveries, deliveries[0]):
            assert spoken(engine, "Hallo", delivery).length > 0
        assert len(engine._workers) == 2


def test_a_model_that_was_removed_stays_loaded_no_longer(tmp_path: Path) -> None:
    tiny_voice(tmp_path)
    with closing(PiperBackend(tmp_path)) as engine:
        assert spoken(engine, "Hallo").length > 0
        assert len(engine.voices()) == len(engine._workers) == 1
        remove("de_DE-tina-medium", tmp_path)
        assert len(engine.voices()) == len(engine._workers) == 0


def test_a_failure_that_has_nothing_to_do_with_the_text_skips_nothing(tmp_path: Path) -> None:
    class Cancelling:
        """Workers that are told to leave off."""

        def about(self) -> About:
            raise AssertionError("nobody asks")

        def speak(self, _request: Request) -> Sound:
            raise NotSpoken(Why.CANCELLED)

        def retry(self) -> None:
            pass

        def close(self) -> None:
            pass

    tiny_voice(tmp_path)
    with closing(PiperBackend(tmp_path, lambda _model: Cancelling())) as engine:
        with pytest.raises(SpeechError, match="cancelled"):
            spoken(engine, "Hallo")
        engine.retry()


def test_closed_is_closed(tmp_path: Path) -> None:
    tiny_voice(tmp_path)
    engine = PiperBackend(tmp_path)
    engine.close()
    engine.close()
    with pytest.raises(SpeechError):
        spoken(engine, "Hallo")


def test_without_piper_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.speech.piper.models.find_spec", lambda _name: None)
    engine = backend("piper")
    for ask in (lambda: engine.traits, engine.voices, lambda: list(engine.speak(said("Hallo"), TINA))):
        with pytest.raises(EngineUnavailable) as caught:
            ask()
        assert "vorleser[piper]" in caught.value.remedy
