"""`vorleser speak` is heard, prints what it reads, and obeys the keys of the terminal."""

import os
import pty
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import Popen

import pytest

from tests.patience import PATIENCE, wait_until
from tests.stories import ears
from tests.stories.desktop import Desktop, SoundCard
from tests.stories.program import ROOT, listen, settle

STORY = (
    "Der Hund\n\nDer Hund bellt.\n\nIm Garten\n\nDie Katze schläft in der Sonne. Alles ist still im Haus.\n"
)


class Terminal:
    """A command in a terminal."""

    def __init__(self, process: Popen[bytes], screen: int) -> None:
        self.process, self._screen, self._seen = process, screen, ""

    def press(self, key: str) -> None:
        os.write(self._screen, key.encode())

    def shows(self, text: str) -> bool:
        with suppress(OSError):  # nothing new, or the command has ended
            self._seen += os.read(self._screen, 4096).decode(errors="replace")
        return text in self._seen


@contextmanager
def speaking(desktop: Desktop, home: Path, *arguments: str) -> Iterator[Terminal]:
    (home / "story.txt").write_text(STORY, encoding="utf-8")
    screen, inside = pty.openpty()
    os.set_blocking(screen, False)
    environment = {"HOME": str(home), "PYTHONPATH": str(ROOT), "LANG": "de_DE.UTF-8"}
    environment |= {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "CACHE")}
    command = [sys.executable, "-m", "ui", "speak", str(home / "story.txt"), *arguments]
    process = Popen(
        command, env=desktop.environment | environment, stdin=inside, stdout=inside, stderr=inside
    )
    os.close(inside)
    try:
        yield Terminal(process, screen)
    finally:
        process.kill()
        process.wait()
        os.close(screen)


def test_an_article_is_read_to_its_end(desktop: Desktop, tmp_path: Path) -> None:
    before = desktop.heard().end
    with speaking(desktop, tmp_path, "--section", "2", "--from", "2") as terminal:
        wait_until(lambda: terminal.shows("Alles ist still im Haus."), "the last sentence")
        assert terminal.shows("Die Katze schläft in der Sonne.")
        assert not terminal.shows("bellt")
        assert terminal.process.wait(PATIENCE) == 0
    assert ears.first_sound(desktop.heard().between(before, before + 60)) is not None


def test_space_pauses_and_control_c_ends(desktop: Desktop, tmp_path: Path) -> None:
    with speaking(desktop, tmp_path) as terminal:
        wait_until(lambda: terminal.shows("Der Hund bellt."), "a sentence")
        terminal.press(" ")
        settle(0.5)
        end = desktop.heard().end
        listen(1)
        assert ears.first_sound(desktop.heard().between(end, end + 1)) is None
        terminal.press(" ")
        wait_until(lambda: terminal.shows("Die Katze schläft"), "the next sentence")
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.process.wait(PATIENCE) == 130


@pytest.mark.parametrize(("arguments", "code"), [(("--voice", "none"), 4), (("--section", "9"), 2)])
def test_what_is_not_there_is_told(
    desktop: Desktop, tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    with speaking(desktop, tmp_path, *arguments) as terminal:
        assert terminal.process.wait(PATIENCE) == code


def test_without_a_sound_card_it_says_so(tmp_path: Path) -> None:
    with (
        Desktop(tmp_path / "desktop", SoundCard.NO_SERVER) as desktop,
        speaking(desktop, tmp_path) as terminal,
    ):
        wait_until(lambda: terminal.shows("Tonausgabe"), "a message")
        assert terminal.process.wait(PATIENCE) == 1
