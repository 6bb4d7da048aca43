"""What somebody who cannot see hears of the program through Orca, in German, from the start to an export."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.places import sample
from tests.patience import PATIENCE
from tests.stories.desktop import Desktop
from tests.stories.orca import LOCALE, Orca, missing, orca
from tests.stories.program import Program, listen, settle

pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {missing()}"),
]

TITLE = "Putin und Trump: Diplomatische Gespräche in Istanbul bringen Hoffnung!"
BUTTON = "Druckknopf"
HEADER = 8
"""Buttons above the article."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    settings = tmp_path / "config" / "vorleser" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"sounds": False, "language": "de"}))
    return tmp_path


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[tuple[Desktop, Orca]]:
    """A desktop of their own: a screen reader changes what all programs do."""
    with Desktop(tmp_path / "desktop") as desktop:
        desktop.environment["LANG"] = LOCALE
        with orca(desktop) as there:
            yield desktop, there


def without_echo(said: list[str]) -> str:
    """What was said, without the names of keys, which Orca ends with a space."""
    return " | ".join(text for text in said if not text.endswith(" "))


def doubled(said: str) -> list[str]:
    """Words that are said twice in a row."""
    return re.findall(r"\b(\w{4,})\W+\1\b", said)


def test_all_of_it_can_be_followed_by_ear(reader: tuple[Desktop, Orca], home: Path) -> None:
    desktop, ears = reader
    with Program(desktop, home, str(sample())) as program:
        # It starts, on the article, and says what can be done.
        ears.wait_for(f"^{TITLE} – Vorleser Rahmen")
        ears.wait_for(rf"^{TITLE} nur lesbar Text\.$")
        ears.wait_for(r"^Europa\.$")
        ears.wait_for("^Pfeiltasten bewegen den Cursor, Leertaste liest vor")
        program.wait_for("stopped")
        settle(5)  # the screen reader has been noticed

        # While it reads, nobody else speaks; a key that is not ours pauses it, and leads on from there.
        ears.said()
        program.press("space")
        program.wait_for("reading")
        listen(3)
        assert without_echo(ears.said()) == ""
        said = without_echo(ears.press("Down"))
        assert program.newest().status == "paused"
        assert said in sample_text()

        # Exploring by line and word.
        ears.press("ctrl+Home")
        assert without_echo(ears.press("Down")) == "Putin und Trump: Diplomatische"
        assert without_echo(ears.press("Up")).startswith("Europa")

        # The seek bar tells minutes and seconds, and of the buttons each thing once.
        said = without_echo(ears.press("Tab", until=r"von 3 Minuten \d+ Sekunden?\."))
        assert "Stelle im Artikel Horizontaler Schieberegler" in said
        assert re.search(r"\d+ Sekunden? von 3 Minuten \d+ Sekunden?\.", said), said
        assert re.search(r"\d+ Sekunden? von 3 Minuten \d+ Sekunden?", without_echo(ears.press("Right")))
        assert without_echo(ears.press("Tab")) == f"Abschnitt zurück {BUTTON}. | Strg+Alt+Links."
        assert without_echo(ears.press("Tab", "Tab")).endswith(f"Vorlesen {BUTTON}. | Leertaste.")
        ears.press("shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab")

        # The outline behind the header's buttons, a tree, with lengths and what is being read.
        said = without_echo(ears.press(*["shift+Tab"] * (HEADER + 1), until="wird gelesen"))
        assert "Gliederung Baum" in said
        assert f"{TITLE}, " in said
        assert "wird gelesen" in said
        assert re.fullmatch(
            r"Diplomatische Gespräche in Istanbul, (etwa )?1 Minute \d+ Sekunden?\.",
            without_echo(ears.press("Down")),
        )
        ears.press("Escape")

        # A message is said where one is, and is reached by a key.
        nothing = "Die Zwischenablage enthält keinen Text. Bitte erst Text kopieren."
        assert nothing in without_echo(ears.press("ctrl+v", until=nothing))
        assert f"Meldung schließen {BUTTON}" in without_echo(ears.press("F6", until=BUTTON))
        ears.press("Escape")

        # The menu says that it is open.
        assert "Artikel" in without_echo(ears.press("F10", until="Artikel"))
        ears.press("Escape")

        # The export says what it will write, and when it is done.
        said = without_echo(ears.press("ctrl+e", until="MB eingeklappt"))
        assert "Als MP3 exportieren Dialog" in said
        assert re.search(r"3 Dateien, (etwa )?3 Minuten \d+ Sekunden?, \d,\d+ MB", said), said
        assert "Welche Abschnitte? Baum" in said
        assert not doubled(said)

        look_into_a_section(ears)
        ears.press("Down", "space", "Down", "space")
        program.press("Return")
        ears.wait_for(f"Ordner öffnen {BUTTON}", 3 * PATIENCE)
        ears.wait_for(r"1 Datei ist fertig\.")
        assert f"{TITLE} nur lesbar Text" in without_echo(ears.press("Escape", until="nur lesbar Text"))


def look_into_a_section(ears: Orca) -> None:
    """It opens, its paragraphs tell their level, and it closes again."""
    assert f"{TITLE} ausgeklappt" in without_echo(ears.press("Right", until="ausgeklappt"))
    assert re.match(r"Europa\..*Ebene 2\.", without_echo(ears.press("Right", until="Ebene 2")))
    assert f"{TITLE} ausgeklappt" in without_echo(ears.press("Left", until="ausgeklappt"))
    assert f"{TITLE} eingeklappt" in without_echo(ears.press("Left", until=f"{TITLE} eingeklappt"))


def sample_text() -> str:
    return " ".join(sample().read_text(encoding="utf-8").split())
