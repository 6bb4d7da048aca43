"""Notifications as a desktop's own service hears them."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from tests.patience import PATIENCE, wait_until
from tests.unit.desktop.conftest import service
from ui.desktop.bus import SessionBus
from ui.desktop.notifications import Notifications

pytestmark = pytest.mark.usefixtures("qapp")

FIRST = "Notify; Vorleser; 0; vorleser; Zu Ende; Der Bär; default|Zeigen; 1; -1"


@pytest.fixture
def notifications() -> Notifications:
    return Notifications("Zeigen")


@pytest.fixture
def bus(address: str, notifications: Notifications) -> Iterator[SessionBus]:
    there = SessionBus((notifications,), address)
    yield there
    there.close()


def notes(noted: Path) -> list[str]:
    return [line for line in noted.read_text(encoding="utf-8").splitlines() if line != "GetCapabilities"]


def connected(bus: SessionBus) -> None:
    bus.start()
    wait_until(lambda: bus._loop is not None, "a connection")


def test_the_second_takes_the_place_of_the_first_and_what_was_seen_goes(
    address: str, notifications: Notifications, bus: SessionBus, tmp_path: Path
) -> None:
    noted = tmp_path / "noted"
    with service("notifications", address, noted):
        connected(bus)
        notifications.tell("Zu Ende", "Der Bär", bus)
        notifications.tell("Export", "Fertig", bus)
        wait_until(lambda: len(notes(noted)) == 2, "both are told")
        assert notes(noted) == [
            FIRST,
            "Notify; Vorleser; 77; vorleser; Export; Fertig; default|Zeigen; 1; -1",
        ]
        notifications.withdraw(bus)
        notifications.withdraw(bus)
        notifications.tell("Zu Ende", "Der Bär", bus)
        wait_until(lambda: len(notes(noted)) == 4, "another one")
        assert notes(noted)[2:] == ["CloseNotification 77", FIRST]


@pytest.mark.parametrize(
    ("kind", "told"), [("notifications", "A & <b>"), ("marking-up", "A &amp; &lt;b&gt;")]
)
def test_text_stays_text(
    kind: str, told: str, address: str, notifications: Notifications, bus: SessionBus, tmp_path: Path
) -> None:
    noted = tmp_path / "noted"
    with service(kind, address, noted):
        connected(bus)
        notifications.tell("Titel", "A & <b>", bus)
        wait_until(lambda: f"; {told}; " in noted.read_text(encoding="utf-8"), "the text")


def test_a_click_on_ours_wants_the_window(
    address: str, notifications: Notifications, bus: SessionBus, tmp_path: Path
) -> None:
    noted, clicked = tmp_path / "noted", QSignalSpy(notifications.clicked)

    def click(number: int) -> None:
        there = ("-d", "org.freedesktop.Notifications", "-o", "/org/freedesktop/Notifications")
        method = ("-m", "org.freedesktop.Notifications.Click", str(number))
        subprocess.run(
            ["gdbus", "call", "--session", *there, *method], check=True, capture_output=True, timeout=PATIENCE
        )

    with service("notifications", address, noted):
        connected(bus)
        click(77)
        notifications.tell("Zu Ende", "Der Bär", bus)
        wait_until(lambda: notifications._id == 77, "it is there")
        click(78)
        click(77)
        wait_until(lambda: clicked.count() == 1, "the click")


def test_at_the_end_nothing_is_left_on_the_screen(
    address: str, notifications: Notifications, bus: SessionBus, tmp_path: Path
) -> None:
    noted = tmp_path / "noted"
    with service("notifications", address, noted):
        connected(bus)
        notifications.tell("Zu Ende", "Der Bär", bus)
        wait_until(lambda: notes(noted) == [FIRST], "it is told")
        bus.close()
        assert notes(noted)[1:] == ["CloseNotification 77"]


def test_a_desktop_without_notifications_is_no_trouble(notifications: Notifications, bus: SessionBus) -> None:
    connected(bus)
    notifications.tell("Zu Ende", "Der Bär", bus)
    notifications.withdraw(bus)
    bus.close()
    assert notifications._id == 0
