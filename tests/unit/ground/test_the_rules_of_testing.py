"""The rules that hold in every test do hold: no network, no foreign home, no unnoticed Qt warning."""

import os
import socket
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CONFTESTS = (Path(__file__).parents[2] / "conftest.py", Path(__file__).parents[1] / "conftest.py")


@pytest.fixture
def other(pytester: pytest.Pytester) -> pytest.Pytester:
    """Another project under our rules, run in a process of its own."""
    pytester.makeconftest("\n".join(path.read_text(encoding="utf-8") for path in CONFTESTS))
    return pytester


def test_an_attempt_to_reach_the_network_fails_the_test(other: pytest.Pytester) -> None:
    other.makepyfile(
        """
        import contextlib, socket
        def test_connects():
            with contextlib.suppress(Exception):
                socket.create_connection(("192.0.2.1", 80), timeout=1)
        def test_looks_up_a_name():
            with contextlib.suppress(Exception):
                socket.getaddrinfo("example.org", 443)
        def test_sends_a_datagram():
            with contextlib.suppress(Exception):
                socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).sendto(b"x", ("2001:db8::1", 9))
        """
    )
    other.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=3, errors=3)


def test_this_machine_may_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
        socket.getaddrinfo("localhost", server.getsockname()[1])


def test_the_home_is_empty_and_private_to_the_test(home: Path) -> None:
    assert Path.home() == home == Path(os.environ["HOME"])
    assert list(home.iterdir()) == []


def test_a_qt_warning_fails_the_test(other: pytest.Pytester) -> None:
    other.makepyfile(
        """
        from PySide6.QtCore import qWarning, qDebug
        def test_warns(qapp): qWarning("ouch")
        def test_only_chats(qapp): qDebug("nice weather")
        """
    )
    other.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=2, errors=1)
