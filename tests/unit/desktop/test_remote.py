"""The remote control, as playerctl and gdbus use it."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from reader.moment import Status
from tests.patience import PATIENCE
from tests.unit.desktop.test_now import READING, SECOND
from ui.desktop.bus import SessionBus
from ui.desktop.remote import Remote

NAME = "org.mpris.MediaPlayer2.vorleser"


def ask(*command: str) -> str:
    return subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=PATIENCE
    ).stdout.strip()


def playerctl(*words: str) -> str:
    return ask("playerctl", "--player=vorleser", *words)


def get(interface: str, name: str) -> str:
    call = ("gdbus", "call", "--session", "-d", NAME, "-o", "/org/mpris/MediaPlayer2", "-m")
    return ask(*call, "org.freedesktop.DBus.Properties.Get", f"org.mpris.MediaPlayer2{interface}", name)


def go_on_until(holds: Callable[[], object], what: str) -> None:
    loop, tick, end = (
        QEventLoop(),
        QTimer(interval=10),
        QTimer(singleShot=True, interval=round(PATIENCE * 1000)),
    )
    tick.timeout.connect(lambda: loop.quit() if holds() else None)
    end.timeout.connect(loop.quit)
    tick.start()
    end.start()
    loop.exec()
    assert holds(), what


@pytest.fixture
def remote(qapp: QApplication) -> Remote:
    assert qapp
    return Remote()


@pytest.fixture
def bus(address: str, remote: Remote) -> Iterator[SessionBus]:
    if not (shutil.which("playerctl") and shutil.which("gdbus")):
        pytest.skip("needs playerctl and gdbus")
    there = SessionBus((remote,), address)
    there.start()
    go_on_until(lambda: "vorleser" in ask("playerctl", "--list-all"), "the remote control is there")
    yield there
    there.close()


def test_the_desktop_sees_what_is_read(remote: Remote, bus: SessionBus) -> None:
    remote.show(replace(READING, status=Status.PAUSED, artists=("Anna",)), bus)
    go_on_until(lambda: playerctl("status") == "Paused", "the status is told")
    told = playerctl(
        "metadata", "--format", "{{title}}|{{album}}|{{artist}}|{{xesam:trackNumber}}|{{mpris:length}}"
    )
    assert told == f"Der Krieg|Trump|Anna|2|{40 * SECOND}"
    assert float(playerctl("position")) == 10.0
    assert get(".Player", "Rate") == "(<1.0>,)"
    assert get(".Player", "MinimumRate") + get(".Player", "MaximumRate") == "(<0.5>,)(<3.0>,)"
    assert get(".Player", "CanSeek") == "(<true>,)"
    assert get("", "Identity") + get("", "DesktopEntry") == "(<'Vorleser'>,)(<'vorleser'>,)"
    assert get("", "SupportedUriSchemes") == "(<['file']>,)"


def test_without_an_article_nothing_can_be_played(remote: Remote, bus: SessionBus) -> None:
    assert bus
    assert remote.now.status is Status.EMPTY
    assert playerctl("status") == "Stopped"
    assert get(".Player", "CanPlay") == "(<false>,)"
    assert "NoTrack" in get(".Player", "Metadata")
    sought = QSignalSpy(remote.seek_wished)
    playerctl("position", "5")
    QCoreApplication.processEvents()
    assert sought.count() == 0


@pytest.mark.parametrize(
    ("word", "signal"),
    [
        ("play", "play_wished"),
        ("pause", "pause_wished"),
        ("play-pause", "play_pause_wished"),
        ("stop", "stop_wished"),
        ("next", "next_wished"),
        ("previous", "previous_wished"),
    ],
)
def test_each_key_is_a_wish(word: str, signal: str, remote: Remote, bus: SessionBus) -> None:
    remote.show(READING, bus)
    wished = QSignalSpy(getattr(remote, signal))
    go_on_until(lambda: playerctl("status") == "Playing", "there is something to steer")
    playerctl(word)
    go_on_until(lambda: wished.count() == 1, word)


def test_seeking_leads_to_seconds_of_the_reading(remote: Remote, bus: SessionBus) -> None:
    remote.show(replace(READING, status=Status.PAUSED), bus)
    go_on_until(lambda: playerctl("status") == "Paused", "there is something to steer")
    sought, following = QSignalSpy(remote.seek_wished), QSignalSpy(remote.next_wished)
    playerctl("position", "20")
    go_on_until(lambda: sought.count() == 1, "SetPosition")
    playerctl("position", "5+")
    go_on_until(lambda: sought.count() == 2, "Seek")
    playerctl("position", "100-")
    go_on_until(lambda: sought.count() == 3, "Seek before the beginning")
    assert [sought.at(index)[0] for index in range(3)] == [80.0, 75.0, 60.0]
    playerctl("position", "100+")
    go_on_until(lambda: following.count() == 1, "Seek behind the end")


def test_a_jump_is_told_once(remote: Remote, bus: SessionBus, address: str, tmp_path: Path) -> None:
    said = tmp_path / "said"
    with (
        said.open("w") as file,
        subprocess.Popen(["gdbus", "monitor", "--address", address, "-d", NAME], stdout=file) as monitor,
    ):
        try:
            go_on_until(lambda: "owned by" in said.read_text(), "the monitor listens")
            paused = replace(READING, status=Status.PAUSED)
            remote.show(paused, bus)
            remote.show(replace(paused, elapsed=10.2), bus)
            remote.show(replace(paused, elapsed=30.0), bus)
            go_on_until(lambda: "Seeked" in said.read_text(), "the jump is told")
        finally:
            monitor.terminate()
    lines = said.read_text().splitlines()
    assert [line.rsplit(".", 1)[1] for line in lines if "Seeked" in line] == [
        f"Seeked (int64 {30 * SECOND},)"
    ]
    assert sum("PropertiesChanged" in line for line in lines) == 1


def test_rate_and_volume_can_be_set_within_their_bounds(remote: Remote, bus: SessionBus) -> None:
    remote.show(READING, bus)
    rates, volumes, pauses = (
        QSignalSpy(signal) for signal in (remote.rate_wished, remote.volume_wished, remote.pause_wished)
    )
    call = ("gdbus", "call", "--session", "-d", NAME, "-o", "/org/mpris/MediaPlayer2", "-m")
    for rate in ("1.5", "9.0", "0.0"):
        ask(
            *call, "org.freedesktop.DBus.Properties.Set", "org.mpris.MediaPlayer2.Player", "Rate", f"<{rate}>"
        )
    playerctl("volume", "0.4")
    go_on_until(lambda: rates.count() == 2 and volumes.count() == 1 and pauses.count() == 1, "all are wished")
    assert [rates.at(0)[0], rates.at(1)[0], volumes.at(0)[0]] == [1.5, 3.0, 0.4]


def test_only_files_are_opened(remote: Remote, bus: SessionBus) -> None:
    remote.show(READING, bus)
    opened = QSignalSpy(remote.open_wished)
    for address in ("https://example.org/a", "file://elsewhere/a", "file:///home/a%20b%C3%A4.txt"):
        playerctl("open", address)
    go_on_until(lambda: opened.count() == 1, "the file is opened")
    assert opened.at(0) == ["/home/a bä.txt"]


def test_a_second_program_takes_a_name_of_its_own(remote: Remote, bus: SessionBus, address: str) -> None:
    assert bus
    assert remote.now.status is Status.EMPTY
    second = Remote()
    other = SessionBus((second,), address)
    other.start()
    go_on_until(lambda: len(ask("playerctl", "--list-all").split()) == 2, "both are there")
    other.close()
    go_on_until(lambda: len(ask("playerctl", "--list-all").split()) == 1, "one has gone")
