"""What holds in every test: a home of its own, and no network beyond this machine."""

import functools
import os
import sys
from collections.abc import Callable, Generator, Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.tempo import REMARK, Tempo, beside

settings.register_profile(
    "test", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("check", settings.get_profile("test"), max_examples=1000)
settings.load_profile("test")

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # onnxruntime, which Piper loads, would report to its maker

_touched: list[str] = []


class NetworkTouchedError(AssertionError):
    """A test reached for the network."""


def _is_here(host: object) -> bool:
    if host in (None, "", "localhost", b"localhost"):
        return True
    try:
        return ip_address(host.decode() if isinstance(host, bytes) else str(host)).is_loopback
    except ValueError:
        return False


def _forbid(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook sees every connection and every name looked up, by whatever library."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        if not isinstance(address, tuple):
            return  # a Unix socket, or a datagram socket that is connected already
        host: object = address[0]
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if not _is_here(host):
        _touched.append(f"{event} {host!r}")
        raise NetworkTouchedError(f"{event} {host!r}")


sys.addaudithook(_forbid)


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Even an attempt that the code under test survives fails the test."""
    _touched.clear()
    yield
    assert not _touched, f"reached for the network: {_touched}"


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home, so that no test reads or writes what belongs to the person running it."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    for variable, below in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
    ):
        monkeypatch.setenv(variable, str(folder / below))
    return folder


@pytest.fixture(scope="module")
def beating(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tempo]:
    """The machine is watched from here on; `tempo` is for tests."""
    with beside(tmp_path_factory.mktemp("tempo") / "beats") as there:
        yield there


@pytest.fixture
def tempo(beating: Tempo, record_property: Callable[[str, object], None]) -> Tempo:
    """Tells a slow program from a slow machine."""
    beating.remark = functools.partial(record_property, REMARK)
    return beating


@pytest.hookimpl(wrapper=True, trylast=True)  # before what was covered is put together
def pytest_runtestloop(session: pytest.Session) -> Generator[None, object, object]:
    """Removes the files that processes left when they were killed while writing down what they had covered."""
    done = yield
    if not hasattr(session.config, "workerinput"):
        base = Path(os.environ.get("COVERAGE_FILE", ".coverage")).absolute()
        for file in base.parent.glob(f"{base.name}.*"):
            _remove_if_torn(file)
    return done


def _remove_if_torn(file: Path) -> None:
    from coverage import CoverageData  # noqa: PLC0415 - only where coverage is measured
    from coverage.exceptions import CoverageException  # noqa: PLC0415 - see above

    try:
        CoverageData(str(file)).read()
    except CoverageException:
        file.unlink()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints what was remarked about the tempo of things."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, text in getattr(report, "user_properties", ()):
                if name == REMARK and report.when == "teardown":
                    terminalreporter.write_line(f"REMARK {report.nodeid}: {text}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that need root skip without it."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        for item in items:
            if "root" in item.keywords:
                item.add_marker(pytest.mark.skip(reason="needs root"))
