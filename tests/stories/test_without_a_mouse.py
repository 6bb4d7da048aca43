"""Somebody does everything by keys alone: opens, reads, skips, finds, chooses, bookmarks, exports and quits."""

import json
import shutil
from pathlib import Path

import pytest

from reader.places import sample
from reader.settings import FILE, load
from tests.patience import PATIENCE, wait_until
from tests.stories.accessibility import Bus, Node
from tests.stories.desktop import Desktop
from tests.stories.person import Person
from tests.stories.program import Program, listen

pytestmark = [pytest.mark.check]

HIT = "normalisieren"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    there = tmp_path / "home"
    settings = there / "config" / "vorleser" / FILE
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"sounds": False, "language": "de"}))
    shutil.copy(sample(), there / "artikel.txt")
    (there / "anderer.txt").write_text("Der Hund bellt.\n", encoding="utf-8")
    return there


def test_everything_is_done_by_keys_alone(desktop: Desktop, home: Path) -> None:
    with (
        Program(desktop, home, str(home / "anderer.txt")) as program,
        Bus(desktop.environment["DBUS_SESSION_BUS_ADDRESS"]) as bus,
    ):
        bus.watch_focus()
        listen(2)  # what is loaded late comes in
        reader = Person(desktop, bus, bus.program(program.process.pid))

        open_by_path(reader, home / "artikel.txt")
        page = the_page(reader)

        reader.press("space")
        first = program.wait_for("reading").place
        assert first is not None
        reader.press("alt+Right", "alt+Right", "alt+Right")
        wait_until(lambda: (program.newest().place or first) > first, "a later sentence")
        reader.press("ctrl+alt+Right")
        wait_until(lambda: paragraph_of(program) > first.paragraph, "the next section")
        reader.press("space")
        program.wait_for("paused")

        reader.press("ctrl+f")
        reader.write(HIT)
        reader.press("Return", "Escape")
        assert reader.focus == page
        assert page.text[: page.caret].endswith(HIT)  # it is selected
        program.press("Return")
        program.wait_for("reading")
        program.press("space")  # at once: a person waits for news of the focus, and it reads on
        program.wait_for("paused")
        assert HIT in page.text[page.caret - 60 : page.caret + 60]

        reader.press("ctrl+Up", "ctrl+plus", "ctrl+t", "ctrl+d", "Escape")
        choose_the_next_voice(reader)
        assert reader.focus == page

        export_the_second_section(reader, home / "mp3")
        assert [path.suffix for path in (home / "mp3").iterdir()].count(".mp3") == 1

        reader.press("ctrl+shift+m")
        assert [one.role for one in reader.around()].count("list item") == 1
        reader.press("Escape")
        assert reader.focus == page

        program.press("ctrl+q")
        assert program.process.wait(PATIENCE) == 0, program.log()
        settings, _ = load(home / "config" / "vorleser" / FILE)
        assert settings.speed > 1
        assert settings.type_size > 20
        assert settings.theme != "system"
        assert settings.voice not in {None, "gmw/de"}


def open_by_path(reader: Person, path: Path) -> None:
    assert reader.press("ctrl+o").role == "text"
    reader.write(str(path))
    reader.press("Return")


def the_page(reader: Person) -> Node:
    wait_until(lambda: reader.press("Shift_L").role == "text" and len(reader.focus.text) > 1000, "the page")
    return reader.focus


def paragraph_of(program: Program) -> int:
    place = program.newest().place
    return -1 if place is None else place.paragraph


def choose_the_next_voice(reader: Person) -> None:
    reader.press("ctrl+shift+v", "Down", "Return")


def export_the_second_section(reader: Person, folder: Path) -> None:
    reader.press("ctrl+e", "space", "Down", "Down", "space")  # leaves out the first and the third
    tree = reader.focus
    while reader.press("Tab").name != "Ordner":
        assert reader.focus != tree
    reader.press("ctrl+a")
    reader.write(str(folder))
    reader.press("Return")
    wait_until(lambda: reader.press("Shift_L").name == "Ordner öffnen", "the end of the export", 90)
    reader.press("Escape")
