"""What is loaded before the window is painted, and what after it."""

import subprocess
import sys

import pytest

from ui.later import MODULES, load

HEAVY = ("numpy", "soxr", "asyncio", "dbus_fast", "PySide6.QtNetwork", "PySide6.QtMultimedia")

BEHIND = (
    "ui.rooms",
    "ui.reading",
    "ui.player",
    "ui.message_bar",
    "ui.section_tree",
    "ui.empty",
    "ui.find_bar",
    "ui.page.sentence",
    "reader.score",
    "reader.german.hyphenation",
)
"""What acts, or is not seen at first; built once the article has been painted."""


@pytest.fixture(scope="module")
def loaded_with_the_window() -> set[str]:
    """The names of all modules that the window brings along."""
    told = subprocess.run(
        [sys.executable, "-c", "import sys, ui.app; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(told.stdout.split())


@pytest.mark.parametrize("module", [*HEAVY, *BEHIND, *MODULES])
def test_the_window_does_without(module: str, loaded_with_the_window: set[str]) -> None:
    assert module not in loaded_with_the_window


def test_no_source_text_is_read_while_the_window_is_loaded() -> None:
    code = (
        "import linecache, sys; from ui import later; later.hasten(); before = set(linecache.cache); import ui.app;"
        "print(*(set(linecache.cache) - before))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not told.stdout.split()


def test_all_of_it_is_loaded_later() -> None:
    load()
    assert set(MODULES) <= sys.modules.keys()


def test_garbage_is_never_looked_for_in_what_was_loaded() -> None:
    code = (
        "import gc; from ui import later; later.hasten(); later.load();"
        "assert not gc.isenabled(); assert gc.get_freeze_count() > 10_000"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_no_environment_variable_is_written_once_there_may_be_threads() -> None:
    """`getenv` in another thread, such as that of the sound, would end the program now and then."""
    code = (
        "import sys; from ui import later, variables; variables.settle();"
        "sys.addaudithook(lambda event, _: event in ('os.putenv', 'os.unsetenv') and sys.exit(event));"
        "later.hasten(); import ui.app; later.load(); import ui.sound_card, ui.speak, gtts, requests, pydub, soxr"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
