"""What the window records with: whether a sentence can be heard without asking the network."""

from pathlib import Path

import pytest

from reader.consent import OnlinePermit
from reader.loudness import CALIBRATION
from reader.speech.backend import EngineUnavailable, SpeechBackend
from reader.speech.ensemble import Ensemble
from reader.speech.store import Store
from reader.speech.values import Delivery
from tests.unit.speech.engines import PLAIN, HummingEngine, said
from ui.studio import LateStudio

ONLINE = Delivery("google")


class Set:
    """A studio with humming engines."""

    def __init__(self, folder: Path) -> None:
        self.permit, self.engine, self.away = OnlinePermit(), HummingEngine(online=True), False
        self.permit.give()
        self.studio = LateStudio(folder, self.permit)
        self.studio._ensemble = Ensemble(Store(folder), self.permit, self._build, ("google",))

    def _build(self, name: str, _store: Store, _permit: OnlinePermit) -> SpeechBackend:
        if self.away:
            raise EngineUnavailable(name, "not here", "buy one")
        return self.engine


@pytest.fixture
def place(tmp_path: Path) -> Set:
    return Set(tmp_path)


def test_an_offline_voice_is_at_hand_always(place: Set) -> None:
    assert place.studio.is_at_hand(said("Hm."), PLAIN)


def test_an_online_voice_is_at_hand_for_what_it_has_said_once_it_has_been_measured(place: Set) -> None:
    assert not place.studio.is_at_hand(said("Hm."), ONLINE)
    place.studio.record(said("Hm."), ONLINE)
    assert not place.studio.is_at_hand(said("Hm."), ONLINE), "how loud it is would have to be asked"
    place.studio.record(CALIBRATION, ONLINE)
    assert place.studio.is_at_hand(said("Hm."), ONLINE)
    assert not place.studio.is_at_hand(said("Na?"), ONLINE)
    assert place.engine.asked == ["Hm.", CALIBRATION.text], "nobody is asked in order to find out"


def test_without_a_permit_or_an_engine_it_is_not(place: Set) -> None:
    for text in (said("Hm."), CALIBRATION):
        place.studio.record(text, ONLINE)
    place.permit.withdraw()
    assert not place.studio.is_at_hand(said("Hm."), ONLINE)


def test_where_there_is_no_such_engine_it_is_not(place: Set) -> None:
    place.away = True
    assert not place.studio.is_at_hand(said("Hm."), ONLINE)
