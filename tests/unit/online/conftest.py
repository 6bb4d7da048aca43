"""The service on this machine, humming, and an online voice that is allowed to use it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.consent import OnlinePermit
from reader.speech.backends.google import GoogleBackend
from reader.speech.online.policy import Policy
from reader.speech.store import Store
from tests.faults.saying import hummed_mp3
from tests.faults.server import Service

QUICK = Policy(connect=0.5, read=0.5, total=1.5, wait=0.01)
"""The usual policy for people in a hurry."""

MakeVoice = Callable[..., GoogleBackend]


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with Service(voice=hummed_mp3) as service:
        service.drip = 0.02
        for variable, value in service.environment.items():
            monkeypatch.setenv(variable, value)
        yield service


@pytest.fixture
def permit() -> OnlinePermit:
    permit = OnlinePermit()
    permit.give()
    return permit


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "sounds")


@pytest.fixture
def make_voice(service: Service, permit: OnlinePermit, store: Store) -> Iterator[MakeVoice]:
    """Online voices with policies of their own, closed at the end."""
    assert service.environment
    made: list[GoogleBackend] = []

    def make(policy: Policy = QUICK) -> GoogleBackend:
        made.append(GoogleBackend(store, permit, policy))
        return made[-1]

    yield make
    for voice in made:
        voice.close()


@pytest.fixture
def voice(make_voice: MakeVoice) -> GoogleBackend:
    return make_voice()
