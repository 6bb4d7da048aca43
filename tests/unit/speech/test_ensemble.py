"""Every voice is recorded by its own engine, all in one store, and nothing is sent without a permit."""

import os
import threading
from fractions import Fraction
from pathlib import Path

import pytest

from reader.consent import ConsentMissing, OnlinePermit
from reader.loudness import CALIBRATION, VoiceLevels
from reader.speech.backend import EngineUnavailable, SpeechBackend, SpeechError
from reader.speech.ensemble import Ensemble, default_ensemble
from reader.speech.store import Store
from reader.speech.values import Delivery
from tests.unit.speech.engines import PLAIN, HummingEngine, said

ONLINE = Delivery("google")


class Orchestra:
    """Builds humming engines and knows which; those that are `away` cannot be had."""

    def __init__(self) -> None:
        self.engines: dict[str, HummingEngine] = {}
        self.away: set[str] = set()

    def build(self, name: str, _store: Store, _permit: OnlinePermit) -> SpeechBackend:
        if name in self.away:
            raise EngineUnavailable(name, "not here", "buy one")
        online = name == "google"
        voice = {"google": "google", "offline": "gmw/de"}[name]
        return self.engines.setdefault(name, HummingEngine(online=online, voice=voice))


@pytest.fixture
def orchestra() -> Orchestra:
    return Orchestra()


@pytest.fixture
def permit() -> OnlinePermit:
    return OnlinePermit()


@pytest.fixture
def ensemble(orchestra: Orchestra, permit: OnlinePermit, tmp_path: Path) -> Ensemble:
    return Ensemble(Store(tmp_path, cap=40_000), permit, orchestra.build, ("offline", "google"))


def test_each_voice_is_recorded_by_its_own_engine(
    ensemble: Ensemble, orchestra: Orchestra, permit: OnlinePermit
) -> None:
    permit.give()
    for delivery in (PLAIN, ONLINE, PLAIN):
        assert ensemble.record(said("Hm."), delivery).key == ensemble.key(said("Hm."), delivery)
    assert {name: engine.asked for name, engine in orchestra.engines.items()} == {
        "offline": ["Hm."],
        "google": ["Hm."],
    }


def test_without_a_permit_no_online_engine_is_even_set_up(
    ensemble: Ensemble, orchestra: Orchestra, permit: OnlinePermit
) -> None:
    with pytest.raises(ConsentMissing):
        ensemble.record(said("Hm."), ONLINE)
    assert not orchestra.engines
    permit.give()
    ensemble.record(said("Hm."), ONLINE)
    permit.withdraw()
    with pytest.raises(ConsentMissing):
        ensemble.record(said("Hm."), ONLINE)


def test_voices_of_engines_that_are_here(ensemble: Ensemble, orchestra: Orchestra) -> None:
    orchestra.away = {"google"}
    assert [voice.id for voice in ensemble.voices()] == ["gmw/de"]
    orchestra.away.clear()
    assert [voice.id for voice in ensemble.voices()] == ["gmw/de", "google"]


def test_without_the_offline_voice_there_are_none(ensemble: Ensemble, orchestra: Orchestra) -> None:
    orchestra.away = {"offline"}
    with pytest.raises(EngineUnavailable):
        ensemble.voices()
    assert ensemble.aligner("google") is None


def test_the_offline_voice_of_the_same_language_stands_in_and_is_the_reference(ensemble: Ensemble) -> None:
    assert ensemble.stand_in("google") == "gmw/de"
    assert ensemble.stand_in("google/at+slow") == "gmw/de"
    assert ensemble.aligner("google") is ensemble.aligner("google/de")


def test_a_permit_of_its_own_counts_instead(
    ensemble: Ensemble, orchestra: Orchestra, permit: OnlinePermit
) -> None:
    own = OnlinePermit()
    there = ensemble.under(own)
    permit.give()
    with pytest.raises(ConsentMissing):
        there.record(said("Hm."), ONLINE)
    own.give()
    permit.withdraw()
    assert there.record(said("Hm."), ONLINE).takes
    there.record(said("Hm."), PLAIN)
    assert {name: engine.asked for name, engine in orchestra.engines.items()} == {
        "offline": ["Hm."],
        "google": ["Hm."],
    }


def test_an_engine_without_marks_is_no_reference(tmp_path: Path, permit: OnlinePermit) -> None:
    deaf = Ensemble(Store(tmp_path), permit, lambda *_: HummingEngine(online=True, voice="gmw/de"), ())
    assert deaf.aligner("google") is None


def test_what_a_voice_is_measured_by_is_never_thrown_away(
    ensemble: Ensemble, orchestra: Orchestra, permit: OnlinePermit
) -> None:
    permit.give()
    for text in (CALIBRATION, said("Zwei " * 25), said("Drei " * 25), CALIBRATION):
        ensemble.record(text, ONLINE)
    assert orchestra.engines["google"].asked.count(CALIBRATION.text) == 1


def test_a_pinned_recording_keeps_sound_and_marks(orchestra: Orchestra, tmp_path: Path) -> None:
    small = Ensemble(Store(tmp_path, cap=2_000), OnlinePermit(), orchestra.build)
    with small.pin([small.key(said("Eins."), PLAIN)]):
        for text in ("Eins.", "Zwei.", "Drei."):
            small.record(said(text), PLAIN)
        small.record(said("Eins."), PLAIN)
    assert orchestra.engines["offline"].asked == ["Eins.", "Zwei.", "Drei."]


def test_a_voice_that_hangs_while_it_is_measured_keeps_no_other_waiting(
    ensemble: Ensemble, orchestra: Orchestra, permit: OnlinePermit
) -> None:
    permit.give()
    ensemble.voices()
    hanging = orchestra.engines["google"]
    hanging.may_speak.clear()
    levels = VoiceLevels()
    waiting = threading.Thread(
        target=levels.gain_for, args=("google", lambda *asked: ensemble.record(*asked).takes)
    )
    waiting.start()
    assert levels.gain_for("gmw/de", lambda *asked: ensemble.record(*asked).takes) > 0
    assert waiting.is_alive()
    hanging.may_speak.set()
    waiting.join()


def test_closing_ends_all_engines_and_no_new_one_is_set_up(ensemble: Ensemble, orchestra: Orchestra) -> None:
    ensemble.record(said("Hm."), PLAIN)
    ensemble.retry()
    ensemble.close()
    assert orchestra.engines["offline"].closed
    with pytest.raises(SpeechError):
        ensemble.record(said("Hm."), PLAIN)


def test_the_default_speaks_offline_out_of_a_private_folder(tmp_path: Path) -> None:
    ensemble = default_ensemble(tmp_path)
    try:
        recording = ensemble.record(said("Guten Tag."), PLAIN)
        ensemble.retry()
        with pytest.raises(ConsentMissing):
            ensemble.record(said("Guten Tag."), ONLINE)
    finally:
        ensemble.close()
    assert recording.takes[0].length > Fraction(1, 2)
    assert (tmp_path / "sounds" / f"{recording.key}.sound").exists()
    assert os.path.commonpath([default_ensemble().store.folder, tmp_path]) != str(tmp_path)
