"""The offline voice may be started before anybody asks for it."""

import subprocess
import sys
from contextlib import closing

import pytest

from reader.speech.worker import launch
from reader.speech.worker.choice import forked
from reader.speech.worker.client import Client

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no worker forks")


@pytest.fixture
def early() -> subprocess.Popen[bytes]:
    launch.start_early()
    return launch._early[launch.OFFLINE]


def process_of(client: Client) -> subprocess.Popen[bytes]:
    client.about()
    assert client._life is not None
    return client._life.process


def test_the_first_to_ask_is_given_what_was_started_early(early: subprocess.Popen[bytes]) -> None:
    with closing(forked()) as first, closing(forked()) as second:
        assert process_of(first) is early
        assert process_of(second) is not early


def test_one_that_ended_before_it_was_asked_for_is_replaced(early: subprocess.Popen[bytes]) -> None:
    early.kill()
    early.wait()
    with closing(forked()) as client:
        assert process_of(client) is not early


def test_a_worker_that_cannot_be_started_early_is_told_to_whoever_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    launch.start_early()
    assert not launch._early
