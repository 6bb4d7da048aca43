"""The window speaks for those who do not see it: how soon, alone, how soon it is silent, and what the article does."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from reader.places import sample
from reader.settings import FILE, Settings, save
from tests.patience import PATIENCE, wait_until
from tests.stories import ears
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen, settle
from tests.stories.recording import RATE, Recording
from tests.stories.test_asking import AT_ONCE, EARLY, SURELY, heard_alone, line
from tests.stories.voice import Known, known
from tests.tempo import Tempo, Took

SILENT = 0.1
"""Seconds from a key until what was said can no longer be heard."""

GAP = 0.01
"""Seconds of silence that tell one text from the next."""

STOPS = 24
"""More than Tab makes in the window."""


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    with known(str(sample()), tmp_path_factory.mktemp("voice")) as there:
        yield there


@pytest.fixture
def program(desktop: Desktop, tmp_path: Path) -> Iterator[Program]:
    (tmp_path / "config" / "vorleser").mkdir(parents=True)
    save(Settings(sounds=False, language="de"), tmp_path / "config" / "vorleser" / FILE)
    with Program(desktop, tmp_path, str(sample())) as there:
        there.wait_for("stopped")
        listen(1.5)
        yield there


def gap(recording: Recording, begin: float, slower: float = 1.0) -> tuple[float, float]:
    """The last silence in which a voice could end in time, and when the next one begins.

    Both are when that one should have begun where there is none. "In time" is so many times later on a slower machine.
    """
    end = begin + AT_ONCE * slower
    part = recording.between(begin - EARLY, end)
    size = round(GAP * RATE / 4)
    frames = part.sound[: len(part.sound) // size * size].reshape(-1, size)
    silent = np.abs(frames).max(axis=1) < ears.AUDIBLE
    edges = np.flatnonzero(np.diff(np.concatenate([[0], silent.astype(int), [0]])))
    spans = [
        (part.start + first * size / RATE, part.start + last * size / RATE)
        for first, last in edges.reshape(-1, 2)
        if last - first >= GAP * RATE / size
        and last < len(silent)
        and part.start + first * size / RATE < begin + SILENT * slower
    ]
    return spans[-1] if spans and spans[-1][1] > begin else (end, end)


def assert_spoken(recording: Recording, pressed: Sequence[float], tempo: Tempo) -> None:
    """What was said has ended in time, and what is said now has begun in time, with silence between."""
    silent, begun = [], []
    for at in pressed:
        found = gap(recording, at)
        if found[0] - at >= SILENT or found[1] - at >= AT_ONCE:
            found = gap(recording, at, tempo.slower(at, at + AT_ONCE))
        silent.append(Took.since(at, found[0]))
        begun.append(Took.since(at, found[1]))
    tempo.all_within(SILENT, silent)
    tempo.all_within(AT_ONCE, begun)


@pytest.mark.check
def test_each_stop_of_tab_and_each_item_of_a_menu_is_spoken_at_once_and_a_key_ends_it(
    program: Program, tempo: Tempo
) -> None:
    program.press("F4")
    settle(0.7)
    pressed = []
    for key in (*["Tab"] * STOPS, "ctrl+shift+s", "Down", "Down", "Down", "Escape", "shift+Tab"):
        pressed.append(program.press(key))
        settle(0.6)
    assert_spoken(program.desktop.heard(), pressed, tempo)


@pytest.mark.check
def test_it_is_switched_off_in_a_dialog_that_blocks_the_window(program: Program, voice: Known) -> None:
    off = line(voice, "Gesprochene Bedienung aus.")
    program.press("F4")
    listen(1)
    program.press("ctrl+o")
    listen(3)
    pressed = program.press("F4")
    assert ears.wait_to_find(off, program.desktop, pressed - EARLY)[1] > SURELY


def test_switched_on_while_it_reads_it_speaks_alone_and_then_the_article_goes_on(
    program: Program, voice: Known, tempo: Tempo
) -> None:
    program.press("space")
    program.wait_for_place(voice.places[2])
    listen(1)
    pressed = program.press("F4")
    paused = program.wait_for("paused")
    again = program.wait_for("reading")
    assert again.place == paused.place
    on = heard_alone(
        line(voice, "Gesprochene Bedienung an."),
        program.desktop.heard().between(pressed - EARLY, again.at),
        tempo,
    )
    took = [Took.since(pressed, on)]
    listen(1)
    pressed = program.press("F4")
    settle(2)
    recording = program.desktop.heard().between(pressed - EARLY, pressed + 60)
    off = heard_alone(line(voice, "Gesprochene Bedienung aus."), recording, tempo)
    assert_spoken(recording, [pressed], tempo)
    tempo.all_within(AT_ONCE, [*took, Took.since(pressed, off)])


@pytest.mark.check
def test_moving_about_leaves_the_article_silent_until_it_is_wanted(
    program: Program, voice: Known, tempo: Tempo
) -> None:
    program.press("F4")
    settle(0.5)
    program.press("space")
    program.wait_for_place(voice.places[1])
    listen(1)
    pressed = program.press("Tab")
    paused = program.wait_for("paused")
    settle(6)  # the longest that is said of a control, and the silence behind it
    recording = program.desktop.heard()
    assert ears.first_sound(recording.between(recording.end - 1, recording.end)) is None
    assert program.newest().status == "paused"
    program.press("shift+Tab")
    settle(0.3)
    program.press("space")
    assert program.wait_for("reading").place == paused.place
    assert_spoken(recording, [pressed], tempo)


@pytest.mark.check
def test_it_is_offered_by_sound_at_the_first_start_and_not_again(
    desktop: Desktop, tmp_path: Path, voice: Known
) -> None:
    offer = line(voice, "Vorleser. Für gesprochene Bedienung F4 drücken.")
    environment = Program(desktop, tmp_path).environment | {"LANG": "de_DE.UTF-8", "LANGUAGE": "de"}
    settings = tmp_path / "config" / "vorleser" / FILE
    found: list[bool] = []
    for _ in range(2):
        begun = desktop.heard().end
        running = desktop.start(tmp_path.name, [sys.executable, "-m", "ui", str(sample())], environment)
        find = ("xdotool", "search", "--onlyvisible", "--sync", "--pid", str(running.pid))
        desktop.ask(*find, "windowactivate", "--sync")
        if not found:
            assert ears.wait_to_find(offer, desktop, begun, PATIENCE)[1] > SURELY
        else:
            settle(7)
        found.append(ears.first_sound(desktop.heard().between(begun, begun + 60)) is not None)
        desktop.ask("xdotool", "key", "ctrl+q")
        running.wait(PATIENCE)
        wait_until(settings.exists, "the settings")
    assert found == [True, False]
