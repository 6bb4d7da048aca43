"""A natural voice comes into the program and reads, by keys alone, with a service that hangs up in the middle."""

from pathlib import Path

import pytest

from reader.places import sample
from reader.settings import FILE, Settings, load, save
from tests.faults.voices import hub
from tests.patience import wait_until
from tests.stories import ears
from tests.stories.accessibility import Bus, Node, look
from tests.stories.desktop import Desktop
from tests.stories.person import QUIET
from tests.stories.program import Program

HALF = 9_000_000
MODEL = "de_DE-eva_k-x_low.onnx"


class Reader:
    """Presses keys and knows what a screen reader would: names, and where the focus is."""

    def __init__(self, bus: Bus, program: Program) -> None:
        bus.watch_focus()
        self._bus, self._program = bus, program
        self._there = bus.program(program.process.pid)
        self._name = ""

    def press(self, key: str, name: str) -> None:
        """Press a key; what has the focus then begins with this name, sooner or later."""
        self._program.press(key)
        self.comes_to(name)

    def comes_to(self, name: str) -> None:
        """Wait until what has the focus begins with this name."""
        wait_until(lambda: self._at().startswith(name), name, 30)

    def hears(self, words: str) -> None:
        """Wait until this is told somewhere."""
        wait_until(lambda: any(words in one.name for one in look(self._there)), words, 30)

    def _at(self) -> str:
        """The name of what has the focus; asked once the focus rests, because news are lost while a name is asked."""
        at: Node | None = None
        while (moved := self._bus.focused_next(QUIET)) is not None:
            at = moved
        self._name = self._name if at is None else at.name
        return self._name


@pytest.mark.check
def test_by_keys_alone_a_voice_is_allowed_comes_all_the_same_and_reads(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config" / "vorleser").mkdir(parents=True)
    settings = tmp_path / "config" / "vorleser" / FILE
    save(Settings(sounds=False, language="de"), settings)
    with hub() as service:
        service.service.cut = lambda number: HALF if number == 3 else None
        for name, value in service.environment.items():
            monkeypatch.setitem(desktop.environment, name, value)
        with (
            Program(desktop, tmp_path, str(sample())) as program,
            Bus(desktop.environment["DBUS_SESSION_BUS_ADDRESS"]) as bus,
        ):
            program.wait_for("stopped")
            reader = Reader(bus, program)
            reader.hears("Stimme: Deutsch")
            reader.press("ctrl+shift+v", "Stimmen")
            reader.press("Tab", "Anhören")
            reader.press("Tab", "Natürliche Stimmen …")
            reader.press("Return", "Natürliche Stimmen")
            reader.hears("Thorsten (natürlich, mittel), 63,2 MB, Lizenz CC0, zum Herunterladen")
            for name in ("Thorsten", "Thorsten", "Thorsten emotional", "Kerstin", "Ramona", "Eva K"):
                reader.press("Down", name)
            reader.press("Return", "Nicht herunterladen")
            reader.hears("20,6 MB kommen von huggingface.co")
            assert service.relay.hosts == [], "nothing is sent before a yes"
            reader.press("Tab", "Herunterladen")
            reader.press("Return", "Damit vorlesen")
            assert service.asked == ["voices.json", f"{MODEL}.json", MODEL, MODEL]
            assert service.service.asked[-1][1] is not None, "it went on where the service had hung up"
            assert set(service.relay.hosts) == {"huggingface.co"}
            program.press("Return")
            wait_until(lambda: load(settings)[0].voice == f"piper/{service.offer.name}", "the choice is kept")
            reader.press("Escape", "Putin und Trump")
            pressed = program.press("space")
            program.wait_for("reading")
            begin = pressed + 0.05
            wait_until(lambda: ears.first_sound(desktop.heard().between(begin, begin + 120)), "the voice")
            program.press("space")
            program.wait_for("paused")
            assert not program.told()
